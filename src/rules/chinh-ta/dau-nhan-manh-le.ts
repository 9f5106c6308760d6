import type { TextSpan } from '../../document/spans.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Found, Rule } from '../rule.ts'
import { proseWords } from './loi-van.ts'
import { marksThatDontFit } from './nhan-manh.ts'

/** Quick to look for. */
const anyMark = /[*_^=~\\]|\+\+/

/** Marks of bold and italics that Markdown doesn't take for such, and would print. */
export const strayMarks: Rule = {
  id: 'dau-nhan-manh-le',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Dấu `*`, `_`, `~~`, `^` đứng đúng chỗ để làm chữ đậm, nghiêng, chữ nhỏ; không dấu nào in ra như chữ.',
  why: 'Dấu gõ lệch một dấu cách thì máy coi là chữ: bản in có “**Thời gian:**từ ngày” thay cho chữ đậm.',
  good: [
    { body: '**Thời gian:** từ ngày 01 tháng 5. *Lưu ý:* mang theo thẻ.' },
    { body: 'Phòng rộng 5 * 3 * 2 m, thùng 2*3*4 dm, tệp ten_tep_abc và ten_tep_khac; giá (*) chưa gồm thuế.' },
    { body: 'Bể chứa dài*rộng*cao mét khối; ăn 25.000đ/ngày*22 ngày = 550.000đ.' },
    { body: 'Họ tên: ______________ Chức vụ: ____\n\n__________' },
    { body: 'Xem (https://so.vn/ke_(1)_hoach) và so.vn/lich_/; thư: khoa_noi_@so.vn.' },
    { body: 'Rộng 25 m^2^, khí CO~2~, khoảng ~95%, ~5~7 người (~3) hoặc (~4); lớp C++ và C++ nâng cao; a == b.' },
  ],
  bad: [
    { body: '**Thời gian:**từ ngày 01.', at: ['1:1 **Thời gian:**'], fixed: '**Thời gian:** từ ngày 01.' },
    { body: '**Thời gian: **từ ngày 01.', at: ['1:1 **Thời gian: **'], fixed: '**Thời gian:** từ ngày 01.' },
    { body: 'Gồm ** các phòng** và tổ.', at: ['1:5 ** các phòng**'], fixed: 'Gồm **các phòng** và tổ.' },
    { body: '_Lưu ý:_các khoa tự kiểm tra.', at: ['1:1 _Lưu ý:_'], fixed: '*Lưu ý:* các khoa tự kiểm tra.' },
    { body: '**Thời gian: từ ngày 01.', at: ['1:1 **'], fixed: 'Thời gian: từ ngày 01.' },
    { body: 'Tổng số* là 25 phòng.', at: ['1:8 *'], fixed: 'Tổng số\\* là 25 phòng.' },
    { body: 'Giá 5* và 6* mỗi phòng.', at: ['1:6 *', '1:12 *'], fixed: 'Giá 5\\* và 6\\* mỗi phòng.' },
    { body: 'Phòng loại A** ở tầng hai.', at: ['1:13 **'] },
    { body: 'Thi đọc**.\n\n** Không quá 5 phút.', at: ['1:8 **', '3:1 **'] },
    { body: '** Phụ huynh chờ ở cổng.', at: ['1:1 **'] },
    { body: '**Phụ huynh chờ ở cổng.', at: ['1:1 **'] },
    { body: 'Có ba loại *: Sách* và Bút.', at: ['1:12 *', '1:19 *'] },
    { body: 'Loại A*, B* được miễn.', at: ['1:7 *', '1:11 *'], fixed: 'Loại A\\*, B\\* được miễn.' },
    { body: 'Giá*(1+thuế)*số lượng.', at: ['1:4 *', '1:13 *'], fixed: 'Giá\\*(1+thuế)\\*số lượng.' },
    { body: 'Khu A (mới)*, khu B (cũ)*.', at: ['1:12 *', '1:25 *'], fixed: 'Khu A (mới)\\*, khu B (cũ)\\*.' },
    { body: '*Lưu ý*các khoa tự kiểm tra.', at: ['1:1 *Lưu ý*'], fixed: '*Lưu ý* các khoa tự kiểm tra.' },
    { body: 'Tệp bao_cao_ quý một.', at: ['1:12 _'], fixed: 'Tệp bao_cao\\_ quý một.' },
    { body: 'Các tệp *.xlsx, *.docx.', at: ['1:9 *', '1:17 *'] },
    { body: 'Góp **30 cuốn** và **một bộ*.', at: ['1:20 *'] },
    { body: 'Góp *một bộ** và vở.', at: ['1:13 *'] },
    { body: '*Mang theo thẻ.', at: ['1:1 *'] },
    { body: 'Các phòng ~~tự lập~~ gửi danh mục.', at: ['1:11 ~~tự lập~~'] },
    { body: 'Khí CO ~2~, gọi ~ẩn số~ là x.', at: ['1:8 ~2~', '1:17 ~ẩn số~'] },
    { body: 'Nộp trước ==20/4==.', at: ['1:11 ==20/4=='], fixed: 'Nộp trước 20/4.' },
    { body: 'Kho rộng 25 m^2.', at: ['1:14 ^2'], fixed: 'Kho rộng 25 m^2^.' },
    { body: 'Họp lúc 8 giờ.\\', at: ['1:15 \\'], fixed: 'Họp lúc 8 giờ.' },
    { body: 'Trân trọng\n===', at: ['2:1 ==='] },
    { keys: 'trich_yeu: Kiểm tra **văn thư**', at: ['1:21 **văn thư**'], fixed: 'trich_yeu: Kiểm tra văn thư' },
    { keys: 'trich_yeu: Kiểm tra kho 25 m^2^', at: ['1:29 ^2^'], fixed: 'trich_yeu: Kiểm tra kho 25 m²' },
  ],
  *check({ spans }) {
    const words = proseWords(spans)
    if (!anyMark.test(words.text)) return
    const pieces = words.pieces.map((piece) => piece.from)
    const remarks = pieces.some(({ text }) => behindWord.test(text) && text.split('**').length === 2)
    for (const [i, span] of pieces.entries()) {
      if (!anyMark.test(span.text)) continue
      const touched = [touch(pieces[i - 1], span), touch(span, pieces[i + 1])] as const
      const isMarkdown = typeof span.within === 'string'
      for (const { from, to, instead, ...found } of marksThatDontFit(span.text, { isMarkdown, touched, remarks })) {
        const place = placeIn(span, from, to)
        const left = `${span.text.slice(0, from)}${instead}${span.text.slice(to)}`
        const isMended = instead !== undefined && !bareMark.test(left) && !left.includes('::')
        yield { ...found, place, ...(isMended && { fix: { place, text: instead } }) } satisfies Found
      }
    }
  },
}

/** Two stars that point to a remark. */
const behindWord = /[A-Za-zÀ-ỹ\d)”%]\*\*(?!\*)(?=[\s,.;:!?)]|$)/

/** The mark of an item that would be left without words; so might a directive that runs. */
const bareMark = /^\s*(?:[-+*]|\d{1,9}[.)])\s*$/

/** Whether nothing but marks of bold or italics parts two texts. */
const touch = (one: TextSpan | undefined, other: TextSpan | undefined): boolean => {
  if (one?.line !== other?.line || !one || !other) return false
  const marks = other.column - one.column - one.text.length
  return marks > 0 && marks <= 3
}
