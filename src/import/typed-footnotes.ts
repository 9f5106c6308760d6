import { type Block, type Paragraph, type Run, textOf } from './manuscript.ts'
import { mapRuns, paragraphsIn } from './manuscript-runs.ts'

const mark = /\[\^?(\d{1,3}|(?<=\^)[\w-]{1,20})\]/g
const opening = /^\[\^?(\d{1,3}|(?<=\^)[\w-]{1,20})\]:?\s+(?=\S)/

interface NotedBlocks {
  readonly blocks: readonly Block[]
  readonly footnotes: ReadonlyMap<string, readonly Run[]>
}

/** A note as typed: the paragraphs that hold it, and its words. */
interface TypedNote {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly runs: readonly Run[]
}

/**
 * Takes out the paragraphs that are the text of a note whose mark, as [1], stands before them; a mark alone on its line has
 * the text below it. Notes that a word processor keeps are handed in, and stay.
 */
export function withFootnotes(
  blocks: readonly Block[],
  kept: ReadonlyMap<string, readonly Run[]> = new Map(),
): NotedBlocks {
  const typed = typedNotes(blocks)
  if (typed.size === 0) return { blocks, footnotes: kept }
  const taken = new Set([...typed.values()].flatMap((note) => note.blocks))
  const names = new Map([...typed.keys()].map((id) => [id, kept.has(id) ? `g${id}` : id]))
  return {
    blocks: blocks
      .filter((block) => !taken.has(block))
      .map((block) => mapRuns(block, (runs) => runs.flatMap((run) => marksOf(run, names)))),
    footnotes: new Map([...kept, ...[...typed].map(([id, { runs }]) => [names.get(id) ?? id, runs] as const)]),
  }
}

function typedNotes(blocks: readonly Block[]): ReadonlyMap<string, TypedNote> {
  const notes = new Map<string, TypedNote>()
  const marked = new Set<string>()
  for (const [at, block] of blocks.entries()) {
    const note = noteAt(block, blocks[at + 1])
    if (note && marked.has(note.id) && !notes.has(note.id)) notes.set(note.id, note)
    else for (const id of idsMarkedIn(block)) marked.add(id)
  }
  return notes
}

function noteAt(block: Block, next: Block | undefined): TypedNote | undefined {
  if (block.type !== 'paragraph') return undefined
  const text = firstText(block)
  const id = opening.exec(text)?.[1]
  if (id !== undefined) return { id, blocks: [block], runs: withoutOpening(block.runs) }
  const alone = bare.exec(text)?.[1]
  if (alone === undefined || next?.type !== 'paragraph' || firstText(next) !== '') return undefined
  return { id: alone, blocks: [block, next], runs: next.runs }
}

const bare = /^\[\^?(\d{1,3}|(?<=\^)[\w-]{1,20})\]:?\s*$/

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

/** The run with its marks as notes; `names` are their ids by what is typed. */
function marksOf(run: Run, names: ReadonlyMap<string, string>): Run[] {
  if (!run.text.includes('[')) return [run]
  const runs: Run[] = []
  let at = 0
  for (const found of run.text.matchAll(mark)) {
    const id = names.get(found[1] ?? '')
    if (id === undefined) continue
    const before = run.text.slice(at, found.index)
    if (before) runs.push({ ...run, text: before })
    runs.push({ text: '', footnote: id })
    at = found.index + found[0].length
  }
  const rest = run.text.slice(at)
  if (rest) runs.push({ ...run, text: rest })
  return runs
}
