import { isLeadingBasis } from '../document/body/legal-bases.ts'
import type { Finding, Report } from '../findings/diagnostic.ts'
import { editText, textAsRead } from '../findings/edits.ts'
import { linesAt, offsetOf, placeAt } from '../findings/text-map.ts'
import { parseMarkdown } from '../source/markdown.ts'
import { parse } from '../source/parse.ts'
import { keyParts } from './key-parts.ts'
import { basesInKeys, keysToSee, resetKeys } from './keys-to-see.ts'
import { leftAlone, moveYears } from './move.ts'
import { planYear } from './plan-year.ts'
import type { Basis, Kept, Renewal } from './renewal.ts'
import { type MarkdownParts, partsOf, passagesIn, type YearPassage } from './year-passages.ts'

/** Which plan is renewed, and for when. */
export interface RenewOptions {
  /** Of the new plan; the next where it isn't given. */
  readonly year?: number
  readonly file: string
}

/** A source as the plan of another year; all but its number, date and years stays byte for byte. Nothing where it can't be read. */
export function renew(typed: string, { year, file }: RenewOptions, report: Report): Renewal | undefined {
  const { text } = textAsRead(typed)
  const { meta, body } = parse(text, file, report)
  if (!meta) return undefined
  const old = planYear(meta.value)
  if (!old) {
    report(unknownYear(file))
    return undefined
  }
  const plan = { ...old, to: year ?? old.from + 1 }
  const source = linesAt(text, { file, line: 1, column: 1 })
  const keys = keyParts(meta, source, body ? offsetOf(source, placeAt(body, 0)) : text.length)
  const parts = [
    ...keys.words.map((words) => partsOf(parseMarkdown(words, () => {}))),
    ...(body ? [partsOf(parseMarkdown(body, report))] : []),
  ]
  const leave = (passages: readonly YearPassage[], why: string) =>
    passages.flatMap((passage) => leftAlone(passage, plan, why))

  const split = parts.map(splitBases)
  const moves = [
    resetKeys(meta, source),
    ...split.flatMap(({ rest }) => rest.map((passage) => moveYears(passage, plan))),
  ]
  const edits = moves.flatMap((one) => one.edits)
  return {
    ...plan,
    text: editText(typed, edits),
    changes: moves.flatMap(({ changes }) => changes).sort(byLine),
    kept: [
      ...keysToSee(meta),
      ...keys.others.flatMap(({ key, value }) => leave(passagesIn(value), `khóa \`${key}\` không tự đổi`)),
      ...keys.comments.flatMap((comment) => leave(passagesIn(comment), inComment)),
      ...parts.flatMap(({ comments, files }) => [...leave(comments, inComment), ...files.map(keptFile)]),
      ...moves.flatMap((one) => one.kept),
    ].sort(byLine),
    bases: [...basesInKeys(meta), ...split.flatMap(({ bases }) => bases)].sort(byLine),
  }
}

/** The căn cứ that lead a text, and its other words. */
function splitBases({ words }: MarkdownParts): { bases: Basis[]; rest: readonly YearPassage[] } {
  const first = words.findIndex(({ text }) => !isLeadingBasis(text.trim()))
  const leading = words.slice(0, first < 0 ? undefined : first)
  return {
    bases: leading.map((passage) => ({ line: placeAt(passage, 0).line, text: passage.text.trim() })),
    rest: words.slice(leading.length),
  }
}

const keptFile = ({ line, name }: MarkdownParts['files'][number]): Kept => ({ line, text: name, why: unchangedFile })

const inComment = 'trong ghi chú, không in ra'
const unchangedFile = 'tệp này không đổi: cập nhật, hoặc chỉ sang tệp mới'

const byLine = (a: { readonly line: number }, b: { readonly line: number }) => a.line - b.line

const unknownYear = (file: string): Finding => ({
  rule: 'nam-ke-hoach',
  message: 'Không biết kế hoạch cũ là của năm nào: không có `ngay`, trích yếu cũng không nêu năm',
  hint: 'điền `ngay` của kế hoạch cũ; bản mẫu có {{…}} thì chỉ cần sửa năm trong tệp dữ liệu của nó',
  place: { file, line: 1, column: 1 },
})
