import { misspellings } from '../facts/misspellings.ts'
import { compounds } from '../facts/mistyped-compounds.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { proseOf } from './loi-van.ts'
import { areNeighbours, casedAs, type Word, wordsOf } from './tu.ts'

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
    const all = wordsOf(lines)
    const own = misspeltBy(office.words)
    for (const [i, word] of all.entries()) {
      const opener = openerOf(word.lower)
      const entries = (own.size > 0 ? own.get(word.lower) : undefined) ?? opener?.entries
      if (!opener && !entries) continue
      const entry = entries?.find(({ wrong }) => standsAt(lines.text, wrong, word.from))
      const to = entry ? word.from + entry.wrong.length : (all[i + 1]?.to ?? 0)
      const right = entry?.right ?? (opener?.opensCompound ? nearMiss(lines.text, all, i) : undefined)
      const typed = lines.text.slice(word.from, to)
      if (right === undefined || office.words.get(typed.toLowerCase()) === typed.toLowerCase()) continue
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
  readonly opensCompound: boolean
}

let common: ReturnType<typeof misspeltBy> | undefined
let compoundsByFold: ReadonlyMap<string, string> | undefined
let compoundOpeners: ReadonlySet<string> | undefined
const openers = new Map<string, Opener | null>()
const mostKept = 20_000

/** Kept for every word that was met, as most begin nothing. */
function openerOf(word: string): Opener | null {
  const before = openers.get(word)
  if (before !== undefined) return before
  common ??= misspeltBy(misspellings())
  compoundOpeners ??= new Set([...compounds].map((one) => folded(one.slice(0, one.indexOf(' ')))))
  const entries = common.get(word) ?? []
  const opensCompound = compoundOpeners.has(folded(word))
  const made = entries.length > 0 || opensCompound ? { entries, opensCompound } : null
  if (openers.size >= mostKept) openers.clear()
  openers.set(word, made)
  return made
}

const letter = /[A-Za-zÀ-ỹ]/

const standsAt = (text: string, wrong: string, at: number): boolean =>
  text.slice(at, at + wrong.length).toLowerCase() === wrong && !letter.test(text[at + wrong.length] ?? '')

/** A compound that differs from the two words at `i` in hỏi for ngã or s for x only, if neither belongs to another one. */
function nearMiss(text: string, all: readonly Word[], i: number): string | undefined {
  const [before, first, second, after] = [all[i - 1], all[i], all[i + 1], all[i + 2]]
  if (!first || !second || !areNeighbours(text, first, second)) return undefined
  const typed = `${first.lower} ${second.lower}`
  if (compounds.has(typed)) return undefined
  compoundsByFold ??= new Map([...compounds].map((one) => [folded(one), one]))
  const right = compoundsByFold.get(folded(typed))
  if (right === undefined || (before && compounds.has(`${before.lower} ${first.lower}`))) return undefined
  return after && compounds.has(`${second.lower} ${after.lower}`) ? undefined : right
}

const foldings: Readonly<Record<string, string>> = Object.fromEntries(
  ['ảã', 'ẳẵ', 'ẩẫ', 'ẻẽ', 'ểễ', 'ỉĩ', 'ỏõ', 'ổỗ', 'ởỡ', 'ủũ', 'ửữ', 'ỷỹ'].map(([from = '', to = '']) => [from, to]),
)

/** Words with ngã for hỏi, and x for s where one begins. */
const folded = (words: string): string =>
  words.replace(/[ảẳẩẻểỉỏổởủửỷ]/g, (typed) => foldings[typed] ?? typed).replace(/(?<![a-zà-ỹ])s(?!h)/g, 'x')
