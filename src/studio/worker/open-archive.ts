import { openZip, type ZipProblem } from '../../files/zip.ts'
import { collectFindings } from '../../findings/diagnostic.ts'
import { limits } from '../../limits.ts'
import type { ChosenFile, Opened } from '../desk.ts'

type Contents =
  | { readonly files: readonly ChosenFile[] }
  | { readonly problem: readonly [message: string, hint: string] }

const unpack = 'giải nén trong Windows (bấm chuột phải, Extract All) rồi chọn “Mở thư mục”'

/** Why an archive isn't opened beside other files. */
export const notAlone = ['Tệp ZIP chỉ mở được một mình', `chọn riêng tệp ZIP, hoặc ${unpack}`] as const

/** Why an archive isn't opened. */
export const noPlan = [
  'Trong tệp ZIP không có kế hoạch (.md, .yaml, .docx)',
  `${unpack}, hoặc chọn tệp ZIP khác`,
] as const

/** The files of an archive, each unpacked within the bounds of all archives. */
export function filesInArchive({ bytes }: ChosenFile): Contents {
  const zip = openZip(bytes)
  if (typeof zip === 'string') return { problem: problems[zip] }
  const files: ChosenFile[] = []
  for (const name of zip.names.filter(isPlain)) {
    const content = zip.read(name)
    if (content === undefined || typeof content === 'string') return { problem: problems[content ?? 'broken'] }
    files.push({ name: name.normalize('NFC'), bytes: new Uint8Array(content) })
  }
  return { files }
}

/** Hidden files and what macOS adds are no part of a plan. */
const isPlain = (name: string): boolean => !/(?:^|\/)[.~]|^__MACOSX\//.test(name)

const problems: Readonly<Record<ZipProblem, readonly [string, string]>> = {
  broken: ['Tệp ZIP bị hỏng hoặc chép chưa hết', 'chép lại tệp gốc'],
  locked: ['Tệp ZIP được đặt mật khẩu', unpack],
  'too-large': ['Tệp ZIP giải nén ra quá lớn', unpack],
  'too-many-members': [limits.zipMembers.message, unpack],
}

/** Nothing, and why. */
export function refused({ name }: ChosenFile, [message, hint]: readonly [string, string]): Opened {
  const { found, report } = collectFindings()
  report({ rule: 'nhap-dinh-dang', message, hint, place: { file: name, line: 1, column: 1 } })
  return { files: [], report: [], findings: found }
}
