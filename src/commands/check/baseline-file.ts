import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import { decode } from '../../files/decode.ts'
import { compare, footprintKey } from '../../findings/baseline.ts'
import type { Footprint } from '../../findings/footprint.ts'
import { partsBy } from '../../findings/part-by-place.ts'
import { likest, type Sketch, sketchOf } from '../../findings/sketch.ts'
import { prepareFolder } from '../disk/folders.ts'
import { readWhole } from '../disk/read-whole.ts'
import { entryAt } from '../disk/stat.ts'
import { hash } from '../produce/hash.ts'
import { UsageError } from '../usage.ts'
import type { CheckedFile } from './check-one.ts'
import { type MarkedFindings, placeKey } from './marked-findings.ts'
import { officesOf } from './office-faults.ts'
import { refuseRuling } from './refuse-others.ts'
import { writeOne } from './reports.ts'

/** What was there when the baseline was written, by the paths of sources as seen from the root of the repository. */
export interface Baseline {
  readonly files: Readonly<Record<string, readonly Footprint[]>>
  /** By which a source is known again that has another name by now; baselines of old have none. */
  readonly texts: Readonly<Record<string, Sketch>>
}

const formatVersion = 1

const footprint = z.strictObject({
  rule: z.string(),
  says: z.string(),
  quotes: z.array(z.string()),
  left: z.string(),
  right: z.string(),
  before: z.string().exactOptional(),
  after: z.string().exactOptional(),
  file: z.string().exactOptional(),
})

const baselineFile = z.strictObject({
  formatVersion: z.literal(formatVersion),
  files: z.record(z.string(), z.array(footprint)),
  texts: z.record(z.string(), z.array(z.string())).default({}),
})

/** The baseline in a file. One that isn't there, can't be read or is none is a usage error. */
export function readBaseline(path: string): Baseline {
  if (!existsSync(path))
    throw new UsageError(`Không có tệp mốc “${path}”. Ghi mốc lần đầu bằng \`--moc ${path} --ghi-moc\`.`)
  const text = textAt(path)
  const baseline = baselineIn(text)
  if (baseline) return baseline
  if (!isLikeBaseline(text)) throw noBaseline(path)
  throw new UsageError(
    `Tệp mốc “${path}” trống, bị hỏng, còn chỗ xung đột của git, hoặc do phiên bản khác ghi, nên không đọc được. Lấy lại bản trước từ git, hoặc ghi lại mốc của mọi kế hoạch bằng \`--moc ${path} --ghi-moc\`.`,
  )
}

/** Refuses to write a baseline where another file stands, or under a name that would rule later runs. */
export function refuseNoBaseline(path: string): void {
  refuseRuling(path, '--moc moc.json --ghi-moc')
  if (entryAt(path)?.isFile() && !isLikeBaseline(textAt(path))) throw noBaseline(path)
}

const noBaseline = (path: string) =>
  new UsageError(
    `“${path}” không phải tệp mốc của chương trình này, nên giữ nguyên. Nêu đúng tệp sau --moc, gõ tên khác để ghi mốc mới, hoặc xóa “${path}” nếu không cần nữa.`,
  )

/** Nothing of what is no text. */
function textAt(path: string): string | undefined {
  const text = decode(readWhole(path))
  return typeof text === 'string' ? text : undefined
}

function baselineIn(text: string | undefined): Baseline | undefined {
  try {
    return baselineFile.parse(JSON.parse(text ?? ''))
  } catch {
    return undefined
  }
}

