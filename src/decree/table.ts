/**
 * Every size, weight and distance of Nghị định 30/2020/NĐ-CP, as data. Nothing outside this file states one.
 * Lengths are mm where the decree speaks of paper, pt where it speaks of type.
 * Clauses without a prefix are of Phụ lục I, Phần I ("M.II k.2 đ.b" = mục II, khoản 2, điểm b);
 * `null` marks a free choice where the decree is silent.
 */

/** A legal range with the value used, all in the unit of its row. */
export interface Range {
  readonly least: number
  readonly most: number
  readonly used: number
}

/** Body text of 14 pt goes with the ladder 13/14/14 (quốc hiệu, tiêu ngữ, địa danh), 13 pt with 12/13/13. */
export type BodySize = 13 | 14

/** How the lines of a paragraph stand between its edges. */
export type Align = 'left' | 'center' | 'right' | 'justify'

/** The row of a style. */
export interface StyleRule {
  /** Vietnamese name, shown in Word's style pane and in messages. */
  readonly name: string
  readonly clause: string | null
  /** Legal sizes in pt and the one used beside 14 pt and 13 pt body text. */
  readonly size: { readonly least: number; readonly most: number; readonly used: Readonly<Record<BodySize, number>> }
  readonly bold?: true
  readonly italic?: true
  /** Written in capitals. */
  readonly caps?: true
  /** As `rrggbb`; black where absent (M.I k.4). */
  readonly colour?: string
  readonly align: Align
  /** First line indented as `firstLineIndent` says. */
  readonly indent?: true
  /** Space above and below in pt. */
  readonly before?: number
  readonly after?: number
  /** Line spacing follows `lineSpacing`; otherwise single. */
  readonly spaced?: true
  /** Solid line beneath, as a share of the text's length. */
  readonly rule?: Range
  /** Stands in the outline of Word and in the PDF's bookmarks; its level there is that of the scheme. */
  readonly heading?: true
  /** Never the last line of a page. */
  readonly keepNext?: true
}

/** As messages and clauses cite it. */
export const decree = 'Nghị định số 30/2020/NĐ-CP'

/** The clause as messages cite it, smallest part first (PL II M.V k.7): "M.II k.2 đ.b" is "điểm b khoản 2 Mục II …". */
export function cite(clause: string): string {
  const [, title, row, number, point] = /^M\.(\w+)(?: r\.([\w ]+))?(?: k\.(\w+))?(?: đ\.(.+))?$/.exec(clause) ?? []
  const within = [point && `điểm ${point}`, number && `khoản ${number}`, row && `dòng ${row} của bảng`, `Mục ${title}`]
  return [...within.filter(Boolean), 'Phần I Phụ lục I', decree].join(' ')
}

/** A4 upright with its margins (M.I k.1–3), mm. */
export const page = {
  clause: 'M.I k.3',
  width: 210,
  height: 297,
  margin: {
    top: { least: 20, most: 25, used: 20 },
    bottom: { least: 20, most: 25, used: 20 },
    left: { least: 30, most: 35, used: 30 },
    right: { least: 15, most: 20, used: 15 },
  },
  /** Top edge of the paper to the page number, inside the top margin (M.I k.7); the decree's own files use 10 mm. */
  numberOffset: 10,
} as const satisfies Readonly<Record<string, unknown>> & { margin: Record<string, Range> }

/** M.II k.6 đ.e: 1 cm or 1.27 cm, as two values and not a range. */
export const firstLineIndent = { clause: 'M.II k.6 đ.e, g', legal: [10, 12.7], used: 12.7 } as const

/** M.II k.6 đ.e: single to 1.5 lines. */
export const lineSpacing = { clause: 'M.II k.6 đ.e, g', least: 1, most: 1.5, used: 1 } as const

/** M.II k.6 đ.e: at least 6 pt between paragraphs. */
const paragraphGap = 6

/** Both ladders of M.V, footnote 1, as a size row. */
const ladder = (least: number, most: number) => ({ least, most, used: { 14: most, 13: least } })
const fixed = (size: number) => ({ least: size, most: size, used: { 14: size, 13: size } })
const body = { size: ladder(13, 14), align: 'justify', after: paragraphGap, spaced: true } as const
const third = { least: 1 / 3, most: 1 / 2, used: 0.4 }
const heading = { ...body, heading: true, keepNext: true, indent: true } as const
const centredHeading = { ...body, heading: true, keepNext: true, bold: true, align: 'center' } as const
/** Words in a box: bold capitals of 13–14 pt (M.III k.2), all of one size; of 14 pt “THƯỢNG KHẨN” touches the line of its own. */
const stamp = {
  size: { least: 13, most: 14, used: { 14: 13, 13: 13 } },
  bold: true,
  caps: true,
  align: 'center',
} as const
/** Bright red (M.III k.2 đ.b). */
const red = 'ff0000'

