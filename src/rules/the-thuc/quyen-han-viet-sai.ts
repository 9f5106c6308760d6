import { authorityMarks } from '../../decree/names.ts'
import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import { capitals } from '../../vietnamese/letters.ts'
import type { Rule } from '../rule.ts'

const marks = Object.values(authorityMarks)

/** Marks behind which the post or body of someone else stands. */
const needOther: ReadonlySet<string> = new Set([authorityMarks.thay_mat, authorityMarks.ky_thay])

const keyOf = (mark: string): string => Object.entries(authorityMarks).find(([, one]) => one === mark)?.[0] ?? ''

/** Any spelling of a mark before a post or the name of a body; `KT trưởng` has a small letter and is none. */
const spelling = new RegExp(String.raw`^(T[./]?U[./]?Q|T[./]?M|K[./]?T|T[./]?L|Q)(\.?)(\s*)(?=[${capitals}])`)

/** A mark of authority in another spelling: `T/M`, `KT` without its stop. */
export const misspeltAuthority: Rule = {
  id: 'quyen-han-viet-sai',
  group: 'the-thuc',
  severity: 'error',
  clause: cite('M.II k.7 đ.b'),
  summary: 'Quyền hạn ký ghi TM., KT., TL., TUQ., Q.: chữ in hoa, dấu chấm rồi một dấu cách.',
  why: 'Dạng T/M, K/T là của văn bản Đảng; trong văn bản hành chính, chữ ký ghi sai quyền hạn có thể bị trả lại.',
  good: [
    { keys: 'nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {ky_thay: KT. Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {chuc_vu: Quyền Giám đốc, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {chuc_vu: KT trưởng, ho_ten: Trần Thị Bình}' },
  ],
  bad: [
    {
      keys: 'nguoi_ky:\n  thay_mat: T/M Ủy ban nhân dân\n  chuc_vu: Chủ tịch\n  ho_ten: Trần Thị Bình',
      at: ['2:13 T/M'],
      fixed: '  thay_mat: TM. Ủy ban nhân dân',
    },
    {
      keys: 'nguoi_ky:\n  ky_thay: KT Giám đốc\n  chuc_vu: Phó Giám đốc\n  ho_ten: Trần Thị Bình',
      at: ['2:12 KT'],
      fixed: '  ky_thay: KT. Giám đốc',
    },
    {
      keys: 'nguoi_ky:\n  chuc_vu: T.L. Giám đốc\n  ho_ten: Trần Thị Bình',
      at: ['2:12 T.L.'],
      fixed: '  chuc_vu: TL. Giám đốc',
    },
    {
      keys: 'nguoi_ky:\n  thay_mat: KT Giám đốc\n  chuc_vu: Phó Giám đốc\n  ho_ten: Trần Thị Bình',
      at: ['2:13 KT'],
    },
    {
      keys: 'nguoi_ky:\n  chuc_vu: Q.Giám đốc\n  ho_ten: Trần Thị Bình',
      at: ['2:12 Q.'],
      fixed: '  chuc_vu: Q. Giám đốc',
    },
  ],
  *check({ spans }) {
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within[0] !== 'nguoi_ky') continue
      const key = span.within.at(-1)
      if (key !== 'chuc_vu' && !Object.keys(authorityMarks).includes(String(key))) continue
      const [typed, letters = '', stop = '', blank = ''] = spelling.exec(span.text) ?? []
      if (typed === undefined || (stop === '' && blank === '')) continue
      const right = marks.find((mark) => mark === `${letters.replace(/[./]/g, '')}.`)
      if (!right || typed === `${right} `) continue
      const place = placeIn(span, 0, typed.trimEnd().length)
      const rest = span.text.slice(typed.length)
      // A post without its holder is told where keys are read.
      if (key === 'chuc_vu' && needOther.has(right)) continue
      const own = keyOf(right)
      if (key !== 'chuc_vu' && key !== own) {
        const message = `Khóa \`${String(key)}\` có quyền hạn ký “${typed.trim()}” của khóa \`${own}\``
        yield { message, hint: `gõ \`${own}: ${rest}\` thay cho dòng này`, place }
        continue
      }
      yield {
        message: `Quyền hạn ký “${typed.trim()}” viết chưa đúng`,
        hint: `gõ “${right} ${rest}”`,
        place,
        fix: { place: placeIn(span, 0, typed.length), text: `${right} ` },
      }
    }
  },
}
