import type { Diagnostic } from '../../findings/diagnostic.ts'
import { jsonText } from '../../findings/report/visible.ts'
import { reportColumns } from '../disk/own-document.ts'
import type { MergedRow } from './merged-row.ts'
import { listOf } from './row-news.ts'

const states: Readonly<Record<MergedRow['state'], string>> = {
  built: 'đã dựng',
  standing: 'đã có',
  failed: 'lỗi',
  unwritten: 'không ghi được',
  crashed: 'lỗi chương trình',
}

const count = ({ found }: MergedRow, severity: Diagnostic['severity']): number =>
  found.filter((one) => one.severity === severity).length

/** The report as a table for a spreadsheet, with a mark that has Excel read UTF-8. */
export function csvReport(results: readonly MergedRow[]): string {
  const rows = results.map((one) => [
    one.number,
    one.name,
    states[one.state],
    one.pages,
    count(one, 'error'),
    count(one, 'warning'),
    one.outputs.map(({ path }) => path).join('; '),
    one.obstacle?.[0] ?? one.found[0]?.message ?? '',
  ])
  return `\ufeff${[reportColumns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** A text that a spreadsheet would take for a formula gets the mark by which it is a text. */
function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same with every finding, for programs. */
export const mergeReportJson = (results: readonly MergedRow[]): string =>
  `${jsonText({
    version: 1,
    rows: results.map((one) => ({
      row: one.number,
      name: one.name,
      state: one.state,
      pages: one.pages,
      files: one.outputs.map(({ path }) => path),
      findings: one.found,
    })),
  })}\n`

/** The last lines: how many came out, how fast, and the rows that didn't. */
export function summary(results: readonly MergedRow[], seconds: number, left: number): string[] {
  const built = results.filter(({ state }) => state === 'built')
  const standing = results.filter(({ state }) => state === 'standing')
  const failed = results.filter(({ state }) => state !== 'built' && state !== 'standing')
  const number = (value: number) => value.toFixed(1).replace('.', ',')
  const [only, second] = results
  const names = only && !second && only.outputs.length > 0 ? only.outputs.map(({ path }) => path).join(', ') : undefined
  return [
    `${built.length} văn bản, ${built.reduce((sum, { pages }) => sum + pages, 0)} trang, ${number(seconds)} giây${built.length > 0 ? ` (${number(built.length / seconds)} văn bản/giây)` : ''}`,
    ...(names === undefined ? [] : [names]),
    ...(standing.length > 0 ? [`${standing.length} văn bản đã có từ lần trước, giữ nguyên`] : []),
    ...(left > 0 ? [`${left} hàng chưa làm; chạy lại với --tiep-tuc`] : []),
    ...(failed.length > 0 ? [`${failed.length} hàng lỗi: ${listOf(failed.map(({ number }) => number))}`] : []),
  ]
}
