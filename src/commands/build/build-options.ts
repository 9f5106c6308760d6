import { wordProcessors } from '../../decree/names.ts'
import { parseShard, type Shard } from '../../merge/shard.ts'
import { formats, type OutputFormat } from '../../render/index.ts'
import type { DecimalMark } from '../../vietnamese/digits.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { fontsIn } from '../produce/font-folder.ts'
import type { Order } from '../produce/produce.ts'
import { stdin } from '../source-file.ts'
import { UsageError } from '../usage.ts'

/** The flags of `kehoach build` as typed. */
export interface BuildOptions {
  readonly to?: string
  readonly out?: string
  readonly strict?: boolean
  readonly khongBoQua?: boolean
  readonly verbose?: boolean
  /** Whether what is built is opened. */
  readonly mo?: boolean
  readonly hoSo?: string
  readonly fontDir?: string
  readonly dienTu?: boolean
  readonly tachPhuLuc?: boolean
  readonly truongKy?: boolean
  readonly theo?: string
  readonly data?: string
  readonly soThapPhan?: string
  readonly trangTinh?: string
  readonly vung?: string
  readonly loc?: readonly string[]
  readonly xep?: string
  readonly thu?: string
  readonly name?: string
  readonly shard?: string
  readonly jobs?: string
  readonly tiepTuc?: boolean
  readonly baoCao?: string
  readonly gop?: string
  readonly inHaiMat?: boolean
  readonly zip?: string
  readonly tongHop?: string
}

/** How the documents are to be made; a wrong flag is a usage error. */
export function orderFrom(options: BuildOptions): Order {
  const { to, strict = false, khongBoQua = false, fontDir, hoSo, dienTu, tachPhuLuc, truongKy, theo } = options
  const order = {
    formats: formatsIn(to),
    strict,
    nothingAside: khongBoQua,
    ...(hoSo !== undefined && { profileFile: hoSo }),
    issue: {
      electronic: dienTu ?? false,
      separate: tachPhuLuc ?? false,
      signatureFields: truongKy ?? false,
      ...(theo !== undefined && { wordProcessor: wordProcessorNamed(theo) }),
    },
  }
  if (fontDir === undefined) return order
  // Told here, before any thread looks for them.
  fontsIn(fontDir)
  return { ...order, fontDir }
}

function formatsIn(list: string | undefined): readonly OutputFormat[] {
  const names = list?.split(',').map((name) => name.trim().toLowerCase()) ?? formats
  const wanted = names.map((name) => {
    const format = formats.find((one) => one === name)
    if (format) return format
    throw new UsageError(`Không có định dạng “${name}”. Gõ --to với một hay nhiều trong: ${formats.join(',')}.`)
  })
  return [...new Set(wanted)]
}

/** The part of the work that is asked for. */
export function shardFrom({ shard: typed }: BuildOptions): Shard | undefined {
  const shard = typed === undefined ? undefined : parseShard(typed)
  if (typed !== undefined && !shard) throw new UsageError('--shard là phần thứ i trong n phần, như `--shard 2/5`.')
  return shard
}

/** How many threads are asked for. */
export function threadsFrom({ jobs: typed }: BuildOptions): number | undefined {
  const jobs = typed === undefined ? undefined : Number(typed)
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 64))
    throw new UsageError('-j phải là số từ 1 đến 64, như `-j 4`.')
  return jobs
}

/** What stands before decimals in the texts of the data, where that is said. */
export function decimalMarkFrom({ soThapPhan: typed }: BuildOptions): DecimalMark | undefined {
  if (typed === undefined || typed === '.' || typed === ',') return typed
  throw new UsageError('--so-thap-phan là dấu thập phân của tệp số liệu: `--so-thap-phan .` hoặc `--so-thap-phan ,`.')
}

/** The one template that `--data` goes with. */
export function templateAmong([path, second]: readonly string[], command: 'build' | 'check'): string {
  if (path !== undefined && second === undefined && path !== stdin) return path
  throw new UsageError(`--data đi với đúng một tệp nguồn, như \`kehoach ${command} mau.md --data don-vi.csv\`.`)
}

/** Refuses flags that mean nothing where there are no rows. */
export function refuseFlagsOfRows(options: BuildOptions): void {
  const { soThapPhan, trangTinh, vung, loc, xep, thu, name, tiepTuc, baoCao } = options
  const { gop, inHaiMat, zip, tongHop } = options
  const given = [
    ...(soThapPhan === undefined ? [] : ['--so-thap-phan']),
    ...(trangTinh === undefined ? [] : ['--trang-tinh']),
    ...(vung === undefined ? [] : ['--vung']),
    ...(loc === undefined ? [] : ['--loc']),
    ...(xep === undefined ? [] : ['--xep']),
    ...(thu === undefined ? [] : ['--thu']),
    ...(name === undefined ? [] : ['--name']),
    ...(tiepTuc ? ['--tiep-tuc'] : []),
    ...(baoCao === undefined ? [] : ['--bao-cao']),
    ...(gop === undefined ? [] : ['--gop']),
    ...(inHaiMat ? ['--in-hai-mat'] : []),
    ...(zip === undefined ? [] : ['--zip']),
    ...(tongHop === undefined ? [] : ['--tong-hop']),
  ]
  if (given.length > 0) throw new UsageError(`${given.join(', ')} chỉ dùng cùng --data.`)
}

function wordProcessorNamed(typed: string): keyof typeof wordProcessors {
  const key = Object.keys(wordProcessors).find((name) => name === normalKey(typed))
  if (key === 'word' || key === 'libreoffice') return key
  throw new UsageError(`--theo là ${Object.values(wordProcessors).join(' hoặc ')}, không phải “${typed}”.`)
}
