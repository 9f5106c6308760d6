import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { limits } from '../../limits.ts'
import type { Shard } from '../../merge/shard.ts'
import { readWhole } from '../disk/read-whole.ts'
import type { FileUse } from '../disk/run-files.ts'
import { type OutputFile, writeAll } from '../disk/write-files.ts'
import type { Order } from '../produce/produce.ts'
import { UsageError } from '../usage.ts'
import type { BuildOptions } from './build-options.ts'
import type { MergedRow } from './merged-row.ts'

/** Files that all documents of a merge go into together. */
export interface GatherWish extends Pick<BuildOptions, 'gop' | 'inHaiMat' | 'zip' | 'thu'> {
  readonly shard: Shard | undefined
}

/** Refuses what can't be gathered, before anything is built. */
export function refuseGathering({ gop, inHaiMat, zip, shard, thu }: GatherWish, { formats }: Order): void {
  const flag = gop === undefined ? '--zip' : '--gop'
  if (inHaiMat && gop === undefined) throw new UsageError('--in-hai-mat chỉ dùng cùng --gop.')
  if (gop === undefined && zip === undefined) return
  if (gop !== undefined && !/\.pdf$/i.test(gop))
    throw new UsageError(`--gop cần tên tệp .pdf, như --gop in.pdf; đã gõ “${gop}”.`)
  if (zip !== undefined && !/\.zip$/i.test(zip))
    throw new UsageError(`--zip cần tên tệp .zip, như --zip ban-in.zip; đã gõ “${zip}”.`)
  if (gop !== undefined && !formats.includes('pdf'))
    throw new UsageError('--gop gộp các tệp PDF: thêm pdf vào --to, hoặc bỏ --to.')
  if (shard !== undefined || thu !== undefined)
    throw new UsageError(`${flag} cần đủ mọi hàng: bỏ ${shard === undefined ? '--thu' : '--shard'}.`)
}

/** What is written besides the documents themselves. */
export const gatheredFiles = ({ gop, zip }: GatherWish): FileUse[] => [
  ...(gop === undefined ? [] : [{ path: gop, role: 'tệp gộp' }]),
  ...(zip === undefined ? [] : [{ path: zip, role: 'tệp nén' }]),
]

/** What is told where rows without a document keep the rest from being gathered. */
export function lackingRows(rows: readonly MergedRow[], wish: GatherWish): string | undefined {
  const files = gatheredFiles(wish)
  const missing = rows.filter(({ state }) => state !== 'built' && state !== 'standing').length
  return files.length > 0 && missing > 0 ? `Chưa ghi ${namesOf(files)}: ${missing} hàng chưa có văn bản.` : undefined
}

const namesOf = (files: readonly FileUse[]) => files.map(({ path }) => `“${path}”`).join(', ')

/** Puts the documents of all rows, and what else was built, together; both files or none. Says what stood in the way. */
export async function gather(
  rows: readonly MergedRow[],
  others: readonly string[],
  wish: GatherWish,
): Promise<string | undefined> {
  const files = gatheredFiles(wish)
  if (files.length === 0) return undefined
  const paths = [...rows.flatMap(({ outputs }) => outputs.map(({ path }) => path)), ...others]
  const size = paths.reduce((sum, path) => sum + statSync(path).size, 0)
  const { most, message } = limits.gatheredBytes
  if (size > most) return `Chưa ghi ${namesOf(files)}: ${message}. Chia số liệu bằng --loc.`
  const outputs: OutputFile[] = []
  if (wish.gop !== undefined)
    outputs.push({ path: wish.gop, isBuilt: true, bytes: await bound(rows, wish.inHaiMat ?? false) })
  if (wish.zip !== undefined) {
    const { zipFiles } = await import('./zip-files.ts')
    outputs.push({
      path: wish.zip,
      isBuilt: true,
      bytes: zipFiles(new Map(paths.map((path) => [basename(path), readWhole(path)]))),
    })
  }
  return writeAll(outputs)
}

async function bound(rows: readonly MergedRow[], twoSided: boolean): Promise<Uint8Array> {
  const { bindPdfs } = await import('../../render/pdf/bind.ts')
  const documents = rows.map(({ name, outputs }) => ({
    title: name,
    files: outputs.filter(({ path }) => path.endsWith('.pdf')).map(({ path }) => readWhole(path)),
  }))
  return bindPdfs(documents, twoSided)
}
