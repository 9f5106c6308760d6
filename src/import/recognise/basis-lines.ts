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
  const end = lines.findIndex((line, at) => !isBasis(line) || isSentence(line.text, at))
  return end < 0 ? lines.length : end
}

/** `Thực hiện …, Sở Y tế đề nghị ….`: one who does something behind what it is done by; by itself no basis ends in a stop. */
const isSentence = (text: string, at: number): boolean =>
  !/^Căn cứ/.test(text) &&
  !/;$/.test(text) &&
  (at === 0 ||
    text
      .split(/,\s/)
      .slice(1)
      .some((part) => isCapital(part) && opensAsAgency(part)))

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
