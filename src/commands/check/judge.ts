import { resolve } from 'node:path'
import { footprintKey } from '../../findings/baseline.ts'
import type { Severity } from '../../findings/catalogue/entry.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { Footprint } from '../../findings/footprint.ts'
import type { FileUse } from '../disk/run-files.ts'
import { entryAt } from '../disk/stat.ts'
import { tell } from '../print.ts'
import { pathsFrom, repositoryRoot } from '../repository-root.ts'
import { exit } from '../usage.ts'
import type { CheckedFile } from './check-one.ts'
import type { CheckOptions } from './check-options.ts'
import { type MarkedFindings, markFindings } from './marked-findings.ts'
import { officesOf, tellingOnce } from './office-faults.ts'

/** A checked source as it counts: without what the baseline has. */
export interface Judged {
  readonly one: CheckedFile
  readonly marks: MarkedFindings
  /** Paths as seen from the root of the repository. */
  readonly seen: (path: string) => string
  /** The places that the baseline has, too, each by what stands for it in the run. */
  readonly known: readonly string[]
  /** What the baseline has, and the source no more. */
  readonly mended: readonly Footprint[]
}

/** The baseline as a file that the run writes. */
export const baselineUse = ({ moc, ghiMoc }: CheckOptions): FileUse[] =>
  ghiMoc && moc !== undefined ? [{ path: moc, role: 'mốc' }] : []

/** The files that a run reads besides sources and what they name. */
export const readsBeside = ({ moc, ghiMoc, hoSo }: CheckOptions): FileUse[] => [
  ...(moc === undefined || ghiMoc ? [] : [{ path: moc, role: 'mốc' }]),
  ...(hoSo === undefined ? [] : [{ path: hoSo, role: 'hồ sơ' }]),
]

/** Judges sources by the baseline, where there is one; it is read before any source is. */
export async function judgeFor(
  sources: readonly string[],
  { moc, ghiMoc, root }: CheckOptions,
): Promise<(one: CheckedFile) => Judged> {
  const top = repositoryRoot(root, sources)
  const seen = pathsFrom(top)
  if (ghiMoc && moc !== undefined) (await import('./baseline-file.ts')).refuseNoBaseline(moc)
  const file = moc === undefined || ghiMoc ? undefined : await import('./baseline-file.ts')
  const baseline = file && moc !== undefined ? file.readBaseline(moc) : undefined
  const before = baseline && file?.placesBefore(baseline, isThereIn(top))
  const inOffices = baseline && file?.placesInOffices(baseline)
  return (one) => {
    const marks = markFindings(one, seen)
    const judged = { one, marks, seen, known: [], mended: [] }
    return file && before && inOffices
      ? { ...judged, ...file.newIn(one, marks, before(one, marks, seen(one.path)), inOffices(one, seen)) }
      : judged
  }
}

/** Whether a source is there still, by its path as seen from the root of the repository. */
const isThereIn =
  (root: string) =>
  (name: string): boolean =>
    entryAt(resolve(root, name)) !== undefined

/** Writes what was found as the baseline, and tells how much it is. */
export async function writeBaselineOf(all: readonly Judged[], { moc = '', root }: CheckOptions): Promise<number> {
  const { openFootprints, sketchOfSource, writeBaseline } = await import('./baseline-file.ts')
  if (all.some(({ one }) => one.crashed || one.bugs.length > 0)) {
    tell(`Chưa ghi mốc “${moc}” vì chương trình có lỗi ở trên.`)
    return exit.bug
  }
  const each = <Value>(give: (judged: Judged) => Value) =>
    Object.fromEntries(all.map((judged) => [judged.seen(judged.one.path), give(judged)]))
  const files = each(({ one, marks }) => [...openFootprints(one, marks).values()])
  const wasRead = writeBaseline(
    moc,
    { files, texts: each(({ one }) => sketchOfSource(one)) },
    isThereIn(
      repositoryRoot(
        root,
        all.map(({ one }) => one.path),
      ),
    ),
  )
  const found = all
    .map(({ one }) => one)
    .map(tellingOnce())
    .flatMap(({ one }) => one.found.filter(({ suppressed }) => suppressed === undefined))
  tell(`Đã ghi mốc ${moc}: ${countsIn(found)} của ${all.length} tệp nguồn`)
  if (!wasRead)
    tell(
      `Mốc cũ không đọc được nên đã được thay: mốc mới chỉ có ${all.length} tệp nguồn vừa soát, tệp khác không còn mốc.`,
    )
  return exit.clean
}

const names: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', hint: 'gợi ý' }

const countsIn = (found: readonly Diagnostic[]): string =>
  Object.entries(names)
    .map(([severity, name]) => `${found.filter((one) => one.severity === severity).length} ${name}`)
    .join(', ')

/** How many places of all sources the baseline has, too; what stands in a profile is one place. */
export const knownIn = (all: readonly Judged[]): number => new Set(all.flatMap(({ known }) => known)).size

/** Tells how much the baseline accounts for, and what of it has gone. */
export async function tellBaseline(all: readonly Judged[], { moc, quiet }: CheckOptions): Promise<void> {
  if (moc === undefined) return
  const known = knownIn(all)
  if (known > 0 && !quiet) tell(`${known} chỗ đã có trong mốc ${moc}, không tính`)
  const mended = mendedIn(all)
  if (mended.length === 0 || quiet) return
  tell(
    `${mended.length} chỗ trong mốc ${moc} không còn nữa; thêm --ghi-moc để ghi lại mốc:`,
    ...mended.map(({ path, it }) => `  ${it.file ?? path}  ${it.rule}  ${wordsOf(it)}`),
  )
}

/** What is mended, with the path of its source; what stood in a profile once for all sources. */
function mendedIn(all: readonly Judged[]): readonly { readonly path: string; readonly it: Footprint }[] {
  const places = all.flatMap(({ one, seen, mended }) => {
    const offices = new Set([...officesOf(one)].map(seen))
    return mended.map((it, i) => {
      const key = it.file !== undefined && offices.has(it.file) ? footprintKey(it) : `${one.path}\0${i}`
      return [key, { path: seen(one.path), it }] as const
    })
  })
  return [...new Map(places).values()]
}

/** Enough of a line to find what was there by. */
const wordsOf = ({ left, right, quotes }: Footprint): string =>
  quotes.length > 0 ? quotes.map((words) => `“${words}”`).join(', ') : `“${left.length >= right.length ? left : right}”`
