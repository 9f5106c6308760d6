import type { List as ListNode, Paragraph as ParagraphNode, RootContent, Table as TableNode } from 'mdast'
import type { Place } from '../diagnostic.ts'
import type { Markdown } from '../source/parse.ts'
import type { Block, Inline, Item, List, Table } from './doc.ts'
import { dropStart, htmlHint, plainText, readInlines } from './inline.ts'
import { readPicture } from './picture.ts'
import { letterPoints } from './points.ts'
import type { Reader } from './reader.ts'

/** A heading before the outline is built from it. */
export interface Heading {
  readonly kind: 'heading'
  readonly depth: number
  readonly title: readonly Inline[]
  readonly place: Place
}

export type Flow = Heading | Block

/** Marks of dashed items by depth; the decree rules nothing below điểm. */
const marks = ['-', '+', '•'] as const
const depthOf: Readonly<Record<string, number>> = { '-': 1, '–': 1, '*': 1, '+': 2, '•': 3 }

/** Reads Markdown as a flow of headings and blocks; findings go to the reader. */
export function readFlow(markdown: Markdown, reader: Reader): Flow[] {
  const flow = markdown.root.children.flatMap((node) => readNode(node, reader, 0))
  for (const [id, definition] of reader.footnotes)
    if (!reader.usedFootnotes.has(id))
      reader.reject(
        definition,
        `Chú thích “[^${id}]” không được nhắc tới trong bài`,
        `gõ \`[^${id}]\` ở chỗ cần chú thích`,
      )
  return flow
}

function readNode(node: RootContent, reader: Reader, depth: number): Flow[] {
  switch (node.type) {
    case 'heading':
      if (depth > 0) reader.reject(node, 'Đề mục nằm trong một danh sách', 'đưa đề mục ra sát lề trái')
      return [
        { kind: 'heading', depth: node.depth, title: readInlines(node.children, reader), place: reader.place(node) },
      ]
    case 'paragraph':
      return readParagraph(node, reader)
    case 'list':
      return [readList(node, reader, depth + 1)]
    case 'table':
      return [readTable(node, reader)]
    case 'html':
      if (node.value.replace(/<!--[\s\S]*?-->/g, '').trim() !== '')
        reader.reject(node, `Thẻ HTML “${node.value.split('\n')[0]}” không dùng được`, htmlHint)
      return []
    case 'footnoteDefinition':
      return []
    default:
      reader.reject(node, ...(unusable.get(node.type) ?? otherwise))
      return []
  }
}

const unusable: ReadonlyMap<string, readonly [message: string, hint: string]> = new Map([
  ['thematicBreak', ['Đường kẻ ngang không dùng được trong văn bản', 'bỏ dòng này']],
  ['blockquote', ['Dấu `>` đầu dòng (đoạn trích) không dùng được', 'gõ `\\>` nếu là chữ, hoặc bỏ dấu']],
  ['code', ['Khối mã (```) không dùng được trong văn bản', 'bỏ các dòng ``` và gõ thành đoạn chữ']],
  ['definition', ['Dòng định nghĩa liên kết “[…]: …” không in được', 'gõ `\\[` ở đầu dòng nếu là chữ']],
])
const otherwise = ['Cách viết này không dùng được trong văn bản', 'gõ lại thành đoạn chữ'] as const

function readParagraph(node: ParagraphNode, reader: Reader): Block[] {
  const [only] = node.children
  if (only?.type === 'image' && node.children.length === 1) return readPicture(only, reader)
  const content = readInlines(node.children, reader)
  if (content.length === 0) return []
  const text = plainText(content)
  const place = reader.place(node)
  const directive = /^::(\w+)/.exec(text)
  if (directive) reader.reject(node, `Lệnh “::${directive[1]}” chưa dùng được ở phiên bản này`, 'bỏ dòng lệnh')
  const missing = /\[\^([^\]\s]+)\]/.exec(text)
  if (missing)
    reader.reject(node, `Chú thích “${missing[0]}” chưa có nội dung`, `thêm một đoạn \`${missing[0]}: …\` ở cuối bài`)
  const point = /^([a-zđ]{1,2}\))\s+/i.exec(text)
  if (point?.[1])
    return [{ kind: 'point', label: point[1].toLowerCase(), content: dropStart(content, point[0].length), place }]
  const dash = /^([•–])\s+/.exec(text)
  if (dash?.[1]) {
    const body: Block[] = [{ kind: 'paragraph', content: dropStart(content, dash[0].length), place }]
    return [{ kind: 'list', style: 'dash', items: [{ label: mark(depthOf[dash[1]] ?? 1), body, place }], place }]
  }
  return [{ kind: 'paragraph', content, place }]
}

const mark = (depth: number): string => marks[Math.min(depth, marks.length) - 1] ?? '-'

function readList(node: ListNode, reader: Reader, nesting: number): List {
  const start = node.start ?? 1
  const depth = Math.max(nesting, depthOf[reader.bullet(node)] ?? 1)
  const items = node.children.map((item, i): Item => {
    const flow = item.children.flatMap((child) => readNode(child, reader, node.ordered ? nesting - 1 : depth))
    return {
      label: node.ordered ? `${start + i}.` : mark(depth),
      body: letterPoints(
        flow.filter((block) => block.kind !== 'heading'),
        reader,
      ),
      place: reader.place(item),
    }
  })
  for (const [i, item] of items.entries())
    if (item.body.length === 0)
      reader.reject(node.children[i] ?? node, 'Mục trong danh sách không có chữ', 'viết nội dung hoặc bỏ dấu đầu dòng')
  return { kind: 'list', style: node.ordered ? 'clause' : 'dash', items, place: reader.place(node) }
}

function readTable(node: TableNode, reader: Reader): Table {
  const width = node.children[0]?.children.length ?? 0
  const rows = node.children.map((row) => {
    if (row.children.length > width)
      reader.reject(
        row,
        `Hàng có ${row.children.length} ô, đầu bảng có ${width} cột`,
        'bỏ bớt dấu `|`, hoặc gõ `\\|` nếu là chữ',
      )
    return Array.from({ length: width }, (_, i) => {
      const cell = row.children[i]
      return { content: cell ? readInlines(cell.children, reader) : [], place: reader.place(cell ?? row) }
    })
  })
  return {
    kind: 'table',
    align: (node.align ?? []).map((align) => align ?? undefined),
    rows,
    place: reader.place(node),
  }
}
