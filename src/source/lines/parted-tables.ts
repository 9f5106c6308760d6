import type { Finding, Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { placeOfLine } from './line-findings.ts'
import { type Mend, mended } from './mend.ts'
import { cellCount, numberBefore, type SourceLine, sourceLines } from './source-line.ts'

/** Takes the empty lines out of tables between bars, where the rows below have as many cells and no head of their own; each is told. */
export function withWholeTables(source: TextMap, report: Report): TextMap {
  if (!apart.test(source.text)) return source
  const mends: Mend[] = []
  let head: SourceLine | undefined
  let last: SourceLine | undefined
  const lines = sourceLines(source.text)
  for (const [i, line] of lines.entries()) {
    if (line.kind === 'blank') continue
    const isRow = line.kind === 'row' || line.kind === 'loneRow'
    const above = lines[i - 1]
    if (line.kind === 'row') head = last && above === last ? head : line
    else if (line.kind !== 'loneRow') head = undefined
    else if (head && last && above !== last) {
      if (goesOn(head, line, lines[i + 1])) {
        const gap = { from: last.at + last.raw.length, to: line.at - 1 }
        report(rowApart(source, line, gap))
        mends.push({ ...gap, text: '' })
      } else head = undefined
    }
    last = isRow ? line : undefined
  }
  return mended(source, mends)
}

const apart = /\|[ \t]*\n(?:[ \t]*\n)+[ \t]*\|/

/** Rows below a table, of which the first may head another: it has the same words, or no number above one that has. */
const goesOn = (head: SourceLine, { text }: SourceLine, below: SourceLine | undefined): boolean =>
  cellCount(text) === cellCount(head.text) &&
  text !== head.text &&
  !(below?.kind === 'loneRow' && numberBefore(text) === undefined && numberBefore(below.text) !== undefined)

const rowApart = (source: TextMap, line: SourceLine, { from, to }: { from: number; to: number }): Finding => ({
  rule: 'bang-ve-bang-dau',
  message: 'Giữa các hàng của bảng có dòng trống; bản in để hàng dưới vào cùng bảng',
  hint: 'xóa dòng trống; nếu là bảng khác thì gõ dòng đầu bảng và dòng `|---|` của bảng ấy',
  place: placeOfLine(source, line),
  fix: { place: placeOf(source, from, to), text: '' },
})
