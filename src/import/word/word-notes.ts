import type { Run } from '../manuscript.ts'
import { childrenOf, type Element } from './element.ts'
import { noteId } from './paragraph-content.ts'
import { newStory, readBlocks } from './word-blocks.ts'
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

/** The text of a note; its paragraphs are parted by line ends. */
export function readNote(note: Element, reading: WordReading): Run[] {
  const paragraphs = readBlocks(note, reading, newStory()).flatMap((block) =>
    block.type === 'paragraph' && block.runs.length > 0 ? [block.runs] : [],
  )
  const runs = paragraphs.flatMap((own, i) => (i === 0 ? own : [{ text: '\n' }, ...own]))
  const first = runs.findIndex(({ text }) => text.trim() !== '')
  return runs.slice(Math.max(first, 0)).map((run, i) => (i === 0 ? { ...run, text: run.text.trimStart() } : run))
}
