import type { Paper, PaperClosing, PaperHead, PaperTable, Part } from './paper.ts'

/** A paper as it is set, before it is typed into a file of some kind. */
export type SheetBlock =
  | SheetLine
  | { readonly kind: 'table'; readonly table: PaperTable }
  /** Two columns without lines, a row of the header or the closing. */
  | { readonly kind: 'columns'; readonly at: 'head' | 'foot'; readonly rows: readonly SheetColumns[] }
  | { readonly kind: 'pageBreak' }

/** A paragraph of one look. */
export interface SheetLine {
  readonly kind: 'line'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly centred?: boolean
  /** What stands before it is counted by Word where that is asked for. */
  readonly label?: string
  /** Of a heading. */
  readonly depth?: number
  /** What stands behind it, neither bold nor italic. */
  readonly rest?: string
}

/** Lines that stand beside each other. */
export interface SheetColumns {
  readonly left: readonly SheetLine[]
  readonly right: readonly SheetLine[]
}

const line = (text: string, look: Omit<SheetLine, 'kind' | 'text'> = {}): SheetLine => ({ kind: 'line', text, ...look })
const bold = (text: string): SheetLine => line(text, { bold: true, centred: true })

/** A paper from its first line to its last. */
export const sheetOf = ({ head, bases, body, appendices, closing }: Paper): SheetBlock[] => [
  ...(head.draft ? [bold('DỰ THẢO')] : []),
  header(head),
  bold(head.type.toLocaleUpperCase('vi')),
  ...head.abstract.map(bold),
  ...bases.map((text) => line(text, { italic: true })),
  ...partLines(body),
  closingColumns(closing),
  ...appendices.flatMap(({ mark, title, pointer, body: parts }): SheetBlock[] => [
    { kind: 'pageBreak' },
    bold(mark),
    ...title.map(bold),
    ...(pointer === undefined ? [] : [line(pointer, { italic: true, centred: true })]),
    ...partLines(parts),
  ]),
]

function header({ parents, agency, stars, numbered, regime, ...head }: PaperHead): SheetBlock {
  const two = (value: number | undefined) => (value === undefined ? '   ' : String(value).padStart(2, '0'))
  const month = head.month > 2 ? String(head.month) : two(head.month)
  const date = `${head.place}, ngày ${two(head.day)} tháng ${month} năm ${head.year}`
  return {
    kind: 'columns',
    at: 'head',
    rows: [
      {
        left: [
          ...parents.map((text) => line(text, { centred: true })),
          ...agency.map(bold),
          ...(stars ? [bold(stars)] : []),
        ],
        right: regime.map(bold),
      },
      { left: [line(numbered, { centred: true })], right: [line(date, { italic: true, centred: true })] },
    ],
  }
}

/** The lines of a text; a paragraph that runs in goes on the line of its heading. */
const partLines = (parts: readonly Part[]): SheetBlock[] =>
  parts.flatMap((part, at) => {
    const next = parts[at + 1]
    if (part.kind === 'paragraph' && part.runIn) return []
    const typed = partLine(part)
    return next?.kind === 'paragraph' && next.runIn && typed.kind === 'line' ? [{ ...typed, rest: next.text }] : [typed]
  })

function partLine(part: Part): SheetBlock {
  if (part.kind === 'table') return part
  if (part.kind === 'paragraph') return line(part.text)
  return line(part.text, { label: part.label, ...(part.kind === 'heading' && { bold: true, depth: part.depth }) })
}

const closingColumns = ({ recipients, archiveLabel, archive, posts, trace, name }: PaperClosing): SheetBlock => ({
  kind: 'columns',
  at: 'foot',
  rows: [
    {
      left: [
        line('Nơi nhận:', { bold: true, italic: true }),
        ...recipients.map((text) => line(`${text};`, { label: '-' })),
        line(`${archiveLabel} ${archive}.`, { label: '-' }),
      ],
      right: [...posts.map(bold), ...(trace ? [line(trace, { italic: true, centred: true })] : []), bold(name)],
    },
  ],
})

/** What is typed of a line where nothing is counted by a program. */
export const typedLine = ({ label, text }: SheetLine): string => (label === undefined ? text : `${label} ${text}`)

/** The words behind it, with the blank between. */
export const typedRest = ({ rest }: SheetLine): string => (rest === undefined ? '' : ` ${rest}`)
