import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { inFull } from '../sampling.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

/** Writes down, twenty-five times a second, how many bytes of buffers are left in the first thread when garbage is gone. */
const watcher = `
const { isMainThread } = require('node:worker_threads')
require('node:v8').setFlagsFromString('--expose-gc')
const collect = require('node:vm').runInNewContext('gc')
const look = () => {
  collect()
  require('node:fs').appendFileSync(__dirname + '/con-lai.txt', process.memoryUsage().arrayBuffers + '\\n')
}
if (isMainThread) setInterval(look, 40).unref()
`

it('a merge holds the bytes of a few documents, however many it makes', () => {
  const rows = inFull ? 300 : 60
  at.put('mau.md', plan.replace(/\n# /, '\n{{ten}} thực hiện.\n\n# '))
  at.put('dv.csv', `ten\n${Array.from({ length: rows }, (_, i) => `Tổ dân phố số ${i + 1}\n`).join('')}`)
  at.put('xem.cjs', watcher)
  const merge = ['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx,pdf', '-j', '1']
  const done = at.startIn('.', merge, { NODE_OPTIONS: `--require ${JSON.stringify(join(at.folder, 'xem.cjs'))}` })
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining(`${rows} văn bản`) })
  const left = at.read('con-lai.txt').trim().split('\n').map(Number)
  const size = readFileSync(join(at.folder, `ra/mau-${String(rows)}.pdf`)).length
  // The least of the last third: what is on its way at a moment is in none of them.
  const documents = (Math.min(...left.slice(-Math.ceil(left.length / 3))) - Math.min(...left)) / size
  process.stderr.write(
    `held at the end of a merge of ${rows} rows: ${documents.toFixed(1)} documents, ${left.length} looks\n`,
  )
  expect(documents).toBeLessThan(rows / 2)
}, 600_000)
