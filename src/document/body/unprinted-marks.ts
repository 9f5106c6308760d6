import type { Emphasis, Link, Strong, Text } from 'mdast'
import { placeOf } from '../../findings/text-map.ts'
import type { Reader } from '../reader.ts'

/**
 * Signs by the names that pages of the web have for them, and by their decimal numbers beyond ASCII; programs write hexadecimal ones.
 * Within ASCII letters, digits and slashes, which rules wouldn't see.
 */
const reference =
  /(?<!\\)&(?:[a-z][a-z\d]{1,30}|#(?:0*(?:4[7-9]|5[0-7]|6[5-9]|[78]\d|9[07-9]|1[01]\d|12[0-2])|12[89]|1[3-9]\d|[2-9]\d\d|\d{4,7}|x0*2f));/gi

/** Those that texts are pasted with. */
const named: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', '\u00a0'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&ndash;', '–'],
  ['&mdash;', '—'],
  ['&hellip;', '…'],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&lsquo;', '‘'],
  ['&rsquo;', '’'],
  ['&bull;', '•'],
  ['&middot;', '·'],
  ['&times;', '×'],
  ['&deg;', '°'],
  ['&copy;', '©'],
  ['&le;', '≤'],
  ['&ge;', '≥'],
])

/** Tells of signs typed by their names, of which none of the letters are printed. */
export function findReferences(node: Text, reader: Reader): void {
  const words = reader.typed(node)
  if (!words.text.includes('&')) return
  for (const { 0: typed, index } of words.text.matchAll(reference)) {
    const sign = named.get(typed.toLowerCase()) ?? numbered(typed)
    if (!sign && node.value.includes(typed)) continue
    const place = placeOf(words, index, index + typed.length)
    reader.report({
      rule: 'dau-khong-in',
      message: `Mã “${typed}” in ra là ${sign === '\u00a0' ? 'một dấu cách' : sign ? `“${sign}”` : 'một ký hiệu'}`,
      hint: `gõ thẳng ký hiệu cần in; nếu cần in mã thì gõ \`\\${typed}\``,
      place,
      ...(sign &&
        isText(sign, words.text.slice(0, index)) && {
          fix: { place, text: typedSign(sign, words.text.slice(index + typed.length)) },
        }),
    })
  }
}

/** Whether a sign is surely text behind such words: nothing that Markdown knows, nor at the start of a line, where what follows may be a mark. */
const isText = (sign: string, before: string): boolean =>
  !/[*_`~^|\\[\]{}]/.test(sign) && !/(?:^|\n)[ \t]*$/.test(before)

const numbered = (typed: string): string | undefined => {
  const code = Number(/^&#(x?[\da-f]+);$/i.exec(typed)?.[1]?.replace(/^x/i, '0x'))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** A sign, escaped where Markdown would make something of it before such a text. */
const typedSign = (sign: string, next: string): string =>
  sign === '>' || (sign === '<' && /^[a-z/!?]/i.test(next)) || (sign === '&' && /^[a-z\d#]{1,31};/i.test(next))
    ? `\\${sign}`
    : sign

/** Tells of italics that may be no such: a name or number between underscores, a number between stars that multiply. */
export function findNoItalics(node: Emphasis, { before, after }: SignsAround, reader: Reader): void {
  const typed = reader.typed(node).text
  const inside = typed.slice(1, -1)
  const isName = /^_\S+_$/.test(typed)
  const isFactor = /^\*\d/.test(typed) && /[\d%)đ]\s*$/.test(before) && /^\s*[\d(]/.test(after)
  if (!isName && !isFactor) return
  const [mark = ''] = typed
  const place = reader.place(node)
  const escaped = `\\${mark}${inside}\\${mark}`
  reader.find(node, {
    rule: 'dau-khong-in',
    message: `Hai dấu “${mark}” quanh “${inside}” không in ra, chữ ở giữa in nghiêng`,
    hint: `gõ \`${escaped}\` nếu cần in dấu${isName ? `, \`*${inside}*\` nếu là chữ nghiêng` : ''}`,
    ...(isName && (inside.length < 3 || /\d/.test(inside)) && { fix: { place, text: escaped } }),
  })
}

/** Tells of bold that may be no such: a name as programs have it; surely none is a number or a letter or two on a line to be filled in, `__05__`. */
export function findNoBold(node: Strong, reader: Reader): void {
  const inside = /^__([^\s_]+)__$/.exec(reader.typed(node).text)?.[1] ?? ''
  if (inside === '') return
  const escaped = `\\_\\_${inside}\\_\\_`
  reader.find(node, {
    rule: 'dau-khong-in',
    message: `Các dấu “_” quanh “${inside}” không in ra, chữ ở giữa in đậm`,
    hint: `gõ \`${escaped}\` nếu cần in dấu, \`**${inside}**\` nếu là chữ đậm`,
    ...((inside.length < 3 || /\d/.test(inside)) && { fix: { place: reader.place(node), text: escaped } }),
  })
}

/** The texts that a part of a line stands between. */
export interface SignsAround {
  readonly before: string
  readonly after: string
}

/** Tells of an address between < and >, which are not printed. */
export function findAngles(node: Link, address: string, reader: Reader): void {
  if (!reader.typed(node).text.startsWith('<')) return
  reader.find(node, {
    rule: 'dau-khong-in',
    message: `Dấu “<”, “>” quanh địa chỉ “${address}” không in ra`,
    hint: 'bỏ hai dấu này; nếu cần in thì gõ `\\` trước dấu `<`',
    fix: { place: reader.place(node), text: address },
  })
}

/** What stands in quotes behind the address of a link or a picture, and is printed nowhere. */
export const unprintedTitle = (title: string) => ({
  rule: 'dau-khong-in' as const,
  message: `Chữ “${title}” sau địa chỉ không in ra`,
  hint: 'bỏ chữ trong dấu nháy, hoặc viết vào câu',
})

/** Whether a text may be that of a link: an address of the web or of mail, a file, a place in the text. */
export const isLinkTarget = (text: string): boolean => /^(?:[a-z][a-z\d+-]{1,30}:|\/|#)|\.[a-z]{2}|\.\/|@/i.test(text)
