import { cut, join, type TextMap } from '../findings/text-map.ts'
import type { WrittenValue } from './output.ts'

const item = /^([ \t]*)(?:[-+*•–]|[a-zđ][).]|\d{1,3}[.)])(?=\s|$)(.*)$/

/** Part of a text, by offsets. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The items whose marks had nothing to say: "- {{phoi_hop}} (để phối hợp);" of which only the brackets would be left. An item
 * with words of its own is none, and neither is one with items below it.
 */
export function emptyItemsIn(text: string, values: readonly WrittenValue[]): readonly Stretch[] {
  let end = 0
  return values.flatMap(({ isBlank, at }) => {
    if (!isBlank || at < end) return []
    const from = text.lastIndexOf('\n', at - 1) + 1
    const to = endOfLine(text, at)
    const isFilled = values.some((one) => !one.isBlank && one.at >= from && one.at < to)
    if (isFilled || !isEmptyItem(text.slice(from, to).replace(/\n$/, ''), text.slice(to, to + 400))) return []
    end = to
    return [{ from, to }]
  })
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** The blanks before offsets where nothing was written, if another follows there or a mark that stands right behind its word. */
export const needlessBlanks = (text: string, offsets: readonly number[]): readonly Stretch[] =>
  offsets
    .filter((at) => /[\p{L}\p{N})\].,;:!?”%] {1,3}[ ,.;:!?)]$/u.test(text.slice(Math.max(0, at - 4), at + 1)))
    .map((at) => ({ from: at - 1, to: at }))

/** A text without some of its stretches, which are in order. */
export function withoutStretches(map: TextMap, gone: readonly Stretch[]): TextMap {
  if (gone.length === 0) return map
  const starts = [0, ...gone.map(({ to }) => to)]
  return join(starts.map((start, i) => cut(map, start, gone[i]?.from ?? map.text.length)))
}

function isEmptyItem(line: string, below: string): boolean {
  const [, indent = '', words] = item.exec(line) ?? []
  if (words === undefined || /[A-Za-zÀ-ỹ\d]/.test(words.replace(/\([^()]*\)/g, ''))) return false
  const next = below.search(/\S/)
  const inner = next - (below.lastIndexOf('\n', next) + 1)
  return next < 0 || inner <= indent.length
}
