import { type IPropertiesOptions, Paragraph } from 'docx'
import type { Layout, Run } from '../../layout/layout.ts'
import { styleId } from './word-styles.ts'

/** Footnotes in the order they are met. */
export interface Notes {
  /** Adds a note and returns its number. */
  readonly add: (runs: readonly Run[]) => number
  readonly any: () => boolean
  readonly options: (write: (runs: readonly Run[]) => Paragraph) => NonNullable<IPropertiesOptions['footnotes']>
}

/** Starts the footnotes of one file; their numbers run through all its sections. */
export function collectNotes({ styles }: Layout): Notes {
  const notes: (readonly Run[])[] = []
  return {
    add: (runs) => notes.push(runs),
    any: () => notes.length > 0,
    options: (write) =>
      Object.fromEntries(
        notes.map((runs, i) => {
          const note = new Paragraph({ style: styleId('footnote', styles.footnote) })
          note.addChildElement(write([{ kind: 'text', text: ' ' }, ...runs]))
          return [String(i + 1), { children: [note] }]
        }),
      ),
  }
}
