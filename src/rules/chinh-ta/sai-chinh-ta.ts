import { inNoWord, misspellings } from '../facts/misspellings.ts'
import { compounds } from '../facts/mistyped-compounds.ts'
import { isUsualWord } from '../facts/usual-words.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { lowerCase, upperCase } from './chu-cai.ts'
import { type Lines, proseOf } from './loi-van.ts'
import { areNeighbours, casedAs, type Word, type Words, wordsOf } from './tu.ts'

/** Words that are mistyped again and again. */
export const misspelling: Rule = {
  id: 'sai-chinh-ta',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Từ viết đúng chính tả: xử lý, bổ sung, hướng dẫn, sửa chữa.',
  why: 'Lỗi chính tả làm người đọc nghi ngờ cả nội dung, và tìm trong văn bản không ra.',
  good: [
    { body: 'Xử lý, sắp xếp, bổ sung; hướng dẫn sửa chữa; rà soát, củng cố, kỷ niệm, hỗ trợ.' },
    { body: 'Các phòng cũng cố gắng; xem xét sử dụng kinh phí; việc phân chia sẽ làm sau; xử lí công văn.' },
    { body: 'Giao Trần Văn Hửu trực; định hướng dân số, chương trình đô thị, Sở Công Thương trực tiếp làm.' },
    { body: 'Phần mềm có chức năng xuất báo cáo; nhận gia công xuất khẩu; vấn đề suất ăn; bộ đội ngủ tại doanh trại.' },
    {
      body: 'Khảo sát nhập khẩu, quan sát nhập viện; cháy, nổ lực lượng tại chỗ cắt điện; điều chỉnh chu kỳ, cũng cố tình.',
    },
    {
      body: 'Đề cập nhập học; chủ trương trình Hội đồng; đến thăm quan khách; tranh giành cho được; đổi mới cách nghĩ việc làm.',
    },
    { files: { 'kehoach.yml': 'tu_dien: {chỉnh chu: chỉnh chu}\n' }, body: 'Đội Chỉnh chu ra quân.' },
  ],
  bad: [
    {
      body: 'Sử lý hồ sơ, hướng dẩn các phòng sữa chữa kho.',
      at: ['1:1 Sử lý', '1:14 hướng dẩn', '1:34 sữa chữa'],
    },
    {
      body: 'Hướng dẩn các nghành xắp xếp hồ sơ.',
      at: ['1:1 Hướng dẩn', '1:15 nghành', '1:22 xắp xếp'],
      fixed: 'Hướng dẫn các ngành sắp xếp hồ sơ.',
    },
    { body: 'Tăng năng xuất lao động, công xuất máy.', at: ['1:6 năng xuất', '1:26 công xuất'] },
    {
      body: '# MỔI PHÒNG BỔ XUNG SỔ\n\nTrau giồi nghiệp vụ, thăm quan kho.',
      at: ['1:3 MỔI', '1:13 BỔ XUNG', '3:1 Trau giồi', '3:22 thăm quan'],
    },
    {
      body: 'Trách nhiêm của các sở, nghành là hướng dẩn, chổ nào sai thì sữa.',
      at: ['1:1 Trách nhiêm', '1:25 nghành', '1:35 hướng dẩn', '1:46 chổ'],
      fixed: 'Trách nhiệm của các sở, ngành là hướng dẫn, chỗ nào sai thì sữa.',
    },
    {
      body: 'Quyết liệc triển khai, đặc biệc là các nguồng lựt.',
      at: ['1:7 liệc', '1:28 biệc', '1:40 nguồng', '1:47 lựt'],
      fixed: 'Quyết liệt triển khai, đặc biệt là các nguồn lực.',
    },
    {
      body: 'Hoạt động trãi nghiệm, kinh phi cho y tê.',
      at: ['1:11 trãi nghiệm', '1:24 kinh phi', '1:37 y tê'],
    },
    {
      files: { 'kehoach.yml': 'tu_dien: {lưu trữ: lưu chữ}\n' },
      body: 'Nộp hồ sơ vào kho lưu chữ.',
      at: ['1:19 lưu chữ'],
      fixed: 'Nộp hồ sơ vào kho lưu trữ.',
    },
  ],
  *check({ spans, office }) {
    const lines = proseOf(spans)
    for (const { from, to, right } of misspeltIn(lines, office.words)) {
      const typed = lines.text.slice(from, to)
      const meant = casedAs(right, typed)
      const isSure = isWrongAnywhere(typed.toLowerCase(), office.words)
      yield foundAt(lines, [from, to], {
        message: `“${typed}” sai chính tả`,
        hint: `gõ “${meant}”${isSure ? '' : '; để nguyên nếu hai chữ thuộc hai từ khác nhau'}`,
        fix: isSure ? meant : undefined,
      })
    }
  },
}

