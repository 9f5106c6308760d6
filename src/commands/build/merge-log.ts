import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import type { Source } from '../../compile.ts'
import type { NamedRow } from '../../merge/output-names.ts'
import { fontsIn } from '../produce/font-folder.ts'
import type { Order, WrittenFile } from '../produce/produce.ts'
import { hash, hashOfAsset } from '../produce/template-source.ts'
import type { MergedRow } from './merged-row.ts'

/** What was built, a line a document, in the folder of the outputs; `--tiep-tuc` reads it. */
const logName = '.kehoach-da-dung.jsonl'

interface Entry extends Pick<MergedRow, 'name' | 'outputs' | 'pages' | 'found'> {
  readonly key: string
  /** The files the document names, by their contents. */
  readonly assets: Readonly<Record<string, string>>
}

/** What earlier runs built into a folder. */
export interface MergeLog {
  /** The document of an earlier run, where it is still what a new one would be. */
  readonly standing: (row: NamedRow, key: string) => MergedRow | undefined
  readonly add: (key: string, row: MergedRow, assets: Entry['assets']) => void
}

/** Opens the log of a folder. A line cut off by a crash is passed over; files half written are removed. */
export function mergeLog(folder: string, asset: Source['asset']): MergeLog {
  const path = join(folder, logName)
  for (const name of readdirSync(folder))
    if (/\.\d+(?:-\d+)?\.tmp$/.test(name)) rmSync(join(folder, name), { force: true })
  const entries = new Map(existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(entryIn) : [])
  const now = new Map<string, string>()
  const hashNow = (name: string) => {
    const known = now.get(name) ?? hashOfAsset(asset(name))
    now.set(name, known)
    return known
  }
  return {
    standing: ({ number, name }, key) => {
      const entry = entries.get(name)
      if (entry?.key !== key || !entry.outputs.every(isWhole)) return undefined
      if (Object.entries(entry.assets).some(([file, was]) => hashNow(file) !== was)) return undefined
      const { outputs, pages, found } = entry
      return { number, name, state: 'standing', outputs, pages, found }
    },
    add: (key, { name, outputs, pages, found }, assets) =>
      appendFileSync(path, `${JSON.stringify({ name, key, outputs, pages, assets, found } satisfies Entry)}\n`),
  }
}

function entryIn(line: string): [string, Entry][] {
  try {
    const entry: Entry = JSON.parse(line)
    return [[entry.name, entry]]
  } catch {
    return []
  }
}

const isWhole = ({ path, size }: WrittenFile): boolean => existsSync(path) && statSync(path).size === size

/** What stands for all that a document depends on besides the files it names: template, data, profile, options, program. */
export function documentKeys({ text, profile }: Source, order: Order): (row: NamedRow) => string {
  const { formats, issue, strict, fontDir } = order
  const { family } = fontsIn(fontDir)()
  return ({ data, name }) =>
    hash(
      JSON.stringify([manifest.version, family, text, profile?.text, data, name, formats, issue, strict], (_, value) =>
        value instanceof Set ? [...value] : typeof value === 'bigint' ? String(value) : value,
      ),
    )
}
