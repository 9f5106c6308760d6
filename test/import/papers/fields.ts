import type { Block, Doc, Inline, Item, Table } from '../../../src/document/doc.ts'
import { type Point, pairedPoints, pointOf } from '../points.ts'
import type { Paper, PaperTable, Part } from './paper.ts'

/** One thing of a text, by the field it counts to. */
interface Entry {
  readonly field: string
  readonly text: string
}

/** What a document says, field by field; of a paper as of what was read of it. */
interface Said {
  readonly single: Readonly<Record<string, string>>
  readonly entries: readonly Entry[]
}

/** Holds what import gives, read as a document, against the paper it was made from. */
export function comparedToPaper(paper: Paper, doc: Doc | undefined): Point[] {
  const wanted = saidByPaper(paper)
  const found = doc ? saidByDoc(doc) : { single: {}, entries: [] }
  const single = Object.entries(wanted.single).flatMap(([field, text]) => pointOf(field, text, found.single[field]))
  const fields = [...new Set([...wanted.entries, ...found.entries].map(({ field }) => field))]
  const of = ({ entries }: Said, field: string) => entries.filter((one) => one.field === field).map(({ text }) => text)
  return [...single, ...fields.flatMap((field) => pairedPoints(field, of(wanted, field), of(found, field)))]
}

const joined = (lines: readonly string[]): string => lines.join(' ')

function saidByPaper({ head, bases, body, appendices, closing, notes }: Paper): Said {
  return {
    single: {
      'loại văn bản': head.type,
      'cơ quan chủ quản': joined(head.parents),
      'cơ quan ban hành': joined(head.agency),
      số: String(head.number ?? ''),
      'ký hiệu': head.symbol,
      'địa danh': head.place,
      ngày: dateOf(head),
      'trích yếu': joined(head.abstract),
      lưu: closing.archive,
      'chức vụ người ký': joined(closing.posts).replace(/^T\/M /, 'TM. '),
      'họ tên người ký': closing.name,
    },
    entries: [
      ...bases.map((text) => ({ field: 'căn cứ', text: withoutEnd(text) })),
      ...entriesOfParts(body),
      ...appendices.flatMap(({ title, body: parts }) => [
        { field: 'phụ lục', text: joined(title) },
        ...entriesOfParts(parts),
      ]),
      ...closing.recipients.map((text) => ({ field: 'nơi nhận', text })),
      ...notes.map((text) => ({ field: 'chú thích', text: withoutEnd(text) })),
    ],
  }
}

const dateOf = ({
  day,
  month,
  year,
}: {
  readonly day?: number
  readonly month?: number
  readonly year?: number
}): string => [day, month, year].map((part) => part ?? '').join('/')

const withoutEnd = (text: string): string => text.replace(/[;.,/\s]+$/, '')
const withoutColon = (text: string): string => text.replace(/\s*[:.]$/, '')

const entriesOfParts = (parts: readonly Part[]): Entry[] =>
  parts.flatMap((part): Entry[] => {
    if (part.kind === 'table') return cellsOfPaper(part.table)
    const text = withoutEnd(part.text.replace(/\[\d\]/g, ''))
    if (part.kind === 'heading')
      return [{ field: 'đề mục', text: `${part.depth} ${part.label.replace('/', '.')} ${withoutColon(text)}` }]
    if (part.kind === 'paragraph') return [{ field: 'đoạn', text }]
    return [{ field: fieldsOfLists[part.kind], text: `${part.label} ${text}` }]
  })

const fieldsOfLists = { clause: 'khoản', point: 'điểm', item: 'gạch đầu dòng' } as const

const cellEntry = (place: readonly number[], text: string): Entry => ({
  field: 'ô bảng',
  text: `${place.join('.')} ${text}`,
})

const cellsOfPaper = ({ rows }: PaperTable): Entry[] =>
  rows.flatMap((row, at) =>
    row.map(({ column, text, span = 1, height = 1 }) => cellEntry([at, column, span, height], text)),
  )

