import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

/** Things of which there are no more than all. */
const counted =
  'hồ sơ|văn bản|cán bộ|công chức|viên chức|đảng viên|hộ|hộ gia đình|học sinh|người|đơn vị|cơ quan|thủ tục|xã|phường|thôn|trường|tài liệu|công dân'
const share = new RegExp(
  String.raw`(?<![\d.,])(\d{3,4}(?:,\d+)?) ?% (?:số |các |tổng số )?(?:${counted})(?![A-Za-zÀ-ỹ])`,
  'g',
)
/** More than what was planned, or was before, is no more than all. */
const compared = /so với|vượt|chỉ tiêu|(?<!theo )kế hoạch|dự kiến|cùng kỳ|năm trước|biên chế|gấp/

/** What goes on behind an index, up to the end of the sentence. */
const clauseBehind = (text: string, index: number): string =>
  /^[^.;\n]{0,120}/.exec(text.slice(index, index + 120))?.[0] ?? ''

const parts =
  /trong đó:? (\d{1,3}(?:,\d+)?) ?% ([a-zà-ỹ]+(?: [a-zà-ỹ]+)?) [^\n.;%]{1,60}?, (?:và )?(\d{1,3}(?:,\d+)?) ?% ([a-zà-ỹ]+(?: [a-zà-ỹ]+)?) [^\n.;%,]{1,60}[.;\n]/g

/** More than all of something. */
export const moreThanAll: Rule = {
  id: 'phan-tram-qua-tram',
  group: 'noi-dung',
  severity: 'warning',
  summary: 'Tỷ lệ của hồ sơ, người, đơn vị không quá 100%, các phần của một số cộng lại cũng vậy.',
  why: 'Chỉ tiêu quá 100% của một số đếm được thì không đạt được, thường là gõ thừa một chữ số.',
  good: [
    { body: 'Phấn đấu 100% hồ sơ được số hóa, đạt 120% kế hoạch, tăng 150% so với năm 2025.' },
    { body: 'Có 105% người tham gia so với kế hoạch; đạt 110% hộ đăng ký, vượt chỉ tiêu giao.' },
    { body: 'Đạt 90% chỉ tiêu, trong đó 60% hồ sơ giấy, 40% hồ sơ điện tử.' },
  ],
  bad: [
    { body: 'Phấn đấu 120% hồ sơ được số hóa.', at: ['1:10 120% hồ sơ'] },
    {
      body: 'Số hóa kho, trong đó 60% hồ sơ giấy, 55% hồ sơ điện tử.',
      at: ['1:13 trong đó 60% hồ sơ giấy, 55% hồ sơ điện tử'],
    },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 0: typed, 1: share1 = '', index } of matchesIn(lines, share, '%')) {
      if (
        Number(share1.replace(',', '.')) <= 100 ||
        /tăng\s+(?:thêm\s+)?$/.test(lines.text.slice(Math.max(0, index - 12), index)) ||
        compared.test(clauseBehind(lines.text, index + typed.length))
      )
        continue
      yield foundAt(lines, [index, index + typed.length], {
        message: `“${typed}” nhiều hơn tất cả`,
        hint: 'sửa lại tỷ lệ, hoặc ghi rõ so với số nào',
      })
    }
    for (const { 0: typed, 1: one = '', 2: noun, 3: two = '', 4: other, index } of matchesIn(
      lines,
      parts,
      'trong đó',
    )) {
      const sum = Number(one.replace(',', '.')) + Number(two.replace(',', '.'))
      if (sum <= 100 || noun !== other) continue
      const to = index + typed.replace(/[.;\n]$/, '').length
      yield foundAt(lines, [index, to], {
        message: `Các phần trong “${lines.text.slice(index, to)}” cộng lại là ${String(sum).replace('.', ',')}%`,
        hint: 'sửa lại tỷ lệ của các phần',
      })
    }
  },
}
