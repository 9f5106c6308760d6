import type { RowResult } from './merge-row.ts'

/** A row of the report: built now, standing from an earlier run, or not built. */
export interface ReportedRow extends RowResult {
  readonly standing?: boolean
}

const states = { built: 'đã dựng', failed: 'lỗi', unwritten: 'không ghi được' } as const

const stateOf = ({ state, standing }: ReportedRow): string => (standing ? 'đã có' : states[state])

const count = (one: ReportedRow, severity: string): number =>
  one.found.filter((found) => found.severity === severity).length

/** The report as a table for a spreadsheet, with a mark that has Excel read UTF-8. */
export function csvReport(results: readonly ReportedRow[]): string {
  const head = ['hang', 'ten', 'ket_qua', 'so_trang', 'so_loi', 'so_canh_bao', 'tep', 'ghi_chu']
  const rows = results.map((one) => [
    one.number,
    one.name,
    stateOf(one),
    one.pages,
    count(one, 'error'),
    count(one, 'warning'),
    one.outputs.map(({ path }) => path).join('; '),
    one.obstacle ?? one.found[0]?.message ?? '',
  ])
  const cell = (value: string | number) =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value)
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** The same with every finding, for programs. */
export const mergeReportJson = (results: readonly ReportedRow[]): string =>
  `${JSON.stringify(
    {
      version: 1,
      rows: results.map((one) => ({
        row: one.number,
        name: one.name,
        state: one.standing ? 'standing' : one.state,
        pages: one.pages,
        files: one.outputs.map(({ path }) => path),
        findings: one.found,
      })),
    },
    null,
    2,
  )}\n`

/** The last lines: how many came out, how fast, and the rows that didn't. */
export function summary(results: readonly ReportedRow[], seconds: number, left: number): string {
  const built = results.filter(({ state, standing }) => state === 'built' && !standing)
  const standing = results.filter((one) => one.standing)
  const failed = results.filter(({ state }) => state !== 'built')
  const number = (value: number) => value.toFixed(1).replace('.', ',')
  return [
    `${built.length} văn bản, ${built.reduce((sum, { pages }) => sum + pages, 0)} trang, ${number(seconds)} giây${built.length > 0 ? ` (${number(built.length / seconds)} văn bản/giây)` : ''}`,
    ...(standing.length > 0 ? [`${standing.length} văn bản đã có từ lần trước, giữ nguyên`] : []),
    ...(left > 0 ? [`${left} hàng chưa làm; chạy lại với --tiep-tuc`] : []),
    ...(failed.length > 0
      ? [
          `${failed.length} hàng lỗi: ${failed
            .slice(0, 20)
            .map(({ number }) => number)
            .join(', ')}${failed.length > 20 ? ', …' : ''}`,
        ]
      : []),
    '',
  ].join('\n')
}
