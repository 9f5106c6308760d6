import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '../../compile.ts'
import { assetHash, type RowResult, stands } from './merge-row.ts'

/** What was built, a line a document, in the folder of the outputs; `--tiep-tuc` reads it. */
const logName = '.kehoach-da-dung.jsonl'

interface Entry extends Pick<RowResult, 'name' | 'outputs' | 'pages' | 'assets' | 'found'> {
  readonly key: string
}

export interface MergeLog {
  /** The document of an earlier run, where it is still what a new one would be. */
  readonly standing: (name: string, key: string) => Entry | undefined
  readonly add: (key: string, result: RowResult) => void
}

/** Opens the log of a folder. A line cut off by a crash is passed over; files half written are removed. */
export function mergeLog(folder: string, asset: Source['asset']): MergeLog {
  const path = join(folder, logName)
  for (const name of readdirSync(folder))
    if (/\.\d+(?:-\d+)?\.tmp$/.test(name)) rmSync(join(folder, name), { force: true })
  const entries = new Map(existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(entryIn) : [])
  const now = new Map<string, string>()
  const assetNow = (name: string) => {
    const known = now.get(name) ?? assetHash(asset, name)
    now.set(name, known)
    return known
  }
  return {
    standing: (name, key) => {
      const entry = entries.get(name)
      const same = entry?.key === key && entry.outputs.every(stands)
      return same && Object.entries(entry.assets).every(([asset, was]) => assetNow(asset) === was) ? entry : undefined
    },
    add: (key, { name, outputs, pages, assets, found }) =>
      appendFileSync(path, `${JSON.stringify({ name, key, outputs, pages, assets, found } satisfies Entry)}\n`),
  }
}

function entryIn(line: string): [string, Entry][] {
  try {
    const entry = JSON.parse(line) as Entry
    return [[entry.name, entry]]
  } catch {
    return []
  }
}
