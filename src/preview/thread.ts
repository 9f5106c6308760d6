import type { EngineOnly, TextEdit } from '../engine/answer.ts'
import { faultOf } from '../engine/fault.ts'
import type { EngineAnswer } from '../engine/messages.ts'
import { type AskedQuestion, type OneThread, type PlanDocument, startOneThread } from './one-thread.ts'

/** The engine in a thread of its own, which is replaced before it has kept too much, or when it died, and nobody notices. */
export interface EngineThread {
  /** As `answering` answers. */
  readonly ask: (question: EngineOnly, asker: string) => Promise<EngineAnswer | undefined>
  /** The document's files changed. */
  readonly renew: (document: PlanDocument) => void
  readonly forget: (asker: string) => void
  readonly stop: () => Promise<void>
}

/** What a thread is started with. */
export interface ThreadParts {
  /** Its script, that of `commands/preview/engine-thread.ts`. */
  readonly script: string
  readonly document: PlanDocument
  /** Told of the files that documents are made of. */
  readonly onReads: (paths: readonly string[]) => void
  /** Told where no thread can be started. */
  readonly onFailure: (cause: unknown) => void
  /** After so many edits another thread takes over; Typst keeps up to 2 MB of each as long as its thread lives. */
  readonly mostEdits?: number
}

const usualEdits = 200

/** Starts the thread. */
export function startEngineThread(parts: ThreadParts): EngineThread {
  let { document } = parts
  const newest = new Map<string, TextEdit>()
  const start = (): OneThread => {
    const its: OneThread = startOneThread({
      ...parts,
      document,
      onAnswer: (answer) => {
        if (its === running && (its.edits() >= (parts.mostEdits ?? usualEdits) || answer?.kind === 'fault'))
          void replace()
      },
      onDeath: (cause, lost, wasReady) => {
        if (its === running && !wasReady) return giveUp(parts, cause, lost)
        if (its === running) running = next ?? start()
        // The one that was to take over was told nothing that the other doesn't know.
        for (const asked of lost) its === next ? asked.done(faultOf(cause)) : rescue(asked, cause)
        if (its === next || running === next) next = undefined
      },
    })
    return its
  }
  const put = (asked: AskedQuestion) => putTo(running, asked, newest.get(asked.asker))
  const rescue = (asked: AskedQuestion, cause: unknown) => {
    if (!asked.again) return put({ ...asked, again: true })
    // Two threads died of it.
    if (newest.get(asked.asker) === asked.question) newest.delete(asked.asker)
    asked.done(faultOf(cause))
  }
  let running = start()
  let next: OneThread | undefined
  /** The other takes over when it knows what this one knew. */
  const replace = async () => {
    if (next) return
    const other = start()
    next = other
    await learn(other, newest)
    if (next !== other) return
    running.leave()
    running = other
    next = undefined
  }
  const all = () => (next ? [running, next] : [running])
  return {
    ask: (question, asker) => {
      if (question.kind === 'edit') newest.set(asker, question)
      return new Promise((done) => put({ question, asker, again: false, done }))
    },
    renew: (renewed) => {
      document = renewed
      for (const thread of all()) thread.tell({ kind: 'document', document })
    },
    forget: (asker) => {
      newest.delete(asker)
      for (const thread of all()) thread.tell({ kind: 'forget', asker })
    },
    stop: async () => {
      for (const thread of all()) await thread.end()
    },
  }
}

/** No thread can be started: who asked this one is told so, too. */
function giveUp({ onFailure }: ThreadParts, cause: unknown, lost: readonly AskedQuestion[]): void {
  for (const asked of lost) asked.done(faultOf(cause))
  onFailure(cause)
}

/** Puts a question to a thread, and before it the asker's text where only another was told that one. */
function putTo(thread: OneThread, asked: AskedQuestion, own: TextEdit | undefined): void {
  const { question, asker } = asked
  if (own && own !== question && thread.given(asker) !== own)
    thread.ask({ question: own, asker, again: true, done: () => {} })
  thread.ask(asked)
}

/** Has a thread understand the text of each asker. */
const learn = (thread: OneThread, texts: ReadonlyMap<string, TextEdit>): Promise<unknown> =>
  Promise.all(
    [...texts].map(([asker, question]) => new Promise((done) => thread.ask({ question, asker, again: true, done }))),
  )
