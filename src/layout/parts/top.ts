import { circulations } from '../../decree/names.ts'
import { twoDigits } from '../../decree/numbering.ts'
import { blanks, columns } from '../../decree/table.ts'
import type { Doc } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Block, Paragraph } from '../layout.ts'
import { snap } from '../length.ts'
import { blank } from './blanks.ts'
import { numberLine } from './header.ts'
import { boxedWords } from './stamps.ts'

/** Cells 11 and 14, in the top margin of the first page: how far the document may go, or the place of its digital seal. */
export function topOfPage(doc: Doc, frame: Frame): Block[] {
  const { circulation } = doc.marks
  const info = doc.issuedWith && doc.electronic ? [signingInfo(doc)] : []
  if (!circulation) return info
  const mark = boxedWords(circulations[circulation], 'circulation', frame)
  const width = mark.box?.width ?? 0
  const column = snap(frame.textWidth * (1 - columns.header))
  if (info.length === 0) {
    const left = frame.textWidth - column + snap((column - width) / 2)
    return [sideBySide([left, frame.textWidth - left], [[], [mark]])]
  }
  const left = frame.textWidth - column - width
  return [sideBySide([left, width + gap, column - gap], [[], [mark], info])]
}

/** Between cells 11 and 14, pt. */
const gap = 10

const sideBySide = (widths: readonly number[], cells: readonly (readonly Block[])[]): Block => ({
  kind: 'columns',
  widths,
  rows: [cells],
  before: 0,
})

/** M.II k.8 đ.b: number and symbol, then date and time of signing, which the signing program knows. */
export const signingInfo = (doc: Doc): Paragraph => ({
  kind: 'paragraph',
  style: 'signingInfo',
  runs: [
    {
      kind: 'text',
      text: `${signedNumber(doc)}; ${[blank(4), blank(4), blank(8)].join('/')}; ${[blank(4), blank(4), blank(4)].join(':')}`,
    },
  ],
})

/** The number of the document that is signed: of the one it is issued with, where there is one. */
function signedNumber(doc: Doc): string {
  const { issuedWith } = doc
  if (!issuedWith) return numberLine(doc)
  const [, number = ''] = typeof issuedWith === 'string' ? (/số\s+(\S+)/.exec(issuedWith) ?? []) : []
  if (typeof issuedWith === 'string') return `Số: ${number || blank(12)}`
  const { number: own, symbol } = issuedWith
  return `Số: ${own === undefined ? blank(blanks.number) : twoDigits(own)}/${symbol ?? blank(blanks.symbol)}`
}
