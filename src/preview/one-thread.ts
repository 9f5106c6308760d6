import { Worker } from 'node:worker_threads'
import type { EngineOnly, TextEdit } from '../engine/answer.ts'
import type { EngineAnswer } from '../engine/messages.ts'
import type { ProfileText } from '../profile/profile-text.ts'

/** The document that texts are of; plain data, for threads. */
export interface PlanDocument {
  /** Its path as it was typed. */
  readonly named: string
  readonly profile?: ProfileText
}

/** What the thread is told. */
export type ThreadOrder =
  | { readonly kind: 'document'; readonly document: PlanDocument }
  | { readonly kind: 'ask'; readonly id: number; readonly question: EngineOnly; readonly asker: string }
  | { readonly kind: 'forget'; readonly asker: string }

/** What it tells. */
export type ThreadNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: EngineAnswer | undefined }
  /** Every file that was asked for until now, whether it is there or not. */
  | { readonly kind: 'reads'; readonly paths: readonly string[] }

/** A question on its way. */
export interface AskedQuestion {
  readonly question: EngineOnly
  readonly asker: string
  /** It is put to another thread once where one dies of it. */
  readonly again: boolean
  readonly done: (answer: EngineAnswer | undefined) => void
}

/** One thread with the questions that wait for its answers. */
export interface OneThread {
  readonly ask: (asked: AskedQuestion) => void
  readonly tell: (order: ThreadOrder) => void
  /** The last text of an asker that it was given. */
  readonly given: (asker: string) => TextEdit | undefined
  /** How many edits it has answered. */
  readonly edits: () => number
  /** Has it end when all is answered. */
  readonly leave: () => void
  readonly end: () => Promise<void>
}

/** What is told of it. */
export interface OneThreadParts {
  readonly script: string
  readonly document: PlanDocument
  readonly onReads: (paths: readonly string[]) => void
  /** After an answer was given. */
  readonly onAnswer: (answer: EngineAnswer | undefined) => void
  /** It died, and can't answer these. */
  readonly onDeath: (cause: unknown, lost: readonly AskedQuestion[], wasReady: boolean) => void
}

/** Starts a thread. */
export function startOneThread({ script, document, onReads, onAnswer, onDeath }: OneThreadParts): OneThread {
  const worker = new Worker(script, { workerData: document })
  const waiting = new Map<number, AskedQuestion>()
  const given = new Map<string, TextEdit>()
  let [count, edits] = [0, 0]
  let state: 'starting' | 'ready' | 'leaving' | 'dead' = 'starting'
  const endIfDone = () => {
    if (state === 'leaving' && waiting.size === 0) void worker.terminate()
  }
  const answered = (id: number, answer: EngineAnswer | undefined) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (asked?.question.kind === 'edit' && answer) edits++
    asked?.done(answer)
    onAnswer(answer)
    endIfDone()
  }
  const died = (cause: unknown) => {
    if (state !== 'dead' && (state !== 'leaving' || waiting.size > 0))
      onDeath(cause, [...waiting.values()], state !== 'starting')
    state = 'dead'
  }
  worker.on('message', (news: ThreadNews) => {
    if (news.kind === 'answer') answered(news.id, news.answer)
    else if (news.kind === 'reads') onReads(news.paths)
    else if (state === 'starting') state = 'ready'
  })
  worker.on('error', died)
  worker.on('exit', (code) => died(new Error(`The engine's thread ended with ${code}`)))
  const tell = (order: ThreadOrder) => worker.postMessage(order)
  return {
    tell,
    ask: (asked) => {
      const { question, asker } = asked
      const id = ++count
      waiting.set(id, asked)
      if (question.kind === 'edit') given.set(asker, question)
      tell({ kind: 'ask', id, question, asker })
    },
    given: (asker) => given.get(asker),
    edits: () => edits,
    leave: () => {
      if (state !== 'dead') state = 'leaving'
      endIfDone()
    },
    end: async () => {
      state = 'dead'
      await worker.terminate()
    },
  }
}
