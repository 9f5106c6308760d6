import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import type { Source } from '../../compile.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { partialsFrom } from '../../merge/fill.ts'
import type { NamedRow } from '../../merge/output-names.ts'
import { profilesFrom } from '../../profile/profile-text.ts'
import { mayRead } from '../../template/reads-value.ts'
import { reasonOf, systemError } from '../disk/system-error.ts'
import { fontsIn } from '../produce/font-folder.ts'
import { hash } from '../produce/hash.ts'
import type { Order, WrittenFile } from '../produce/produce.ts'
import { hashOfAsset } from '../produce/template-source.ts'
import type { MergedRow } from './merged-row.ts'

/** What was built, a line a document, in the folder of the outputs; `--tiep-tuc` reads it. */
export const logPath = (folder: string): string => join(folder, '.kehoach-da-dung.jsonl')

interface Entry {
  readonly name: string
  /** The template, by its name; logs of earlier versions don't have it. */
  readonly of?: string
  readonly key: string
  /** By their names in the folder, from wherever it is called. */
  readonly outputs: readonly WrittenFile[]
  readonly pages: number
  /** The files the document names, by their contents. */
  readonly assets: Readonly<Record<string, string>>
  readonly found: readonly Diagnostic[]
}

/** What earlier runs built into a folder. */
export interface MergeLog {
  /** The document of an earlier run, where it is still what a new one would be. */
  readonly standing: (row: NamedRow, key: string) => MergedRow | undefined
  readonly add: (key: string, row: MergedRow, assets: Entry['assets']) => void
  /** Files of the template that stand in the folder, and are of none of these names. */
  readonly strays: (names: ReadonlySet<string>) => readonly string[]
  /** Why something could not be added. */
  readonly obstacle: () => string | undefined
}

/** Opens the log of a folder for a template. A line cut off by a crash is passed over. */
export function mergeLog(folder: string, { asset, path: template }: Pick<Source, 'asset' | 'path'>): MergeLog {
  const of = basename(template)
  const path = logPath(folder)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const entries = new Map(text.split('\n').flatMap(entryIn))
  const write = appenderTo(path, text === '' || text.endsWith('\n'))
  const now = new Map<string, string>()
  const hashNow = (name: string) => {
    const known = now.get(name) ?? hashOfAsset(asset(name))
    now.set(name, known)
    return known
  }
  return {
    standing: ({ number, name }, key) => {
      const entry = entries.get(name)
      const outputs = entry?.outputs.map((output) => ({ ...output, path: join(folder, basename(output.path)) }))
      if (entry?.key !== key || !outputs?.every(isWhole)) return undefined
      if (Object.entries(entry.assets).some(([file, was]) => hashNow(file) !== was)) return undefined
      return { number, name, state: 'standing', outputs, pages: entry.pages, found: entry.found }
    },
    add: (key, { name, outputs, pages, found }, assets) => {
      const own = outputs.map((output) => ({ ...output, path: basename(output.path) }))
      write.line(JSON.stringify({ name, of, key, outputs: own, pages, assets, found } satisfies Entry))
    },
    strays: (names) => {
      const gone = [...entries.values()].filter((entry) => entry.of === of && !names.has(entry.name))
      const paths = gone.flatMap(({ outputs }) => outputs.map((output) => join(folder, basename(output.path))))
      return paths.filter((one) => existsSync(one))
    },
    obstacle: write.obstacle,
  }
}

/** A document that can't be logged is built all the same, and again by the next run; a line that was cut off spoils no other. */
function appenderTo(path: string, whole: boolean) {
  let isWhole = whole
  let obstacle: string | undefined
  return {
    line: (line: string) => {
      try {
        appendFileSync(path, `${isWhole ? '' : '\n'}${line}\n`)
        isWhole = true
      } catch (cause) {
        isWhole = false
        obstacle = `không ghi được sổ các văn bản đã dựng “${path}”: ${reasonOf(systemError(cause), path)}`
      }
    },
    obstacle: () => obstacle,
  }
}

function entryIn(line: string): [string, Entry][] {
  try {
    const entry: unknown = JSON.parse(line)
    return isEntry(entry) ? [[entry.name, entry]] : []
  } catch {
    return []
  }
}

/** A log may be of another version, or by another hand. */
function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false
  const { name, key, outputs, pages, assets, found } = value
  return (
    [name, key].every(isText) &&
    Number.isInteger(pages) &&
    isRecord(assets) &&
    Object.values(assets).every(isText) &&
    Array.isArray(outputs) &&
    outputs.length > 0 &&
    outputs.every((one) => isRecord(one) && isText(one.path) && isText(one.hash)) &&
    Array.isArray(found) &&
    found.every((one) => isRecord(one) && isText(one.message) && isText(one.severity))
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isWhole({ path, hash: was }: WrittenFile): boolean {
  try {
    return hash(readFileSync(path)) === was
  } catch (cause) {
    systemError(cause)
    return false
  }
}

/** Whether a template may print the place of a row. An escape of YAML may hide its name. */
function mayCount({ text, path, asset }: Source): boolean {
  const partial = partialsFrom((name) => asset(name))
  return /\\[xuU]/.test(text) || mayRead({ text, file: path, line: 1, column: 1 }, { name: 'stt', partial })
}

/** What stands for all that a document depends on besides the files it names: template, data, profile, options, program. */
export function documentKeys(source: Source, order: Order): (row: NamedRow) => string {
  const { text, profile } = source
  const { formats, issue, strict, nothingAside, fontDir } = order
  const { family } = fontsIn(fontDir)()
  const above = profilesFrom(profile?.above).map((one) => one.text)
  const all = [manifest.version, family, text, profile?.text, formats, issue, strict, nothingAside, ...above]
  const counts = mayCount(source)
  return ({ data: { stt, ...data }, name }) =>
    hash(
      JSON.stringify([...all, data, counts ? stt : '', name], (_, value) =>
        value instanceof Set ? [...value] : typeof value === 'bigint' ? String(value) : value,
      ),
    )
}
