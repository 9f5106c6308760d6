import { isSyllable } from './syllable.ts'

/**
 * Characters that show nothing: they say how text may be broken, joined or turned, or steered machines; a byte order mark
 * within text is one. Those from U+0080 on are letters of text in a wrong code page.
 */
const controls = String.raw`\u0000-\u0008\u000e-\u001f\u007f`
const formats = String.raw`\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb`

/** All of them, for a character class. */
export const invisible = controls + formats

/** Unicode's ends of lines and paragraphs, and those of old word processors: a broken line and a broken page. */
const ends = String.raw`\u000b\u000c\u2028\u2029`

/** Blanks of other kinds than the one that keyboards have, for a character class. */
export const otherBlanks = String.raw`\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000`

/** An invisible character or an end. */
export const unseen = new RegExp(`[${invisible}${ends}]`)

/** From the first word of a line that has any to the last one. */
export const wordsWithUnseen = new RegExp(
  String.raw`(?<![^ \t\n])[^ \t\n]*[${invisible}${ends}](?:[^\n]*[${invisible}${ends}])?[^ \t\n]*`,
)

/** Whether such a character ends a line or paragraph. */
export const endsLine = (character: string): boolean => endPattern.test(character)
const endPattern = new RegExp(`[${ends}]`)

const invisibles = new RegExp(`[${invisible}]+`, 'g')
const joined = new RegExp(`(?<![A-Za-zÀ-ỹ])[A-Za-zÀ-ỹ]+(?:[${invisible}]+[A-Za-zÀ-ỹ]+)+`, 'g')

/** A text without what shows nothing. Syllables that nothing else parts are words: between them it was a blank. */
export const withoutInvisible = (text: string): string =>
  unseen.test(text) ? text.replace(joined, withBlanks).replace(invisibles, '') : text

/** Syllables of which one at least has a letter of Vietnamese only, and that are none together. */
function withBlanks(typed: string): string {
  const parts = typed.split(invisibles)
  const whole = parts.join('')
  return parts.every(isSyllable) && !isSyllable(whole) && /[^A-Za-z]/.test(whole) ? parts.join(' ') : whole
}

/** Whether a blank stands in the place of what shows nothing. */
export const isParted = (text: string): boolean => withoutInvisible(text) !== text.replace(invisibles, '')

const rareBlanks = /[\t\u1680\u2000-\u200a\u202f\u205f\u3000]/

/** The blank that Word and Typst know for each; of a tab within words Typst prints nothing. */
const plainBlanks = (text: string): string =>
  loosened(
    rareBlanks.test(text)
      ? text.replace(/[\u2007\u202f]/g, '\u00a0').replace(/[\t\u1680\u2000-\u200a\u205f\u3000]/g, ' ')
      : text,
  )

/** Blanks at which no line ends hold a number and its word together, or a name; over more letters they were pasted, and lines end there. */
const loosened = (text: string): string =>
  text.includes('\u00a0') ? text.replace(longerThanBound, (words) => words.replaceAll('\u00a0', ' ')) : text
const longerThanBound = /[^ \t\n]{31,}/g

/** The lines of a text that such ends part, without what shows nothing. */
export const seenLines = (text: string): string[] => {
  const plain = plainBlanks(text)
  return unseen.test(plain) ? withoutInvisible(plain).split(lineEnds) : [plain]
}
const lineEnds = new RegExp(String.raw`(?<![ \t\n])[ \t\n]*[${ends}]+[ \t\n]*`)

/** A text to be quoted, in which `‹U+200B›` stands for what can't be seen. */
export const shown = (text: string): string => (unseen.test(text) ? text.replace(eachUnseen, codeOf) : text)
const eachUnseen = new RegExp(`[${invisible}${ends}]`, 'g')
const codeOf = (character: string): string => `‹${codePoint(character)}›`

/** The number of a character as Unicode's tables have it: `U+200B`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
