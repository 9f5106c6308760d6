import type { FootnoteDefinition, Heading as HeadingNode, RootContent, ThematicBreak } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { meant } from '../../findings/meant.ts'
import { limits } from '../../limits.ts'
import type { Markdown } from '../../source/markdown.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { footnotesIn, type Reader } from '../reader.ts'
import { plainText } from '../words.ts'
import { attributesOf } from './directive.ts'
import type { Flow, Heading, PageSetup } from './flow.ts'
import { readInclude } from './include.ts'
import { readInlines } from './inline.ts'
import { readList } from './list.ts'
import { opensLiterally, readTextParagraph, rejectMisspelledInlines } from './paragraph.ts'
import { rejectHtml } from './reject-html.ts'
import { readDataTable } from './table-from-data.ts'
import { reportLength } from './title-length.ts'
import { readTable } from './typed-table.ts'

/** Reads Markdown as a flow of headings and blocks; findings go to the reader. */
export function readFlow(markdown: Markdown, reader: Reader): Flow[] {
  const flow = markdown.root.children.flatMap((node) => readNode(node, reader, 0))
  for (const definition of footnotesIn(markdown.root)) {
    const fault = faultOf(definition, reader)
    if (fault) reader.reject(definition, ...fault)
  }
  return flow
}

/** Why a note would not be printed. */
function faultOf(note: FootnoteDefinition, reader: Reader): readonly [message: string, hint: string] | undefined {
  const name = `[^${note.label ?? note.identifier}]`
  if (reader.footnotes.get(note.identifier) !== note)
    return [`Chú thích “${name}” có hai nội dung`, 'đổi số của một chú thích, ở cả chỗ nhắc tới nó']
  if (note.children.length === 0) return [`Chú thích “${name}” không có nội dung`, `gõ nội dung sau \`${name}:\``]
  return reader.usedFootnotes.has(note.identifier)
    ? undefined
    : [`Chú thích “${name}” không được nhắc tới trong bài`, `gõ \`${name}\` ở chỗ cần chú thích`]
}

/** Below -, + and • there is no mark left; more levels than this are a slip of the keyboard. */
const deepestList = limits.listLevels.most

function readNode(node: RootContent, reader: Reader, depth: number): Flow[] {
  switch (node.type) {
    case 'heading':
      if (depth > 0) reader.reject(node, 'Đề mục nằm trong một danh sách', 'đưa đề mục ra sát lề trái')
      return [readHeading(node, reader)]
    case 'paragraph':
      return readTextParagraph(node, reader)
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
      rejectHtml(node, reader)
      return []
    case 'footnoteDefinition':
      return []
    case 'thematicBreak':
      return readRule(node, reader)
    default:
      reader.reject(node, ...(unusable.get(node.type) ?? otherwise))
      return []
  }
}

/** A line of `_` is one to be filled in by hand. */
function readRule(node: ThematicBreak, reader: Reader): Flow[] {
  const text = reader.lines(node)[0]?.trim() ?? ''
  if (/^_+$/.test(text)) return [{ kind: 'paragraph', content: [{ kind: 'text', text }], place: reader.place(node) }]
  reader.reject(node, 'Đường kẻ ngang không dùng được trong văn bản', 'bỏ dòng này')
  return []
}

function readHeading(node: HeadingNode, reader: Reader): Heading {
  const typed = reader.lines(node)[0]?.replace(/^\s*#+\s*/, '') ?? ''
  const closing = /\s(#+)$/.exec(typed.trimEnd())?.[1]
  if (closing) reader.find(node, unprintedClosing(closing))
  const title = readInlines(node.children, reader)
  rejectMisspelledInlines(node, title, reader)
  reportLength(node, { what: 'Tên đề mục', title: plainText(title) }, reader)
  return {
    kind: 'heading',
    depth: node.depth,
    title,
    ...(opensLiterally(typed) && { literal: true }),
    place: reader.place(node),
  }
}

const unprintedClosing = (typed: string) => ({
  rule: 'dau-khong-in' as const,
  message: `Dấu “${typed}” ở cuối tên đề mục không in ra`,
  hint: 'bỏ dấu này; nếu cần in thì gõ `\\` trước dấu',
})

const unusable: ReadonlyMap<string, readonly [message: string, hint: string]> = new Map([
  ['blockquote', ['Dấu `>` đầu dòng (đoạn trích) không dùng được', 'gõ `\\>` nếu là chữ, hoặc bỏ dấu']],
  ['code', ['Khối mã (```) không dùng được trong văn bản', 'bỏ các dòng ``` và gõ thành đoạn chữ']],
  ['definition', ['Dòng định nghĩa liên kết “[…]: …” không in được', 'gõ `\\[` ở đầu dòng nếu là chữ']],
])
const otherwise = ['Cách viết này không dùng được trong văn bản', 'gõ lại thành đoạn chữ'] as const

/** The directives by the name they are typed with. */
const directives = new Map<string, (node: LeafDirective, reader: Reader) => Flow[]>([
  ['bang', readDataTable],
  ['chen', (node, reader) => readInclude(node, reader, readFlow)],
  ['trang', readPageSetup],
])

function readDirective(node: LeafDirective, reader: Reader): Flow[] {
  const read = directives.get(normalKey(node.name))
  if (read) return read(node, reader)
  const known = [...directives.keys()]
  const guess = meant(node.name, known)
  const shown = (guess ? [guess] : known).map((name) => `\`::${name}{…}\``).join(', ')
  reader.reject(node, `Không có lệnh “::${node.name}”`, guess ? `có phải là ${shown}?` : `dùng một trong ${shown}`)
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