/** M.V: the elements of a document, in the order of the page. */
export const styles = {
  nation: { name: 'Quốc hiệu', clause: 'M.II k.1 đ.a', size: ladder(12, 13), bold: true, caps: true, align: 'center' },
  motto: {
    name: 'Tiêu ngữ',
    clause: 'M.II k.1 đ.b',
    size: ladder(13, 14),
    bold: true,
    align: 'center',
    rule: { least: 1, most: 1, used: 1 },
  },
  parentAgency: { name: 'Cơ quan chủ quản', clause: 'M.II k.2 đ.a', size: ladder(12, 13), caps: true, align: 'center' },
  agency: {
    name: 'Cơ quan ban hành',
    clause: 'M.II k.2 đ.b',
    size: ladder(12, 13),
    bold: true,
    caps: true,
    align: 'center',
    rule: third,
  },
  number: { name: 'Số và ký hiệu', clause: 'M.II k.3', size: fixed(13), align: 'center', before: 6 },
  placeDate: {
    name: 'Địa danh và thời gian',
    clause: 'M.II k.4',
    size: ladder(13, 14),
    italic: true,
    align: 'center',
    before: 6,
  },
  typeName: {
    name: 'Tên loại',
    clause: 'M.II k.5 đ.b',
    size: ladder(13, 14),
    bold: true,
    caps: true,
    align: 'center',
    before: 18,
    keepNext: true,
  },
  abstract: {
    name: 'Trích yếu',
    clause: 'M.II k.5 đ.b',
    size: ladder(13, 14),
    bold: true,
    align: 'center',
    after: 12,
    rule: third,
    keepNext: true,
  },
  legalBasis: { ...body, name: 'Căn cứ', clause: 'M.II k.6 đ.a', italic: true, indent: true },
  text: { ...body, name: 'Nội dung', clause: 'M.II k.6 đ.e, g', indent: true },
  part: { ...centredHeading, name: 'Phần', clause: 'M.II k.6 đ.d, đ' },
  chapter: { ...centredHeading, name: 'Chương', clause: 'M.II k.6 đ.d, đ' },
  division: { ...centredHeading, name: 'Mục của chương', clause: 'M.II k.6 đ.d, đ' },
  article: { ...heading, name: 'Điều', clause: 'M.II k.6 đ.d, đ', bold: true },
  section: { ...heading, name: 'Mục', clause: 'M.V r.6 b', bold: true, caps: true },
  clauseTitle: { ...heading, name: 'Khoản có tiêu đề', clause: 'M.V r.6 b', bold: true },
  subclauseTitle: { ...heading, name: 'Tiểu mục 1.1', clause: null },
  pointTitle: { ...heading, name: 'Điểm có tiêu đề', clause: 'M.V r.6 b' },
  clause: { ...body, name: 'Khoản', clause: 'M.V r.6 b', indent: true },
  point: { ...body, name: 'Điểm', clause: 'M.V r.6 b', indent: true },
  item: { ...body, name: 'Gạch đầu dòng', clause: null, indent: true },
  addressees: { name: 'Kính gửi', clause: 'M.II k.9 đ.b', size: ladder(13, 14), align: 'left', after: paragraphGap },
  issuedWith: {
    name: 'Ban hành kèm theo',
    clause: 'M.III k.1 đ.c',
    size: ladder(13, 14),
    italic: true,
    align: 'center',
    after: 12,
  },
  appendixLabel: {
    name: 'Phụ lục',
    clause: 'M.III k.1 đ.b',
    size: fixed(14),
    bold: true,
    align: 'center',
    heading: true,
    keepNext: true,
  },
  appendixTitle: {
    name: 'Tiêu đề phụ lục',
    clause: 'M.III k.1 đ.b',
    size: ladder(13, 14),
    bold: true,
    caps: true,
    align: 'center',
    keepNext: true,
  },
  appendixReference: {
    name: 'Chỉ dẫn phụ lục',
    clause: 'M.III k.1 đ.c',
    size: ladder(13, 14),
    italic: true,
    align: 'center',
    after: 12,
    rule: third,
    keepNext: true,
  },
  urgency: { ...stamp, name: 'Mức độ khẩn', clause: 'M.III k.2 đ.b', colour: red },
  secrecy: { ...stamp, name: 'Độ mật', clause: 'M.III k.2 đ.a', colour: red },
  circulation: { ...stamp, name: 'Phạm vi lưu hành', clause: 'M.III k.2 đ.c' },
  draft: { ...stamp, name: 'Dự thảo', clause: null },
  address: {
    name: 'Địa chỉ cơ quan',
    clause: 'M.III k.4',
    size: { least: 11, most: 12, used: { 14: 11, 13: 11 } },
    align: 'left',
  },
  signingInfo: { name: 'Thông tin chữ ký số', clause: 'M.II k.8 đ.b', size: fixed(10), align: 'right' },
  tableUnit: { name: 'Đơn vị tính', clause: null, size: ladder(12, 13), italic: true, align: 'right', keepNext: true },
  tableTotalInWords: {
    name: 'Bằng chữ',
    clause: null,
    size: ladder(12, 13),
    italic: true,
    align: 'left',
    after: paragraphGap,
  },
  tableHead: { name: 'Đầu bảng', clause: null, size: ladder(12, 13), bold: true, align: 'center', before: 2, after: 2 },
  tableTotal: {
    name: 'Hàng tổng cộng',
    clause: null,
    size: ladder(12, 13),
    bold: true,
    align: 'left',
    before: 2,
    after: 2,
  },
  tableCell: { name: 'Ô bảng', clause: null, size: ladder(12, 13), align: 'left', before: 2, after: 2 },
  picture: { name: 'Hình', clause: null, size: ladder(13, 14), align: 'center', after: paragraphGap },
  footnote: { name: 'Chú thích cuối trang', clause: null, size: fixed(11), align: 'justify' },
  authority: {
    name: 'Quyền hạn và chức vụ',
    clause: 'M.II k.7 đ.b, đ',
    size: ladder(13, 14),
    bold: true,
    caps: true,
    align: 'center',
  },
  signer: { name: 'Họ và tên', clause: 'M.II k.7 đ.đ', size: ladder(13, 14), bold: true, align: 'center' },
  recipientsLabel: {
    name: 'Nơi nhận',
    clause: 'M.II k.9 đ.d',
    size: fixed(12),
    bold: true,
    italic: true,
    align: 'left',
  },
  recipient: { name: 'Nơi nhận (danh sách)', clause: 'M.II k.9 đ.d', size: fixed(11), align: 'left' },
  pageNumber: { name: 'Số trang', clause: 'M.I k.7', size: ladder(13, 14), align: 'center' },
} as const satisfies Readonly<Record<string, StyleRule>>

