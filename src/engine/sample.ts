import { compile } from '../compile.ts'
import type { Layout } from '../layout/layout.ts'

/** A page with words in each face, from which it is told which face is which; it also warms all up that a first page needs. */
export async function sampleOfFaces(): Promise<Layout> {
  const { files } = await compile({
    path: 'mau.md',
    text,
    root: '',
    asset: () => 'missing',
    fallbackDate: { year: 2026, month: 1, day: 1 },
  })
  if (!files) throw new Error('The sample of faces has errors')
  return files[0].layout
}

const text = `---
co_quan: Sở Nội vụ
ky_hieu: SNV
so: 15
dia_danh: Hà Nội
ngay: 12/03/2026
trich_yeu: Kiểu chữ
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}
noi_nhan: [Các phòng thuộc Sở]
---

# Kiểu chữ

thẳng

**đậm**

*nghiêng*

***đậm nghiêng***
`
