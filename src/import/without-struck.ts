import type { Manuscript, Run } from './manuscript.ts'
import { mapRuns, paragraphsIn } from './manuscript-runs.ts'
import type { LeftOut } from './recognise/recognised.ts'

/** The manuscript without what is crossed out, and that by the paragraph it stood in. */
export function withoutStruck(manuscript: Manuscript): {
  readonly manuscript: Manuscript
  readonly struck: readonly LeftOut[]
} {
  const { blocks, footnotes } = manuscript
  const texts = [
    ...blocks.flatMap(paragraphsIn).map(({ runs, line }) => ({ text: struckIn(runs), line })),
    ...[...footnotes.values()].map((runs) => ({ text: struckIn(runs), line: 0 })),
  ]
  const struck = texts.filter(({ text }) => text !== '').map((one) => ({ ...one, why: 'chữ bị gạch ngang' }))
  if (struck.length === 0) return { manuscript, struck }
  return {
    manuscript: {
      ...manuscript,
      blocks: blocks.map((block) => mapRuns(block, notStruck)),
      footnotes: new Map([...footnotes].map(([id, runs]) => [id, notStruck(runs)])),
    },
    struck,
  }
}

const struckIn = (runs: readonly Run[]): string =>
  runs
    .flatMap(({ struck, text }) => (struck ? [text.trim()] : []))
    .filter(Boolean)
    .join(' … ')

/** A blank on either side of what is left out is one too many. */
const notStruck = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run, at) => {
    if (run.struck) return []
    const behind = runs[at - 1]?.struck === true && /\s$/.test(runs[at - 2]?.text ?? ' ')
    return [behind ? { ...run, text: run.text.trimStart() } : run]
  })
