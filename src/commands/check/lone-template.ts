import { isTemplate } from '../../template/is-template.ts'
import { isDocument, sourcesNamed } from '../source-paths.ts'
import { dataBeside, isTemplateAt, lackingData } from '../template-at.ts'
import { pathFromHere } from '../write-new.ts'
import type { CheckedFile } from './check-one.ts'
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
  if (named.length !== 1 || named.some(isDocument) || options.data !== undefined || flagsOfSources(options).length > 0)
    return undefined
  const [only, second] = sourcesNamed(named, { nothingAside: options.khongBoQua }).sources
  if (!only || second || !isTemplateAt(only.path)) return undefined
  const { path } = only
  const data = dataBeside(path)
  const news =
    data === undefined
      ? lackingData(path, 'check')
      : `${pathFromHere(path)} là mẫu: lấy số liệu ở ${pathFromHere(data)}.`
  return { path, data, news }
}

/** Whether a source that was checked as it is waits to be filled in: what is found in it says nothing of its documents. */
export const isUnfilled = ({ source, path }: CheckedFile): boolean =>
  source !== undefined && isTemplate(source.text, /\.ya?ml$/i.test(path))
