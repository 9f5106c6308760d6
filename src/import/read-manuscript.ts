import { legacyNames, textIn } from '../files/decode-legacy.ts'
import type { Report } from '../findings/diagnostic.ts'
import { fileKind } from './file-kind.ts'
import { withTablesWhole } from './halved-tables.ts'
import { withLinesApart } from './lines-apart.ts'
import type { Manuscript } from './manuscript.ts'
import { sourceAlready } from './source-already.ts'
import { withTabbedRows } from './tabbed-rows.ts'
import { readText } from './text/read-text.ts'
import { withoutContents } from './without-contents.ts'
import { readDocx } from './word/read-docx.ts'

/** A document of Word with what was typed in it as it would be in a text: lines, columns and a table of contents. */
function asTyped(read: Manuscript): Manuscript {
  const text = withoutContents(read.blocks)
  const whole = withTablesWhole(text.blocks)
  const aside = [...(read.aside ?? []), ...text.aside, ...whole.aside]
  return { ...read, blocks: withTabbedRows(withLinesApart(whole.blocks)), aside }
}

/** Hands a file to the reader of its format; what can't be read is reported, and nothing given. */
export function readManuscript(bytes: Uint8Array, file: string, report: Report): Manuscript | undefined {
  const place = { file, line: 1, column: 1 }
  const kind = fileKind(bytes)
  if (kind.kind === 'word') {
    const read = readDocx(bytes, file, report)
    return read && asTyped(read)
  }
  if (kind.kind === 'other') {
    report({ ...kind.found, place })
    return undefined
  }
  const { text, encoding } = textIn(bytes)
  if (text === undefined) {
    report({
      rule: 'nhap-bang-ma',
      message: 'Không nhận ra bảng mã của tệp',
      hint: 'mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8',
      place,
    })
    return undefined
  }
  if (text.trim() === '') {
    report({
      rule: 'tep-rong',
      message: 'Tệp không có nội dung',
      hint: 'chỉ định tệp có nội dung của kế hoạch',
      place,
    })
    return undefined
  }
  const already = sourceAlready(text, file)
  if (already) {
    report(already)
    return undefined
  }
  if (encoding)
    report({
      rule: 'nhap-ma-cu',
      message: `Chữ gõ bằng bảng mã ${legacyNames[encoding]} được chuyển sang Unicode`,
      hint: 'đọc lại tên riêng và chữ hoa có dấu',
      place,
    })
  return readText(text, report, file)
}
