import type { ListItem, List as ListNode } from 'mdast'
import { placeOf } from '../../findings/text-map.ts'
import type { Item, List } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { blocksOf, type Flow } from './flow.ts'
import { letterPoints } from './points.ts'

/** Marks of dashed items by depth; the decree rules nothing below điểm. */
const marks = ['-', '+', '•'] as const
/** The depth of a typed mark; 1 for any other. */
const depthOf = (mark: string): number => (mark === '+' ? 2 : mark === '•' ? 3 : 1)

/** The mark printed for one typed at the start of a line that Markdown knows no list by. */
export const printedMark = (typed: string): string => markAt(depthOf(typed))

const markAt = (depth: number): string => marks[Math.min(depth, marks.length) - 1] ?? '-'

/** Reads a list of khoản or dashes, `nesting` levels deep; `readNode` reads what stands in an item. */
export function readList(
  node: ListNode,
  reader: Reader,
  nesting: number,
  readNode: (node: ListItem['children'][number], reader: Reader, depth: number) => Flow[],
): List {
  const start = node.start ?? 1
  const depth = Math.max(nesting, depthOf(reader.bullet(node)))
  if (!node.ordered && depth > marks.length) findLostLevel(node, reader)
  const bracketed = node.ordered === true && onlyMarkDiffers(node, reader)
  const items = node.children.map((item, i): Item => {
    const [first] = item.children
    if (first?.type === 'leafDirective') reader.reject(first, ...behindMark(first.name))
    const flow = item.children
      .slice(first?.type === 'leafDirective' ? 1 : 0)
      .flatMap((child) => loneNumber(child, reader) ?? readNode(child, reader, node.ordered ? nesting - 1 : depth))
    const blocks = blocksOf(flow, reader)
    const label = node.ordered ? `${start + i}.` : markAt(depth)
    if (blocks.length === 0 && first?.type !== 'leafDirective')
      reader.reject(item, 'Mục trong danh sách không có chữ', 'viết nội dung hoặc bỏ dấu đầu dòng')
    if (blocks[0]?.kind === 'list') findBareMark(item, reader)
    if (bracketed) findBracket(item, label, reader)
    const typed = node.ordered && !bracketed ? otherNumber(item, label, reader) : undefined
    if (typed) findOtherNumber(item, [typed, label], reader)
    return { label, ...(typed && { typed }), body: letterPoints(blocks, reader), place: reader.place(item) }
  })
  return { kind: 'list', style: node.ordered ? 'clause' : 'dash', items, place: reader.place(node) }
}

/** A command there would leave the mark alone on its line. */
const behindMark = (name: string): readonly [message: string, hint: string] => [
  `Lệnh “::${name}” nằm sau dấu đầu dòng nên không chạy`,
  'đưa lệnh xuống một dòng riêng, có dòng trống ở trên và dưới',
]

/** A number alone in an item, as a year with its full stop, which Markdown takes for a list in the list. */
function loneNumber(node: ListItem['children'][number], reader: Reader): Flow[] | undefined {
  const text = node.type === 'list' && node.ordered ? reader.typed(node).text.trim() : ''
  return /^\d{3,9}\.$/.test(text)
    ? [{ kind: 'paragraph', content: [{ kind: 'text', text }], place: reader.place(node) }]
    : undefined
}

/** Another list directly behind a mark leaves it alone on its line. */
const findBareMark = (item: ListItem, reader: Reader): void =>
  reader.find(item, {
    rule: 'cap-gach-dau-dong',
    message: `Sau “${/^\S+/.exec(reader.typed(item).text)?.[0] ?? ''}” là một dấu đầu dòng nữa; bản in có một dòng chỉ có dấu`,
    hint: 'bỏ bớt một dấu; nếu là ý nhỏ thì để ở dòng dưới, thụt vào hai dấu cách',
  })

/** Below the last mark there is none left to tell items by. */
const findLostLevel = (node: ListNode, reader: Reader): void =>
  reader.find(node.children[0] ?? node, {
    rule: 'cap-gach-dau-dong',
    message: `Ý thụt vào dưới “•” in cùng dấu với ý ở trên; các dấu -, +, • chỉ đủ cho ${marks.length} cấp`,
    hint: 'bớt một cấp, hoặc tách thành danh sách riêng',
  })

const typedNumber = (item: ListItem, reader: Reader): string | undefined =>
  /^\d+[.)]/.exec(reader.lines(item)[0] ?? '')?.[0]

/** Whether a list is typed `1)`, `2)` and counts on as it is printed, with none beside it that it would become one with by the other mark. */
const onlyMarkDiffers = (node: ListNode, reader: Reader): boolean =>
  node.children.every((item, i) => typedNumber(item, reader) === `${(node.start ?? 1) + i})`) &&
  reader.beside(node).every((other) => other.type !== 'list' || !other.ordered)

/** A khoản has a full stop behind its number. */
function findBracket(item: ListItem, label: string, reader: Reader): void {
  reader.find(item, {
    rule: 'so-khoan-lech',
    message: `Khoản gõ số “${label.slice(0, -1)})” nhưng được in là “${label}”`,
    hint: `gõ “${label}”`,
    fix: { place: placeOf(reader.typed(item), label.length - 1, label.length), text: '.' },
  })
}

/** The number typed where another is printed; `1.` for all is what the loop of a template gives. */
function otherNumber(item: ListItem, label: string, reader: Reader): string | undefined {
  const typed = typedNumber(item, reader)
  return typed === label || (reader.filled && typed === '1.') ? undefined : typed
}

/** Markdown counts a list by its first number; another that was typed is lost unless it is said. */
function findOtherNumber(item: ListItem, [typed, label]: readonly [string, string], reader: Reader): void {
  reader.find(item, {
    rule: 'so-khoan-lech',
    message: `Khoản gõ số “${typed}” nhưng được in là “${label}”`,
    hint: `gõ “${label}”; muốn đánh số lại từ đầu thì chen một đoạn chữ giữa hai danh sách`,
  })
}
