import type { Entry } from './catalogue/entry.ts'
import { type Diagnostic, diagnosticOf, type Edit, type Finding, type Place } from './diagnostic.ts'
import { meant } from './meant.ts'
import { partsBy } from './part-by-place.ts'
import { retired } from './retired.ts'

/** A wish to set findings of an id aside: for the block below a comment, or for the whole source. */
export interface Suppression {
  readonly rule: string
  readonly reason: string
  /** Of the comment or key. */
  readonly place: Place
  /** First and last line it covers; the whole source without. */
  readonly lines?: readonly [from: number, to: number]
  /** As it should have been typed, where it was typed so that nobody takes it for a wish. */
  readonly instead?: Edit
}

/** What wishes are granted by. */
export interface Bounds {
  readonly entries: ReadonlyMap<string, Entry>
  /** Ids that an office lets no author set aside, each with where it says so. */
  readonly barred?: ReadonlyMap<string, Place>
}

/**
 * Findings with those set aside marked. Wishes that can't be granted (without a reason, of an id that is not there, is
 * firm or barred) and those that set nothing aside are findings too.
 */
export function suppressed(found: readonly Diagnostic[], all: readonly Suppression[], bounds: Bounds): Diagnostic[] {
  const wishes = all.filter(({ rule }) => !retired.has(rule))
  const faults = wishes.flatMap((wish) => faultIn(wish, bounds) ?? [])
  const granted = wishes.filter((wish) => !faultIn(wish, bounds))
  const used = new Set<Suppression>()
  const marked = found.flatMap((whole) => {
    const parts = partsBy(whole, (at) => granted.find((wish) => wish.rule === whole.rule && covers(wish, at)))
    for (const { group: wish } of parts) if (wish) used.add(wish)
    return parts.map(({ one, group: wish }) => (wish ? { ...one, suppressed: wish.reason } : one))
  })
  return [...marked, ...[...faults, ...granted.filter((wish) => !used.has(wish)).map(unused)].map(diagnosticOf)]
}

/** Whether a place is where a wish sets findings of its id aside. */
export const covers = ({ place, lines }: Suppression, at: Place | undefined): boolean =>
  !lines || (at?.file === place.file && at.line >= lines[0] && at.line <= lines[1])

function faultIn(wish: Suppression, { entries, barred }: Bounds): Finding | undefined {
  if (wish.instead) return misspelled(wish, wish.instead)
  const entry = entries.get(wish.rule)
  if (!entry) return unknown(wish, [...entries.keys()])
  if (entry.firm !== undefined) return firmWish(wish.rule, entry.firm, wish.place)
  const by = barred?.get(wish.rule)
  if (by) return barredWish(wish, by)
  return saysNothing.test(wish.reason) ? noReason(wish) : undefined
}

/** Signs, a letter, or the words that stand for the reason where it is shown how one is typed. */
const saysNothing = /^(?:[^\p{L}]*(?:\p{L}[^\p{L}]*)?|lý do|ly do|không)$/iu

/** A wish to set aside or to weigh otherwise what allows neither. */
export const firmWish = (rule: string, why: string, place: Place): Finding => ({
  rule: 'khong-bo-qua-duoc',
  message: `“${rule}” không bỏ qua, không đổi mức được. ${why.replace(/\.$/, '')}`,
  hint: `bỏ dòng này, rồi sửa lỗi theo \`kehoach check --explain ${rule}\``,
  place,
})

const barredWish = ({ rule, place }: Suppression, by: Place): Finding => ({
  rule: 'khong-bo-qua-duoc',
  message: `“${rule}” không bỏ qua được: ${by.file} dòng ${by.line} không cho văn bản nào bỏ qua`,
  hint: `bỏ dòng này, rồi sửa lỗi theo \`kehoach check --explain ${rule}\``,
  place,
})

const isWhole = (rule: string, reason: string): boolean => rule !== '' && !saysNothing.test(reason)

/** The fix is there where it says both what and why. */
const misspelled = ({ rule, reason, place }: Suppression, instead: Edit): Finding => ({
  rule: 'bo-qua-la',
  message: 'Lời bỏ qua viết chưa đúng nên không bỏ qua được gì',
  hint: `gõ \`${instead.text}\`${isWhole(rule, reason) ? '' : ', với tên quy tắc và lý do thật'}`,
  place,
  ...(isWhole(rule, reason) && { fix: instead }),
})

const noReason = ({ rule, reason, place }: Suppression): Finding => ({
  rule: 'bo-qua-thieu-ly-do',
  message: reason === '' ? `Bỏ qua “${rule}” mà không nêu lý do` : `Bỏ qua “${rule}” mà lý do “${reason}” không nói gì`,
  hint: `sau \`${rule}:\` ghi vì sao chỗ này được để như thế, như “giữ nguyên văn bản gốc”; không có lý do thì bỏ lời này và sửa lỗi`,
  place,
})

function unknown({ rule, place }: Suppression, known: readonly string[]): Finding {
  const guess = meant(rule, known)
  return {
    rule: 'bo-qua-la',
    message: `Không có quy tắc “${rule}” để bỏ qua`,
    hint: guess ? `có phải là \`${guess}\`?` : 'gõ tên trong ngoặc vuông ở kết quả của `kehoach check`',
    place,
  }
}

const unused = ({ rule, place }: Suppression): Finding => ({
  rule: 'bo-qua-thua',
  message: `Lời bỏ qua “${rule}” không có gì để bỏ qua`,
  hint: 'bỏ lời này',
  place,
})
