import type { Block, Paragraph, Run } from '../manuscript.ts'
import { textOf } from '../manuscript.ts'

const mark = /\[\^?(\d{1,3}|(?<=\^)[\w-]{1,20})\]/g
const opening = /^\[\^?(\d{1,3}|(?<=\^)[\w-]{1,20})\]:?\s+(?=\S)/

interface NotedBlocks {
  readonly blocks: readonly Block[]
  readonly footnotes: ReadonlyMap<string, readonly Run[]>
}

/** Takes out the paragraphs that are the text of a note whose mark, as [1], stands before them. */
export function withFootnotes(blocks: readonly Block[]): NotedBlocks {
  const footnotes = new Map<string, readonly Run[]>()
  const notes = new Set<Block>()
  const marked = new Set<string>()
  for (const block of blocks) {
    const id = block.type === 'paragraph' ? opening.exec(firstText(block))?.[1] : undefined
    if (block.type === 'paragraph' && id !== undefined && marked.has(id) && !footnotes.has(id)) {
      footnotes.set(id, withoutOpening(block.runs))
      notes.add(block)
    } else collectMarks(block, marked)
  }
  if (notes.size === 0) return { blocks, footnotes }
  return {
    blocks: blocks.filter((block) => !notes.has(block)).map((block) => withMarks(block, footnotes)),
    footnotes,
  }
}

const firstText = ({ runs }: Paragraph): string => (runs[0]?.text.startsWith('[') ? textOf(runs).slice(0, 40) : '')

function collectMarks(block: Block, into: Set<string>): void {
  if (block.type === 'section') return
  if (block.type === 'paragraph') {
    const text = textOf(block.runs)
    if (!text.includes('[')) return
    for (const found of text.matchAll(mark)) if (found.index > 0 && found[1]) into.add(found[1])
    return
  }
  for (const { cells } of block.rows) for (const cell of cells) for (const one of cell.blocks) collectMarks(one, into)
}

function withoutOpening(runs: readonly Run[]): Run[] {
  let left = opening.exec(textOf(runs).slice(0, 60))?.[0].length ?? 0
  return runs.flatMap((run) => {
    const taken = Math.min(left, run.text.length)
    left -= taken
    return taken === run.text.length ? [] : [{ ...run, text: run.text.slice(taken) }]
  })
}

function withMarks<B extends Block>(block: B, footnotes: ReadonlyMap<string, unknown>): B {
  if (block.type === 'section') return block
  if (block.type === 'paragraph') {
    return { ...block, runs: block.runs.flatMap((run) => marksOf(run, footnotes)) }
  }
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => withMarks(one, footnotes)) })),
    })),
  }
}

function marksOf(run: Run, footnotes: ReadonlyMap<string, unknown>): Run[] {
  if (!run.text.includes('[')) return [run]
  const runs: Run[] = []
  let at = 0
  for (const found of run.text.matchAll(mark)) {
    const id = found[1] ?? ''
    if (!footnotes.has(id)) continue
    const before = run.text.slice(at, found.index)
    if (before) runs.push({ ...run, text: before })
    runs.push({ text: '', footnote: id })
    at = found.index + found[0].length
  }
  const rest = run.text.slice(at)
  if (rest) runs.push({ ...run, text: rest })
  return runs
}
