import { stdin } from '../source-file.ts'
import { UsageError } from '../usage.ts'
import { type ReportWishes, reportsFrom } from './reports.ts'

/** The flags of `kehoach check` as typed. */
export interface CheckOptions {
  readonly strict?: boolean
  readonly khongBoQua?: boolean
  readonly boQua?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
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
}

/** What the flags come to. */
export interface CheckWish extends ReportWishes {
  /** How many warnings may be. */
  readonly most: number
}

/** What the flags come to; a wrong one is a usage error. */
export function wishOf(named: readonly string[], options: CheckOptions): CheckWish {
  const { fix, fixCaGoiY, dryRun, strict, maxWarnings } = options
  if (named.length === 0) throw new UsageError('Thiếu tên tệp cần soát. Gõ như `kehoach check plan.md`.')
  const mends = fix || fixCaGoiY
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
  return { ...reportsFrom(options), most: strict ? 0 : mostWarnings(maxWarnings) }
}

function mostWarnings(typed: string | undefined): number {
  const most = typed === undefined ? Number.POSITIVE_INFINITY : Number(typed)
  if (Number.isNaN(most) || most < 0) throw new UsageError('--max-warnings phải là một số, như 10.')
  return most
}
