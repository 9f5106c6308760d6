import { type Compiled, check, compile, type Source } from '../../src/compile.ts'
import { decode } from '../../src/files/decode.ts'
import { collectFindings, type Diagnostic, hasErrors, open } from '../../src/findings/diagnostic.ts'
import { textAsRead } from '../../src/findings/edits.ts'
import { type FixedText, fixOnce } from '../../src/fix-text.ts'
import { importDocument } from '../../src/import/import-document.ts'
import type { ComposedFile } from '../../src/layout/compose.ts'
import { limits } from '../../src/limits.ts'
import { fillerOf } from '../../src/merge/fill.ts'
import { readRows } from '../../src/merge/merge-rows.ts'
import { parse } from '../../src/source/parse.ts'
import type { FuzzCase } from './cases.ts'

/** A file of a case that builds, in both formats. */
export interface Rendered {
  readonly file: ComposedFile
  readonly docx: Uint8Array
  readonly pdf: Uint8Array
}

/** How the files of a case that builds are made, and what is wrong with them. */
export interface Inspection {
  readonly render: (files: readonly ComposedFile[]) => Promise<Rendered[]>
  readonly judge: (rendered: readonly Rendered[]) => Promise<string[]>
}

/** How far a case goes: only checked and mended, laid out as well, or rendered and inspected besides. */
export type Depth = 'checked' | 'built' | Inspection

/** Runs what one of the program's commands does, for who asks what each takes. */
export type Timed = <T>(command: () => Promise<T>) => Promise<T>

/** What is wrong with what the program made of a case: nothing where every property holds. A throw is a fault, too. */
export async function faultsOf(
  given: FuzzCase,
  depth: Depth,
  timed: Timed = (command) => command(),
): Promise<string[]> {
  const bytes = given.files[given.main] ?? new Uint8Array()
  try {
    const faults = given.kind === 'import' ? importFaults : caseFaults
    return await faults(bytes, given, { depth, timed })
  } catch (cause) {
    return [`throws ${cause instanceof Error ? cause.stack : String(cause)}`]
  }
}

/** How a case is tried. */
interface Trying {
  readonly depth: Depth
  readonly timed: Timed
}

async function caseFaults(bytes: Uint8Array, given: FuzzCase, trying: Trying): Promise<string[]> {
  const text = decode(bytes)
  if (typeof text !== 'string') return []
  const source = sourceOf(given.main, text, given.files)
  if (given.kind !== 'template') return sourceFaults(source, trying, bytes)
  const data = Object.keys(given.files).find((name) => name.startsWith('d.')) ?? ''
  const { found, report } = collectFindings()
  const rows = readRows({ bytes: given.files[data] ?? new Uint8Array(), file: data }, report)
  const filler = fillerOf((name) => source.asset(name))
  const faults = outside(found, given.files)
  for (const row of rows?.slice(0, 3) ?? [])
    faults.push(...(await sourceFaults({ ...source, fill: filler(row.data) }, trying)))
  return faults
}

/** The sources of a case, ready to compile: of a template one a row, of a document to import none. */
export function sourcesOf({ kind, main, files }: FuzzCase): Source[] {
  const text = decode(files[main] ?? new Uint8Array())
  if (typeof text !== 'string' || kind === 'import') return []
  const source = sourceOf(main, text, files)
  if (kind !== 'template') return [source]
  const data = Object.keys(files).find((name) => name.startsWith('d.')) ?? ''
  const rows = readRows({ bytes: files[data] ?? new Uint8Array(), file: data }, () => {})
  const filler = fillerOf((name) => source.asset(name))
  return rows?.slice(0, 3).map((row) => ({ ...source, fill: filler(row.data) })) ?? []
}

function sourceOf(path: string, text: string, files: FuzzCase['files']): Source {
  const asset: Source['asset'] = (name) => (Object.hasOwn(files, name) ? files[name] : undefined) ?? 'missing'
  return { path, text, asset, root: '', fallbackDate: { year: 1980, month: 1, day: 1 } }
}

/** Checked, built, mended and built again: `typed` are the bytes that a fix would be made in. */
async function sourceFaults(source: Source, trying: Trying, typed?: Uint8Array): Promise<string[]> {
  const { depth, timed } = trying
  const checked = await timed(() => check(source))
  const building = depth === 'checked' ? undefined : await build(source, trying)
  const built = building?.compiled
  const texts = { [source.path]: source.text }
  return [
    ...checked.bugs.map(({ rule, cause }) => `rule ${rule} throws ${cause instanceof Error ? cause.stack : cause}`),
    ...outside(checked.diagnostics, texts),
    ...(built ? disagreement(checked.diagnostics, built.diagnostics, built.files !== undefined) : []),
    ...(typed && !source.fill ? await timed(() => fixFaults(source, typed, checked.diagnostics)) : []),
    ...(building?.faults ?? []),
  ]
}

