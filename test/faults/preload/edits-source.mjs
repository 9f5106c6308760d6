// Another program writes EDITED_TEXT to EDITED as soon as this one has read it.
import fs from 'node:fs'

const { EDITED = '', EDITED_TEXT = '' } = process.env
const read = fs.readFileSync
let isDone = false
fs.readFileSync = (path, ...rest) => {
  const bytes = read(path, ...rest)
  if (!isDone && String(path).endsWith(EDITED)) {
    isDone = true
    fs.writeFileSync(path, EDITED_TEXT)
  }
  return bytes
}
