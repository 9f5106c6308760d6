import { compoundKind } from '../files/content-kind.ts'
import { openPackage, type Relation } from '../files/office-package.ts'
import type { ZipProblem } from '../files/zip.ts'
import { limits } from '../limits.ts'
import { type DataRule, type Faults, fileStart } from './faults.ts'

/** The parts of a workbook. What can't be read is reported, but only the first. */
export interface WorkbookParts {
  readonly part: (path: string) => Uint8Array | undefined
  /** Parts that `path` refers to; the workbook's file itself is ``. */
  readonly related: (path: string) => readonly Relation[]
  readonly broken: () => undefined
  /** Whether all parts asked for so far could be read. */
  readonly sound: () => boolean
}

type Fault = readonly [rule: DataRule, message: string, hint: string]

const resave = 'mở bằng Excel và lưu lại dạng Excel Workbook (.xlsx)'
const faultsOf: Readonly<Record<ZipProblem | 'old' | 'encrypted', Fault>> = {
  broken: ['du-lieu-hong', 'Tệp bị hỏng, chép chưa hết, hoặc không phải tệp Excel', `chép lại tệp gốc; hoặc ${resave}`],
  'too-large': ['du-lieu-qua-lon', limits.unpackedBytes.message, `chỉ giữ trang tính cần dùng, rồi ${resave}`],
  'too-many-members': ['du-lieu-qua-lon', limits.zipMembers.message, `chỉ giữ trang tính cần dùng, rồi ${resave}`],
  locked: ['du-lieu-khoa', 'Tệp được đặt mật khẩu', `bỏ mật khẩu: ${resave}`],
  encrypted: [
    'du-lieu-khoa',
    'Tệp được đặt mật khẩu',
    'mở bằng Excel, bỏ mật khẩu (File, Info, Protect Workbook) rồi lưu lại',
  ],
  old: ['du-lieu-dinh-dang', 'Tệp có dạng .xls cũ, dù mang đuôi .xlsx', resave],
}

/** Opens the container of a workbook. */
export function openWorkbookParts(bytes: Uint8Array, faults: Faults): WorkbookParts | undefined {
  let sound = true
  const fail = (problem: keyof typeof faultsOf): undefined => {
    const [rule, message, hint] = faultsOf[problem]
    if (sound) faults.add(rule, fileStart, message, hint)
    sound = false
  }
  const compound = compoundKind(bytes)
  if (compound) return fail(compound === 'encrypted' ? compound : 'old')
  const parts = openPackage(bytes)
  if (typeof parts === 'string') return fail(parts)
  return {
    part: (path) => {
      const content = parts.part(path)
      return typeof content === 'string' ? fail(content) : content
    },
    related: (path) => {
      const relations = parts.related(path)
      return typeof relations === 'string' ? (fail(relations) ?? []) : relations.filter(({ external }) => !external)
    },
    broken: () => fail('broken'),
    sound: () => sound,
  }
}