/** What a source is compiled to, and what is wrong with the files that this makes. */
async function build(
  source: Source,
  { depth, timed }: Trying,
): Promise<{ compiled: Compiled; faults: readonly string[] }> {
  const inspection = typeof depth === 'object' ? depth : undefined
  const { compiled, rendered } = await timed(async () => {
    const compiled = await compile(source)
    return { compiled, rendered: await inspection?.render(compiled.files ?? []) }
  })
  return { compiled, faults: (rendered && (await inspection?.judge(rendered))) ?? [] }
}

const shown = ({ rule, place, message }: Diagnostic): string => `${rule} ${place?.line}:${place?.column} ${message}`

/** What `check` says is what `build` says, advice apart; and files come of what has no errors. */
function disagreement(checked: readonly Diagnostic[], built: readonly Diagnostic[], hasFiles: boolean): string[] {
  const weighty = (all: readonly Diagnostic[]) =>
    open(all)
      .filter(({ severity }) => severity !== 'hint')
      .map(shown)
  const [one, other] = [weighty(checked), weighty(built)]
  const differ = [...one.filter((it) => !other.includes(it)), ...other.filter((it) => !one.includes(it))]
  return [
    ...differ.map((it) => `check and build differ: ${it}`),
    ...(hasFiles === hasErrors(built) ? [`${hasFiles ? 'builds with' : 'does not build without'} an error`] : []),
  ]
}

/** Findings that stand at no line and column of their file. */
function outside(found: readonly Diagnostic[], files: Readonly<Record<string, string | Uint8Array>>): string[] {
  return found.flatMap((one) => {
    const { place } = one
    const file = place && files[place.file]
    if (!place || typeof file !== 'string')
      return place && place.line >= 1 && place.column >= 1 ? [] : [`without place: ${one.rule}`]
    const lines = file.split('\n')
    const inside = (line: number, column: number) =>
      line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1
    const last = place.endLine ?? place.line
    return inside(place.line, place.column) && inside(last, place.endColumn ?? 1)
      ? []
      : [`outside of the file: ${shown(one)} to ${last}:${place.endColumn}`]
  })
}

/** Rounds of mending that `--fix` may take before it is taken to go on for ever. */
const mostRounds = 20

/** Nothing is found in keys that can't be read: what shows once they can was there before. */
const readsKeys = ({ text, path }: Source): boolean => parse(text, path, () => {}).meta !== undefined

/** `--fix` comes to an end, mends nothing more the second time, and adds no error. */
async function fixFaults(source: Source, typedBytes: Uint8Array, found: readonly Diagnostic[]): Promise<string[]> {
  const typed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(typedBytes)
  if (textAsRead(typed).text !== source.text) return []
  const errorsOf = (some: readonly Diagnostic[]) => open(some).filter(({ severity }) => severity === 'error')
  const how = { check, chosen: () => true, withheld: new Set<string>() }
  let now: FixedText = { typed, source, checked: { diagnostics: found, bugs: [] } }
  const known = new Set(errorsOf(found).map(({ rule }) => rule))
  // Nothing is found in words that YAML can't read as they stand.
  const unseen = new Set<number>()
  for (let round = 0; ; round++) {
    const after = await fixOnce(now, how)
    if (after.typed === now.typed) break
    if (round === mostRounds) return ['--fix comes to no end']
    for (const { rule, place } of now.checked.diagnostics) if (rule === 'yaml' && place) unseen.add(place.line)
    if (!readsKeys(now.source)) for (const { rule } of errorsOf(after.checked.diagnostics)) known.add(rule)
    now = after
  }
  return errorsOf(now.checked.diagnostics)
    .filter(({ rule, place }) => !known.has(rule) && !(place && unseen.has(place.line)))
    .map((one) => `--fix adds ${shown(one)}`)
}

/** What is told where something is too much. */
const bounds: ReadonlySet<string> = new Set(Object.values(limits).map(({ message }) => message))

async function importFaults(bytes: Uint8Array, { main }: FuzzCase, trying: Trying): Promise<string[]> {
  const { found, report } = collectFindings()
  const options = { file: main, stem: 'plan', verbatim: false }
  const { source } = await trying.timed(() => importDocument(bytes, options, report))
  const placeless = found.filter(({ place }) => !place || place.line < 1).map(({ rule }) => `without place: ${rule}`)
  if (!source || hasErrors(found)) return placeless
  const files = Object.fromEntries(
    source.files.map(({ name, content }) => [
      name,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  const { compiled, faults } = await build(sourceOf('plan.md', source.text, files), trying)
  // What import has told to be doubtful, or too much, waits for the author.
  const told = new Set<string>(found.map(({ rule }) => (rule === 'nhap-loai' ? 'loai-van-ban' : rule)))
  const waits = ({ rule, message }: Diagnostic) => told.has(rule) && (rule !== 'cu-phap' || bounds.has(message))
  const errors = open(compiled.diagnostics).filter((one) => one.severity === 'error' && !waits(one))
  if (!compiled.files) return [...placeless, ...errors.map((one) => `does not build after import: ${shown(one)}`)]
  return [...placeless, ...faults]
}
