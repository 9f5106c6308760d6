import { test } from 'vitest'
import { build, examples } from './documents.ts'
import { readDocx } from '../readers/docx.ts'
import { readPdf } from '../readers/pdf.ts'
test('t', async () => {
  for (const e of examples) {
    const t0 = performance.now()
    const b = await build(e)
    const t1 = performance.now()
    readDocx(b.bytes.docx)
    const t2 = performance.now()
    await readPdf(b.bytes.pdf)
    const t3 = performance.now()
    process.stdout.write([t1 - t0, t2 - t1, t3 - t2].map(Math.round).join(' ') + '\n')
  }
})
