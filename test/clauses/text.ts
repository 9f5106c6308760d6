import type { Clause } from './clause.ts'

/** Mục II, khoản 6: căn cứ and text. */
export const textClauses: readonly Clause[] = [
  {
    ref: 'M.II k.6 đ.a',
    rule: 'Căn cứ: chữ thường, nghiêng, cỡ 13–14, dưới phần tên loại; mỗi căn cứ một dòng, cuối dòng “;”, dòng cuối “.”',
    styles: ['legalBasis'],
    tests: ['wording/legal-bases', 'elements/size', 'elements/look', 'elements/aligned'],
  },
  {
    ref: 'M.II k.6 đ.b',
    rule: 'Viện dẫn: lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan, trích yếu; các lần sau ghi tên loại, số và ký hiệu',
    tests: ['words/docx'],
    reason: 'chương trình in đúng như gõ; câu chữ được soát ở dưới',
  },
  {
    ref: 'M.II k.6 đ.e, g',
    rule: 'Nội dung: chữ thường, đứng, cỡ 13–14, canh đều hai bên; dòng đầu lùi 1 hoặc 1,27 cm; các đoạn cách nhau ít nhất 6 pt; giãn dòng đơn đến 1,5',
    styles: ['text'],
    tests: [
      'paragraphs/first-line',
      'paragraphs/apart-docx',
      'paragraphs/apart-pdf',
      'paragraphs/spacing',
      'elements/size',
      'elements/look',
      'elements/aligned',
    ],
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Phần, chương: số La Mã, chữ thường, đậm, canh giữa một dòng riêng; tiêu đề bắt buộc, ở dòng dưới, in hoa, đứng, đậm, cỡ 13–14, canh giữa',
    styles: ['part', 'chapter'],
    tests: ['outline-of-articles/two-lines', 'outline-of-articles/title-wanted'],
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Mục của chương: số Ả Rập, chữ thường, đậm, canh giữa một dòng riêng; tiêu đề ở dòng dưới, in hoa, đậm, canh giữa',
    styles: ['division'],
    tests: ['outline-of-articles/two-lines', 'outline-of-articles/counted-on'],
    reason: 'tiểu mục chưa có trong cách đánh số `dieu`',
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Điều: “Điều 1. Tên điều”, số Ả Rập và dấu chấm, chữ thường, đứng, đậm, lùi đầu dòng 1 hoặc 1,27 cm',
    styles: ['article'],
    tests: ['outline-of-articles/article', 'outline-of-articles/counted-on'],
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Khoản: “1.”, chữ thường, đứng; có tiêu đề thì số và tiêu đề một dòng riêng, đậm',
    styles: ['clause', 'clauseTitle'],
    tests: ['outline-of-articles/clause-and-point', 'wording/numbers'],
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Điểm: chữ cái tiếng Việt theo thứ tự (a, b, c, d, đ, e …) và dấu đóng ngoặc, chữ thường, đứng',
    styles: ['point'],
    tests: ['wording/points', 'outline-of-articles/letters', 'outline-of-articles/too-many-points'],
  },
  {
    ref: 'M.V r.6 b',
    rule: 'Bố cục của kế hoạch: phần canh giữa; mục “I. TÊN MỤC” một dòng, in hoa, đậm; khoản có tiêu đề đậm, điểm thường; mục, khoản, điểm không canh giữa',
    styles: ['section', 'clauseTitle', 'pointTitle', 'clause', 'point'],
    tests: ['outline-of-articles/parts', 'outline-of-articles/sections', 'wording/numbers'],
  },
]