/** A row of the table by its name. */
export type StyleId = keyof typeof styles

/** The row of a style, with its optional cells. */
export const ruleOf = (id: StyleId): StyleRule => styles[id]

/** The line beneath tiêu ngữ, tên cơ quan and trích yếu: solid; thickness and the strip it stands in are free, pt. */
export const ruleLine = { clause: 'M.II k.1 đ.b, k.2 đ.c, k.5 đ.b', thickness: 0.75, strip: 5 } as const

/** The line above footnotes, pt; free. */
export const noteLine = { length: 144, thickness: 0.5, strip: 6 } as const

/**
 * What notes take besides their lines, pt: above and below the line over them. Of LibreOffice as measured (25.2: the lines of a
 * page with notes end where 15.8 and 12.65 for each line of theirs are left); free.
 */
export const noteRoom = {
  word: { above: 2.75, below: 2.75 },
  libreoffice: { above: 9.2, below: 6.1 },
} as const

/** The empty paragraph that ends a section of Word, which wants one below a table, pt; free. */
export const sectionEnd = { strip: 0.05 } as const

/** Raised and lowered letters as Word has them, em of the text around them; free. */
export const shiftedLetters = { size: 0.6, raised: 0.35, lowered: 0.14 } as const

/** Mục IV shows the two columns without a size; about 40/60 keeps Quốc hiệu on one line. Shares of the text width. */
export const columns = { header: 0.4, signature: 0.45 } as const

/** Above the block of nơi nhận and signature, pt; free. */
export const signatureGap = 12

/** Between post and name, where one signs, pt; free. A draft isn't signed. */
export const signingSpace = { signed: 76, draft: 14 } as const

/** Boxes of the urgency marks, mm (M.III k.2 đ.b). */
export const urgencyBoxes = {
  hoa_toc: { width: 30, height: 8 },
  thuong_khan: { width: 40, height: 8 },
  khan: { width: 20, height: 8 },
} as const

/** Boxes without a legal size are as high as those of urgency, and as wide as their words with this at each side, mm. */
export const otherBox = { height: 8, padding: 4 } as const

/** The line around a box and what is kept free above it, pt; free. */
export const boxLine = { clause: 'M.III k.2', thickness: 1, above: 6 } as const

/** The line above the address: as long as the text is wide (M.III k.4), pt; thickness and strip are free. */
export const addressLine = { clause: 'M.III k.4', thickness: 0.75, strip: 5 } as const

/** The seal covers this share of the signature, at its left (M.II k.8 đ.a). */
export const sealCover = { clause: 'M.II k.8 đ.a', share: 1 / 3 } as const

/** A picture of a signature is at most this large, pt; free, inside the space to sign in. */
export const signaturePicture = { width: 130, height: 70 } as const

/** The word across the pages of a draft: grey that shows on paper and lets the text be read, leaning by degrees; free. */
export const watermark = { size: 96, colour: 'c8c8c8', angle: -45 } as const

/** The brace between recipients and their purpose, pt; free. */
export const brace = { width: 8, line: 0.75, gap: 3 } as const

/** Body tables: grid line and cell padding at the sides, in narrow ones no less than the least, pt; free. */
export const grid = { line: 0.5, padding: 5, leastPadding: 2 } as const

/** A page that carries the signature carries this many lines of text above it; practice. */
export const linesAboveSignature = 2

/** Widths of what is left blank to be filled in by hand, in no-break spaces; practice. */
export const blanks = { number: 8, day: 6, month: 6, year: 8, place: 16, symbol: 10 } as const
