import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { capitals, isCapital } from '../../vietnamese/letters.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { opensAsBasis } from '../../vietnamese/openers.ts'
import type { ManuscriptLine } from './recognised.ts'

/** A line that can stand in no header: a numbered one, a basis, a whole sentence. */
export function opensText({ text, heading }: ManuscriptLine): boolean {
  if (opensAsBasis(text) && text.length > 40) return true
  const label = labelOf(text)
  if (label && label.kind !== 'bullet' && label.length < text.length && label.kind !== 'appendix') return true
  return !heading && text.length > 200 && /[.:;]$/.test(text)
}

/** The legal bases that lead the text: each a paragraph that ends like an item of a list, up to the one that brings in the contents. */
export function countBases(lines: readonly ManuscriptLine[]): number {
  const end = lines.findIndex(
    (line, at) => !isBasis(line) || actsItself(line.text) || (at === 0 && standsAlone(line.text, lines[1])),
  )
  return end < 0 ? lines.length : end
}

const isOpen = (text: string): boolean => /^Căn cứ/.test(text) || /;$/.test(text)

/** What stands behind the commas of a sentence. */
const partsOf = (text: string): string[] => text.split(/,\s/).slice(1)

/** `Thực hiện …, Sở Y tế đề nghị ….`: one who does something behind what it is done by. */
const actsItself = (text: string): boolean =>
  !isOpen(text) && partsOf(text).some((part) => isCapital(part) && opensAsAgency(part))

/** The first that ends in a stop is none, unless it cites a document, nobody does anything in it, and the line below brings in the contents. */
const standsAlone = (text: string, next: ManuscriptLine | undefined): boolean =>
  !isOpen(text) &&
  !(/\ssố\s?\d/.test(text) && !partsOf(text).some((part) => doing.test(part)) && next && bringsIn.test(next.text))

/** One who does something, in words alone. */
const doing =
  /^(?:\p{L}+\s){1,8}(?:xây dựng|ban hành|tổ chức|triển khai|thực hiện|đề nghị|yêu cầu|báo cáo|thông báo|hướng dẫn|lập)\s/u

function isBasis({ text, runs }: ManuscriptLine): boolean {
  if (!opensAsBasis(text)) return false
  if (runs.some(({ footnote }) => footnote)) return false
  if (!/[;.,]$/.test(text)) return /^Căn cứ/.test(text) && !/[:]$/.test(text)
  return !bringsIn.test(text)
}

/** A sentence in which somebody issues or makes the plan. */
const bringsIn = new RegExp(
  String.raw`(?:như sau|sau đây|cụ thể như sau|với (?:các|những) nội dung)\s*[:.]?$|\.\s+[${capitals}].*(?:ban hành|xây dựng|triển khai|tổ chức)\s`,
)
