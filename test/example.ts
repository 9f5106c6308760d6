import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { loadSource } from '../src/commands/source-file.ts'
import { check, type Source } from '../src/compile.ts'
import type { Example, ExampleFile } from '../src/findings/catalogue/entry.ts'
import { exampleKeys } from '../src/findings/catalogue/example-plan.ts'
import { collectFindings, type Diagnostic, type Place, type Report } from '../src/findings/diagnostic.ts'
import { importDocument } from '../src/import/import-document.ts'
import { compose } from '../src/layout/compose.ts'
import { fillerOf } from '../src/merge/fill.ts'
import { readRows } from '../src/merge/merge-rows.ts'
import { outputNames } from '../src/merge/output-names.ts'
import { renew } from '../src/renew/renew.ts'
import { type TestCell, xlsxFile } from './data/xlsx-file.ts'
import { wordFile } from './import/word/word-file.ts'

/** What was found in an example, in the order of the program. */
export interface Examined {
  readonly found: readonly Diagnostic[]
  /** Its source, where it is a text. */
  readonly text: string
  /** As findings name it. */
  readonly path: string
  /** A place as examples say it. */
  readonly say: (place: Place) => string
}

/** Does with an example what it asks for, on files in a folder of its own. */
export async function examine(example: Example): Promise<Examined> {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-example-'))
  try {
    const { text, numbers } = layOut(example)
    const isWhole = sourceName(example.files ?? {}) in (example.files ?? {})
    const files: Files = { ...(!isWhole && { 'plan.md': text }), ...example.files }
    for (const [name, file] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytesOf(file))
    }
    const found = await findingsIn(example, folder, files)
    const say = (place: Place) =>
      sayPlace({ ...place, file: nameIn(folder, place.file) }, files, isWhole ? undefined : numbers)
    const source = sourceName(files)
    return { found, text: textOf(files[source]) ?? '', path: join(folder, source), say }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Findings name partials from the source's folder, other files from where the program runs. */
function nameIn(folder: string, file: string): string {
  const name = relative(folder, resolve(file))
  return name.startsWith('..') ? file : name
}

type Files = Readonly<Record<string, ExampleFile>>

const sourceName = (files: Files): string => ('plan.yaml' in files ? 'plan.yaml' : 'plan.md')

async function findingsIn({ run }: Example, folder: string, files: Files): Promise<readonly Diagnostic[]> {
  const path = join(folder, sourceName(files))
  const { found, report } = collectFindings()
  if (run && 'import' in run) {
    const bytes = bytesOf(files[run.import] ?? '')
    await importDocument(bytes, { file: join(folder, run.import), stem: 'plan', verbatim: false }, report)
    return found
  }
  if (run && 'renew' in run) {
    renew(textOf(files[sourceName(files)]) ?? '', { file: path }, report)
    return found
  }
  const loaded = loadSource(path)
  if ('problem' in loaded) return [loaded.problem]
  if (!run) return checked(loaded.source)
  const merged = await mergeFindings(loaded.source, { ...run, bytes: bytesOf(files[run.merge] ?? '') }, report)
  return [...found, ...merged]
}

/** Of the data, and of each document made from it. */
async function mergeFindings(
  source: Source,
  { merge, bytes, naming = '{{stt}}' }: { merge: string; bytes: Uint8Array; naming?: string },
  report: Report,
): Promise<readonly Diagnostic[]> {
  const rows = readRows({ bytes, file: join(dirname(source.path), merge) }, report)
  const { named, unnamed } = outputNames(rows ?? [], naming, report)
  const fill = fillerOf((name) => source.asset(name))
  const found = await Promise.all(named.map(({ data }) => checked({ ...source, fill: fill(data) })))
  return [...unnamed.flatMap((one) => one.found), ...found.flat()]
}

/** What has no error is laid out, too. */
async function checked(source: Source): Promise<readonly Diagnostic[]> {
  const { doc, diagnostics, bugs } = await check(source)
  if (bugs[0]) throw bugs[0].cause
  if (doc) compose(doc, { fallbackDate: source.fallbackDate, separate: false, signatureFields: false })
  return diagnostics
}

function bytesOf(file: ExampleFile): Uint8Array {
  if (typeof file === 'string') return Buffer.from(file)
  if ('latin1' in file) return Buffer.from(file.latin1, 'latin1')
  if ('base64' in file) return Buffer.from(file.base64, 'base64')
  if ('repeat' in file) return Buffer.from(file.repeat.repeat(file.times))
  if ('docx' in file) return wordFile({ body: file.docx, relations: file.relations ?? [], parts: file.parts ?? {} })
  const cell = (value: (typeof file.xlsx)[number][number]): TestCell =>
    typeof value === 'object' ? { t: 'e', v: value.error } : value
  const { hiddenRows = [] } = file
  return xlsxFile({ sheets: [{ rows: file.xlsx.map((row) => row.map(cell)), hiddenRows }] })
}

const textOf = (file: ExampleFile | undefined): string | undefined => (typeof file === 'string' ? file : undefined)

/**
 * The least plan that builds, with an example's keys and body in place of its own; of each line its number in what the
 * example says, and none of those around it.
 */
function layOut({ keys: own, body }: Example): { text: string; numbers: readonly (number | undefined)[] } {
  const given = new Set([...(own ?? '').matchAll(/^(\w+):/gm)].map(([, key]) => key))
  const rest = Object.entries(exampleKeys).filter(([key]) => !given.has(key))
  const numbers: (number | undefined)[] = []
  const lines: string[] = []
  let count = 0
  const add = (text: string, isSaid = false) => {
    for (const line of text.split('\n')) {
      lines.push(line)
      numbers.push(isSaid ? ++count : undefined)
    }
  }
  add(['---', ...rest.map(([key, value]) => `${key}: ${value}`)].join('\n'))
  if (own) add(own, true)
  add('---\n')
  if (!body || !/^#/m.test(body)) add('# Nội dung\n')
  if (body) add(body, true)
  else add('Nắm tình hình ở các phòng.')
  return { text: `${lines.join('\n')}\n`, numbers }
}

/** `3:1 words`, counted in what the example says of its plan; the name of another file first. */
function sayPlace(place: Place, files: Files, numbers?: readonly (number | undefined)[]): string {
  const { file, line, column, endLine, endColumn } = place
  const text = textOf(files[file])?.split('\n')[line - 1]
  const words = text?.slice(column - 1, endLine === line ? (endColumn ?? column) - 1 : undefined)
  const name = file === sourceName(files) ? '' : `${file} `
  const said = numbers && name === '' ? (numbers[line - 1] ?? 'outside') : line
  return `${name}${said}:${column}${words ? ` ${words}` : ''}`
}
