import { collectFindings } from '../../../src/findings/diagnostic.ts'
import { importDocument } from '../../../src/import/import-document.ts'
import { para, run, type WordParts, wordFile } from './word-file.ts'

/** A table of cells by rows, each a paragraph unless it is one already; ruled unless told. */
export function table(rows: readonly (readonly string[])[], ruled = true): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = ruled ? sides.map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('') : ''
  const grid = `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(rows[0]?.length ?? 0)}</w:tblGrid>`
  const cellOf = (cell: string) => `<w:tc>${cell.startsWith('<w:') ? cell : para(cell)}</w:tc>`
  const rowOf = (cells: readonly string[]) => `<w:tr>${cells.map(cellOf).join('')}</w:tr>`
  return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${grid}${rows.map(rowOf).join('')}</w:tbl>`
}

/** A paragraph whose lines end in soft breaks, and whose cells in tabs. */
export const typed = (text: string, properties = ''): string =>
  para(
    text
      .split(/([\t\n])/)
      .map((part) =>
        part === '\t' ? '<w:r><w:tab/></w:r>' : part === '\n' ? '<w:r><w:br/></w:r>' : run(part, properties),
      )
      .join(''),
  )

/** Parts of a plan that a test has otherwise. */
interface PlanParts extends Omit<WordParts, 'body'> {
  readonly above?: string
  readonly body: string
  /** Paragraphs between the post and the name. */
  readonly signature?: string
  /** Behind all. */
  readonly below?: string
}

const title = (text: string): string => para(run(text, '<w:b/>'), '<w:jc w:val="center"/>')

/** A school's plan as Word has it. */
export function planFile({ above = '', body, signature = '', below = '', ...parts }: PlanParts): Uint8Array {
  const agency = ['PHÒNG GD&amp;ĐT HÒA AN', 'TRƯỜNG THCS LÊ LỢI', 'Số: 12/KH-THCS']
  const nation = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Hòa An, ngày 03 tháng 02 năm 2026',
  ]
  const cell = (lines: readonly string[]) => lines.map((line) => para(line.replace('&amp;', '&'))).join('')
  const closing = [
    cell(['Nơi nhận:', '- Các lớp;', '- Lưu: VT.']),
    `${para('HIỆU TRƯỞNG')}${signature}${para('Ngô Thị Hạnh')}`,
  ]
  return wordFile({
    ...parts,
    body: [
      above,
      table([[cell(agency), cell(nation)]], false),
      title('KẾ HOẠCH') + title('Lao động cuối năm học'),
      body,
      table([closing], false),
      below,
    ].join(''),
  })
}

/** What becomes of it: the source with the files beside it, what is left out with the reasons, and what is told. */
export async function importedPlan(parts: PlanParts) {
  const { found, report } = collectFindings()
  const { source, found: recognised } = await importDocument(
    planFile(parts),
    { file: 'cu.docx', stem: 'plan', verbatim: false },
    report,
  )
  const text = source?.text ?? ''
  return {
    text,
    body: text.slice(text.indexOf('\n---\n') + 5).trim(),
    files: source?.files ?? [],
    leftOut: (recognised?.leftOut ?? []).map((one) => `${one.text}: ${one.why}`),
    told: found.map(({ rule, message }) => `${rule}: ${message}`),
    facts: recognised?.facts ?? [],
  }
}
