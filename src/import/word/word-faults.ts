import type { CompoundKind } from '../../files/content-kind.ts'
import type { ZipProblem } from '../../files/zip.ts'
import type { Finding, Report } from '../../findings/diagnostic.ts'
import { limits } from '../../limits.ts'
import { writeNumber } from '../../vietnamese/digits.ts'

/** Why a file is not read. */
export type WordFault =
  | ZipProblem
  | CompoundKind
  | 'too-deep'
  | 'too-many'
  | 'zip'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'opendocument'

const resave = 'mở bằng Word, chọn Lưu thành (Save As) dạng .docx'
const office = 'hoặc chạy lại với --qua-libreoffice nếu máy có LibreOffice'
const notWord = 'nhap-khong-phai-docx'
const password = 'mở bằng Word, bỏ mật khẩu (File, Info, Protect Document) rồi lưu lại'

const faults: Readonly<Record<WordFault, readonly [rule: Finding['rule'], message: string, hint: string]>> = {
  broken: ['nhap-hong', 'Tệp Word bị hỏng hoặc chép chưa hết', `chép lại tệp gốc; hoặc ${resave}`],
  'too-large': ['nhap-qua-lon', limits.unpackedBytes.message, `chỉ giữ phần văn bản cần nhập, rồi ${resave}`],
  'too-many': [
    'nhap-qua-lon',
    `Tệp có hơn ${writeNumber(limits.wordElements.most)} phần tử`,
    `chỉ giữ phần văn bản cần nhập; chép bảng dài sang tệp Excel, rồi ${resave}`,
  ],
  'too-deep': ['nhap-qua-lon', limits.wordLevels.message, `bỏ bớt bảng lồng trong bảng, rồi ${resave}`],
  'too-many-members': ['nhap-qua-lon', limits.zipMembers.message, `chỉ giữ phần văn bản cần nhập, rồi ${resave}`],
  locked: ['nhap-khoa', 'Tệp được đặt mật khẩu', password],
  encrypted: ['nhap-khoa', 'Tệp được đặt mật khẩu', password],
  doc: ['nhap-doc-cu', 'Tệp có dạng .doc cũ, dù mang đuôi nào', `${resave}; ${office}`],
  compound: ['nhap-doc-cu', 'Tệp có dạng cũ của Office trước năm 2007', `${resave}; ${office}`],
  zip: [notWord, 'Tệp là tệp nén ZIP, không phải .docx', 'giải nén, rồi nhập tệp .docx ở trong'],
  xls: [
    notWord,
    'Tệp là bảng tính Excel cũ (.xls), không phải .docx',
    'chép bảng cần dùng sang Word rồi lưu dạng .docx',
  ],
  ppt: [notWord, 'Tệp là bản trình chiếu PowerPoint cũ (.ppt), không phải .docx', 'chép phần chữ sang tệp .txt'],
  xlsx: [
    notWord,
    'Tệp là bảng tính Excel (.xlsx), không phải .docx',
    'chép bảng cần dùng sang Word rồi lưu dạng .docx',
  ],
  pptx: [notWord, 'Tệp là bản trình chiếu PowerPoint (.pptx), không phải .docx', 'chép phần chữ sang tệp .txt'],
  odt: [notWord, 'Tệp là văn bản OpenDocument (.odt), không phải .docx', `${resave}; ${office}`],
  opendocument: [
    notWord,
    'Tệp có dạng OpenDocument, không phải .docx',
    'chép phần cần dùng sang Word rồi lưu dạng .docx',
  ],
}

/** Takes why a file can't be read, and reports the first reason only. */
export interface Failures {
  readonly fail: (fault: WordFault) => undefined
  readonly any: () => boolean
}

/** Begins with no reason; those after the first follow from it and are not reported. */
export function collectFailures(file: string, report: Report): Failures {
  let failed = false
  return {
    any: () => failed,
    fail: (fault) => {
      const [rule, message, hint] = faults[fault]
      if (!failed) report({ rule, message, hint, place: { file, line: 1, column: 1 } })
      failed = true
    },
  }
}
