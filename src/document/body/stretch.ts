import type { Report } from '../../findings/diagnostic.ts'
import { retell, type Told, toldBy } from '../../findings/told.ts'
import type { BeginRecall, Recall } from '../../recall.ts'
import type { Markdown } from '../../source/markdown.ts'
import { type Reading, readerOf } from '../reader.ts'
import type { Flow } from './flow.ts'
import { readFlow } from './markdown-blocks.ts'

/** What the body of a template was read as, kept for the rows whose text is the same there. */
export interface BodyMemory {
  readonly parsed: Recall<Markdown>
  readonly read: WeakMap<Markdown, Told<readonly Flow[]>>
}

/** A memory with nothing in it, of about as much as a long template has. */
export const newBodyMemory = (begin: BeginRecall): BodyMemory => ({ parsed: begin(2000), read: new WeakMap() })

/** What is read with more than the text: files, notes and pictures. */
const looksElsewhere = /::|\[/

/** Reads a stretch of a body, or gives again what it was read as. */
export function readStretch(markdown: Markdown, reading: Reading, memory: BodyMemory | undefined): readonly Flow[] {
  const read = (report: Report) => readFlow(markdown, readerOf(markdown, { ...reading, report }))
  if (!memory || looksElsewhere.test(markdown.text)) return read(reading.report)
  const told = memory.read.get(markdown) ?? toldBy(read)
  memory.read.set(markdown, told)
  return retell(told, reading.report)
}
