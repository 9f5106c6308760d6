import type { EngineAnswer, EngineQuestion, Housing, PageSpot, Revision } from '../engine/messages.ts'
import type { Link } from './link.ts'

type Answer<Kind extends EngineAnswer['kind']> = Extract<EngineAnswer, { readonly kind: Kind }>

/** What the interface does with answers that come by themselves, or to what is asked again and again. */
export interface Hearing {
  readonly ready: (housing: Housing) => void
  /** A text was sent, whose revision will come unless another overtakes it. */
  readonly edited: () => void
  readonly revision: (revision: Revision) => void
  readonly page: (answer: Answer<'page'>) => void
  readonly located: (answer: Answer<'located'>) => void
  readonly source: (answer: Answer<'source'>) => void
  readonly changed: (text: string) => void
  /** `lost` where nothing will be answered any more. */
  readonly fault: (message: string, lost: boolean) => void
}

/** The document that is open, as the engine knows it. */
export interface Session {
  /** The number of the newest text. */
  readonly rev: () => number
  /** The last revision, if it is that of the newest text. */
  readonly current: () => Revision | undefined
  readonly last: () => Revision | undefined
  readonly edit: (text: string) => void
  /** The author keeps his text instead of the one that lies elsewhere. */
  readonly keep: () => void
  readonly page: (key: string) => void
  readonly locate: (line: number) => void
  readonly source: (spot: PageSpot) => void
  /** The answer to what is asked once. */
  readonly ask: <Kind extends 'exported' | 'explained' | 'keys' | 'saved'>(
    question: EngineQuestion,
    kind: Kind,
  ) => Promise<Answer<Kind>>
  /** Forgets the texts until now, whatever still comes of them: another document follows. */
  readonly forget: () => void
}

/** Begins to talk over a link; texts are numbered here. */
export function openSession(link: Link, hearing: Hearing): Session {
  let rev = 0
  let last: Revision | undefined
  let forgotten = 0
  const waiting: { readonly kind: EngineAnswer['kind']; readonly hear: (answer: EngineAnswer) => void }[] = []
  link.listen((answer) => {
    if (answer.kind === 'revision') {
      if (answer.rev <= forgotten) return
      last = answer
    }
    if (answer.kind === 'changed') rev = Math.max(rev, answer.rev)
    tell(answer, hearing)
    // What is asked once is answered in turn; a fault answers the first.
    const at = waiting.findIndex(({ kind }) => kind === answer.kind || answer.kind === 'fault')
    if (at >= 0) for (const { hear } of waiting.splice(at, 1)) hear(answer)
  })
  const ask = <Kind extends EngineAnswer['kind']>(question: EngineQuestion, kind: Kind): Promise<Answer<Kind>> =>
    new Promise((resolve, reject) => {
      const hear = (answer: EngineAnswer) => (isOf(answer, kind) ? resolve(answer) : reject(new Error('Unanswered')))
      waiting.push({ kind, hear })
      link.ask(question)
    })
  return {
    rev: () => rev,
    current: () => (last?.rev === rev ? last : undefined),
    last: () => last,
    edit: (text) => {
      hearing.edited()
      link.ask({ kind: 'edit', rev: ++rev, text })
    },
    keep: () => link.keep?.(),
    page: (key) => link.ask({ kind: 'page', key }),
    locate: (line) => link.ask({ kind: 'locate', rev, place: { line } }),
    source: (spot) => link.ask({ kind: 'source', rev, spot }),
    ask,
    forget: () => {
      last = undefined
      forgotten = rev
    },
  }
}

const isOf = <Kind extends EngineAnswer['kind']>(answer: EngineAnswer, kind: Kind): answer is Answer<Kind> =>
  answer.kind === kind

function tell(answer: EngineAnswer, hearing: Hearing): void {
  if (answer.kind === 'ready') hearing.ready(answer)
  else if (answer.kind === 'revision') hearing.revision(answer)
  else if (answer.kind === 'page') hearing.page(answer)
  else if (answer.kind === 'located') hearing.located(answer)
  else if (answer.kind === 'source') hearing.source(answer)
  else if (answer.kind === 'changed') hearing.changed(answer.text)
  else if (answer.kind === 'fault') hearing.fault(answer.message, answer.lost === true)
}
