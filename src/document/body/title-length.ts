import type { Node } from 'mdast'
import { limits } from '../../limits.ts'
import { writeNumber } from '../../vietnamese/digits.ts'
import type { Reader } from '../reader.ts'

const { most } = limits.titleLetters

/** Whether words are longer than a PDF takes for a bookmark, a title or the name of a picture. */
export const isTooLong = (title: string): boolean => title.length > most

/** What is said of such words; `what` begins the sentence. */
export const tooLong = (what: string) =>
  [`${what} dài hơn ${writeNumber(most)} ký tự`, 'rút ngắn; phần dài thì gõ thành đoạn chữ'] as const

/** Reports a heading, or the name of a picture, that is too long. */
export function reportLength(
  node: Pick<Node, 'position'>,
  { what, title }: { readonly what: string; readonly title: string },
  { reject }: Reader,
): void {
  if (isTooLong(title)) reject(node, ...tooLong(what))
}
