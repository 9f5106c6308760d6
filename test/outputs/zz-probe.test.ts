import { test } from 'vitest'
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { writeFileSync } from 'node:fs'
import { compile } from '../../src/compile.ts'
import { renderers, sourceOf } from './documents.ts'
test('probe', async () => {
  const text = `---
co_quan: Sở Nội vụ
ky_hieu: SNV
so: 5
dia_danh: Hà Nội
ngay: 02/03/2026
trich_yeu: Kiểm tra công tác văn thư năm 2026
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}
noi_nhan: [Các phòng thuộc Sở]
do_khan: hỏa tốc
do_mat: mật
luu_hanh: lưu hành nội bộ
du_thao: co
dia_chi: |
  Số 5 đường Hoa Sen
  Điện thoại: 024 1234
---

# Mục đích

Nắm tình hình văn thư ở các phòng, theo Phụ lục.

# Phụ lục: Danh sách

::trang{huong="ngang"}

Nội dung phụ lục.
`
  for (let k = 0; k < 3; k++) {
  const t0 = performance.now()
  const { files, diagnostics } = await compile(sourceOf({ path: 'plan.md', text }), { signatureFields: true })
  console.log(diagnostics.map(d => d.message), files?.length)
  const layout = files![0].layout
  const t1 = performance.now()
  const docx = await renderers.docx(layout)
  const t2 = performance.now()
  const pdf = await renderers.pdf(layout)
  const t3 = performance.now()
  console.log(t1 - t0, t2 - t1, t3 - t2)
  writeFileSync('/tmp/scratch/probe.docx', docx.bytes)
  writeFileSync('/tmp/scratch/probe.pdf', pdf.bytes)
  if (k < 2) continue
  const file = await getDocument({ data: Uint8Array.from(pdf.bytes), verbosity: 0 }).promise
  const page = await file.getPage(1)
  const names = Object.fromEntries(Object.entries(OPS).map(([k, v]) => [v, k]))
  const ops = await page.getOperatorList()
  const out = ops.fnArray.map((f, i) => `${names[f]} ${f === OPS.showText ? (ops.argsArray[i][0] as any[]).map(g => g?.unicode ?? '').join('') : JSON.stringify(ops.argsArray[i])?.slice(0, 200)}`)
  writeFileSync('/tmp/scratch/ops.txt', out.join('\n'))
  }
})
