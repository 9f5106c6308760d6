import type { Housing } from '../engine/messages.ts'
import type { Desk, DocumentFiles, LiesIn } from './desk.ts'
import type { Editor } from './editor.ts'
import type { Session } from './session.ts'
import type { Shell } from './shell.ts'

/** The interface as it runs: its parts, and what is open. */
export interface Bench {
  readonly session: Session
  readonly editor: Editor
  readonly shell: Shell
  /** Absent where there is only the document of the link. */
  readonly desk: Desk | undefined
  /** Shows what goes with the file that is shown, or the files that there are. */
  readonly refresh: () => void
  /** Another document follows: nothing of the last one stays. */
  readonly blank: () => void
  /** There is no text any more. */
  readonly clear: () => void
  /** Absent until the engine runs. */
  housing: Housing | undefined
  document: DocumentFiles
  /** The texts as they lie in files of the reader's, by name; anything else would be lost with the page. */
  saved: Map<string, string>
  origin: LiesIn
}

/** What a document is called that has no name yet. */
export const unnamed = 'ke-hoach.md'

/** Whether the text can be changed here. */
export const mayWrite = ({ desk, housing }: Bench): boolean => desk !== undefined || housing?.can.write === true

/** The name without its ending. */
export const stemOfDocument = ({ document: { name } }: Bench): string =>
  name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')

/** A name that another file of the document has, without the folders before it. */
export const baseOf = (name: string): string => name.replace(/^.*[\\/]/, '')
