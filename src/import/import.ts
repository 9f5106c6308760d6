import { kindNamed, kinds } from '../decree/kinds.ts'
import { legacyNames, textIn } from '../files/decode-legacy.ts'
import type { Diagnostic, Report } from '../findings/diagnostic.ts'
import { fileKind } from './file-kind.ts'
import { makePrintable } from './make-printable.ts'
import type { Manuscript } from './manuscript.ts'
import { lackingParts } from './recognise/lacking-parts.ts'
import { recognise } from './recognise/recognise.ts'
import type { Recognised } from './recognise/recognised.ts'
import { splitCover } from './recognise/split-cover.ts'
import { textOfCover, withCover } from './recognise/with-cover.ts'
import { readText } from './text/read-text.ts'
import { readDocx } from './word/read-docx.ts'
import { suppressErrors } from './write/suppress-errors.ts'
import { type WrittenSource, writeSource } from './write/write-source.ts'

export interface ImportOptions {
  /** As findings name the input. */
  readonly file: string
  /** What files beside the source are named after. */
  readonly stem: string
  /** Numbers are kept as typed. */
  readonly verbatim: boolean
  /** A decision the plan is issued with goes into a file of its own. */
  readonly apart?: boolean
}

export interface Imported {
  /** Absent where the input is no administrative document, or can't be read. */
  readonly source?: WrittenSource
  readonly found?: Recognised
}

/** The whole way: from the bytes of a document to a source that builds. */
export async function importDocument(bytes: Uint8Array, options: ImportOptions, report: Report): Promise<Imported> {
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
export async function importManuscript(given: Manuscript, options: ImportOptions, report: Report): Promise<Imported> {
  const { file, stem, verbatim, apart = false } = options
  const place = (line = 1) => ({ file, line: Math.max(1, line), column: 1 })
  const { manuscript, replaced } = makePrintable(given)
  const covered = splitCover(manuscript)
  const recognised = recognise(covered?.plan ?? manuscript, { verbatim })
  const found = covered ? withCover(recognised, covered.cover, apart) : recognised
  const lacking = lackingParts(found)
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
  if (replaced.characters.size > 0)
    report({
      rule: 'nhap-ky-tu',
      severity: 'warning',
      message: `Ký tự không in được bằng Times New Roman được thay hoặc bỏ: ${[...replaced.characters].join(' ')}`,
      place: place(),
    })
  if (replaced.brokenWords > 0)
    report({
      rule: 'nhap-chu-dai',
      severity: 'warning',
      message: `${replaced.brokenWords} chuỗi chữ dài hơn một dòng được thêm dấu cách để ngắt được`,
      place: place(),
    })
  for (const { rule, message, hint, line } of found.notes)
    report({ rule, severity: 'warning', message, ...(hint && { hint }), place: place(line) } satisfies Diagnostic)
  const written = writeSource({ ...found, head: { ...found.head, type: kind.name } }, manuscript, {
    stem,
    typeSymbol: kind.symbol,
    usualScheme: kind.scheme,
    divided: kind.divided,
    addressed: kind.addressed,
  })
  const files =
    covered && apart
      ? [...written.files, { name: `${stem}-quyet-dinh.txt`, content: textOfCover(covered.cover) }]
      : written.files
  return { source: await suppressErrors({ ...written, files }, (found) => report({ ...found, place: place() })), found }
}