/** Whether it can't be the end of one word and the beginning of another: “chức năng xuất báo cáo”. */
const isWrongAnywhere = (typed: string, ownWords: ReadonlyMap<string, string>): boolean =>
  ownWords.has(typed) || !typed.includes(' ') || typed.split(' ').some((syllable) => inNoWord.has(syllable))

/** Whether the first of some syllables ends the word before, or the last begins the one behind: “chức năng xuất”, “đề suất ăn”. */
function isOfTwoWords({ text, all, i }: Opening, length: number): boolean {
  const [before, first, last, after] = [all[i - 1], all[i], all[i + length - 1], all[i + length]]
  return (
    (areNeighbours(text, before, first) && isUsualWord(`${before?.lower} ${first?.lower}`)) ||
    (areNeighbours(text, last, after) && isUsualWord(`${last?.lower} ${after?.lower}`))
  )
}

/** What is mistyped from one letter of a text to another. */
interface MisspeltPlace {
  readonly from: number
  readonly to: number
  readonly right: string
}

const known = new WeakMap<Lines, readonly MisspeltPlace[]>()

/** Every misspelling of a text in order, of those that overlap the first; looked for once for all rules. */
export function misspeltIn(lines: Lines, ownWords: ReadonlyMap<string, string>): readonly MisspeltPlace[] {
  const before = known.get(lines)
  if (before) return before
  const all = [...findMisspelt(lines, ownWords)].sort((a, b) => a.from - b.from || b.to - a.to)
  const found: MisspeltPlace[] = []
  for (const one of all) if (one.from >= (found.at(-1)?.to ?? 0)) found.push(one)
  known.set(lines, found)
  return found
}

function* findMisspelt(lines: Lines, ownWords: ReadonlyMap<string, string>): Iterable<MisspeltPlace> {
  const words = wordsOf(lines)
  for (const opening of openingsIn(lines, words, misspeltBy(ownWords))) {
    const { i, entries } = opening
    const word = words.all[i]
    const next = words.all[i + 1]?.lower
    const entry =
      word &&
      entries.find(
        ({ wrong, second }) => (second === undefined || second === next) && standsAt(lines.text, wrong, word.from),
      )
    const right = entry?.right ?? nearMiss(opening)
    if (!word || right === undefined || (entry && isOfName(opening, entry))) continue
    const to = entry ? word.from + entry.wrong.length : (words.all[i + 1]?.to ?? 0)
    const typed = lines.text.slice(word.from, to).toLowerCase()
    if (ownWords.get(typed) === typed) continue
    if (isWrongAnywhere(typed, ownWords) || !isOfTwoWords(opening, typed.split(' ').length))
      yield { from: word.from, to, right }
  }
}

/** A word with a capital beside another is a name, which may be spelt as it likes. */
function isOfName({ text, all, i }: Opening, { wrong }: Misspelt): boolean {
  const [before, word, after] = [all[i - 1], all[i], all[i + 1]]
  if (wrong.includes(' ') || !word || !isName.test(word.typed)) return false
  return [
    before && areNeighbours(text, before, word) && before,
    after && areNeighbours(text, word, after) && after,
  ].some((one) => one && isName.test(one.typed))
}

const isName = new RegExp(`^[${upperCase}][${lowerCase}]*$`)

interface Misspelt {
  readonly wrong: string
  readonly right: string
  /** Its second word, by which most places are quickly told apart; absent where it has one, or more than letters. */
  readonly second?: string | undefined
}

const onlyLetters = /^[a-zà-ỹ]+$/

