import { isSyllable } from '../../vietnamese/syllable.ts'
import { telexMeant } from '../../vietnamese/telex.ts'
import { withTone, withToneMoved } from '../../vietnamese/tones.ts'
import { isUsual, isUsualSyllable } from '../facts/usual-words.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { lowerCase, upperCase } from './chu-cai.ts'
import { type Lines, proseOf } from './loi-van.ts'
import { misspeltIn } from './sai-chinh-ta.ts'
import { areNeighbours, casedAs, type Word, type Words, wordsOf } from './tu.ts'

/** Words of Vietnamese that no spelling rule allows, and pieces of foreign ones. */
const loans: ReadonlySet<string> = new Set(
  'đắk đăk lắk lăk đắc krông plông búk glêi glei hmông mông êđê xtiêng jrai đrăng càphê búpbê xàbông xìgà càvạt cờlê bùloong vắcxin'.split(
    ' ',
  ),
)

const marked = /[^\0-\x7f]/
const oneVowelGroup = /^[^aeiouyăâêôơư]*[aeiouyăâêôơư]+[^aeiouyăâêôơư]*$/
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const toned = /[\u0300\u0301\u0303\u0309\u0323]/
const joined = new RegExp(`^[${upperCase}]?[${lowerCase}]+(?:[${upperCase}][${lowerCase}]+)+$`)
const beforeCapital = new RegExp(`(?=[${upperCase}])`)
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
    { body: 'Tiêm vắcxin, xe côngtenơ, bêtông, ximăng; hoà giải, Nguyễn Hòa, thuỷ lợi, gìn giữ, già, quý, khuya.' },
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
    {
      body: 'Giao Trần ĐứcHùng, HoàngVănAn trực.',
      at: ['1:11 ĐứcHùng', '1:20 HoàngVănAn'],
      fixed: 'Giao Trần Đức Hùng, Hoàng Văn An trực.',
    },
    {
      body: 'Thựchiện kếhoạch, nộp báocáo; kế họach, qúa hạn.',
      at: ['1:1 Thựchiện', '1:10 kếhoạch', '1:23 báocáo', '1:34 họach', '1:41 qúa'],
      fixed: 'Thực hiện kế hoạch, nộp báo cáo; kế hoạch, quá hạn.',
    },
  ],
  *check({ spans, office }) {
    const lines = proseOf(spans)
    const { text } = lines
    const told = misspeltIn(lines, office.words)
    const words = wordsOf(lines)
    for (const [i, { typed, from, to }, found] of doubted(words)) {
      if (told.some((one) => one.from < to && one.to > from)) continue
      if (isPiece(text, from, to) || (found.ifOpens && !opensSentence(text, from))) continue
      if (found.ifAmongOthers && !marked.test(text.slice(Math.max(0, from - 12), to + 12))) continue
      const meant = (found.isMoved || !found.meant ? meantBeside(lines, words, i) : undefined) ?? found.meant
      yield foundAt(lines, [from, to], {
        message: `“${typed}” ${found.what ?? 'không phải là chữ tiếng Việt'}`,
        hint: meant ? `gõ “${meant}”` : 'gõ lại cho đủ dấu',
        fix: found.ifAmongOthers || found.unsure ? undefined : meant,
      })
    }
  },
}

interface Judgement {
  readonly meant?: string
  /** What is wrong, where it isn't that the word is none. */
  readonly what?: string
  /** Its tone is on another vowel; that may be the wrong one besides. */
  readonly isMoved?: boolean
  /** What is meant is likely, and not sure. */
  readonly unsure?: boolean
  /** A name may be spelt otherwise. */
  readonly ifOpens?: boolean
  /** An English word stands among others. */
  readonly ifAmongOthers?: boolean
}

/** The words with which something is wrong by themselves, each wherever it stands. */
function* doubted({ all, indexes }: Words): Iterable<[number, Word, Judgement]> {
  for (const [typed, places] of indexes) {
    const found = judge(typed)
    for (const i of found ? places : []) {
      const word = all[i]
      if (found && word) yield [i, word, found]
    }
  }
}

/** A word that lacks its tone, where with one only it makes a usual compound with the word before or behind. */
function meantBeside({ text }: Lines, { all }: Words, i: number): string | undefined {
  const [before, word, after] = [all[i - 1], all[i], all[i + 1]]
  if (!word) return undefined
  const [left, right] = [areNeighbours(text, before, word), areNeighbours(text, word, after)]
  const bare = word.lower.normalize('NFD').replace(tones, '').normalize('NFC')
  const ways = allTones.flatMap((tone) => withTone(bare, tone) ?? [])
  const [meant, another] = ways.filter(
    (one) => (left && isUsual(`${before?.lower} ${one}`)) || (right && isUsual(`${one} ${after?.lower}`)),
  )
  return meant === undefined || another !== undefined ? undefined : casedAs(meant, word.typed)
}

