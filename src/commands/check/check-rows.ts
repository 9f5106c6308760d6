import * as program from '../../compile.ts'
import { type Diagnostic, open } from '../../findings/diagnostic.ts'
import type { NamedRow } from '../../merge/output-names.ts'
import { decimalMarkFrom, templateAmong } from '../build/build-options.ts'
import { type NamedRows, noName, rowsWithNames } from '../build/named-rows.ts'
import { listOf, type RowNews, rowNews, sameInRows } from '../build/row-news.ts'
import { traceOf } from '../crash-report.ts'
import { answer, tell } from '../print.ts'
import { linesIn, printFindings } from '../print-findings.ts'
import { templateSource } from '../produce/template-source.ts'
import { profileNews } from '../profile-above.ts'
import { type FileSource, loadSource } from '../source-file.ts'
import { exit } from '../usage.ts'
import type { CheckOptions, CheckWish } from './check-options.ts'

/** A template, its data, and how many warnings may be. */
export interface CheckRowsOptions extends CheckOptions, Pick<CheckWish, 'most'> {
  readonly data: string
}

/** `kehoach check mau.md --data …`: what `build` would find in the data and in the document of each row, without making any. */
export async function checkRows(paths: readonly string[], options: CheckRowsOptions): Promise<number> {
  const path = templateAmong(paths, 'check')
  if (options.verbose) tell(...profileNews(paths, options.hoSo))
  const loaded = loadSource(path, { profileFile: options.hoSo })
  if ('problem' in loaded) {
    printFindings([loaded.problem])
    return exit.errors
  }
  const rows = await rowsWithNames(loaded.source, path, { ...options, mark: decimalMarkFrom(options) })
  if (!rows) return exit.errors
  const { counts, bugs } = await lookAtRows(rows, loaded.source, options)
  for (const { rule, cause } of bugs) tell(`Lỗi của quy tắc “${rule}”, không phải của văn bản:`, ...traceOf(cause))
  answer(...summary(counts))
  if (bugs.length > 0) return exit.bug
  const ofData = open(rows.found).filter(({ severity }) => severity === 'warning')
  const warnings = new Set([...ofData.map(sameInRows), ...counts.flatMap((one) => one.warnings)])
  return counts.some(({ errors }) => errors > 0) || warnings.size > options.most ? exit.errors : exit.clean
}

interface RowCount {
  readonly number: number
  readonly errors: number
  /** What stands for each: one that many rows have counts once. */
  readonly warnings: readonly string[]
}

async function lookAtRows({ named, unnamed }: NamedRows, source: FileSource, options: CheckRowsOptions) {
  const news = rowNews(named.length + unnamed.length)
  const { filledWith } = templateSource(source)
  const bugs = new Map<string, program.Checked['bugs'][number]>()
  const counts: RowCount[] = unnamed.map(({ row, found }) =>
    countOf({ ...row, name: noName }, found, { news, source, quiet: options.quiet ?? false }),
  )
  for (const row of named) {
    const filled = filledWith(row.data)
    const checked = await program.check(filled, {}, { nothingAside: options.khongBoQua ?? false })
    for (const bug of checked.bugs) bugs.set(bug.rule, bug)
    counts.push(countOf(row, open(checked.diagnostics), { news, source: filled, quiet: options.quiet ?? false }))
  }
  news.tellShared()
  return { counts, bugs: [...bugs.values()] }
}

interface Telling {
  readonly news: RowNews
  readonly source: FileSource
  readonly quiet: boolean
}

/** Tells what was found in a row, and counts what is hidden, too. */
function countOf(row: NamedRow, found: readonly Diagnostic[], { news, source, quiet }: Telling): RowCount {
  const linesOf = linesIn(source)
  const shown = quiet ? found.filter(({ severity }) => severity === 'error') : found
  const lines = new Map(shown.flatMap(({ place }) => (place ? [[place.file, linesOf(place.file) ?? []] as const] : [])))
  news.tell(row, { found: shown, lines })
  const those = (severity: Diagnostic['severity']) => found.filter((one) => one.severity === severity)
  return { number: row.number, errors: those('error').length, warnings: those('warning').map(sameInRows) }
}

function summary(counts: readonly RowCount[]): string[] {
  const failed = counts.filter(({ errors }) => errors > 0).map(({ number }) => number)
  const warned = counts.filter(({ warnings }) => warnings.length > 0).map(({ number }) => number)
  return [
    `${counts.length} hàng đã soát, ${failed.length === 0 ? 'không hàng nào có lỗi' : `${failed.length} hàng có lỗi: ${listOf(failed)}`}`,
    ...(warned.length === 0 ? [] : [`${warned.length} hàng có cảnh báo: ${listOf(warned)}`]),
  ]
}
