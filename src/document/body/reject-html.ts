import type { Html } from 'mdast'
import type { Reader } from '../reader.ts'

/** Rejects HTML but comments, and of these such as take in what was meant to be printed. */
export function rejectHtml(node: Html, reader: Reader): void {
  const { value } = node
  if (outsideComments(value).trim() !== '')
    reader.reject(node, `Thẻ HTML “${value.split('\n')[0]}” không dùng được`, htmlHint(value))
  const [, end] = takesIn.exec(value) ?? []
  if (end !== undefined)
    reader.reject(
      node,
      `Ghi chú này có “${end}” ở giữa, nên mọi chữ cho đến “-->” không in ra`,
      'đóng ghi chú bằng `-->` ở nơi nó hết; trong ghi chú không gõ `<!--`, `--!>`',
    )
}

/** A comment in which another begins, since nothing closes it before, or that ends as web browsers alone have it. */
const takesIn = /<!--(?:(?!-->)[\s\S])*?(<!--|--!>)/

/** HTML without its comments; one that nothing closes is none. */
const outsideComments = (html: string): string =>
  html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => (comment.endsWith('-->') ? '' : comment))

/** What to do about a tag of HTML. */
const htmlHint = (tag: string): string =>
  instead.get(/^<\/?([a-z]+)/i.exec(tag)?.[1]?.toLowerCase() ?? '') ??
  'bỏ thẻ; nếu là chữ thì gõ dấu `\\` trước dấu `<`'

const bold = 'bỏ thẻ; chữ đậm thì gõ `**chữ**`'
const italic = 'bỏ thẻ; chữ nghiêng thì gõ `*chữ*`'
/** What Markdown has for a tag. */
const instead: ReadonlyMap<string, string> = new Map([
  ['br', 'bỏ thẻ; muốn xuống dòng thì gõ dấu `\\` ở cuối dòng rồi Enter'],
  ['sup', 'bỏ thẻ; số nhỏ nằm trên thì gõ `m^2^`'],
  ['sub', 'bỏ thẻ; số nhỏ nằm dưới thì gõ `CO~2~`'],
  ['b', bold],
  ['strong', bold],
  ['i', italic],
  ['em', italic],
])
