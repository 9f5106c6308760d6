import type { TextSpan } from '../../document/spans.ts'
import { joinStretches, type TextMap } from '../../findings/text-map.ts'

/** Marks of bold and italics have no more letters. */
const widestMark = 6

/**
 * The text of bodies, each paragraph and cell by itself, its lines joined; marks of bold and italics are blanks of their length,
 * and other Markdown within a line parts its text.
 */
export function bodyTexts(spans: readonly TextSpan[]): readonly TextMap<TextSpan>[] {
  const before = known.get(spans)
  if (before) return before
  const texts = putTogether(spans)
  known.set(spans, texts)
  return texts
}

/** Put together once for all rules. */
const known = new WeakMap<readonly TextSpan[], readonly TextMap<TextSpan>[]>()

function putTogether(spans: readonly TextSpan[]): TextMap<TextSpan>[] {
  const texts: TextSpan[][] = []
  for (const span of spans) {
    if (typeof span.within !== 'string') continue
    const last = texts.at(-1)?.at(-1)
    if (last && (readsOn(last, span) || isBrokenBetween(last, span))) texts.at(-1)?.push(span)
    else texts.push([span])
  }
  return texts.map((text) =>
    joinStretches(text, (before, next) => ' '.repeat(isBrokenBetween(before, next) ? 1 : gapBetween(before, next))),
  )
}

const isBrokenBetween = (before: TextSpan, next: TextSpan): boolean =>
  next.goesOn === true && next.file === before.file && next.line === before.line + 1

const gapBetween = (before: TextSpan, next: TextSpan): number => next.column - before.column - before.text.length

function readsOn(before: TextSpan, next: TextSpan): boolean {
  if (before.file !== next.file || before.line !== next.line || before.within !== next.within) return false
  const gap = gapBetween(before, next)
  return next.within !== 'tableCell' && gap >= 0 && gap <= widestMark
}

/** What stands before and behind a part of a text, in its own sentence; dots in numbers and dates end none. */
export const sentenceAround = (text: string, from: number, to: number): { before: string; after: string } => ({
  before:
    text
      .slice(0, from)
      .split(/[.;!?]\s+/)
      .at(-1) ?? '',
  after: text.slice(to).split(/[.;!?](?:\s|$)/)[0] ?? '',
})
