// Reading the file BROKEN is a fault of the program's, not of the system's.
import fs from 'node:fs'

const read = fs.readFileSync
fs.readFileSync = (path, ...options) => {
  if (String(path).endsWith(process.env.BROKEN)) throw new Error('broken')
  return read(path, ...options)
}
