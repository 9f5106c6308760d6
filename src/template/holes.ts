import type { Finding } from '../findings/diagnostic.ts'
import type { WrittenValue } from './output.ts'

/** Letters that are looked at on either side of a mark. */
const reach = 400

/** What a line of its own begins with, and which lines none goes on below. */
const label = /^[ \t>]*(?:#{1,6}|[-+*•–]|[a-zđ][).]|\d{1,3}[.)])(?=\s|$)/iu
const closed = /^[ \t]*(?:#|\||::)/

/**
 * Marks that had nothing to say among words of their title, sentence or cell, where a hole is printed: "giao  chủ trì". One that
 * is all of its cell or paragraph leaves none, nor does one that stands for a whole sentence or is put onto another value.
 */
export function holesIn(text: string, values: readonly WrittenValue[]): Finding[] {
  const holes = new Map<string, WrittenValue>()
  for (const [i, value] of values.entries())
    if (value.isBlank && isHole(aroundOf(text, values, i)))
      holes.set(`${value.place.file} ${value.place.line}:${value.place.column}`, value)
  return [...holes.values()].map(told)
}

function told({ typed, name, place }: WrittenValue): Finding {
  const around = name === '' ? '{{#if …}} … {{/if}}' : `{{#if ${name}}} … {{/if}}`
  return {
    rule: 'mau-gia-tri-trong',
    message: `Giá trị của “${typed}” để trống nên chỗ này in ra thiếu chữ`,
    hint: `điền giá trị ấy trong số liệu; được phép để trống thì đặt cả phần chữ đi cùng vào \`${around}\``,
    place,
  }
}

/** What stands around a mark in its title, sentence or cell. A letter of a value is `\0`, which is nobody's word. */
interface Around {
  readonly before: string
  readonly after: string
  readonly isTitle: boolean
}

function isHole({ before, after, isTitle }: Around): boolean {
  const [left, right] = [before.trim(), after.trim()]
  if (!/[\p{L}\p{N}]/u.test(left + right)) return isTitle && left === '' && right === ''
  const isEnding = before.endsWith('\0') || after.startsWith('\0')
  const isSentence = /(?:^|[.!?…][”")*_]*)$/u.test(left) && /^(?:$|\p{Lu}[\p{Ll}\s])/u.test(right)
  return !isEnding && !isSentence
}

function aroundOf(text: string, values: readonly WrittenValue[], i: number): Around {
  const { at = 0, end = 0 } = values[i] ?? {}
  const from = Math.max(0, at - reach)
  const shown = masked(text, values, i, { from, to: end + reach })
  const [above = [], below = []] = [shown.slice(0, at - from), shown.slice(end - from)].map((part) => part.split('\n'))
  let first = above.length - 1
  while (first > 0 && !label.test(above[first] ?? '') && goesOn(above[first - 1] ?? '')) first--
  let last = 0
  while (last + 1 < below.length && isRest(below[last + 1] ?? '')) last++
  const before = above.slice(first).join(' ')
  return {
    before: (/(?:^|[^\\])\|((?:\\.|[^|\\])*)$/.exec(before)?.[1] ?? before).replace(label, ''),
    after: /^(?:\\.|[^|\\])*/.exec(below.slice(0, last + 1).join(' '))?.[0] ?? '',
    isTitle: /^[ \t]*#/.test(before),
  }
}

const goesOn = (line: string): boolean => line.trim() !== '' && !closed.test(line)
const isRest = (line: string): boolean => goesOn(line) && !label.test(line)

/** Part of a text in which all letters of values are `\0`. */
function masked(
  text: string,
  values: readonly WrittenValue[],
  i: number,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const shown = text.slice(from, to).split('')
  const cover = (value: WrittenValue | undefined): boolean => {
    if (!value || value.end <= from || value.at >= to) return false
    shown.fill('\0', Math.max(0, value.at - from), value.end - from)
    return true
  }
  for (let before = i - 1; cover(values[before]); ) before--
  for (let behind = i + 1; cover(values[behind]); ) behind++
  return shown.join('')
}
