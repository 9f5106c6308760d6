import { fromLegacyFont } from '../../vietnamese/legacy-fonts.ts'
import type { Run } from '../manuscript.ts'
import type { RunLook } from './style-sheet.ts'

/** Text as it stands in the file, or a mark. */
export interface WordPiece {
  readonly text: string
  readonly look: RunLook
  readonly footnote?: string
  readonly picture?: string
}

/**
 * Merges pieces of one look, for letters and their signs may stand in different ones, and gives them as they are seen.
 * @param onLegacy is told each font whose letters became Unicode
 */
export function joinPieces(pieces: readonly WordPiece[], onLegacy: (font: string) => void): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i]
    if (!first) break
    let text = first.text
    for (i++; i < pieces.length && isText(first); i++) {
      const next = pieces[i]
      if (!next || !isText(next) || !sameLook(first.look, next.look)) break
      text += next.text
    }
    addPiece(runs, first, isText(first) ? visibleText(text, first.look, onLegacy) : '')
  }
  return runs
}

const isText = ({ footnote, picture }: WordPiece | Run): boolean => footnote === undefined && picture === undefined

const sameLook = (a: RunLook, b: RunLook): boolean =>
  a === b ||
  (a.bold === b.bold &&
    a.italic === b.italic &&
    a.capitals === b.capitals &&
    a.font === b.font &&
    a.shift === b.shift &&
    a.struck === b.struck)

/** Blanks look alike, bold or not: they go with the text beside them. */
function addPiece(runs: Run[], { look, footnote, picture }: WordPiece, text: string): void {
  const { bold, italic, shift, struck } = look
  const last = runs.at(-1)
  const shape = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(shift && { shift }),
    ...(struck && { struck }),
  }
  if (footnote !== undefined) runs.push({ text, footnote })
  else if (picture !== undefined) runs.push({ text, picture })
  else if (text === '') return
  else if (!last || !isText(last)) runs.push({ text, ...shape })
  else if (isSame(last, look) || text.trim() === '')
    runs[runs.length - 1] = { ...last, text: (last.text + text).normalize('NFC') }
  else if (last.text.trim() === '') runs[runs.length - 1] = { text: last.text + text, ...shape }
  else runs.push({ text, ...shape })
}

const isSame = (run: Run, { bold, italic, shift, struck }: RunLook): boolean =>
  (run.bold ?? false) === bold &&
  (run.italic ?? false) === italic &&
  run.shift === shift &&
  (run.struck ?? false) === struck

function visibleText(text: string, { font, capitals }: RunLook, onLegacy: (font: string) => void): string {
  const converted = font === '' ? undefined : fromLegacyFont(text, font)
  if (converted !== undefined && converted !== text) onLegacy(font)
  // The soft hyphen is a letter in TCVN3.
  const letters = converted ?? text.replaceAll('\u00ad', '')
  return (capitals ? letters.toLocaleUpperCase('vi') : letters).normalize('NFC')
}

/** Without blanks at its beginning; line ends are none. */
export function trimStart(pieces: readonly WordPiece[]): WordPiece[] {
  const at = pieces.findIndex((piece) => !isText(piece) || trimBlanks(piece.text) !== '')
  const [first, ...others] = at < 0 ? [] : pieces.slice(at)
  return first ? [{ ...first, text: trimBlanks(first.text) }, ...others] : []
}

const trimBlanks = (text: string): string => text.replace(/^[ \t\u00a0]+/, '')

/** Nothing is seen of it. */
export const areBlank = (pieces: readonly WordPiece[]): boolean =>
  pieces.every((piece) => isText(piece) && piece.text.trim() === '')
