import { codePoint, shown } from '../../vietnamese/unseen.ts'

/**
 * Words of a source, a key or a file name as they may stand in a line on a terminal: what ends a line there, what the terminal
 * obeys (C0, C1), what turns words around, and halves of pairs are shown by signs that do nothing.
 */
export const visible = (text: string): string =>
  shown(text).replace(/[\p{Cc}\p{Cs}]/gu, (sign) => pictures[sign] ?? `‹${codePoint(sign)}›`)

const pictures: Readonly<Partial<Record<string, string>>> = { '\n': '⏎', '\t': '⇥' }

/** Lines of which none is a command to a CI that reads them: `::error …` where a line begins, `##[error]` anywhere in it. */
export const withoutCommands = (text: string): string =>
  text.replace(/^([^\S\n]*):(?=:)/gm, '$1∶').replaceAll('##[', '##［')

/** JSON in which every sign that a terminal or a CI obeys is escaped; it says the same. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2)
    .replace(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (sign) => escapeOf(sign))
    .replaceAll('##[', `#${escapeOf('#')}[`)

const escapeOf = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
