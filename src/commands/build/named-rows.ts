import { abbreviationsFor } from '../../compile.ts'
import { collectFindings, type Diagnostic, hasErrors } from '../../findings/diagnostic.ts'
import { withAbbreviations } from '../../merge/abbreviations.ts'
import { type MergeRow, readRows } from '../../merge/merge-rows.ts'
import { type NamedRow, outputNames, type UnnamedRow } from '../../merge/output-names.ts'
import { tell } from '../print.ts'
import { printFindings } from '../print-findings.ts'
import { type FileSource, stemOf } from '../source-file.ts'
import { UsageError } from '../usage.ts'
import { type RowsWish, rowsFile } from './chosen-rows.ts'

/** Which rows are wanted, what they are called, and whether all are. */
export interface NamedRowsWish extends RowsWish {
  readonly name?: string
  /** The one row to be tried. */
  readonly thu?: string
}

/** The rows of a data file, ready to be filled in. */
export interface NamedRows {
  readonly named: readonly NamedRow[]
  /** Those whose name takes a cell with an error. */
  readonly unnamed: readonly UnnamedRow[]
  /** What was found in the data, but no error. */
  readonly found: readonly Diagnostic[]
}

/** Reads and names the rows that a template is to be filled in with; what keeps them from that is printed, and nothing is returned. */
export async function rowsWithNames(
  source: FileSource,
  path: string,
  wish: NamedRowsWish,
): Promise<NamedRows | undefined> {
  const { found, rows, all } = await readNamedRows(source, path, wish)
  if (rows?.length === 0) {
    tell(`${wish.data}: không có hàng số liệu nào. Thêm hàng dưới dòng tên cột.`)
    return undefined
  }
  if (found.length > 0) printFindings(found)
  if (!rows || !all) return undefined
  return wish.thu === undefined ? all : tried(all, rows, wish.thu)
}

/** What came of reading a data file. */
interface RowsRead {
  readonly found: readonly Diagnostic[]
  /** Absent where the file can't be read. */
  readonly rows?: readonly MergeRow[]
  /** Absent where there is an error. */
  readonly all?: NamedRows
}

/** Reads and names the rows, and prints nothing. */
export async function readNamedRows(source: FileSource, path: string, wish: NamedRowsWish): Promise<RowsRead> {
  const { found, report } = collectFindings()
  const read = readRows(rowsFile(wish), report)
  const rows = read && withAbbreviations(read, await abbreviationsFor(source))
  if (!rows || rows.length === 0) return { found, ...(rows && { rows }) }
  const names = outputNames(rows, wish.name ?? usualName(path, rows.length), report)
  return { found, rows, ...(!hasErrors(found) && { all: { ...names, found } }) }
}

/** The one row to be tried, by the name of its files or its place among the rows that are left, from 1. */
function tried({ named, unnamed, found }: NamedRows, rows: readonly MergeRow[], typed: string): NamedRows {
  const wanted = typed.trim().normalize('NFC')
  const byName = named.find(({ name }) => name.normalize('NFC') === wanted)
  const { number } = byName ?? rows.find((_, i) => String(i + 1) === wanted) ?? {}
  if (number !== undefined)
    return {
      named: named.filter((row) => row.number === number),
      unnamed: unnamed.filter(({ row }) => row.number === number),
      found,
    }
  const nameOf = new Map(named.map((row) => [row.number, row.name]))
  const names = rows.slice(0, 3).map((row, i) => `${i + 1} (${nameOf.get(row.number) ?? noName})`)
  const more = rows.length > 3 ? ', …' : ''
  throw new UsageError(`Không có hàng “${typed}” để dựng thử. Các hàng: ${names.join(', ')}${more}.`)
}

/** What a row is called that can't be named. */
export const noName = 'chưa có tên'

/** One document has the name of its template; of many each has its number, all of one length. */
function usualName(path: string, rows: number): string {
  const stem = stemOf(path).replaceAll('{{', '{ {')
  return rows === 1 ? stem : `${stem}-{{stt}}`
}