/** What is known to be wrong, by its first word. */
function misspeltBy(words: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Misspelt[]> {
  const byOpening = new Map<string, Misspelt[]>()
  for (const [wrong, right] of words) {
    if (wrong === right) continue
    const [first = '', next] = wrong.split(' ')
    const second = next !== undefined && onlyLetters.test(next) ? next : undefined
    const same = byOpening.get(first)
    if (same) same.push({ wrong, right, second })
    else byOpening.set(first, [{ wrong, right, second }])
  }
  return byOpening
}

/** What words may begin; the compounds by how their first syllable sounds where hỏi is as ngã, and s as x. */
interface Openers {
  readonly common: ReadonlyMap<string, readonly Misspelt[]>
  readonly bySound: ReadonlyMap<string, readonly Compound[]>
}

interface Compound {
  readonly whole: string
  /** How its second syllable sounds. */
  readonly second: string
}

let openers: Openers | undefined

function findOpeners(): Openers {
  const bySound = new Map<string, Compound[]>()
  for (const whole of compounds) {
    const [first = '', second = ''] = whole.split(' ')
    const sound = soundOf(first)
    const compound = { whole, second: soundOf(second) }
    const same = bySound.get(sound)
    if (same) same.push(compound)
    else bySound.set(sound, [compound])
  }
  return { common: misspeltBy(misspellings()), bySound }
}

/** The words that begin something the text may hold, each wherever it stands: most are told apart once, not in every place. */
function* openingsIn({ text }: Lines, { all, indexes }: Words, own: ReturnType<typeof misspeltBy>): Iterable<Opening> {
  openers ??= findOpeners()
  const { common, bySound } = openers
  const distinct = [...indexes.values()].map((places) => ({ places, lower: all[places[0] ?? -1]?.lower ?? '' }))
  const spelt = spellingsOf(distinct.map(({ lower }) => lower))
  for (const { places, lower } of distinct) {
    const entries = (own.get(lower) ?? common.get(lower) ?? []).filter(
      ({ second }) => second === undefined || spelt.words.has(second),
    )
    const like = (bySound.get(spelt.words.get(lower) ?? '') ?? []).filter((compound) => {
      const seconds = spelt.bySound.get(compound.second)
      return seconds && (seconds.length > 1 || `${lower} ${seconds[0]}` !== compound.whole)
    })
    if (entries.length > 0 || like.length > 0) for (const i of places) yield { text, all, i, entries, like }
  }
}

/** The words of a text, in small letters, by how they sound, and how each does. */
function spellingsOf(lowers: readonly string[]) {
  const words = new Map<string, string>()
  const bySound = new Map<string, string[]>()
  for (const lower of lowers) {
    if (words.has(lower)) continue
    const sound = soundOf(lower)
    words.set(lower, sound)
    const same = bySound.get(sound)
    if (same) same.push(lower)
    else bySound.set(sound, [lower])
  }
  return { words, bySound }
}

const letter = /[A-Za-zÀ-ỹ]/

const standsAt = (text: string, wrong: string, at: number): boolean =>
  text.slice(at, at + wrong.length).toLowerCase() === wrong && !letter.test(text[at + wrong.length] ?? '')

/** A word of a text and what it may begin. */
interface Opening {
  readonly text: string
  readonly all: readonly Word[]
  readonly i: number
  readonly entries: readonly Misspelt[]
  /** The compounds it may be the first word of, however it is mistyped. */
  readonly like: readonly Compound[]
}

/** A compound that differs from the two words at `i` in hỏi for ngã or s for x only. */
function nearMiss({ text, all, i, like }: Opening): string | undefined {
  const [first, second] = [all[i], all[i + 1]]
  if (!first || !second || like.length === 0 || !areNeighbours(text, first, second)) return undefined
  const sound = soundOf(second.lower)
  const right = like.findLast((compound) => compound.second === sound)?.whole
  return right === undefined || compounds.has(`${first.lower} ${second.lower}`) ? undefined : right
}

const fallingTone: ReadonlyMap<string, string> = new Map(
  ['ảã', 'ẳẵ', 'ẩẫ', 'ẻẽ', 'ểễ', 'ỉĩ', 'ỏõ', 'ổỗ', 'ởỡ', 'ủũ', 'ửữ', 'ỷỹ'].map((pair) => [
    pair.charAt(1),
    pair.charAt(0),
  ]),
)

/** A syllable with hỏi for ngã, and with s where it begins with x: those that are mistyped for each other are one. */
const soundOf = (syllable: string): string =>
  (syllable.startsWith('x') && syllable[1] !== 'h' ? `s${syllable.slice(1)}` : syllable).replace(
    /[ãẵẫẽễĩõỗỡũữỹ]/g,
    (typed) => fallingTone.get(typed) ?? typed,
  )
