import type { TextSpan } from '../../document/spans.ts'
import { joinStretches, type TextMap } from '../../findings/text-map.ts'

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
