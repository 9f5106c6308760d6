import type { LeafDirective } from 'mdast-util-directive'
import { decode } from '../../files/decode.ts'
import { linesAt } from '../../findings/text-map.ts'
import { limits } from '../../limits.ts'
import { type Markdown, parseMarkdown } from '../../source/markdown.ts'
import { reportLetters } from '../../source/report-letters.ts'
import { reportOtherBlanks, reportUnseen } from '../../source/report-unseen.ts'
import { type Reader, readerOf } from '../reader.ts'
import { attributesOf, fileOf } from './directive.ts'
import type { Flow } from './flow.ts'

/** `::chen`: the flow of another Markdown file as if it stood here, or a PDF. Findings inside name that file. */
export function readInclude(
  node: LeafDirective,
  reader: Reader,
  readFlow: (markdown: Markdown, reader: Reader) => Flow[],
): Flow[] {
  const file = fileOf(node, attributesOf(node, { tep: 'tep="chung.md"' }, reader).tep, reader)
  if (!file) return []
  const { path, data } = file
  const name = path.split('/').at(-1) ?? path
  if (/\.pdf$/i.test(path)) return [{ kind: 'attachment', name, data, place: reader.place(node) }]
  const refuse = (message: string, hint: string): Flow[] => {
    reader.reject(node, message, hint)
    return []
  }
  if (!/\.(md|markdown|txt)$/i.test(path))
    return refuse(`Không chèn được tệp “${name}”`, 'chèn tệp .md, hoặc .pdf trong phụ lục; bảng thì dùng `::bang`')
  const above = reader.root + path === reader.path ? [path, ...reader.includes] : reader.includes
  if (above.includes(path))
    return refuse(`Tệp “${name}” chèn chính nó: ${[...above, path].join(' → ')}`, 'bỏ một lệnh `::chen`')
  if (reader.includes.length >= limits.includeDepth.most)
    return refuse(`Lệnh \`::chen\` lồng sâu hơn ${limits.includeDepth.most} tệp`, 'gộp bớt các tệp')
  const { included } = reader
  if (++included.count > limits.includes.most)
    return refuse(`Văn bản chèn hơn ${limits.includes.most} tệp`, 'gộp các tệp chèn lại')
  included.bytes += data.length
  if (included.bytes > limits.includedBytes.most)
    return refuse(
      `Các tệp chèn cộng lại lớn hơn ${limits.includedBytes.most / 1_000_000} MB`,
      'bớt tệp chèn, hoặc tách thành nhiều văn bản',
    )
  const text = decode(data)
  if (typeof text !== 'string') return refuse(`“${name}”: ${text.problem}`, text.hint)
  if (/^---[ \t]*\n/.test(text))
    return refuse(`Tệp chèn “${name}” có phần khai báo`, 'chỉ giữ phần nội dung dưới phần khai báo trong tệp chèn')
  const lines = linesAt(text, { file: reader.root + path, line: 1, column: 1 })
  reportUnseen(lines, reader.report)
  reportOtherBlanks(lines, 0, reader.report)
  reportLetters(lines, reader.report)
  const markdown = parseMarkdown({ ...lines, byScheme: !reader.verbatim }, reader.report)
  reader.texts.push(markdown)
  return readFlow(markdown, readerOf(markdown, { ...reader, includes: [...reader.includes, path] }))
}
