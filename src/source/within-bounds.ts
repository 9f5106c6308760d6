import type { Report } from '../findings/diagnostic.ts'
import { cut, join, placeOf, type TextMap } from '../findings/text-map.ts'
import { type Limit, limits } from '../limits.ts'

/** As many lines of Markdown, and as many marks of bold and italic in them, as can be read and set in seconds; more are told of, and left out. */
export const withinBounds = <Typed extends TextMap>(typed: Typed, report: Report): Typed =>
  withFew(
    withFew(typed, {
      of: /^(?=[^\S\n]*\S)/gm,
      bound: limits.bodyLines,
      hint: 'tách thành nhiều văn bản; bảng dài thì để ở tệp Excel hoặc CSV và chèn bằng `::bang`',
      report,
    }),
    {
      of: /\*+|_+/g,
      bound: limits.bodyMarks,
      hint: 'bỏ bớt chữ đậm, chữ nghiêng, hoặc tách thành nhiều văn bản',
      report,
    },
  )

interface Few {
  /** What is counted; the text is cut before the first too many. */
  readonly of: RegExp
  readonly bound: Limit
  readonly hint: string
  readonly report: Report
}

function withFew<Typed extends TextMap>(typed: Typed, { of, bound, hint, report }: Few): Typed {
  let count = 0
  for (const { index } of typed.text.matchAll(of)) {
    if (++count <= bound.most) continue
    report({ rule: 'cu-phap', message: bound.message, hint, place: placeOf(typed, index, index + 1) })
    return { ...typed, ...cut(typed, 0, index) }
  }
  return typed
}

/** Begins another block than the lines above it. */
const opensBlock = /^[ \t]*(?:$|#{1,6}[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]{1,99}\]:|::)/

/** The row below the head of a table, whose lines are rows from there on. */
const delimiters = /^[ \t|:]*-[ \t|:-]*$/

/** Paragraphs of no more letters than the parser, which takes time by their square, reads in seconds; what is behind these is told of, and left out. */
export function withShortParagraphs(markdown: TextMap, report: Report): TextMap {
  const { most } = limits.paragraphLetters
  const { text } = markdown
  if (text.length <= most) return markdown
  const parts: TextMap[] = []
  let kept = 0
  for (const [from, to] of paragraphsIn(text)) {
    if (to - from <= most) continue
    report({
      rule: 'cu-phap',
      message: limits.paragraphLetters.message,
      hint: 'gõ một dòng trống giữa các đoạn',
      place: placeOf(markdown, from, from + 1),
    })
    parts.push(cut(markdown, kept, from + most))
    kept = to
  }
  return parts.length === 0 ? markdown : join([...parts, cut(markdown, kept, text.length)])
}

/** Where the lines that may be one paragraph begin and end. */
function* paragraphsIn(text: string): Generator<readonly [from: number, to: number]> {
  let from = 0
  let inTable = false
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const to = end < 0 ? text.length : end
    const line = text.slice(at, to)
    if (inTable || opensBlock.test(line)) {
      if (from < at) yield [from, at - 1]
      from = at
    }
    inTable = line.trim() !== '' && (inTable || (line.includes('|') && delimiters.test(line)))
    at = to + 1
  }
  if (from < text.length) yield [from, text.length]
}
