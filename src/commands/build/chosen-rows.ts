import { limits } from '../../limits.ts'
import { rowsInOrder, rowsWhere } from '../../merge/choose-rows.ts'
import type { MergeRow, RowsFile } from '../../merge/merge-rows.ts'
import type { DecimalMark } from '../../vietnamese/digits.ts'
import { readWhole } from '../disk/read-whole.ts'
import { lookAt } from '../disk/stat.ts'
import { pathOnDisk } from '../path-on-disk.ts'
import { UsageError } from '../usage.ts'
import type { BuildOptions } from './build-options.ts'

/** The data file, and which of its rows are wanted. */
export interface RowsWish extends Pick<BuildOptions, 'trangTinh' | 'vung' | 'loc' | 'xep'> {
  readonly data: string
  /** What stands before decimals in its texts, where that is said. */
  readonly mark: DecimalMark | undefined
}

/** The data file with which of its rows are wanted, and in what order; a wish that can't be met is a usage error. */
export function rowsFile({ data, mark, trangTinh, vung, loc, xep }: RowsWish): RowsFile {
  return {
    bytes: bytesOf(data),
    file: data,
    ...(mark && { mark }),
    ...(trangTinh !== undefined && { sheet: trangTinh }),
    ...(vung !== undefined && { range: vung }),
    ...(loc !== undefined && { wanted: (rows) => chosen(rowsWhere(rows, loc)) }),
    ...(xep !== undefined && { inOrder: (rows) => chosen(rowsInOrder(rows, xep)) }),
  }
}

function chosen(rows: ReturnType<typeof rowsWhere>): readonly MergeRow[] {
  if ('problem' in rows) throw new UsageError(rows.problem)
  return rows
}

function bytesOf(typed: string): Uint8Array {
  const path = pathOnDisk(typed)
  const stat = lookAt(path)
  if (typeof stat === 'string') throw new UsageError(stat)
  if (!stat) throw new UsageError(`Không có tệp số liệu “${path}”. Kiểm tra tên tệp sau --data.`)
  if (!stat.isFile())
    throw new UsageError(
      `Tệp số liệu “${path}” là ${stat.isDirectory() ? 'thư mục' : 'thiết bị hoặc ống dẫn'}, không phải tệp thường.`,
    )
  const { most } = limits.dataBytes
  if (stat.size > most)
    throw new UsageError(`Tệp số liệu “${path}” lớn hơn ${most / 1_000_000} MB. Tách thành nhiều tệp.`)
  return readWhole(path)
}