function saidByDoc(doc: Doc): Said {
  const [agency] = doc.agencies
  const [signer] = doc.signers
  return {
    single: {
      'loại văn bản': doc.type,
      'cơ quan chủ quản': joined(agency?.parent ?? []),
      'cơ quan ban hành': joined(doc.agencies.flatMap(({ name }) => name)),
      số: String(doc.number ?? ''),
      'ký hiệu': doc.symbol ?? '',
      'địa danh': doc.place ?? '',
      ngày: dateOf(doc.date),
      'trích yếu': joined(doc.abstract),
      lưu: [doc.archive, doc.drafter].filter(Boolean).join('. '),
      'chức vụ người ký': joined(signer?.posts ?? []),
      'họ tên người ký': [signer?.degree, signer?.name].filter(Boolean).join(' '),
    },
    entries: [
      ...doc.legalBases.map(({ content }) => ({ field: 'căn cứ', text: withoutEnd(textOf(content)) })),
      ...entriesOfBlocks(doc.body, 1),
      ...doc.appendices.flatMap(({ title, body }) => [
        { field: 'phụ lục', text: textOf(title) },
        ...entriesOfBlocks(body, 1),
      ]),
      ...doc.recipients.map(({ names, purpose }) => ({
        field: 'nơi nhận',
        text: `${names.join('; ')}${purpose ? ` (${purpose})` : ''}`,
      })),
      ...notesIn(doc).map((text) => ({ field: 'chú thích', text: withoutEnd(text) })),
    ],
  }
}

const textOf = (content: readonly Inline[]): string =>
  content.map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? ' ' : '')).join('')

function entriesOfBlocks(blocks: readonly Block[], depth: number): Entry[] {
  return blocks.flatMap((block): Entry[] => {
    switch (block.kind) {
      case 'section':
        return [
          { field: 'đề mục', text: `${depth} ${block.label} ${withoutColon(textOf(block.title))}` },
          ...entriesOfBlocks(block.body, depth + 1),
        ]
      case 'paragraph':
        return [{ field: 'đoạn', text: withoutEnd(textOf(block.content)) }]
      case 'point':
        return [{ field: 'điểm', text: `${block.label} ${withoutEnd(textOf(block.content))}` }]
      case 'list':
        return block.items.flatMap((item) => entriesOfItem(item, block.style === 'clause' ? 'khoản' : 'gạch đầu dòng'))
      case 'table':
        return cellsOfDoc(block)
      default:
        return []
    }
  })
}

function entriesOfItem({ label, body }: Item, field: string): Entry[] {
  const [first, ...others] = body
  const text = first?.kind === 'paragraph' ? withoutEnd(textOf(first.content)) : ''
  return [{ field, text: `${label} ${text}` }, ...entriesOfBlocks(first?.kind === 'paragraph' ? others : body, 1)]
}

function cellsOfDoc({ rows }: Table): Entry[] {
  const covered = new Set<string>()
  return rows.flatMap(({ cells }, row) => {
    let column = 0
    return cells.map(({ content, columns = 1, rows: height = 1 }) => {
      while (covered.has(`${row} ${column}`)) column++
      const entry = cellEntry([row, column, columns, height], textOf(content))
      for (let down = 1; down < height; down++)
        for (let across = 0; across < columns; across++) covered.add(`${row + down} ${column + across}`)
      column += columns
      return entry
    })
  })
}

/** The notes of a document, where they are called. */
function notesIn({ body, appendices }: Doc): string[] {
  const inlines = (content: readonly Inline[]) =>
    content.flatMap((one) => (one.kind === 'note' ? [textOf(one.content)] : []))
  const inBlocks = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'section') return [...inlines(block.title), ...inBlocks(block.body)]
      if (block.kind === 'list') return block.items.flatMap((item) => inBlocks(item.body))
      if (block.kind === 'table')
        return block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => inlines(content)))
      return 'content' in block ? inlines(block.content) : []
    })
  return [body, ...appendices.map((one) => one.body)].flatMap(inBlocks)
}
