import type { Diagnostic, Report } from '../diagnostic.ts'
import { kindNamed, kinds } from '../kinds/index.ts'
import { legacyNames, textIn } from './decode-text.ts'
import { readDocx } from './docx/read-docx.ts'
import { fileKind } from './file-kind.ts'
import type { Manuscript } from './manuscript.ts'
import type { Recognised } from './recognise/parts.ts'
import { recognise } from './recognise/recognise.ts'
import { readText } from './text/read-text.ts'
import { type WrittenSource, writeSource } from './write/write-source.ts'

export interface ImportOptions {
  /** As findings name the input. */
  readonly file: string
  /** What files beside the source are named after. */
  readonly stem: string
  /** Numbers are kept as typed. */
  readonly verbatim: boolean
}

export interface Imported {
  /** Absent where the input is no administrative document, or can't be read. */
  readonly source?: WrittenSource
  readonly found?: Recognised
}

/** The whole way: from the bytes of a document to a source that builds. */
export function importDocument(bytes: Uint8Array, options: ImportOptions, report: Report): Imported {
  const manuscript = readManuscript(bytes, options.file, report)
  return manuscript ? importManuscript(manuscript, options, report) : {}
}

function readManuscript(bytes: Uint8Array, file: string, report: Report): Manuscript | undefined {
  const kind = fileKind(bytes)
  if (kind.kind === 'word') return readDocx(bytes, file, report)
  if (kind.kind === 'other') {
    report({ ...kind.found, place: { file, line: 1, column: 1 } })
    return undefined
  }
  const { text, encoding } = textIn(bytes)
  if (text === undefined || text.trim() === '') {
    report({
      rule: text === undefined ? 'nhap-bang-ma' : 'tep-rong',
      severity: 'error',
      message: text === undefined ? 'Không nhận ra bảng mã của tệp' : 'Tệp không có nội dung',
      hint:
        text === undefined
          ? 'mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8'
          : 'chỉ định tệp có nội dung của kế hoạch',
      place: { file, line: 1, column: 1 },
    })
    return undefined
  }
  if (encoding)
    report({
      rule: 'nhap-bang-ma',
      severity: 'hint',
      message: `Chữ gõ bằng bảng mã ${legacyNames[encoding]} được chuyển sang Unicode`,
      hint: 'đọc lại tên riêng và chữ hoa có dấu',
      place: { file, line: 1, column: 1 },
    })
  return readText(text, report, file)
}

/** From paragraphs to a source. */
export function importManuscript(
  manuscript: Manuscript,
  { file, stem, verbatim }: ImportOptions,
  report: Report,
): Imported {
  const found = recognise(manuscript, { verbatim })
  const place = (line = 1) => ({ file, line: Math.max(1, line), column: 1 })
  const lacking = lackingIn(found)
  if (lacking.signs < 2) {
    report({
      rule: 'nhap-khong-phai-van-ban',
      severity: 'error',
      message: 'Tệp không giống một văn bản hành chính',
      hint: `không thấy ${lacking.what.join(', ')}; kiểm tra lại tệp, hoặc bổ sung các phần này rồi nhập lại`,
      place: place(),
    })
    return { found }
  }
  const kind = kindNamed(found.head.type ?? '') ?? kinds[0]
  if (found.head.type && found.head.type !== kind.name)
    report({
      rule: 'nhap-loai',
      severity: 'warning',
      message: `Loại văn bản “${found.head.type}” chưa dựng được, nên ghi là ${kind.name}`,
      hint: `sửa khóa \`loai\`: ${kinds.map(({ name }) => name).join(', ')}`,
      place: place(),
    })
  for (const what of lacking.what)
    report({
      rule: 'nhap-thieu',
      severity: 'warning',
      message: `Bản gốc không có ${what}`,
      hint: 'điền vào chỗ “…” trong tệp vừa ghi',
      place: place(),
    })
  for (const { rule, message, hint, line } of found.notes)
    report({ rule, severity: 'warning', message, ...(hint && { hint }), place: place(line) } satisfies Diagnostic)
  const head = { ...found.head, type: kind.name }
  const source = writeSource({ ...found, head }, manuscript, {
    stem,
    typeSymbol: kind.symbol,
    usualScheme: kind.scheme,
    divided: kind.divided,
  })
  return { source, found }
}

/** What a document of the office has and this one hasn't, and how many signs there are that it is one. */
function lackingIn({ head, bases, body, closing }: Recognised): { readonly what: string[]; readonly signs: number } {
  const parts: readonly (readonly [what: string, there: boolean])[] = [
    ['tên cơ quan ban hành', head.agencies.length > 0],
    ['số, ký hiệu', head.symbol !== undefined || head.issuedWith !== undefined],
    ['địa danh, ngày tháng', head.date !== undefined || head.place !== undefined || head.issuedWith !== undefined],
    ['tên loại và trích yếu', head.abstract.length > 0],
    ['nơi nhận', closing.recipients.length > 0 || head.issuedWith !== undefined],
    [
      'chức vụ, họ tên người ký',
      closing.signers.some(({ name, post }) => name !== undefined && post.length > 0) || head.issuedWith !== undefined,
    ],
  ]
  const others = [
    bases.length > 0,
    body.some(({ kind }) => kind === 'heading'),
    head.type !== undefined,
    closing.signers.length > 0,
  ]
  return {
    what: parts.filter(([, there]) => !there).map(([what]) => what),
    signs: parts.filter(([, there]) => there).length + others.filter(Boolean).length,
  }
}
