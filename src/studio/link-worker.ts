import type { EngineAnswer, EngineQuestion } from '../engine/messages.ts'
import { type Desk, type DeskAnswer, type DeskRequest, type DocumentFiles, withFiles } from './desk.ts'
import type { Link } from './link.ts'
import type { FromWorker, ToWorker, WorkerParts } from './worker/worker-messages.ts'

/** What workers are made of. */
export interface WorkerStuff {
  /** Where its script is. */
  readonly script: Promise<string>
  readonly parts: Promise<WorkerParts>
}

type Edit = Extract<EngineQuestion, { readonly kind: 'edit' }>

/** The engine in a worker, and what else that one does; rows of data are made by another, beside it. */
export function workerLink(stuff: WorkerStuff): { readonly link: Link; readonly desk: Desk } {
  const hearers: ((answer: EngineAnswer) => void)[] = []
  let ready = false
  let document: DocumentFiles | undefined
  const writing = openWorkers(stuff, (told) => {
    if (told.kind === 'desk') deskwork.answered(told.id, told.answer)
    else if (told.answer.kind !== 'ready' || !ready) {
      ready ||= told.answer.kind === 'ready'
      for (const hear of hearers) hear(told.answer)
    }
  })
  const deskwork = openDeskwork(writing.tell)
  const rows = openRowWork(stuff, () => document)
  const turn = (told: ToWorker, to: DocumentFiles): void => {
    document = to
    writing.tell(told)
    rows.end()
  }
  return {
    link: {
      ask: (question) => writing.tell({ kind: 'ask', question }),
      listen: (hear) => void hearers.push(hear),
    },
    desk: {
      ask: (request) => (request.kind === 'row' ? rows.ask(request) : deskwork.ask(request)),
      show: (shown) => turn({ kind: 'show', document: shown }, shown),
      put: (changed) => document && turn({ kind: 'put', changed }, withFiles(document, changed)),
    },
  }
}

interface Workers {
  readonly tell: (told: ToWorker) => void
}

/** One worker after the other, each until it is spent: the next takes over with the revision of the newest text, so that none is lost. */
function openWorkers(stuff: WorkerStuff, hear: (told: FromWorker) => void): Workers {
  let document: DocumentFiles | undefined
  let edit: Edit | undefined
  let current = startWorker(stuff, (told) => heard(told))
  let next: RunningWorker | undefined
  const heard = (told: FromWorker): void => {
    hear(told)
    if (told.spent) next ??= successor()
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
    if (document) its.tell({ kind: 'show', document })
    if (edit) its.tell({ kind: 'ask', question: edit })
    return its
  }
  return {
    tell: (told) => {
      if (told.kind === 'show') [document, edit] = [told.document, undefined]
      if (told.kind === 'put' && document) document = withFiles(document, told.changed)
      if (told.kind === 'ask' && told.question.kind === 'edit') edit = told.question
      current.tell(told)
      if (told.kind === 'show' || told.kind === 'put' || (told.kind === 'ask' && told.question === edit))
        next?.tell(told)
    },
  }
}

/** Makes rows in a worker of its own, which is started when it is first needed, and anew when it is spent. */
function openRowWork(stuff: WorkerStuff, document: () => DocumentFiles | undefined) {
  let worker: RunningWorker | undefined
  const end = (): void => {
    worker?.end()
    worker = undefined
  }
  const started = (): RunningWorker => {
    if (worker) return worker
    worker = startWorker(stuff, (told) => {
      if (told.spent) end()
      if (told.kind === 'desk') deskwork.answered(told.id, told.answer)
    })
    const its = document()
    if (its) worker.tell({ kind: 'show', document: its })
    return worker
  }
  const deskwork = openDeskwork((told) => started().tell(told))
  return { ask: deskwork.ask, end }
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
    made.addEventListener('error', ({ message }) =>
      hear({ kind: 'answer', answer: { kind: 'fault', message: `Phần dựng trang đã dừng: ${message}` }, spent: true }),
    )
    return made
  })
  const tell = (told: ToWorker) => void worker.then((made) => made.postMessage(told))
  void parts.then((its) => tell({ kind: 'start', parts: its }))
  return { tell, end: () => void worker.then((made) => made.terminate()) }
}

/** Requests that wait for their answers. */
function openDeskwork(tell: (told: ToWorker) => void) {
  const waiting = new Map<number, (answer: DeskAnswer) => void>()
  let last = 0
  return {
    ask: (request: DeskRequest): Promise<DeskAnswer> =>
      new Promise((resolve) => {
        waiting.set(++last, resolve)
        tell({ kind: 'desk', id: last, request })
      }),
    answered: (id: number, answer: DeskAnswer): void => {
      waiting.get(id)?.(answer)
      waiting.delete(id)
    },
  }
}
