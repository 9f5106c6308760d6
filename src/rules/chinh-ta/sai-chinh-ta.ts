import { misspellings } from '../facts/misspellings.ts'
import { compounds } from '../facts/mistyped-compounds.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
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
    { files: { 'kehoach.yml': 'tu_dien: {chỉnh chu: chỉnh chu}\n' }, body: 'Đội Chỉnh chu ra quân.' },
  ],
  bad: [
    {
      body: 'Sử lý hồ sơ, hướng dẩn các phòng sữa chữa kho.',
      at: ['1:1 Sử lý', '1:14 hướng dẩn', '1:34 sữa chữa'],
      fixed: 'Xử lý hồ sơ, hướng dẫn các phòng sửa chữa kho.',
    },
    {
      body: '# MỔI PHÒNG BỔ XUNG SỔ\n\nTrau giồi nghiệp vụ, thăm quan kho.',
      at: ['1:3 MỔI', '1:13 BỔ XUNG', '3:1 Trau giồi', '3:22 thăm quan'],
      fixed: 'Trau dồi nghiệp vụ, tham quan kho.',
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
    const words = wordsOf(lines)
    for (const opening of openingsIn(lines, words, misspeltBy(office.words))) {
      const { i, entries } = opening
      const word = words.all[i]
      const entry = word && entries.find(({ wrong }) => standsAt(lines.text, wrong, word.from))
      const right = entry?.right ?? nearMiss(opening)
      if (!word || right === undefined) continue
      const to = entry ? word.from + entry.wrong.length : (words.all[i + 1]?.to ?? 0)
      const typed = lines.text.slice(word.from, to)
      if (office.words.get(typed.toLowerCase()) === typed.toLowerCase()) continue
      const meant = casedAs(right, typed)
      yield foundAt(lines, [word.from, to], {
        message: `“${typed}” sai chính tả`,
        hint: `gõ “${meant}”`,
        fix: meant,
      })
    }
  },
}

interface Misspelt {
  readonly wrong: string
  readonly right: string
}

/** What is known to be wrong, by its first word. */
function misspeltBy(words: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Misspelt[]> {
  const byOpening = new Map<string, Misspelt[]>()
  for (const [wrong, right] of words) {
    const [first = ''] = wrong.split(' ')
    if (wrong !== right) byOpening.set(first, [...(byOpening.get(first) ?? []), { wrong, right }])
  }
  return byOpening
}

/** What a word may begin. */
interface Opener {
  readonly entries: readonly Misspelt[]
  /** The compounds it may be the first word of, by their second word, folded. */
  readonly secondWords?: ReadonlyMap<string, string> | undefined
}

/** The words that may begin something, each wherever it stands. */
function* openingsIn({ text }: Lines, { all, indexes }: Words, own: ReturnType<typeof misspeltBy>): Iterable<Opening> {
  for (const places of indexes.values()) {
    const lower = all[places[0] ?? -1]?.lower ?? ''
    const opener = openerOf(lower)
    const entries = own.get(lower) ?? opener?.entries
    if (entries) for (const i of places) yield { text, all, i, entries, secondWords: opener?.secondWords }
  }
}

let common: ReturnType<typeof misspeltBy> | undefined
let compoundsByFold: ReturnType<typeof compoundsByWords> | undefined
const openers = new Map<string, Opener | null>()
const mostKept = 20_000

/** Kept for every word that was met, as most begin nothing. */
function openerOf(word: string): Opener | null {
  const before = openers.get(word)
  if (before !== undefined) return before
  common ??= misspeltBy(misspellings())
  compoundsByFold ??= compoundsByWords()
  const entries = common.get(word) ?? []
  const secondWords = compoundsByFold.get(folded(word))
  const made = entries.length > 0 || secondWords ? { entries, secondWords } : null
  if (openers.size >= mostKept) openers.clear()
  openers.set(word, made)
  return made
}

const letter = /[A-Za-zÀ-ỹ]/

const standsAt = (text: string, wrong: string, at: number): boolean =>
  text.slice(at, at + wrong.length).toLowerCase() === wrong && !letter.test(text[at + wrong.length] ?? '')

/** Folded compounds by their first word, then by their second. */
function compoundsByWords(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byFirst = new Map<string, Map<string, string>>()
  for (const compound of compounds) {
    const [first = '', second = ''] = compound.split(' ').map(folded)
    byFirst.set(first, (byFirst.get(first) ?? new Map<string, string>()).set(second, compound))
  }
  return byFirst
}

/** Words of a text of which one may open a compound. */
interface Opening extends Opener {
  readonly text: string
  readonly all: readonly Word[]
  readonly i: number
}

/** A compound that differs from the two words at `i` in hỏi for ngã or s for x only, if neither belongs to another one. */
function nearMiss({ text, all, i, secondWords }: Opening): string | undefined {
  const [first, second] = [all[i], all[i + 1]]
  const right = second && secondWords?.get(folded(second.lower))
  if (!first || !right || compounds.has(`${first.lower} ${second.lower}`)) return undefined
  const [before, after] = [all[i - 1], all[i + 2]]
  if (!areNeighbours(text, first, second) || (before && compounds.has(`${before.lower} ${first.lower}`)))
    return undefined
  return after && compounds.has(`${second.lower} ${after.lower}`) ? undefined : right
}

const foldings: Readonly<Record<string, string>> = Object.fromEntries(
  ['ảã', 'ẳẵ', 'ẩẫ', 'ẻẽ', 'ểễ', 'ỉĩ', 'ỏõ', 'ổỗ', 'ởỡ', 'ủũ', 'ửữ', 'ỷỹ'].map(([from = '', to = '']) => [from, to]),
)

const foldedWords = new Map<string, string>()

/** A word with ngã for hỏi, and x for s where it begins. */
function folded(word: string): string {
  const before = foldedWords.get(word)
  if (before !== undefined) return before
  const made = word.replace(/[ảẳẩẻểỉỏổởủửỷ]/g, (typed) => foldings[typed] ?? typed).replace(/^s(?!h)/, 'x')
  if (foldedWords.size >= mostKept) foldedWords.clear()
  foldedWords.set(word, made)
  return made
}
