import { isSyllable } from '../../vietnamese/syllable.ts'
import { telexMeant } from '../../vietnamese/telex.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { lowerCase, upperCase } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { type Word, type Words, wordsOf } from './tu.ts'

/** Words of Vietnamese that no spelling rule allows, and pieces of foreign ones. */
const loans: ReadonlySet<string> = new Set(
  'đắk đăk lắk lăk đắc krông plông búk glêi glei hmông mông êđê xtiêng jrai đrăng'.split(' '),
)

const marked = /[^\0-\x7f]/
const oneVowelGroup = /^[^aeiouyăâêôơư]*[aeiouyăâêôơư]+[^aeiouyăâêôơư]*$/
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const joined = new RegExp(`^([${upperCase}]?[${lowerCase}]+)([${upperCase}][${lowerCase}]+)$`)
/** Usual words by what is left of them without their tone and marks; others may be English. */
const toneless: ReadonlyMap<string, string> = new Map(
  'cac các|tac tác|viec việc|hoc học|phat phát|biet biết|tich tích|cach cách|quyet quyết|thuc thực|nhat nhất|thiet thiết|chuc chức|duoc được|nuoc nước|truoc trước|buoc bước'
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)
const vietnamese = new RegExp(`^[${lowerCase}${upperCase}]+$`)

/** Words that can't be Vietnamese: letters of a keyboard that was not switched over, a mark or a blank that is missing. */
export const oddSyllable: Rule = {
  id: 'am-tiet-la',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Không còn chữ gõ hỏng: “thuwcj”, “nươc”, “ĐứcMạnh”.',
  why: 'Chữ gõ khi bộ gõ chưa bật hay thiếu dấu thì người đọc phải đoán, và tìm không ra.',
  good: [
    { body: 'Huyện Krông Ana, tỉnh Đắk Lắk; dân tộc Hmông, Xtiêng; Mát-xcơ-va; ôtô, cácbon.' },
    { body: 'Gửi qua eOffice, Zalo, VNeID; ThS. Trần Bình; CBCCVC; rooms, beer, now, test, internet, web.' },
    { body: 'Tệp ket-qua.docx tại https://so.vn/nươc và a@dd.vn.' },
  ],
  bad: [
    {
      body: 'Thuwcj hiện nhiệm vụ ddược giao, nộp keets quả.',
      at: ['1:1 Thuwcj', '1:22 ddược', '1:38 keets'],
      fixed: 'Thực hiện nhiệm vụ được giao, nộp kết quả.',
    },
    {
      body: 'Tổ chưc bảo vệ nguồn nươc, làm tốt công tác văn thư và cac việc khác.',
      at: ['1:4 chưc', '1:22 nươc', '1:56 cac'],
    },
    { body: 'Giao Trần ĐứcHùng trực.', at: ['1:11 ĐứcHùng'], fixed: 'Giao Trần Đức Hùng trực.' },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    const { text } = lines
    for (const [{ typed, from, to }, found] of doubted(wordsOf(lines))) {
      if (isPiece(text, from, to) || (found.ifOpens && !opensSentence(text, from))) continue
      if (found.ifAmongOthers && !marked.test(text.slice(Math.max(0, from - 12), to + 12))) continue
      const { meant } = found
      yield foundAt(lines, [from, to], {
        message: `“${typed}” không phải là chữ tiếng Việt`,
        hint: meant ? `gõ “${meant}”` : 'gõ lại cho đủ dấu',
        fix: found.ifAmongOthers ? undefined : meant,
      })
    }
  },
}

interface Judgement {
  readonly meant?: string
  /** A name may be spelt otherwise. */
  readonly ifOpens?: boolean
  /** An English word stands among others. */
  readonly ifAmongOthers?: boolean
}

/** The words with which something is wrong by themselves, each wherever it stands. */
function* doubted({ all, indexes }: Words): Iterable<[Word, Judgement]> {
  for (const [typed, places] of indexes) {
    const found = judge(typed)
    if (found) for (const word of places.flatMap((i) => all[i] ?? [])) yield [word, found]
  }
}

/** What is wrong with a word by itself; most words have nothing. */
function judge(typed: string): Judgement | null {
  const before = verdicts.get(typed)
  if (before !== undefined) return before
  const lower = typed.toLowerCase()
  const verdict = loans.has(lower) ? null : (judgeAnew(typed, lower) ?? null)
  if (verdicts.size >= mostKept) verdicts.clear()
  verdicts.set(typed, verdict)
  return verdict
}
const verdicts = new Map<string, Judgement | null>()
const mostKept = 20_000

function judgeAnew(typed: string, lower: string): Judgement | undefined {
  if (typed.length < 2 || typed.length > 12 || !vietnamese.test(typed)) return undefined
  const [, first = '', second = ''] = joined.exec(typed) ?? []
  if (first.length > 1 && second.length > 1 && marked.test(first) && isSyllable(first) && isSyllable(second))
    return { meant: `${first} ${second}` }
  if (typed.slice(1) !== lower.slice(1)) return undefined
  const isName = typed !== lower
  const telex = telexMeant(typed)
  if (telex !== undefined) return { meant: telex }
  const full = isName ? undefined : toneless.get(lower)
  if (full !== undefined) return { meant: full, ifAmongOthers: true }
  if (!marked.test(lower)) return undefined
  if (isSyllable(lower) || typed.length > 7) return undefined
  return oneVowelGroup.test(lower.normalize('NFD').replace(tones, '').normalize('NFC'))
    ? { ifOpens: isName }
    : undefined
}

const opensSentence = (text: string, at: number): boolean =>
  at === 0 || text[at - 1] === '\n' || /[.!?] $/.test(text.slice(at - 2, at))

/** A part of an address, of a foreign word with hyphens, or of one in other letters. */
function isPiece(text: string, from: number, to: number): boolean {
  const around = `${text[from - 1] ?? ' '}${text[to] ?? ' '}`
  return (
    /[-@/\\_.\d’'&]/.test(around.charAt(0)) ||
    /[-@/\\_\d’'&]/.test(around.charAt(1)) ||
    /^\.[a-zA-Z]/.test(text.slice(to, to + 2)) ||
    /[\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u1eff\u20ac]/.test(around)
  )
}
