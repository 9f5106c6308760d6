import manifest from '../../../package.json' with { type: 'json' }
import { type Answering, answering } from '../../engine/answer.ts'
import { type Engine, startEngine } from '../../engine/engine.ts'
import { faultOf } from '../../engine/fault.ts'
import type { EngineAnswer } from '../../engine/messages.ts'
import { plainEngine } from '../../engine/plain-engine.ts'
import { rasteriserOf } from '../../render/svg/rasterise.ts'
import { wasmSetter } from '../../render/typst-wasm.ts'
import type { DeskRequest, Opened } from '../desk.ts'
import { documentSource } from './document-source.ts'
import { imported, openFiles } from './open-files.ts'
import type { FromWorker, ToWorker, WorkerParts } from './worker-messages.ts'

interface Started {
  readonly answers: Answering
  /** Of Typst, bytes. */
  readonly memory: () => number
  readonly templates: WorkerParts['templates']
}

/** What is told before the engine runs waits for it. */
const started = Promise.withResolvers<Started>()

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void hear(data))

async function hear(told: ToWorker): Promise<void> {
  switch (told.kind) {
    case 'start':
      return start(told.parts).then(started.resolve, (cause) =>
        tell({ kind: 'answer', answer: faultOf(cause), memory: 0 }),
      )
    case 'show': {
      const { answers } = await started.promise
      const source = documentSource(told.document)
      return answers.change((engine) => (told.same ? engine.renew(source) : engine.open(source)))
    }
    case 'ask': {
      const { answers, memory } = await started.promise
      const { question } = told
      if (question.kind === 'save') throw new Error('There is no file to write to')
      const answer = await answers.ask(question)
      return answer && tell({ kind: 'answer', answer, memory: memory() })
    }
    case 'desk': {
      const { id, request } = told
      return done(request).then(
        (opened) => tell({ kind: 'desk', id, opened }),
        (cause) => tell({ kind: 'desk-fault', id, message: messageOf(faultOf(cause)) }),
      )
    }
  }
}

const tell = (told: FromWorker): void => self.postMessage(told)

const messageOf = (answer: EngineAnswer): string => ('message' in answer ? answer.message : '')

async function done(request: DeskRequest): Promise<Opened> {
  switch (request.kind) {
    case 'open':
      return openFiles(request.files)
    case 'paste':
      return imported(new TextEncoder().encode(request.text), 'van-ban-dan.txt')
    case 'frame': {
      const { templates } = await started.promise
      return {
        document: { name: 'ke-hoach.md', text: templates['ke-hoach.md'] ?? '' },
        files: [],
        report: [],
        findings: [],
      }
    }
  }
}

async function start({ programs, resvg, faces, page, templates }: WorkerParts): Promise<Started> {
  const rasterise = rasteriserOf(async () => ({ program: resvg, faces }))
  let engine: Engine
  let memory = () => 0
  if (programs) {
    const setter = await wasmSetter({ program: programs.typst, faces, family: 'Tinos', page })
    engine = await startEngine({ setter, renderer: programs.renderer, family: 'Tinos', rasterise })
    memory = setter.memory
  } else engine = plainEngine(rasterise)
  const can = { pdf: programs !== undefined, watch: false, write: false }
  tell({ kind: 'answer', answer: { kind: 'ready', version: manifest.version, name: '', can }, memory: memory() })
  return { answers: answering(engine), memory, templates }
}
