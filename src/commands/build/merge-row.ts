import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { compile, type Issue, type Source } from '../../compile.ts'
import { type Diagnostic, open } from '../../findings/diagnostic.ts'
import { fillerOf } from '../../merge/fill.ts'
import type { NamedRow } from '../../merge/output-names.ts'
import { type Fonts, systemFonts, timesIn } from '../../render/fonts.ts'
import { type OutputFormat, renderersIn } from '../../render/index.ts'
import { loadSource } from '../source-file.ts'
import { type OutputFile, writeAll } from '../write-files.ts'

/** What every row of a merge is built with; plain data, for threads. */
export interface MergePlan {
  /** Of the template. */
  readonly path: string
  readonly folder: string
  readonly wanted: readonly OutputFormat[]
  readonly strict: boolean
  readonly issue: Issue
  readonly fontDir?: string
}

/** A row built, or why it isn't. */
export interface RowResult {
  readonly number: number
  readonly name: string
  readonly state: 'built' | 'failed' | 'unwritten'
  readonly outputs: readonly { readonly path: string; readonly size: number }[]
  readonly pages: number
  readonly found: readonly Diagnostic[]
  /** The files the document names, by their contents. */
  readonly assets: Readonly<Record<string, string>>
  /** What stood in the way of writing. */
  readonly obstacle?: string
}

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex').slice(0, 32)

export const fontsOf = (folder: string | undefined): Fonts => (folder && timesIn(folder)) || systemFonts()

/** What a document depends on besides the files it names: template, data, profile, options, program. */
export function rowKey({ text, profile }: Source, plan: MergePlan, row: NamedRow): string {
  const { wanted, issue, strict } = plan
  return hash(
    JSON.stringify([
      manifest.version,
      fontsOf(plan.fontDir).family,
      text,
      profile?.text,
      row.data,
      row.name,
      wanted,
      issue,
      strict,
    ]),
  )
}

/** The contents a document's assets have now, to compare with those it was built from. */
export const assetHash = (asset: Source['asset'], name: string): string => {
  const data = asset(name)
  return typeof data === 'string' ? data : hash(data)
}

/** A builder of rows: the template is read once, fonts and renderers stay warm. */
export function rowBuilder(plan: MergePlan): (row: NamedRow) => Promise<RowResult> {
  const loaded = loadSource(plan.path)
  if (!('source' in loaded)) throw new Error(loaded.problem.message)
  const { source } = loaded
  const by = renderersIn(() => fontsOf(plan.fontDir))
  const assets = new Map<string, string>()
  const contents = new Map<string, ReturnType<Source['asset']>>()
  const asset: Source['asset'] = (name, from) => {
    const key = `${from ?? ''}\0${name}`
    const data = contents.get(key) ?? source.asset(name, from)
    contents.set(key, data)
    if (!assets.has(name)) assets.set(name, typeof data === 'string' ? data : hash(data))
    return data
  }
  const fill = fillerOf((name) => asset(name))
  return async (row) => {
    const { files, diagnostics } = await compile({ ...source, asset, fill: fill(row.data) }, plan.issue)
    const found = open(diagnostics).filter(({ severity }) => severity !== 'hint')
    const result = {
      number: row.number,
      name: row.name,
      found,
      outputs: [],
      pages: 0,
      assets: Object.fromEntries(assets),
    }
    if (!files || (plan.strict && found.some(({ severity }) => severity === 'warning')))
      return { ...result, state: 'failed' }
    const outputs: OutputFile[] = []
    let pages = 0
    for (const { suffix, layout } of files)
      for (const format of plan.wanted) {
        const rendered = await by[format](layout)
        outputs.push({ path: join(plan.folder, `${row.name}${suffix}.${format}`), bytes: rendered.bytes })
        pages += rendered.pages ?? 0
      }
    const obstacle = writeAll(outputs)
    if (obstacle) return { ...result, state: 'unwritten', obstacle }
    return {
      ...result,
      state: 'built',
      pages,
      outputs: outputs.map(({ path, bytes }) => ({ path, size: bytes.length })),
    }
  }
}

/** Whether a file is there whole. */
export const stands = ({ path, size }: { readonly path: string; readonly size: number }): boolean =>
  existsSync(path) && statSync(path).size === size
