import type { Finding } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { type SourceLine, startOf } from './source-line.ts'

/** A dash that Markdown doesn't know; its items nest by their indentation as those do that it knows. */
const dash = /^–[ \t]/

/** Bullets of Word before a word; where the letter of one isn't known it stays in the private area. Clerks type a dot for a small one. */
const pasted = /^(?:[·●▪■◦◆►▶‣➢➤❖§—−‐‑.][ \t]+|[\uf000-\uf0ff][ \t]*)[A-Za-zÀ-ỹ]/

/** What others become without their font, Wingdings: these letters before a word with a capital or a tab; and a dot without a blank. */
const fallen = /^(?:[oqvüØ][ \t]|\.[^ \t.])/
const word =
  /^(?:[oqvüØ](?:[ \t]+\p{Lu}(?:\p{Ll}|\s+\p{Ll})|\t(?=[^A-Za-zÀ-ỹ\t]{0,9}[A-Za-zÀ-ỹ][^\t]*$))|\.\p{Lu}(?:\p{Ll}|\s))/u

/** Whether a line opens an item by such a mark. */
export const opensWithBullet = (text: string): boolean =>
  dash.test(text) || pasted.test(text) || (fallen.test(text) && word.test(text))

/** The mark of an item, as typed and as Markdown is given it. */
export interface ItemMark {
  readonly typed: string
  readonly mark: string
}

/**
 * The mark that a line opens an item with, below those of the list: a dot, the round one that Word has at the second level and the
 * square one at the third are one level below the mark above, unless they stood higher up in the list before.
 */
export function itemMark({ text, kind }: SourceLine, list: readonly ItemMark[]): ItemMark | undefined {
  const typed = text.charAt(0)
  if (kind === 'numbered' || !opensWithBullet(text))
    return kind === 'item' || typed === '•' ? { typed, mark: typed } : undefined
  const above = list.at(-1)
  const isBelow = typed === '.' || typed === 'o' || (square.test(typed) && above?.typed === 'o')
  const same = typed === '.' && above?.typed !== '.' ? undefined : list.findLast((one) => one.typed === typed)
  return { typed, mark: same?.mark ?? (isBelow && above ? (levelBelow.get(above.mark) ?? '•') : '-') }
}

/** The items that the marks below one are told by: those since the last of the first level. */
export const listWith = (list: readonly ItemMark[], item: ItemMark): readonly ItemMark[] =>
  levelBelow.has(item.mark) ? [item] : [...list.slice(-longest), item]

const longest = 50
const square = /[§▪■\uf0a7]/

const levelBelow: ReadonlyMap<string, string> = new Map([
  ['-', '+'],
  ['*', '+'],
])

/** The mark with the blank behind it, where that lacks. */
export const markedBy = ({ mark }: ItemMark, { text }: SourceLine): string => (/^.\s/u.test(text) ? mark : `${mark} `)

/** A line opens with a mark that no one types; nothing is said of a dash. */
export function pastedBullet(source: TextMap, line: SourceLine, item: ItemMark): Finding[] {
  if (dash.test(line.text)) return []
  const place = placeOf(source, startOf(line), startOf(line) + 1)
  const { typed, mark } = item
  const shown = /[\uf000-\uf0ff]/.test(typed) ? 'Một dấu đầu dòng' : `Dấu đầu dòng “${typed}”`
  return [
    {
      rule: 'dau-dong-chep-tu-word',
      message: `${shown}${typed === '.' ? '' : ' chép từ Word'} được in là “${mark}”`,
      hint: `gõ \`${mark} \` ở đầu dòng; nếu là chữ của câu thì nối vào dòng trên`,
      place,
      fix: { place, text: markedBy(item, line) },
    },
  ]
}
