import type { Block, Run } from '../../src/layout/layout.ts'

/** Words of runs without those of their notes. */
export const wordsOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join('')

/** Words of the notes of runs, each by itself. */
export const notesOf = (runs: readonly Run[]): string[] =>
  runs.flatMap((run) => (run.kind === 'note' ? [wordsOf(run.runs)] : []))

/** The runs of a block, each paragraph's and cell's by itself, with the number before it. */
export function paragraphsOf(it: Block): (readonly Run[])[] {
  if (it.kind === 'columns') return it.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap(paragraphsOf)))
  if (it.kind === 'table') return it.rows.flatMap(({ cells }) => cells.map(({ runs }) => runs))
  if (it.kind !== 'paragraph') return []
  return [it.number ? [{ kind: 'text', text: `${it.number.text} ` }, ...it.runs] : it.runs]
}
