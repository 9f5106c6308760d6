import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import { htmlRows } from './html-rows.ts'
import { isPlainText, withoutMeaning } from './plain-text.ts'
import { innerBreak, withoutWebMarks } from './web-marks.ts'

/** Zero-width characters, marks of direction, soft hyphens, control characters but tab and line ends, and noncharacters. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\ufffc\ufdd0-\ufdef]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu
const blanks = /[\p{Zs}\r]/gu
const innerBreaks = /[\u2028\u2029\u0085]/g

/** A page's end is a blank line. */
export function textLines(text: string): TextLine[] {
  const visible = text
    .replace(invisible, '')
    .replace(blanks, ' ')
    .replace(innerBreaks, innerBreak)
    .replaceAll('\f', innerBreak + innerBreak)
  const read = isPlainText(visible) ? withoutMeaning : withoutWebMarks
  return visible.split('\n').flatMap((line, at) => htmlRows(line).flatMap((row) => linesWithin(read(row), at + 1)))
}

/** The lines that breaks within one of the input make. */
function linesWithin(read: string, number: number): TextLine[] {
  if (!read.includes(innerBreak) || inRow(read)) return [lineOf(number, read)]
  return read.split(innerBreak).map((part) => lineOf(number, part))
}

/** Breaks within a row of cells belong to its cells. */
const inRow = (line: string): boolean => /^[\s\v]*\|.*\|[\s\v]*$/s.test(line)
