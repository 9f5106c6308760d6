import type { Source } from '../compile.ts'
import { allEntries } from '../rules/index.ts'
import type { Engine } from './engine.ts'
import { faultOf } from './fault.ts'
import type { EngineAnswer, EngineQuestion, Revision } from './messages.ts'

/** What an engine can answer; it writes no files. */
export type EngineOnly = Exclude<EngineQuestion, { readonly kind: 'save' }>

/** What whoever shows documents is answered, one question after the other. */
export interface Answering {
  /**
   * The answer; nothing to an edit that a later one of the same asker overtook. What is asked of a text is answered by the asker's
   * newest, whose number the answer bears, whatever others edit meanwhile.
   */
  readonly ask: (question: EngineOnly, asker?: string) => Promise<EngineAnswer | undefined>
  /** Turns to another document when its turn comes; no page of the last one stays. */
  readonly open: (source: Omit<Source, 'text'>) => void
  /** Has something else done to the engine when its turn comes; what texts make may be other than before. */
  readonly change: (change: (engine: Engine) => void) => void
  /** Forgets the text of an asker who went away. */
  readonly forget: (asker: string) => void
}

/** A text to be understood. */
export type TextEdit = Extract<EngineQuestion, { readonly kind: 'edit' }>

/** Has an engine answer; what it throws is an answer, too, and ends nothing. */
export function answering(engine: Engine): Answering {
  const newest = new Map<string, TextEdit>()
  /** The text that each asker was last told the pages of, as the files were then. */
  const told = new Map<string, { readonly edit: TextEdit; readonly pages: Revision['pages'] }>()
  const texts = textsOf(engine)
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = <Made>(work: () => Made | Promise<Made>): Promise<Made> => {
    const done = before.then(work)
    before = done.catch(() => {})
    return done
  }
  const change: Answering['change'] = (its) =>
    void inTurn(() => {
      texts.changed()
      told.clear()
      its(engine)
    })
  const answer = async (question: EngineOnly, asker: string): Promise<EngineAnswer | undefined> => {
    if (question.kind === 'page') return { kind: 'page', key: question.key, ...(await pageOfText(question.key, asker)) }
    if (question.kind === 'edit') await arrivals()
    const own = newest.get(asker)
    if (question.kind === 'edit' && own !== question) return undefined
    const revision = own && (await texts.turnTo(own, asker))
    if (question.kind === 'edit' && revision) told.set(asker, { edit: question, pages: revision.pages })
    return answerOf(engine, question, revision)
  }
  /** Typst sets pages on several threads, and one time in thirty calls a page of the same text otherwise: it is known by its place. */
  const pageOfText = async (key: string, asker: string): Promise<{ readonly body?: string }> => {
    const last = told.get(asker)
    const place = last ? last.pages.findIndex((page) => page.key === key) : -1
    let body = engine.page(key)
    if (body === undefined && last && place >= 0) {
      const { pages } = await texts.turnTo(last.edit, asker)
      body = engine.page(key) ?? engine.page(pages[place]?.key ?? '')
    }
    return body === undefined ? {} : { body }
  }
  return {
    ask: (question, asker = '') => {
      if (question.kind === 'edit') newest.set(asker, question)
      return inTurn(() => answer(question, asker)).catch(faultOf)
    },
    open: (source) =>
      change(() => {
        texts.clear()
        engine.open(source)
      }),
    change,
    forget: (asker) => {
      for (const each of [newest, texts, told]) each.delete(asker)
    },
  }
}

/** The texts of those who ask, of which the engine has one. */
function textsOf(engine: Engine) {
  /** The last text of each asker that had no errors. */
  const sound = new Map<string, TextEdit>()
  let shown: { readonly edit: TextEdit; readonly revision: Revision; readonly asker: string } | undefined
  return {
    turnTo: async (edit: TextEdit, asker: string): Promise<Revision> => {
      if (shown?.edit === edit) return shown.revision
      const from = shown?.asker
      const last = sound.get(asker)
      shown = undefined
      let revision = await engine.edit(edit.rev, edit.text)
      if (!revision.older) sound.set(asker, edit)
      else if (last && from !== asker) {
        // The pages that stay are to be the asker's, too.
        await engine.edit(last.rev, last.text)
        revision = await engine.edit(edit.rev, edit.text)
      }
      shown = { edit, revision, asker }
      return revision
    },
    /** What a text means is another now. */
    changed: (): void => {
      shown = undefined
    },
    clear: (): void => sound.clear(),
    delete: (asker: string): boolean => sound.delete(asker),
  }
}

/** Has all that came while the engine was at work be heard. */
const arrivals = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

async function answerOf(
  engine: Engine,
  question: Exclude<EngineOnly, { readonly kind: 'page' }>,
  revision: Revision | undefined,
): Promise<EngineAnswer> {
  if (question.kind === 'explain') return { kind: 'explained', rule: question.rule, text: await pageOf(question.rule) }
  if (question.kind === 'keys') return { kind: 'keys', schema: await schemaOfKeys() }
  if (!revision) throw new Error('A question came before its text')
  const { rev } = revision
  switch (question.kind) {
    case 'edit':
      return { kind: 'revision', ...revision }
    case 'export': {
      const { format, issue } = question
      return { kind: 'exported', rev, format, files: (await engine.export(format, issue)) ?? [] }
    }
    case 'locate':
      return { kind: 'located', rev, boxes: engine.locate(question.place.line) }
    case 'source': {
      const place = engine.sourceAt(question.spot)
      return { kind: 'source', rev, ...(place && { place }) }
    }
  }
}

async function pageOf(rule: string): Promise<string> {
  const entry = allEntries().get(rule)
  if (!entry) throw new Error(`No rule “${rule}”`)
  return (await import('../findings/catalogue/page.ts')).entryPage(rule, entry)
}

const schemaOfKeys = async (): Promise<string> =>
  (await import('../profile/json-schema.ts')).completionSchema(allEntries())
