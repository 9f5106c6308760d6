import { isDocument, sourcesNamed } from '../source-paths.ts'
import { dataBeside, isTemplateAt, lackingData, takesData } from '../template-at.ts'
import { type CheckOptions, flagsOfSources } from './check-options.ts'

/** A template that is named alone. */
interface LoneTemplate {
  readonly path: string
  /** What lies beside it. */
  readonly data: string | undefined
  /** Where its data is from, or what to type for it. */
  readonly news: string
}

/** The template that is named alone without data, where its findings are all that is asked for. */
export function loneTemplate(named: readonly string[], options: CheckOptions): LoneTemplate | undefined {
  const { data: given, watch } = options
  if (
    named.length !== 1 ||
    named.some(isDocument) ||
    given !== undefined ||
    watch ||
    flagsOfSources(options).length > 0
  )
    return undefined
  const [only, second] = sourcesNamed(named, { nothingAside: options.khongBoQua }).sources
  if (!only || second || !isTemplateAt(only.path)) return undefined
  const { path } = only
  const data = dataBeside(path)
  return { path, data, news: data === undefined ? lackingData(path, 'check') : takesData(path, data) }
}