/** Whether a text is a baseline, also one of another version, cut off, with a conflict of git's, or empty. */
const isLikeBaseline = (text: string | undefined): boolean =>
  text !== undefined &&
  /^\s*(?:$|\{\s*"formatVersion":\s*\d+,\s*"files":\s*\{)/.test(text.replace(/^(?:<{7}|\|{7}|={7}|>{7}).*\n?/gm, ''))

/** Writes what is there of the sources checked; what the file says of others stays, unless they are gone. Tells whether it could be read. */
export function writeBaseline(path: string, checked: Baseline, isThere: (source: string) => boolean): boolean {
  refuseNoBaseline(path)
  const text = existsSync(path) ? textAt(path) : ''
  const known = baselineIn(text)
  const old = known ?? { files: {}, texts: {} }
  const all = { ...old.files, ...checked.files }
  const texts = { ...old.texts, ...checked.texts }
  const names = Object.keys(all)
    .filter((name) => (all[name]?.length ?? 0) > 0 && (name in checked.files || isThere(name)))
    .sort()
  const files = names.map(
    (name) => `${JSON.stringify(name)}: [\n${(all[name] ?? []).map((it) => JSON.stringify(it)).join(',\n')}\n]`,
  )
  const sketches = names
    .filter((name) => texts[name])
    .map((name) => `${JSON.stringify(name)}: ${JSON.stringify(texts[name])}`)
  const json = `{"formatVersion": ${formatVersion}, "files": {\n${files.join(',\n')}\n}, "texts": {\n${sketches.join(',\n')}\n}}\n`
  prepareFolder(dirname(path))
  writeOne({ path, bytes: Buffer.from(json) })
  return known !== undefined || text?.trim() === ''
}

/** By which a source is known again that has any findings; of others it is enough that they were there. */
export const sketchOfSource = ({ source, found }: CheckedFile): Sketch =>
  found.length > 0 && source ? sketchOf(source.text, hash) : []

/** Tells what a source had when the baseline was written, under its name or under one that is gone. */
export type PlacesBefore = (one: CheckedFile, marks: MarkedFindings, path: string) => readonly Footprint[]

/** The same by a baseline; each source that is gone may be one other. */
export function placesBefore({ files, texts }: Baseline, isThere: (source: string) => boolean): PlacesBefore {
  let gone: Map<string, Sketch> | undefined
  return (one, marks, path) => {
    const known = files[path] ?? (texts[path] && [])
    if (known) return known
    gone ??= new Map(Object.entries(texts).filter(([name]) => !isThere(name)))
    const now = openFootprints(one, marks)
    const placesOf = (was: string) => (files[was] ?? []).map((it) => movedWith(it, was, path))
    const alike = [...gone].filter(([was]) => compare(placesOf(was), now).fresh.size < now.size)
    const was = alike.length > 0 ? likest(sketchOfSource(one), alike) : undefined
    if (was === undefined) return []
    gone.delete(was)
    return placesOf(was)
  }
}

/** What any source had in the profiles that one is under, each place once: those of a source that is new are no news. */
export function placesInOffices({
  files,
}: Baseline): (one: CheckedFile, seen: (path: string) => string) => readonly Footprint[] {
  const inOthers = Object.values(files).flatMap((all) => all.filter(({ file }) => file !== undefined))
  const places = [...new Map(inOthers.map((it) => [footprintKey(it), it])).values()]
  return (one, seen) => {
    const offices = new Set([...officesOf(one)].map(seen))
    return places.filter(({ file = '' }) => offices.has(file))
  }
}

/** Files beside a source are moved with it. */
function movedWith(it: Footprint, was: string, path: string): Footprint {
  const [from, to] = [was, path].map((name) => name.slice(0, name.lastIndexOf('/') + 1))
  return it.file?.startsWith(from ?? '') ? { ...it, file: `${to}${it.file.slice(from?.length)}` } : it
}

/** A source with what is new in it alone, and what it had when the baseline was written. */
export interface Compared {
  readonly one: CheckedFile
  /** The places that were there before, each by what stands for it in the run. */
  readonly known: readonly string[]
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

/** Leaves out of a source's findings what was there before, in its profiles also with other sources. */
export function newIn(
  one: CheckedFile,
  marks: MarkedFindings,
  own: readonly Footprint[],
  inOffices: readonly Footprint[] = [],
): Compared {
  const has = new Set(own.map(footprintKey))
  const others = new Set(inOffices.filter((it) => !has.has(footprintKey(it))))
  const now = openFootprints(one, marks)
  const { fresh, mended } = compare([...own, ...others], now)
  const found = one.found.flatMap((whole) =>
    whole.suppressed === undefined
      ? partsBy(whole, (at) => fresh.has(placeKey(whole, at))).flatMap(({ group, one: part }) => (group ? [part] : []))
      : [whole],
  )
  const known = [...now.keys()].filter((key) => !fresh.has(key))
  const inRun = (key: string) => (now.get(key)?.file === undefined ? `${one.path}\0${key}` : key)
  return { one: { ...one, found }, known: known.map(inRun), mended: mended.filter((it) => !others.has(it)) }
}
