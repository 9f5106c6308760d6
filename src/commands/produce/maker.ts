import type { Source } from '../../compile.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { TemplateData } from '../../template/value.ts'
import { linesIn } from '../print-findings.ts'
import { loadSource } from '../source-file.ts'
import { type Outcome, type Produced, produce, type Workshop } from './produce.ts'
import { type MergeSource, templateSource } from './template-source.ts'

/** A document to be made; plain data, for threads. */
export interface Job {
  /** Of its source, or of the template. */
  readonly path: string
  /** What its files are called, without their endings. */
  readonly stem: string
  /** What the template is filled in with. */
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

/** Makes documents one after the other; a template is read once. */
export function makerIn(workshop: Workshop): (job: Job) => Promise<Made> {
  const templates = new Map<string, MergeSource>()
  const fill = (path: string, data: TemplateData): { source: Source } | { problem: Diagnostic } => {
    const known = templates.get(path)
    if (known) return { source: known.filledWith(data) }
    const loaded = loadSource(path)
    if ('problem' in loaded) return loaded
    const template = templateSource(loaded.source)
    templates.set(path, template)
    return { source: template.filledWith(data) }
  }
  return async ({ path, stem, data }) => {
    const start = Date.now()
    const loaded = data === undefined ? loadSource(path) : fill(path, data)
    const produced = 'problem' in loaded ? refusal(loaded.problem) : await produce(loaded.source, stem, workshop)
    return {
      ...produced,
      assets: templates.get(path)?.assets() ?? {},
      lines: 'problem' in loaded ? new Map() : linesAround(produced.found, loaded.source),
      seconds: (Date.now() - start) / 1000,
    }
  }
}

const refusal = (problem: Diagnostic): Produced => ({
  found: [problem],
  outcome: { state: 'failed', strictOnly: false },
})

function linesAround(found: readonly Diagnostic[], source: Source): Made['lines'] {
  const lines = linesIn(source)
  return new Map(
    found.flatMap(({ place }) => {
      const its = place && lines(place.file)
      return its ? [[place.file, its] as const] : []
    }),
  )
}
