import { newMemory, type Source } from '../../compile.ts'
import { fillerOf } from '../../merge/fill.ts'
import { newSiftingRecall } from '../../recall.ts'
import type { TemplateData } from '../../template/value.ts'
import type { FileSource } from '../source-file.ts'
import { hash } from './hash.ts'

/** A template that serves many documents: it and the files it names are read once. */
export interface MergeSource {
  readonly filledWith: (data: TemplateData) => FileSource
  /** The files asked for until now, by their contents. */
  readonly assets: () => Readonly<Record<string, string>>
}

/** Keeps what a template names, as it was when it was first asked for. */
export function templateSource(source: FileSource): MergeSource {
  const contents = new Map<string, ReturnType<Source['asset']>>()
  const hashes = new Map<string, string>()
  const asset: Source['asset'] = (name, from) => {
    const key = `${from ?? ''}\0${name}`
    const data = contents.get(key) ?? source.asset(name, from)
    contents.set(key, data)
    if (!hashes.has(name)) hashes.set(name, hashOfAsset(data))
    return data
  }
  const fill = fillerOf((name) => asset(name), source.root)
  const memory = newMemory(newSiftingRecall)
  return {
    filledWith: (data) => ({ ...source, asset, fill: fill(data), memory }),
    assets: () => Object.fromEntries(hashes),
  }
}

/** Stands for the contents of a file, or says why there are none. */
export const hashOfAsset = (data: ReturnType<Source['asset']>): string => (typeof data === 'string' ? data : hash(data))
