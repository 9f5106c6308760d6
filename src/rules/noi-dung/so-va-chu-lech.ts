import { readNumberWords } from '../../vietnamese/number-read.ts'
import { amountInWords, numberWords } from '../../vietnamese/number-words.ts'
import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

/** A number with its words in brackets behind it, and what is counted between them. */
const inWords =
  /(?<![\d.,/A-Za-zÀ-ỹ-])(\d{1,3}(?:\.\d{3})+|\d{1,15}) ?((?:đồng|đ|VNĐ|VND)[,;.:]?)? ?\(((?:(?:viết )?bằng chữ|số tiền bằng chữ|viết bằng chữ là)?:? ?)([a-zà-ỹ][a-zà-ỹ ,]{1,160}?)( đồng)?(?: chẵn)?\.?(?:\.\/\.)?\)/gi

/** An amount and the words for it differ. */
export const wordsOfNumber: Rule = {
  id: 'so-va-chu-lech',
  group: 'noi-dung',
  severity: 'warning',
  summary: 'Số tiền, số lượng viết bằng số và bằng chữ bằng nhau.',
  why: 'Khi số và chữ khác nhau, kho bạc và kế toán không biết theo số nào.',
  good: [
    { body: 'Kinh phí 48.000.000 đồng (Bốn mươi tám triệu đồng); 05 (năm) phòng, 12 (mười hai) sổ.' },
    { body: 'Kinh phí 1.250.500 đồng (Bằng chữ: Một triệu hai trăm năm mươi nghìn năm trăm đồng chẵn).' },
    { body: 'Họp 3 (ba ngày liền), năm 2026 (năm nay), 2 (hai bên), 7 (bảy mươi hai người dự).' },
    { body: 'Cấp 1.000.000.000 đồng (Một tỷ đồng), 2.105.000 đồng (Hai triệu một trăm linh năm ngàn đồng).' },
  ],
  bad: [
    { body: 'Kinh phí 48.000.000 đồng (Bốn mươi chín triệu đồng).', at: ['1:27 Bốn mươi chín triệu đồng'] },
    { body: 'Lập 05 (sáu) tổ.', at: ['1:9 sáu'] },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 0: all, 1: typed = '', 2: unit = '', 4: words = '', 5: tail = '', index } of matchesIn(
      lines,
      inWords,
      ' (',
      'đồng(',
    )) {
      const number = Number(typed.replaceAll('.', ''))
      const said = readNumberWords(words)
      if (said === undefined || said === number || !Number.isSafeInteger(number)) continue
      const isMoney = unit !== '' || tail !== ''
      if (!isMoney && !/^0?\d{1,3}$/.test(typed)) continue
      const from = index + all.lastIndexOf(words)
      yield foundAt(lines, [from, from + words.length + tail.length], {
        message: `“${typed}” và “${words}${tail}” không bằng nhau`,
        hint: `“${typed}” đọc là “${isMoney ? amountInWords(number) : numberWords(number)}”; sửa số hoặc chữ`,
      })
    }
  },
}
