import type { Block, Run } from '../manuscript.ts'
import { paragraphsIn } from '../manuscript-runs.ts'
import { childrenOf, type Element } from './element.ts'
import { noteId } from './inline-parts.ts'
import { readStory } from './word-blocks.ts'
import type { WordReading } from './word-reading.ts'

/** Notes of a part, at the foot or at the end, by the id their marks carry; lines between text and notes are none. */
export function notesIn(root: Element | undefined, atEnd: boolean): Map<string, Element> {
  const notes = childrenOf(root, atEnd ? 'endnote' : 'footnote')
  return new Map(
    notes
      .filter(({ attributes: { type = 'normal' } }) => type === 'normal')
      .map((note) => [noteId(atEnd, note.attributes.id ?? ''), note]),
  )
}

/** Notes of one part, and how its text is read. */
export interface NotePart {
  readonly notes: ReadonlyMap<string, Element>
  readonly reading: WordReading
}

/** The text of every note whose mark stands in the blocks, or in a note read before it. */
export function readNotes(parts: readonly NotePart[], blocks: readonly Block[]): ReadonlyMap<string, readonly Run[]> {
  const marked = new Set(blocks.flatMap(paragraphsIn).flatMap(({ runs }) => notesOfRuns(runs)))
  const read = new Map<string, readonly Run[]>()
  for (const { notes, reading } of parts)
    for (const [id, note] of notes) {
      if (!marked.has(id)) continue
      const runs = readNote(note, reading)
      read.set(id, runs)
      for (const other of notesOfRuns(runs)) marked.add(other)
    }
  return new Map([...read].map(([id, runs]) => [id, withInnerNotes(runs, read, new Set([id]))]))
}

/** A note can't hold another: the words of each whose mark stands in it follow there in brackets, once. */
const withInnerNotes = (runs: readonly Run[], notes: ReadonlyMap<string, readonly Run[]>, told: Set<string>): Run[] =>
  runs.flatMap((run) => {
    if (!run.footnote) return [run]
    const inner = told.has(run.footnote) ? [] : (notes.get(run.footnote) ?? [])
    told.add(run.footnote)
    return inner.length === 0 ? [] : [{ text: ' (' }, ...withInnerNotes(inner, notes, told), { text: ')' }]
  })

const notesOfRuns = (runs: readonly Run[]): string[] => runs.flatMap(({ footnote }) => footnote ?? [])

/** The text of a note; its paragraphs are parted by line ends. */
function readNote(note: Element, reading: WordReading): Run[] {
  const paragraphs = readStory(note, reading).flatMap((block) =>
    block.type === 'paragraph' && block.runs.length > 0 ? [block.runs] : [],
  )
  const runs = paragraphs.flatMap((own, i) => (i === 0 ? own : [{ text: '\n' }, ...own]))
  const first = runs.findIndex(({ text }) => text.trim() !== '')
  return runs.slice(Math.max(first, 0)).map((run, i) => (i === 0 ? { ...run, text: run.text.trimStart() } : run))
}
