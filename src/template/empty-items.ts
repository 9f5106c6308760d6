import { cut, join, type TextMap } from '../findings/text-map.ts'
import type { WrittenValue } from './output.ts'

const item = /^([ \t]*)(?:[-+*•–]|[a-zđ][).]|\d{1,3}[.)])(?=\s|$)(.*)$/

/**
 * A text without the items whose marks had nothing to say: "- {{phoi_hop}} (để phối hợp);" of which only the brackets would be
 * left. An item with words of its own stays, and so does one with items below it.
 */
export function withoutEmptyItems(map: TextMap, values: readonly WrittenValue[]): TextMap {
  const blanks = values.filter(({ isBlank }) => isBlank)
  if (blanks.length === 0) return map
  const gone = blanks.flatMap(({ at }) => {
    const from = map.text.lastIndexOf('\n', at - 1) + 1
    const end = map.text.indexOf('\n', at)
    const to = end < 0 ? map.text.length : end + 1
    const line = { from, to, text: map.text.slice(from, to).replace(/\n$/, '') }
    const isFilled = values.some((one) => !one.isBlank && one.at >= from && one.at < to)
    return !isFilled && isEmptyItem(line.text, map.text.slice(to, to + 400)) ? [line] : []
  })
  if (gone.length === 0) return map
  const parts: TextMap[] = [cut(map, 0, 0)]
  let at = 0
  for (const { from, to } of gone) {
    if (from >= at) parts.push(cut(map, at, from))
    at = Math.max(at, to)
  }
  return join([...parts, cut(map, at, map.text.length)])
}

function isEmptyItem(line: string, below: string): boolean {
  const [, indent = '', words] = item.exec(line) ?? []
  if (words === undefined || /[A-Za-zÀ-ỹ\d]/.test(words.replace(/\([^()]*\)/g, ''))) return false
  const next = below.search(/\S/)
  const inner = next - (below.lastIndexOf('\n', next) + 1)
  return next < 0 || inner <= indent.length
}
