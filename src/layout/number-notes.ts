import type { Block, Run } from './layout.ts'

/** Gives the notes of blocks their numbers, and goes on from there the next time. */
export type NoteCount = (blocks: readonly Block[]) => Block[]

/** The notes of a file, counted in the order in which they are called. */
export function countNotes(): NoteCount {
  let last = 0
  const runs = (list: readonly Run[]): readonly Run[] =>
    list.some(({ kind }) => kind === 'note')
      ? list.map((run) => (run.kind === 'note' ? { ...run, number: ++last } : run))
      : list
  const block = (it: Block): Block => {
    if (it.kind === 'paragraph') return { ...it, runs: runs(it.runs) }
    if (it.kind === 'columns') return { ...it, rows: it.rows.map((row) => row.map((cell) => cell.map(block))) }
    if (it.kind !== 'table') return it
    return {
      ...it,
      rows: it.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, runs: runs(cell.runs) })) })),
    }
  }
  return (blocks) => blocks.map(block)
}
