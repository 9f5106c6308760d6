import type { Finding } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { type SourceLine, startOf } from './source-line.ts'

/** A dash that Markdown doesn't know; its items nest by their indentation as those do that it knows. */
const dash = /^–[ \t]/

/** Bullets of Word before a word. */
const pasted = /^[·●▪■◦◆►▶➢➤❖§—−‐‑][ \t]+[A-Za-zÀ-ỹ]/

/** What others become without their font, Wingdings: these letters before a word with a capital. */
const fallen = /^[oqvüØ][ \t]/
const word = /^.[ \t]+\p{Lu}\p{Ll}/u

/** Whether a line opens an item by such a mark. */
export const opensWithBullet = (text: string): boolean =>
  dash.test(text) || pasted.test(text) || (fallen.test(text) && word.test(text))

/** What Markdown is given in place of the mark: Word has a round one at the second level. */
export const markFor = ({ text }: SourceLine): string => (text.startsWith('o') ? '+' : '-')

/** A line opens with a mark that no one types; nothing is said of a dash. */
export function pastedBullet(source: TextMap, line: SourceLine): Finding[] {
  if (dash.test(line.text)) return []
  const place = placeOf(source, startOf(line), startOf(line) + 1)
  const mark = markFor(line)
  return [
    {
      rule: 'dau-dong-chep-tu-word',
      message: `Dấu đầu dòng “${line.text[0]}” chép từ Word được in là “${mark}”`,
      hint: `gõ \`${mark} \` ở đầu dòng; nếu là chữ của câu thì nối vào dòng trên`,
      place,
      fix: { place, text: mark },
    },
  ]
}
