import manifest from '../../../package.json' with { type: 'json' }
import { type Answering, answering } from '../../engine/answer.ts'
import { type Engine, startEngine } from '../../engine/engine.ts'
import { faultOf } from '../../engine/fault.ts'
import type { EngineAnswer, EngineQuestion, Revision } from '../../engine/messages.ts'
import { plainEngine } from '../../engine/plain-engine.ts'
import { type Diagnostic, diagnosticOf, hasErrors } from '../../findings/diagnostic.ts'
import { limits } from '../../limits.ts'
import { rasteriserOf } from '../../render/svg/rasterise.ts'
import { wasmSetter } from '../../render/typst-wasm.ts'
import { type DeskAnswer, type DeskRequest, type DocumentFiles, withFiles } from '../desk.ts'
import { begin, templateCards } from './begin.ts'
import { documentSource, type FilledSource } from './document-source.ts'
import { madeRow, namedRows } from './merge-work.ts'
import { imported, openFiles } from './open-files.ts'
import type { FromWorker, ToWorker, WorkerParts } from './worker-messages.ts'

interface Started {
  readonly engine: Engine
  readonly answers: Answering
  readonly templates: WorkerParts['templates']
}

/** What is told before the engine runs waits for it. */
const started = Promise.withResolvers<Started>()

let document: DocumentFiles = { name: '', files: [] }
let filled: Promise<FilledSource> = documentSource(document)

/** Typst never lets go of what it remembers, so beyond that an engine is replaced, bytes. */
const mostMemory = 300_000_000

/** Of Typst, bytes. */
let memory = () => 0

const nothing: Revision = { rev: 0, findings: [], pages: [], headings: [], older: false }

/** The last revision of the document. */
let shown = nothing

/** Of the newest text. */
let tooLarge: Diagnostic | undefined

/** What was told is done in order, but for requests of the desk. */
let before: Promise<unknown> = Promise.resolve()

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') void start(data.parts).then(started.resolve, tellFault)
  else if (data.kind === 'desk') void answerDesk(data.id, data.request)
  else if (data.kind === 'ask') before = before.then(() => ask(data.question))
  else {
    document = data.kind === 'show' ? data.document : withFiles(document, data.changed)
    before = before.then(() => turnTo(document, data.kind === 'show')).catch(tellFault)
  }
})

const tell = (told: FromWorker): void => self.postMessage(told)

const tellAnswer = (answer: EngineAnswer, isBroken = false): void =>
  tell({ kind: 'answer', answer, spent: isBroken || memory() > mostMemory })

const tellFault = (cause: unknown): void => tellAnswer(faultOf(cause))

async function turnTo(wanted: DocumentFiles, isOther: boolean): Promise<void> {
  if (isOther) shown = nothing
  filled = documentSource(wanted)
  const { source } = await filled
  const { answers } = await started.promise
  if (isOther) answers.open(source)
  else answers.change(({ renew }) => renew(source))
}

/** Has a question answered; the next needn't wait for it, since a later text may overtake it. */
async function ask(question: EngineQuestion): Promise<void> {
  const { answers } = await started.promise
  const { findings } = await filled
  if (question.kind === 'save') return
  if (question.kind === 'edit') tooLarge = tooLargeText(question.text)
  if (question.kind === 'edit' && tooLarge)
    tellAnswer({ kind: 'revision', ...shown, rev: question.rev, findings: [tooLarge], older: true })
  else if (question.kind === 'export' && (tooLarge || hasErrors(findings)))
    tellAnswer({ kind: 'exported', rev: question.rev, format: question.format, files: [] })
  else
    void answers.ask(question).then((answer) => {
      if (!answer) return
      if (answer.kind === 'revision') {
        shown = { ...answer, findings: [...findings, ...answer.findings] }
        tellAnswer({ kind: 'revision', ...shown })
      } else tellAnswer(answer, question.kind === 'edit' && answer.kind === 'fault')
    })
}

const { most, message } = limits.sourceBytes

/** Why a text is not taken; nothing where it is. */
const tooLargeText = (text: string): Diagnostic | undefined =>
  text.length > most / 3 && new TextEncoder().encode(text).length > most
    ? diagnosticOf({ rule: 'tep-qua-lon', message, hint: 'tách phụ lục và số liệu ra tệp riêng' })
    : undefined

async function answerDesk(id: number, request: DeskRequest): Promise<void> {
  let answer: DeskAnswer
  try {
    answer = await deskAnswer(request)
  } catch (cause) {
    const fault = faultOf(cause)
    answer = { kind: 'fault', message: fault.kind === 'fault' ? fault.message : '' }
  }
  tell({ kind: 'desk', id, answer, spent: memory() > mostMemory })
}

async function deskAnswer(request: DeskRequest): Promise<DeskAnswer> {
  switch (request.kind) {
    case 'open':
      return { kind: 'opened', opened: await openFiles(request.files, request.verbatim) }
    case 'paste':
      return {
        kind: 'opened',
        opened: await imported(new TextEncoder().encode(request.text), 'van-ban-dan.txt', request.verbatim),
      }
    case 'templates':
      return { kind: 'templates', cards: templateCards((await started.promise).templates) }
    case 'begin':
      return begin((await started.promise).templates, request.id, request.typed)
    case 'rows':
      await before
      return { kind: 'rows', rows: namedRows(await filled) }
    case 'row': {
      await before
      const { engine } = await started.promise
      return { kind: 'row', made: await madeRow(engine, await filled, request) }
    }
  }
}

async function start({ programs, resvg, faces, page, templates }: WorkerParts): Promise<Started> {
  const rasterise = rasteriserOf(async () => ({ program: resvg, faces }))
  let engine: Engine
  if (programs) {
    const setter = await wasmSetter({ program: programs.typst, faces, family: 'Tinos', page })
    engine = await startEngine({ setter, renderer: programs.renderer, family: 'Tinos', rasterise })
    memory = setter.memory
  } else engine = plainEngine(rasterise)
  const can = { pdf: programs !== undefined, watch: false, write: false }
  tellAnswer({ kind: 'ready', version: manifest.version, name: '', can })
  return { engine, answers: answering(engine), templates }
}
