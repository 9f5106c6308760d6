import { faultOf } from '../engine/fault.ts'
import type { Housing } from '../engine/messages.ts'
import { limits } from '../limits.ts'
import type { HttpAnswer, HttpQuestion, ServerEvent } from './events.ts'
import type { PlanDocument } from './one-thread.ts'
import type { EngineThread } from './thread.ts'
import { watchFiles } from './watch.ts'

/** What stands in the file of a plan. */
export type PlanState =
  | {
      /** All that the file holds. */
      readonly typed: string
      /** As it is read. */
      readonly text: string
      readonly document: PlanDocument
    }
  /** Why it can't be read, as a sentence. */
  | { readonly problem: string }

/** The file of a plan; the disk is read and written outside. */
export interface PlanFile {
  readonly read: () => PlanState
  /** Puts a text into it if it holds `base` still, or whatever it holds. */
  readonly write: (
    text: string,
    base: string | undefined,
  ) => { readonly state: 'written' | 'changed' | 'gone' } | { readonly state: 'unwritten'; readonly obstacle: string }
  /** The files that its document hangs on besides those that the text names: it and where profiles may be. */
  readonly beside: () => readonly string[]
}

/** A plan that pages in browsers show. */
export interface OpenPlan {
  /** A page came: it is told how things stand, and all that happens until it goes, which the function returned says. */
  readonly come: (page: string, hear: (event: ServerEvent) => void) => () => void
  readonly ask: (page: string, question: HttpQuestion) => Promise<HttpAnswer | undefined>
  readonly stop: () => Promise<void>
}

/** What is needed to open one. */
export interface OpenPlanParts {
  readonly file: PlanFile
  readonly housing: Housing
  /** Starts the engine, which is to say what files it read. */
  readonly start: (onReads: (paths: readonly string[]) => void) => EngineThread
  /** Tells who sits at the terminal. */
  readonly tell: (line: string) => void
}

type Readable = Extract<PlanState, { readonly text: string }>

interface Text extends Readable {
  readonly version: number
}

/** Pages whose texts are kept, the last that asked; a page that listens no more may ask still. */
const mostAskers = 32

/** Opens a plan: its file and all that it is made of are watched. */
export function openPlan(parts: OpenPlanParts): OpenPlan {
  const { file, housing, start } = parts
  const pages = new Map<string, (event: ServerEvent) => void>()
  const say = (event: ServerEvent, but?: string) => {
    for (const [page, hear] of pages) if (page !== but) hear(event)
  }
  let reads: readonly string[] = []
  const follow = () => watch.follow([...file.beside(), ...reads])
  const thread = start((paths) => {
    reads = paths
    follow()
  })
  const disk = followDisk(parts, { renew: thread.renew, say })
  const look = () => {
    disk.look()
    follow()
  }
  const watch = watchFiles(() => {
    try {
      look()
    } catch (cause) {
      say(faultOf(cause))
    }
  })
  const askers = openAskers(thread.forget)
  look()
  return {
    come: (page, hear) => {
      pages.set(page, hear)
      hear({ kind: 'ready', ...housing })
      for (const event of disk.state()) hear(event)
      return () => {
        if (pages.get(page) === hear) pages.delete(page)
      }
    },
    ask: async (page, question) => {
      if ('text' in question && Buffer.byteLength(question.text) > limits.sourceBytes.most)
        return faultEvent(`${limits.sourceBytes.message}. Tách phụ lục và số liệu ra tệp riêng.`)
      if (question.kind === 'save') {
        if (housing.can.write) return disk.save(page, question)
        return faultEvent('Trang chỉ để xem: chạy lại `kehoach preview` với --sua để sửa và lưu.')
      }
      askers.came(page)
      return thread.ask(question, page)
    },
    stop: () => {
      watch.stop()
      return thread.stop()
    },
  }
}

/** Keeps the last that asked; of others it says that they may be forgotten. */
function openAskers(forget: (asker: string) => void) {
  const askers = new Set<string>()
  return {
    came: (asker: string) => {
      askers.delete(asker)
      askers.add(asker)
      const [oldest] = askers
      if (askers.size <= mostAskers || oldest === undefined) return
      askers.delete(oldest)
      forget(oldest)
    },
  }
}

/** Who is told what is in the file. */
interface DiskHearing {
  readonly renew: (document: PlanDocument) => void
  readonly say: (event: ServerEvent, but?: string) => void
}

/** What is in the file as it was seen last, and the way to save to it. */
function followDisk({ file, housing, tell }: OpenPlanParts, { renew, say }: DiskHearing) {
  let text: Text | undefined
  let problem: string | undefined
  const take = (state: Readable): Text => {
    problem = undefined
    // A window may outlive its server: texts of two servers never have the same version.
    text = { ...state, version: (text?.version ?? Date.now()) + 1 }
    renew(state.document)
    return text
  }
  const look = () => {
    const state = file.read()
    if ('problem' in state) {
      if (state.problem === problem) return
      problem = state.problem
      tell(problem)
      say(faultEvent(problem))
      return
    }
    if (problem !== undefined && text) tell(`Đã đọc lại được tệp “${housing.name}”.`)
    if (problem !== undefined || state.typed !== text?.typed) return say(textEvent(take(state)))
    renew(state.document)
    say({ kind: 'again' })
  }
  return {
    look,
    /** What a page is told that comes. */
    state: (): readonly ServerEvent[] => [
      ...(text ? [textEvent(text)] : []),
      ...(problem === undefined ? [] : [faultEvent(problem)]),
    ],
    save: (page: string, { rev, text: wanted, over, base }: Save): HttpAnswer => {
      if (!over && base !== text?.version) return { kind: 'saved', rev, state: 'changed' }
      const done = file.write(wanted, over ? undefined : text?.typed)
      if (done.state === 'unwritten') return faultEvent(`Chưa lưu: ${done.obstacle}`)
      const now = done.state === 'written' ? file.read() : undefined
      if (!now || 'problem' in now) {
        look()
        return { kind: 'saved', rev, state: done.state === 'gone' ? 'gone' : 'changed' }
      }
      const { version } = take(now)
      say(textEvent({ ...now, version }), page)
      return { kind: 'saved', rev, state: 'written', version }
    },
  }
}

type Save = Extract<HttpQuestion, { readonly kind: 'save' }>

const faultEvent = (message: string) => ({ kind: 'fault', message }) as const

const textEvent = ({ text, version }: Text): ServerEvent => ({ kind: 'text', version, text })
