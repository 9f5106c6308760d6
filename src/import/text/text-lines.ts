import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
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
  return visible.split('\n').flatMap((one, at) => {
    const read = withoutWebMarks(one)
    if (!read.includes(innerBreak) || inRow(read)) return [lineOf(at + 1, read)]
    return read.split(innerBreak).map((part) => lineOf(at + 1, part))
  })
}

/** Breaks within a row of cells belong to its cells. */
const inRow = (line: string): boolean => /^[\s\v]*\|.*\|[\s\v]*$/s.test(line)
