import type { EngineAnswer, EngineQuestion } from '../engine/messages.ts'
import type { Desk, DeskRequest, Opened } from './desk.ts'
import type { Link } from './link.ts'
import type { FromWorker, ToWorker, WorkerParts } from './worker/worker-messages.ts'

/** What workers are made of. */
export interface WorkerStuff {
  /** Where its script is. */
  readonly script: Promise<string>
  readonly parts: Promise<WorkerParts>
}

/** Typst never lets go of what it remembers, so beyond that an engine is replaced, bytes. */
const mostMemory = 400_000_000

type Edit = Extract<EngineQuestion, { readonly kind: 'edit' }>

/** The engine in a worker, and what else that one does. */
export function workerLink(stuff: WorkerStuff): { readonly link: Link; readonly desk: Desk } {
  const hearers: ((answer: EngineAnswer) => void)[] = []
  const deskwork = openDeskwork((told) => workers.tell(told))
  let ready = false
  const workers = openWorkers(stuff, (told) => {
    if (told.kind !== 'answer') deskwork.answered(told)
    else if (told.answer.kind !== 'ready' || !ready) {
      ready ||= told.answer.kind === 'ready'
      for (const hear of hearers) hear(told.answer)
    }
  })
  return {
    link: {
      ask: (question) => workers.tell({ kind: 'ask', question }),
      listen: (hear) => void hearers.push(hear),
    },
    desk: {
      open: (files) => deskwork.ask({ kind: 'open', files }),
      paste: (text) => deskwork.ask({ kind: 'paste', text }),
      frame: () => deskwork.ask({ kind: 'frame' }),
      show: (document) => workers.tell({ kind: 'show', document, same: false }),
      renew: (document) => workers.tell({ kind: 'show', document, same: true }),
    },
  }
}

interface Workers {
  readonly tell: (told: ToWorker) => void
}

/** One worker after the other, each until its memory is full: the next takes over with the revision of the newest text, so that none is lost. */
function openWorkers(stuff: WorkerStuff, hear: (told: FromWorker) => void): Workers {
  let document: ToWorker | undefined
  let edit: Edit | undefined
  let current = startWorker(stuff, (told) => heard(told))
  let next: RunningWorker | undefined
  const heard = (told: FromWorker): void => {
    hear(told)
    if (told.kind === 'answer' && told.memory > mostMemory) next ??= successor()
  }
  const successor = (): RunningWorker => {
    const its = startWorker(stuff, (told) => {
      if (its === current) heard(told)
      else if (told.kind === 'answer' && told.answer.kind === 'revision' && told.answer.rev === edit?.rev) {
        current.end()
        current = its
        next = undefined
        heard(told)
      }
    })
    if (document) its.tell(document)
    if (edit) its.tell({ kind: 'ask', question: edit })
    return its
  }
  return {
    tell: (told) => {
      if (told.kind === 'show') document = told.same ? { ...told, same: false } : told
      if (told.kind === 'show' && !told.same) edit = undefined
      const isEdit = told.kind === 'ask' && told.question.kind === 'edit'
      if (told.kind === 'ask' && told.question.kind === 'edit') edit = told.question
      current.tell(told)
      if (told.kind === 'show' || isEdit) next?.tell(told)
    },
  }
}

interface RunningWorker {
  readonly tell: (told: ToWorker) => void
  readonly end: () => void
}

/** A worker that is told things in order, also before it runs. */
function startWorker({ script, parts }: WorkerStuff, hear: (told: FromWorker) => void): RunningWorker {
  const worker = script.then((url) => {
    const made = new Worker(url)
    made.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data))
    return made
  })
  const tell = (told: ToWorker) => void worker.then((made) => made.postMessage(told))
  void parts.then((its) => tell({ kind: 'start', parts: its }))
  return { tell, end: () => void worker.then((made) => made.terminate()) }
}

/** Requests that wait for their answers. */
function openDeskwork(tell: (told: ToWorker) => void) {
  const waiting = new Map<number, PromiseWithResolvers<Opened>>()
  let last = 0
  return {
    ask: (request: DeskRequest): Promise<Opened> => {
      const answer = Promise.withResolvers<Opened>()
      waiting.set(++last, answer)
      tell({ kind: 'desk', id: last, request })
      return answer.promise
    },
    answered: (told: Exclude<FromWorker, { readonly kind: 'answer' }>): void => {
      const answer = waiting.get(told.id)
      waiting.delete(told.id)
      if (told.kind === 'desk') answer?.resolve(told.opened)
      else answer?.reject(new Error(told.message))
    },
  }
}
