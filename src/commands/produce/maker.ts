import type { Source } from '../../compile.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { TemplateData } from '../../template/value.ts'
import { linesIn } from '../print-findings.ts'
import { type Loaded, loadSource, sourceOf } from '../source-file.ts'
import { UsageError } from '../usage.ts'
import { type Outcome, type OutputPlace, type Produced, produce, type RunOrder, type Workshop } from './produce.ts'
import { templateSource } from './template-source.ts'

/** A document to be made; plain data, for threads. */
export interface Job extends OutputPlace {
  /** Of its source, or of the template. */
  readonly path: string
  /** What the template of the run is filled in with. */
  readonly data?: TemplateData
}

/** A document made, or why it isn't; plain data, for threads. */
export interface Made {
  readonly found: Produced['found']
  readonly outcome: Outcome | Crash
  /** Those of the files in which something was found. */
  readonly lines: ReadonlyMap<string, readonly string[]>
  /** The files that a template names, by their contents. */
  readonly assets: Readonly<Record<string, string>>
  readonly seconds: number
}

/** The program broke off, or its thread died, on the way. */
export interface Crash {
  readonly state: 'crashed'
  readonly cause: unknown
}

/** Makes documents one after the other. */
export function makerIn(workshop: Workshop): (job: Job) => Promise<Made> {
  const template = workshop.template && templateSource(sourceOf(workshop.template))
  return async ({ path, data, ...place }) => {
    const start = Date.now()
    const loaded = template && data ? { source: template.filledWith(data) } : load(path, workshop)
    const produced = 'source' in loaded ? await produce(loaded.source, place, workshop) : refusal(loaded)
    return {
      ...produced,
      assets: template?.assets() ?? {},
      lines: 'source' in loaded ? linesAround(produced.found, loaded.source) : new Map(),
      seconds: (Date.now() - start) / 1000,
    }
  }
}

/** A source, or why there is none: its contents, or that it can't be read at all, which stops this document only. */
type Tried = Loaded | { readonly obstacle: string }

function load(path: string, order: RunOrder): Tried {
  try {
    return loadSource(path, order)
  } catch (cause) {
    if (cause instanceof UsageError) return { obstacle: cause.message }
    throw cause
  }
}

const refusal = (tried: Exclude<Tried, { readonly source: Source }>): Produced =>
  'obstacle' in tried
    ? { found: [], outcome: { state: 'unwritten', obstacle: tried.obstacle } }
    : { found: [tried.problem], outcome: { state: 'failed', strictOnly: false } }

function linesAround(found: readonly Diagnostic[], source: Source): Made['lines'] {
  const lines = linesIn(source)
  return new Map(
    found.flatMap(({ place }) => {
      const its = place && lines(place.file)
      return its ? [[place.file, its] as const] : []
    }),
  )
}
