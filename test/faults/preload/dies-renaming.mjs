// Ends the process without warning before the rename whose number is DIE_AT, from 1.
import fs from 'node:fs'

let left = Number(process.env.DIE_AT ?? 1)
const rename = fs.renameSync
fs.renameSync = (from, to) => {
  if (--left === 0) process.kill(process.pid, 'SIGKILL')
  return rename(from, to)
}