const allTones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

/** What is wrong with a word by itself; most words have nothing. */
function judge(typed: string): Judgement | null {
  const before = verdicts.get(typed)
  if (before !== undefined) return before
  const lower = typed.toLowerCase()
  const verdict =
    loans.has(lower) || (typed.slice(1) === lower.slice(1) && isUsualSyllable(lower))
      ? null
      : (judgeAnew(typed, lower) ?? null)
  if (verdicts.size >= mostKept) verdicts.clear()
  verdicts.set(typed, verdict)
  return verdict
}
const verdicts = new Map<string, Judgement | null>()
const mostKept = 20_000

function judgeAnew(typed: string, lower: string): Judgement | undefined {
  if (typed.length < 2 || typed.length > 12 || !vietnamese.test(typed)) return undefined
  if (typed.slice(1) !== lower.slice(1)) return judgeNames(typed)
  const isName = typed !== lower
  const telex = telexMeant(typed)
  if (telex !== undefined) return { meant: telex }
  const full = isName ? undefined : toneless.get(lower)
  if (full !== undefined) return { meant: full, ifAmongOthers: true }
  if (!marked.test(lower)) return undefined
  if (isSyllable(lower)) {
    const moved = oddTone.test(lower) ? withToneMoved(lower) : undefined
    return moved === undefined
      ? undefined
      : { meant: casedAs(moved, typed), what: 'đặt dấu thanh sai chỗ', isMoved: true }
  }
  const parted = partedWords(lower)
  if (parted) return { ...parted, meant: casedAs(parted.meant, typed), what: runTogether }
  if (typed.length > 7) return undefined
  return oneVowelGroup.test(lower.normalize('NFD').replace(tones, '').normalize('NFC'))
    ? { ifOpens: isName }
    : undefined
}

/** Names without a blank between them: each a syllable that begins with a capital. */
function judgeNames(typed: string): Judgement | undefined {
  if (!marked.test(typed) || !joined.test(typed)) return undefined
  const names = typed.split(beforeCapital)
  return names.every((one) => one.length > 1 && isSyllable(one))
    ? { meant: names.join(' '), what: runTogether }
    : undefined
}

const withTones = 'áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ'
/** Where a tone may stand on the wrong vowel: before another vowel of a closed syllable, on the last of an open one, within qu and gi. */
const oddTone = new RegExp(
  `[${withTones}][aeiouyăâêôơư][a-zđ]|[aăâeêiôơưy][${withTones}]$|^q[úùủũụ]|^g[íìỉĩị][aeouăâêôơư]`,
)

const runTogether = 'gõ thiếu dấu cách'

/** Two words without a blank between them: known ones, or where a word is too long to be one, whatever two they can be. */
function partedWords(lower: string): { readonly meant: string; readonly unsure?: boolean } | undefined {
  if (lower.length < 5) return undefined
  const ways = Array.from({ length: lower.length - 3 }, (_, i) => [lower.slice(0, i + 2), lower.slice(i + 2)] as const)
    .filter(([first, second]) => isSyllable(first) && isSyllable(second))
    .map((words) => words.join(' '))
  const known = ways.filter(isUsual)
  if (known[0] !== undefined) return known.length === 1 ? { meant: known[0] } : { meant: known[0], unsure: true }
  const [only] = ways
  const isVietnamese = lower.length > 5 && toned.test(lower.normalize('NFD')) && !loans.has(lower)
  const isOdd = isVietnamese && only?.split(' ').every((word) => marked.test(word))
  return isOdd && ways.length === 1 ? { meant: only ?? '', unsure: true } : undefined
}

const opensSentence = (text: string, at: number): boolean =>
  at === 0 || text[at - 1] === '\n' || /[.!?] $/.test(text.slice(at - 2, at))

/** A part of an address, of a foreign word with hyphens, or of one in other letters. */
function isPiece(text: string, from: number, to: number): boolean {
  const around = `${text[from - 1] ?? ' '}${text[to] ?? ' '}`
  return (
    /[-@/\\_.\d’'&]/.test(around.charAt(0)) ||
    /[-@/\\_\d’'&]/.test(around.charAt(1)) ||
    /^(?:\.[a-zA-Z]|»\S)/.test(text.slice(to, to + 2)) ||
    /[\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u1eff\u20ac]/.test(around)
  )
}
