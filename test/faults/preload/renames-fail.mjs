// Renaming into a place fails as where a scanner or another program holds the file: RENAME_TO says which, RENAME_TIMES how often.
import fs from 'node:fs'

const [pattern, code = 'EBUSY'] = [new RegExp(process.env.RENAME_TO ?? '$^'), process.env.RENAME_CODE]
let left = Number(process.env.RENAME_TIMES ?? 'Infinity')
const rename = fs.renameSync
fs.renameSync = (from, to) => {
  if (pattern.test(String(to)) && left-- > 0)
    throw Object.assign(new Error(`${code}: rename '${from}' -> '${to}'`), {
      code,
      syscall: 'rename',
      path: from,
      dest: to,
    })
  return rename(from, to)
}
