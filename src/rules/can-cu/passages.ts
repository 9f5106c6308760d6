import type { TextSpan } from '../../document/spans.ts'
import { joinStretches, type TextMap } from '../../findings/text-map.ts'
import { type Citation, citationsIn } from '../../vietnamese/citation.ts'

/** Spans that are read on, as a paragraph typed over several lines. */
export interface Passage extends TextMap<TextSpan> {
  readonly within: TextSpan['within']
  readonly start: TextSpan
}

const known = new WeakMap<readonly TextSpan[], Passage[]>()

/** Lines that follow each other in one key or in body text of one kind; cells and items stand alone. Put together once for all rules. */
export function passagesOf(spans: readonly TextSpan[]): Passage[] {
  const before = known.get(spans)
  if (before) return before
  const groups: [TextSpan, ...TextSpan[]][] = []
  for (const span of spans) {
    const last = groups.at(-1)?.at(-1)
    if (last && readsOn(last, span)) groups.at(-1)?.push(span)
    else groups.push([span])
  }
  const passages = groups.map(passage)
  known.set(spans, passages)
  return passages
}

/** A passage that cites documents, and which. */
export interface Citing {
  readonly passage: Passage
  readonly citations: readonly Citation[]
}

const cited = new WeakMap<readonly TextSpan[], readonly Citing[]>()

/** The passages that cite documents; looked through once for all rules. */
export function citingPassages(spans: readonly TextSpan[]): readonly Citing[] {
  const before = cited.get(spans)
  if (before) return before
  const found = passagesOf(spans)
    .map((passage) => ({ passage, citations: citationsIn(passage.text) }))
    .filter(({ citations }) => citations.length > 0)
  cited.set(spans, found)
  return found
}

function readsOn(last: TextSpan, next: TextSpan): boolean {
  if (last.file !== next.file || last.within !== next.within || last.within === 'tableCell') return false
  const lines = next.line - last.line
  return lines === 0 || (lines === 1 && (last.within !== 'listItem' || !/[;.:]\s*$/.test(last.text)))
}

const passage = (spans: readonly [TextSpan, ...TextSpan[]]): Passage => ({
  ...joinStretches(spans, (before, next) => (before.line === next.line ? '' : ' ')),
  within: spans[0].within,
  start: spans[0],
})
