import { abbreviationsFor, type Source } from '../../compile.ts'
import { pathBelow } from '../../document/path-below.ts'
import { collectFindings, type Diagnostic, hasErrors } from '../../findings/diagnostic.ts'
import { limits } from '../../limits.ts'
import { withAbbreviations } from '../../merge/abbreviations.ts'
import { fillerOf } from '../../merge/fill.ts'
import { type MergeRow, readRows } from '../../merge/merge-rows.ts'
import type { DocumentFiles } from '../desk.ts'

/** A document as the compiler takes it, and what was found in the data that its marks are filled in with. */
export interface FilledSource {
  readonly source: Omit<Source, 'text'>
  readonly rows: readonly MergeRow[]
  readonly findings: readonly Diagnostic[]
  /** The same document for a row of its data. */
  readonly forRow: (row: number) => Omit<Source, 'text'>
}

/** A document of chosen files: nothing is there but these. */
export async function documentSource({ name, files, profile, data }: DocumentFiles): Promise<FilledSource> {
  const byName = new Map(files.map((file) => [sameName(file.name), file.bytes]))
  const plain: Omit<Source, 'text'> = {
    path: name,
    root: '',
    fallbackDate: { year: 1980, month: 1, day: 1 },
    asset: (wanted) => assetIn(byName, wanted),
    ...(profile && { profile }),
  }
  const bytes = data && byName.get(sameName(data.name))
  if (!data || !bytes) return { source: plain, rows: [], findings: [], forRow: () => plain }
  const { found, report } = collectFindings()
  const read = readRows({ bytes, file: data.name }, report) ?? []
  const rows = hasErrors(found) ? [] : withAbbreviations(read, await abbreviationsFor({ ...plain, text: '' }))
  const filler = fillerOf(plain.asset)
  const forRow = (row: number) => ({ ...plain, fill: filler(rows[row - 1]?.data ?? {}) })
  return { source: forRow(data.row), rows, findings: found, forRow }
}

function assetIn(byName: ReadonlyMap<string, Uint8Array>, wanted: string): ReturnType<Source['asset']> {
  const path = pathBelow(wanted)
  if (path === undefined) return 'outside'
  if (path.split('/').some((part) => new TextEncoder().encode(part).length > limits.nameBytes.most)) return 'unnamable'
  const bytes = byName.get(sameName(path))
  if (!bytes) return 'missing'
  return bytes.length > limits.assetBytes.most ? 'large' : bytes
}

/** Windows and macOS, where files come from, tell neither case nor parts of letters apart. */
const sameName = (name: string): string => name.normalize('NFC').toLowerCase()
