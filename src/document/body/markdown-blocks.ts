import type { Paragraph as ParagraphNode, RootContent, Table as TableNode } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import type { Markdown } from '../../source/parse.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import type { Block, Table } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { dropStart, plainText } from '../words.ts'
import { attributesOf } from './directive.ts'
import type { Flow, PageSetup } from './flow.ts'
import { readInclude } from './include.ts'
import { htmlHint, readInlines } from './inline.ts'
import { printedMark, readList } from './list.ts'
import { mergedRows, mergeOf } from './merged-cells.ts'
import { misspellings } from './misspelt.ts'
import { readPicture } from './picture.ts'
import { readDataTable } from './table-from-data.ts'

/** Reads Markdown as a flow of headings and blocks; findings go to the reader. */
export function readFlow(markdown: Markdown, reader: Reader): Flow[] {
  reader.texts.push(markdown)
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

/** Below -, + and • there is no mark left; more levels than this are a slip of the keyboard. */
const deepestList = 6

function readNode(node: RootContent, reader: Reader, depth: number): Flow[] {
  switch (node.type) {
    case 'heading':
      if (depth > 0) reader.reject(node, 'Đề mục nằm trong một danh sách', 'đưa đề mục ra sát lề trái')
      return [
        {
          kind: 'heading',
          depth: node.depth,
          title: readInlines(node.children, reader),
          ...(opensLiterally(reader.lines(node)[0]?.replace(/^\s*#+\s*/, '') ?? '') && { literal: true }),
          place: reader.place(node),
        },
      ]
    case 'paragraph':
      return readParagraph(node, reader)
    case 'list':
      if (depth >= deepestList) {
        reader.reject(node, `Danh sách lồng sâu hơn ${deepestList} cấp`, 'tách ý nhỏ thành danh sách riêng')
        return []
      }
      return [readList(node, reader, depth + 1, readNode)]
    case 'table':
      return readTable(node, reader)
    case 'leafDirective':
      return readDirective(node, reader)
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

/** Opens with a number or mark that is escaped: the words are meant. */
const opensLiterally = (source: string): boolean => /^[*_]*(?:[a-zđ\d.]{0,9}\\[.)]|&#\d)/iu.test(source)

function readParagraph(node: ParagraphNode, reader: Reader): Block[] {
  const [only] = node.children
  if (only?.type === 'image' && node.children.length === 1) return readPicture(only, reader)
  const content = readInlines(node.children, reader)
  if (content.length === 0) return []
  const text = plainText(content)
  const place = reader.place(node)
  // What is escaped in the source is meant.
  const source = reader.lines(node).join(' ')
  for (const { pattern, message, hint } of misspellings) {
    const typed = pattern.test(source) ? pattern.exec(text)?.[0] : undefined
    if (typed !== undefined) reader.reject(node, message(typed), hint(typed))
  }
  if (opensLiterally(source)) return [{ kind: 'paragraph', content, place }]
  const point = /^([a-zđ]{1,2}\))\s+/i.exec(text)
  if (point?.[1])
    return [{ kind: 'point', label: point[1].toLowerCase(), content: dropStart(content, point[0].length), place }]
  const dash = /^([•–])\s+/.exec(text)
  if (dash?.[1]) {
    const body: Block[] = [{ kind: 'paragraph', content: dropStart(content, dash[0].length), place }]
    return [{ kind: 'list', style: 'dash', items: [{ label: printedMark(dash[1]), body, place }], place }]
  }
  return [{ kind: 'paragraph', content, place }]
}

/** The directives by the name they are typed with. */
const directives: Readonly<Record<string, (node: LeafDirective, reader: Reader) => Flow[]>> = {
  bang: readDataTable,
  chen: (node, reader) => readInclude(node, reader, readFlow),
  trang: readPageSetup,
}

function readDirective(node: LeafDirective, reader: Reader): Flow[] {
  const read = directives[normalKey(node.name)]
  if (read) return read(node, reader)
  const known = Object.keys(directives).map((name) => `\`::${name}{…}\``)
  reader.reject(node, `Không có lệnh “::${node.name}”`, `dùng một trong ${known.join(', ')}`)
  return []
}

function readPageSetup(node: LeafDirective, reader: Reader): PageSetup[] {
  const { huong } = attributesOf(node, { huong: 'huong="ngang"' }, reader)
  const turned = normalKey(huong ?? '')
  if (turned !== 'ngang' && turned !== 'doc')
    reader.reject(
      node,
      `Hướng trang “${huong ?? ''}” không có`,
      'gõ `::trang{huong="ngang"}` hoặc `::trang{huong="doc"}`',
    )
  return [{ kind: 'page', landscape: turned === 'ngang', place: reader.place(node) }]
}

function readTable(node: TableNode, reader: Reader): Table[] {
  const width = node.children[0]?.children.length ?? 0
  const grid = node.children.map((row) => {
    if (row.children.length > width)
      reader.reject(
        row,
        `Hàng có ${row.children.length} ô, đầu bảng có ${width} cột`,
        'bỏ bớt dấu `|`, hoặc gõ `\\|` nếu là chữ',
      )
    return Array.from({ length: width }, (_, i) => {
      const cell = row.children[i]
      const merge = cell && mergeOf((reader.lines(cell)[0] ?? '').replace(/^\||\|$/g, '').trim())
      const content = cell && !merge ? readInlines(cell.children, reader) : []
      return { content, place: reader.place(cell ?? row), ...(merge && { merge }) }
    })
  })
  const columns = Array.from({ length: width }, (_, i) => (node.align?.[i] ? { align: node.align[i] } : {}))
  return [{ kind: 'table', columns, rows: mergedRows(grid, reader.report), place: reader.place(node) }]
}
