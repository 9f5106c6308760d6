import { dirname } from 'node:path'
import { type BuildOptions, refuseFlagsOfRows } from '../build/build-options.ts'
import { statAt } from '../disk/stat.ts'
import { stdin } from '../source-file.ts'
import { isDocument } from '../source-paths.ts'
import { UsageError } from '../usage.ts'
import { quotedPath } from '../write-new.ts'
import { type ReportWishes, reportsFrom } from './reports.ts'

/** Those that say which rows a template is filled in with. */
type RowFlags = Pick<BuildOptions, 'data' | 'soThapPhan' | 'trangTinh' | 'vung' | 'loc' | 'xep' | 'thu' | 'name'>

/** The flags of `kehoach check` as typed. */
export interface CheckOptions extends RowFlags {
  readonly strict?: boolean
  readonly khongBoQua?: boolean
  readonly boQua?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly hoSo?: string
  readonly maxWarnings?: string
  readonly format?: string
  readonly out?: string
  readonly fix?: boolean
  /** Hints, too. */
  readonly fixCaGoiY?: boolean
  readonly dryRun?: boolean
  readonly explain?: string
  readonly moc?: string
  readonly ghiMoc?: boolean
  readonly root?: string
  readonly since?: string
  readonly staged?: boolean
  readonly stdinFilename?: string
  readonly watch?: boolean
}

/** What the flags come to. */
export interface CheckWish extends ReportWishes {
  /** How many warnings may be. */
  readonly most: number
}

/** What the flags come to; a wrong one is a usage error. */
export function wishOf(named: readonly string[], options: CheckOptions): CheckWish {
  const { fix, fixCaGoiY, dryRun, strict, maxWarnings } = options
  const byGit = options.staged === true || options.since !== undefined
  if (named.length === 0 && !byGit) throw new UsageError('Thiếu tên tệp cần soát. Gõ như `kehoach check plan.md`.')
  const mends = fix || fixCaGoiY
  if (byGit) refuseBesideGit(named, options)
  if (options.watch) refuseBesideWatch(named, options)
  refuseWrongRoot(options.root)
  if (!options.staged) refuseWrongProfile(options.hoSo)
  refuseStdinName(named, options)
  refuseOfDocuments(named, options)
  if (dryRun && !mends) throw new UsageError('--dry-run chỉ dùng cùng --fix. Thêm --fix để xem những chỗ sẽ sửa.')
  if (mends && !dryRun && named.includes(stdin))
    throw new UsageError('--fix không sửa được đầu vào chuẩn “-”. Nêu tên tệp, hoặc thêm --dry-run để xem chỗ sẽ sửa.')
  if (mends && options.khongBoQua)
    throw new UsageError(
      '--fix không sửa những chỗ người soạn đã bỏ qua. Bỏ --khong-bo-qua, hoặc bỏ --fix để chỉ soát.',
    )
  if (options.boQua && (mends || options.khongBoQua || options.format !== undefined))
    throw new UsageError('--bo-qua chỉ liệt kê các lời bỏ qua. Gõ riêng, như `kehoach check --bo-qua ke-hoach`.')
  if (options.ghiMoc && options.moc === undefined)
    throw new UsageError('--ghi-moc ghi mốc vào tệp của --moc. Gõ như `--moc moc.json --ghi-moc`.')
  if (options.ghiMoc && (mends || options.boQua || options.format !== undefined))
    throw new UsageError('--ghi-moc chỉ ghi mốc. Bỏ --fix, --bo-qua và --format.')
  if (options.data === undefined) refuseFlagsOfRows(options)
  else refuseBesideData(options)
  return { ...reportsFrom(options), most: strict ? 0 : mostWarnings(maxWarnings) }
}

function refuseWrongRoot(root: string | undefined): void {
  if (root === undefined) return
  const stat = statAt(root)
  if (!stat?.isDirectory())
    throw new UsageError(
      stat
        ? `“${root}” là tệp, không phải thư mục. Nêu thư mục mà đường dẫn trong báo cáo tính từ đó sau --root.`
        : `Không có thư mục “${root}”. Kiểm tra tên sau --root.`,
    )
}

function refuseWrongProfile(hoSo: string | undefined): void {
  if (hoSo === undefined) return
  const stat = statAt(hoSo)
  if (!stat) throw new UsageError(`Không có hồ sơ “${hoSo}”. Kiểm tra tên sau --ho-so.`)
  if (stat.isDirectory())
    throw new UsageError(
      `“${hoSo}” là thư mục, không phải hồ sơ. Gõ như \`--ho-so ${hoSo.replace(/[\\/]$/, '')}/kehoach.yml\`.`,
    )
}

