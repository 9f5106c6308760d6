import { strToU8, type Zippable, zipSync } from 'fflate'

/** A cell of a workbook under test: `v` goes in as it stands, `format` is a number of Excel's or a code. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | {
      readonly v?: string | number
      readonly t?: string
      readonly f?: string
      readonly format?: number | string
      readonly xml?: string
    }

export interface TestSheet {
  readonly name?: string
  readonly state?: 'hidden'
  readonly rows?: readonly (readonly TestCell[])[]
  readonly merges?: readonly string[]
  /** Both counted from 1. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  /** Instead of all that. */
  readonly xml?: string
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[]
  readonly date1904?: boolean
  /** Parts to add or, as `null`, to leave out. */
  readonly parts?: Readonly<Record<string, string | null>>
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The XML parts of a workbook, as Excel lays them out. */
export function xlsxParts({ sheets, date1904, parts }: TestWorkbook): Record<string, string> {
  const strings: string[] = []
  const formats: (number | string)[] = [0]
  const indexIn = <T>(list: T[], one: T) => (list.includes(one) ? list.indexOf(one) : list.push(one) - 1)

  function cell(value: TestCell, at: string): string {
    if (value === null) return ''
    if (typeof value === 'string') return `<c r="${at}" t="s"><v>${indexIn(strings, value)}</v></c>`
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${Number(value)}</v></c>`
    const { t, v, f, format, xml = '' } = value
    const style = format === undefined ? '' : ` s="${indexIn(formats, format)}"`
    const type = t === undefined ? '' : ` t="${t}"`
    const formula = f === undefined ? '' : `<f>${escapeXml(f)}</f>`
    return `<c r="${at}"${style}${type}>${formula}${v === undefined ? '' : `<v>${escapeXml(String(v))}</v>`}${xml}</c>`
  }

  const sheetXml = ({ rows = [], merges = [], hiddenRows = [], hiddenColumns = [], xml }: TestSheet) =>
    xml ??
    `${head}<worksheet xmlns="${main}">${
      hiddenColumns.length > 0
        ? `<cols>${hiddenColumns.map((c) => `<col min="${c}" max="${c}" width="9" hidden="1"/>`).join('')}</cols>`
        : ''
    }<sheetData>${rows
      .map((row, r) => {
        const cells = row.map((value, c) => cell(value, `${String.fromCharCode(65 + c)}${r + 1}`))
        const hidden = hiddenRows.includes(r + 1) ? ' hidden="1"' : ''
        return `<row r="${r + 1}"${hidden}>${cells.join('')}</row>`
      })
      .join('')}</sheetData>${
      merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''
    }</worksheet>`

  const worksheets = sheets.map(sheetXml)
  const all: Record<string, string | null> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${
      date1904 ? ' date1904="1"' : ''
    }/><sheets>${sheets
      .map(({ name = 'Sheet1', state }, i) => {
        const hidden = state ? ` state="${state}"` : ''
        return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    ...Object.fromEntries(worksheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings
      .map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
      .join('')}</sst>`,
    'xl/styles.xml': stylesXml(formats),
    ...parts,
  }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null))
}

function stylesXml(formats: readonly (number | string)[]): string {
  const id = (format: number | string, i: number) => (typeof format === 'number' ? format : 164 + i)
  const custom = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${id(format, i)}" formatCode="${escapeXml(format)}"/>` : '',
  )
  const xfs = formats.map((format, i) => `<xf numFmtId="${id(format, i)}"/>`)
  return `${head}<styleSheet xmlns="${main}"><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
}

/** A workbook as a file. */
export const xlsxFile = (workbook: TestWorkbook): Uint8Array => zipOf(xlsxParts(workbook))

export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(files)
}
