import type { Finding } from '../../findings/diagnostic.ts'
import { codePoint, unseen } from '../../vietnamese/unseen.ts'
import ranges from './repertoire.json' with { type: 'json' }

/** Nearly all texts hold no others, and a pattern is quicker than a look at each. */
const usual = /^[\t\n -~\xa0-\u017fƠơƯưẠ-ỹ–—‘’“”…]*$/

/** A finding without its place, and where in the text it is. */
export interface Unprintable {
  /** Where its first character stands in the text, from 0. */
  readonly index: number
  readonly found: Omit<Finding, 'place'>
}

/** Marks that stand on no letter, or above another one: fonts have no place for them. Text is in NFC, where `ế` has none. */
const strayMarks = /(?<![\p{L}\p{M}])\p{M}+|(?<=\p{M})\p{M}+/gu

/** A text without such marks. */
export const withoutStrayMarks = (text: string): string => (usual.test(text) ? text : text.replace(strayMarks, ''))

/** The characters of a text that Times New Roman does not have, and stray marks; each is named once. Line ends and tabs count as blanks; what nobody sees is left out in print. */
export function unprintable(text: string): Unprintable[] {
  if (usual.test(text)) return []
  const found = new Map<string, Unprintable>()
  let index = 0
  for (const character of text) {
    if (!isPrintable(character.codePointAt(0) ?? 0) && !unseen.test(character) && !found.has(character))
      found.set(character, { index, found: finding(character) })
    index += character.length
  }
  const stray = [...text.matchAll(strayMarks)].find(([marks]) => found.size === 0 && !unseen.test(marks))
  return stray ? [{ index: stray.index, found: strayMark(stray[0]) }] : [...found.values()]
}

/** Letters in a row that fit a line of 14 pt, about; a longer word would run over the margin. */
const longestWord = 70

/** As many of the widest, capitals in bold, in the columns of header and signatures. */
export const longestInColumn = 20

/** What no line of text ends in: between two hyphens or slashes none does either. */
const unbroken = /(?:[^\s/-]|[/-](?=[/-]))+/g

/** Where lines are left to the program that shows them, none ends before digits or what closes either (UAX 14: LB13, LB19, LB25). */
export const unbrokenInParts = /(?:[^\s/-]|[/-](?=[/\d)\]}!?,.:;"'“”‘’-]))+/g

/** Whether a word has more letters than a line. */
const isLongerThanLine = (word: string): boolean => word.length > longestWord

/** How many usual letters are as wide as a word. */
export const widthOf = (word: string): number => [...word].reduce((sum, letter) => sum + shareOf(letter), 0)

function shareOf(letter: string): number {
  if (/[WM%@…—]/.test(letter)) return 1.9
  if (/[mw]/.test(letter)) return 1.55
  if (/\p{Lu}/u.test(letter)) return 1.4
  return /[.,;:'"()[\]iljt!|]/.test(letter) ? 0.6 : 1
}

/** The words that a part has room for. */
export interface WordRoom {
  /** What no line ends in there, each match of it a word. */
  readonly unbroken: RegExp
  readonly isTooLong: (word: string) => boolean
  /** Letters of a word that have room, whatever they are. */
  readonly part: number
}

/** The room in the title of an appendix, whose letters are bold capitals. */
export const roomInTitle: WordRoom = {
  unbroken: unbrokenInParts,
  isTooLong: (word) => widthOf(word.toLocaleUpperCase('vi')) > 62,
  part: 30,
}

/** The room of a line, with ten letters to spare for the widest. */
export const roomInLine: WordRoom = { unbroken, isTooLong: isLongerThanLine, part: longestWord - 10 }

/** Words that are too long and have nowhere to be broken. */
export function unbreakable(text: string, { unbroken, isTooLong } = roomInLine): Unprintable[] {
  if (!text.split(' ').some(isTooLong)) return []
  return [...text.matchAll(unbroken)]
    .filter(([word]) => isTooLong(word))
    .map(({ 0: word, index }) => ({
      index,
      found: {
        rule: 'chu-qua-dai',
        message: `Chữ liền nhau ${word.length} ký tự, dài hơn một dòng: “${word.slice(0, 20)}…”`,
        hint: 'thêm dấu cách để dòng ngắt được',
      },
    }))
}

const isPrintable = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x09 || (code !== lost && inRanges(code))

/** What decoding puts where a letter was lost: the fonts have it, no text means it. */
const lost = 0xfffd

/** Binary search: the ranges are in order. */
function inRanges(code: number): boolean {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from = 0, to = 0] = ranges[middle] ?? []
    if (code < from) high = middle - 1
    else if (code > to) low = middle + 1
    else return true
  }
  return false
}

const strayMark = (marks: string): Unprintable['found'] => ({
  rule: 'ky-tu-la',
  message: `Dấu ${codePoint(marks)} không nằm trên chữ nào, hoặc chồng lên một dấu khác`,
  hint: 'xóa dấu này, rồi gõ lại chữ có dấu',
})

const emptyBox = 'gõ `\\[ ]` nếu là ô để đánh dấu trên giấy'
const tickedBox = 'gõ `\\[x]` nếu là ô đã đánh dấu; nếu là dấu đầu dòng thì gõ `- `'

/** What to type for boxes and ticks. */
const boxes: Readonly<Record<string, string>> = {
  '☐': emptyBox,
  '❏': emptyBox,
  '❑': emptyBox,
  '⬜': emptyBox,
  '☑': tickedBox,
  '☒': tickedBox,
  '✅': tickedBox,
  '✓': tickedBox,
  '✔': tickedBox,
}

function finding(character: string): Unprintable['found'] {
  const code = character.codePointAt(0) ?? 0
  const privateUse = code >= 0xe000 && code < 0xf900
  const shown = code < 0xa0 || privateUse ? `(${codePoint(character)})` : `“${character}”`
  if (code === lost)
    return {
      rule: 'ky-tu-la',
      message: `Chữ đã mất khi chuyển bảng mã, còn lại dấu “${character}”`,
      hint: 'chép lại chữ này từ tệp gốc, lưu bằng bảng mã UTF-8',
    }
  return {
    rule: 'ky-tu-la',
    message: `Ký tự ${shown} không có trong phông Times New Roman`,
    hint: privateUse
      ? 'đây là dấu đầu dòng chép từ Word: thay bằng `- `'
      : (boxes[character] ?? 'bỏ ký tự này, hoặc chèn thành hình'),
  }
}