function refuseBesideGit(named: readonly string[], { staged, since, fix, fixCaGoiY }: CheckOptions): void {
  if (staged && since !== undefined) throw new UsageError('Chọn một: --staged, hoặc --since.')
  if (fix || fixCaGoiY)
    throw new UsageError('--fix không đi cùng --since, --staged. Soát trước, rồi gõ --fix với tên tệp.')
  if (named.includes(stdin))
    throw new UsageError('Đầu vào chuẩn “-” không đi cùng --since, --staged. Nêu tên tệp hoặc thư mục.')
}

/** While it is watched, a run tells; it writes nothing but reports. */
function refuseBesideWatch(
  named: readonly string[],
  { fix, fixCaGoiY, boQua, ghiMoc, data, staged, since }: CheckOptions,
) {
  const given = [
    ...(fix || fixCaGoiY ? ['--fix'] : []),
    ...(boQua ? ['--bo-qua'] : []),
    ...(ghiMoc ? ['--ghi-moc'] : []),
    ...(data === undefined ? [] : ['--data']),
    ...(since === undefined ? [] : ['--since']),
    ...(staged ? ['--staged'] : []),
    ...(named.includes(stdin) ? ['“-”'] : []),
  ]
  if (given.length > 0) throw new UsageError(`${given.join(', ')} không dùng cùng --watch. Bỏ --watch để soát một lần.`)
}

/** A document from Word is looked at and nothing else. */
function refuseOfDocuments(named: readonly string[], options: CheckOptions): void {
  const document = named.find(isDocument)
  if (document === undefined) return
  if (options.fix || options.fixCaGoiY)
    throw new UsageError(
      `--fix không sửa tệp Word “${document}”. Nhập thành tệp nguồn trước: gõ \`kehoach import ${quotedPath(document)}\`, rồi --fix tệp nguồn ấy; hoặc bỏ --fix để chỉ soát.`,
    )
  const { boQua, data, since, staged, watch } = options
  const given = [
    ...(boQua ? ['--bo-qua'] : []),
    ...(data === undefined ? [] : ['--data']),
    ...(since === undefined ? [] : ['--since']),
    ...(staged ? ['--staged'] : []),
    ...(watch ? ['--watch'] : []),
  ]
  if (given.length > 0)
    throw new UsageError(
      `${given.join(', ')} dành cho tệp nguồn, không dùng với tệp Word “${document}”. Soát riêng tệp này: gõ \`kehoach check ${quotedPath(document)}\`.`,
    )
}

function refuseStdinName(named: readonly string[], { stdinFilename: name }: CheckOptions): void {
  if (name === undefined) return
  if (!named.includes(stdin))
    throw new UsageError('--stdin-filename đi với “-”. Gõ như `kehoach check - --stdin-filename a.md`.')
  if (!/\.(md|markdown|ya?ml)$/i.test(name))
    throw new UsageError(`“${name}” không phải tên tệp .md hay .yaml. Gõ như \`--stdin-filename ke-hoach/a.md\`.`)
  if (!statAt(dirname(name))?.isDirectory())
    throw new UsageError(`Không có thư mục “${dirname(name)}” của “${name}”. Kiểm tra tên sau --stdin-filename.`)
}

/** Flags that ask for more than the findings of rows. */
export function flagsOfSources({ fix, fixCaGoiY, boQua, moc, format, out, since, staged }: CheckOptions): string[] {
  return [
    ...(fix || fixCaGoiY ? ['--fix'] : []),
    ...(boQua ? ['--bo-qua'] : []),
    ...(moc === undefined ? [] : ['--moc']),
    ...(format === undefined ? [] : ['--format']),
    ...(out === undefined ? [] : ['-o']),
    ...(since === undefined ? [] : ['--since']),
    ...(staged ? ['--staged'] : []),
  ]
}

/** With `--data` the findings of all rows are told, and nothing else is done. */
function refuseBesideData(options: CheckOptions): void {
  const given = flagsOfSources(options)
  if (given.length > 0)
    throw new UsageError(`${given.join(', ')} không dùng cùng --data. Soát riêng mẫu, hoặc bỏ ${given.join(', ')}.`)
}

function mostWarnings(typed: string | undefined): number {
  if (typed === undefined) return Number.POSITIVE_INFINITY
  if (!/^\d+$/.test(typed)) throw new UsageError('--max-warnings phải là một số nguyên, như 10.')
  return Number(typed)
}
