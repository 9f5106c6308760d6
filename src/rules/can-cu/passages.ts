import { placeIn, type TextSpan } from '../../document/spans.ts'
import type { Place } from '../../findings/diagnostic.ts'

/** Spans that are read on, as a paragraph typed over several lines, with the way back to their places. */
export interface Passage {
  readonly text: string
  readonly within: TextSpan['within']
  readonly start: TextSpan
  readonly placeOf: (from: number, to: number) => Required<Place>
}

interface Piece {
  readonly span: TextSpan
  readonly from: number
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

function passage(spans: readonly [TextSpan, ...TextSpan[]]): Passage {
  const pieces: Piece[] = []
  let text = ''
  for (const [i, span] of spans.entries()) {
    const before = spans[i - 1]
    if (before && before.line !== span.line) text += ' '
    pieces.push({ span, from: text.length })
    text += span.text
  }
  const at = (index: number) => pieces.findLast(({ from }) => from <= index) ?? pieces[0]
  return {
    text,
    within: spans[0].within,
    start: spans[0],
    placeOf: (from, to) => {
      const [first, last] = [at(from), at(to - 1)]
      if (!first || !last) throw new Error('a passage without spans')
      const start = placeIn(first.span, from - first.from, to - first.from)
      const end = placeIn(last.span, from - last.from, to - last.from)
      return { ...start, endLine: end.endLine, endColumn: end.endColumn }
    },
  }
}
