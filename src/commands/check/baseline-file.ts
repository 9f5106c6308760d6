import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import { decode } from '../../files/decode.ts'
import { compare } from '../../findings/baseline.ts'
import type { Footprint } from '../../findings/footprint.ts'
import { partsBy } from '../../findings/part-by-place.ts'
import { prepareFolder } from '../disk/folders.ts'
import { readWhole } from '../disk/read-whole.ts'
import { UsageError } from '../usage.ts'
import type { CheckedFile } from './check-one.ts'
import { type MarkedFindings, placeKey } from './marked-findings.ts'
import { writeOne } from './reports.ts'

/** What was there when the baseline was written, by the paths of sources as seen from the root of the repository. */
export type Baseline = Readonly<Record<string, readonly Footprint[]>>

const formatVersion = 1

const footprint = z.strictObject({
  rule: z.string(),
  says: z.string(),
  quotes: z.array(z.string()),
  left: z.string(),
  right: z.string(),
  file: z.string().exactOptional(),
})

const baselineFile = z.strictObject({
  formatVersion: z.literal(formatVersion),
  files: z.record(z.string(), z.array(footprint)),
})

/** The baseline in a file. One that isn't there, or is none, is a usage error. */
export function readBaseline(path: string): Baseline {
  if (!existsSync(path))
    throw new UsageError(`Không có tệp mốc “${path}”. Ghi mốc lần đầu bằng \`--moc ${path} --ghi-moc\`.`)
  const text = decode(readWhole(path))
  try {
    return baselineFile.parse(JSON.parse(typeof text === 'string' ? text : '')).files
  } catch {
    throw new UsageError(
      `“${path}” không phải tệp mốc của chương trình này. Ghi lại mốc bằng \`--moc ${path} --ghi-moc\`, hoặc nêu đúng tệp sau --moc.`,
    )
  }
}

/** Writes what is there of the sources checked; what the file says of others stays. */
export function writeBaseline(path: string, checked: Baseline): void {
  const all = { ...(existsSync(path) ? readBaseline(path) : {}), ...checked }
  const files = Object.keys(all)
    .filter((name) => (all[name]?.length ?? 0) > 0)
    .sort()
    .map((name) => `${JSON.stringify(name)}: [\n${(all[name] ?? []).map((it) => JSON.stringify(it)).join(',\n')}\n]`)
  prepareFolder(dirname(path))
  writeOne({ path, bytes: Buffer.from(`{"formatVersion": ${formatVersion}, "files": {\n${files.join(',\n')}\n}}\n`) })
}

/** A source with what is new in it alone, and what it had when the baseline was written. */
export interface Compared {
  readonly one: CheckedFile
  /** How many places were there before. */
  readonly known: number
  readonly mended: readonly Footprint[]
}

/** What counts of a source: what its author set aside isn't compared. */
export const openFootprints = (
  { found }: CheckedFile,
  { footprints }: MarkedFindings,
): ReadonlyMap<string, Footprint> =>
  new Map(
    found
      .filter(({ suppressed }) => suppressed === undefined)
      .flatMap((one) => [one.place, ...(one.related ?? []).map(({ place }) => place)].map((at) => placeKey(one, at)))
      .flatMap((key): [string, Footprint][] => {
        const print = footprints.get(key)
        return print ? [[key, print]] : []
      }),
  )

/** Leaves out of a source's findings what was there before. */
export function newIn(one: CheckedFile, marks: MarkedFindings, old: readonly Footprint[]): Compared {
  const now = openFootprints(one, marks)
  const { fresh, mended } = compare(old, now)
  const found = one.found.flatMap((whole) =>
    whole.suppressed === undefined
      ? partsBy(whole, (at) => fresh.has(placeKey(whole, at))).flatMap(({ group, one: part }) => (group ? [part] : []))
      : [whole],
  )
  return { one: { ...one, found }, known: now.size - fresh.size, mended }
}
