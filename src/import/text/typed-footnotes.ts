import { type Block, type Paragraph, type Run, textOf } from '../manuscript.ts'
import { mapRuns, paragraphsIn } from '../manuscript-runs.ts'

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
    } else for (const id of idsMarkedIn(block)) marked.add(id)
  }
  if (notes.size === 0) return { blocks, footnotes }
  return {
    blocks: blocks
      .filter((block) => !notes.has(block))
      .map((block) => mapRuns(block, (runs) => runs.flatMap((run) => marksOf(run, footnotes)))),
    footnotes,
  }
}

const firstText = ({ runs }: Paragraph): string => (runs[0]?.text.startsWith('[') ? textOf(runs).slice(0, 40) : '')

/** Ids of the marks in a block; one at the beginning of a paragraph may open a note. */
const idsMarkedIn = (block: Block): string[] =>
  paragraphsIn(block).flatMap(({ runs }) => {
    const text = textOf(runs)
    if (!text.includes('[')) return []
    return [...text.matchAll(mark)].flatMap(({ index, 1: id }) => (index > 0 && id ? [id] : []))
  })

function withoutOpening(runs: readonly Run[]): Run[] {
  let left = opening.exec(textOf(runs).slice(0, 60))?.[0].length ?? 0
  return runs.flatMap((run) => {
    const taken = Math.min(left, run.text.length)
    left -= taken
    return taken === run.text.length ? [] : [{ ...run, text: run.text.slice(taken) }]
  })
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
