import { describe, expect, it } from 'vitest'
import { styles } from '../../src/decree/table.ts'
import { type Filling, fillLines, linesOf } from '../../src/layout/fill-lines.ts'
import type { Run, Style } from '../../src/layout/layout.ts'
import { lengthOf } from '../../src/layout/measure.ts'
import { measured } from '../../src/layout/measured.ts'

/** A digit is 7 pt wide and a blank 3.5 at 14 pt, so that widths can be reckoned in the head. */
const style: Style = {
  name: styles.text.name,
  size: 14,
  bold: false,
  italic: false,
  align: 'justify',
  indent: 0,
  before: 0,
  after: 0,
  lineSpacing: 1,
  keepNext: false,
}

function fill(text: string | readonly Run[], width: number, filling: Filling, taken = 0) {
  const runs: readonly Run[] = typeof text === 'string' ? [{ kind: 'text', text }] : text
  const paragraph = measured(runs, style, width)
  const { lines, parted } = fillLines(paragraph.pieces, { width, taken }, filling)
  const typed = linesOf(paragraph, lines)
  return {
    lines: typed.map(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : '*')).join('')),
    typed,
    parted,
  }
}

describe('lines of justified text', () => {
  it('reckons with digits of 7 pt and blanks of 3.5 pt', () => {
    expect([lengthOf('0', style), lengthOf(' ', style), lengthOf('-', style)]).toEqual([7, 3.5, 14 * (682 / 2048)])
  })

  /**
   * "11 22 33 44" is 4 × 14 + 3 × 3.5 = 66.5 pt long, "11 22 33" 49. With the blanks at 75 % it is 63.875. Without the
   * last word the two blanks of a line w wide are stretched to e = 1 + (w - 49) / 7, with it the three shrunk to
   * σ = 1 - (66.5 - w) / 10.5. Word takes it where e > 1.5 or 1 + (e - 1) / 1.6 ≥ 1 / σ.
   */
  it.each([
    // Everything fits.
    { width: 66.5, word: ['11 22 33 44'], libreoffice: ['11 22 33 44'] },
    // σ = 0.952; e = 3.43: a stretched line would be far worse.
    { width: 66, word: ['11 22 33 44'], libreoffice: ['11 22 33 44'] },
    // σ = 0.762.
    { width: 64, word: ['11 22 33 44'], libreoffice: ['11 22 33 44'] },
    // σ = 0.743: too tight for either.
    { width: 63.8, word: ['11 22 33', '44'], libreoffice: ['11 22 33', '44'] },
  ])('takes a word in at $width pt where the blanks may shrink as far', ({ width, word, libreoffice }) => {
    expect(fill('11 22 33 44', width, 'word').lines).toEqual(word)
    expect(fill('11 22 33 44', width, 'libreoffice').lines).toEqual(libreoffice)
  })

  /**
   * "- " is 163.24 twips wide. Eight of them and "11 22" are 96.797 pt, of which nine blanks give 7.85, whole twips: 88.947 are
   * left. In turns of bold and regular, seven portions are behind where the last begins: LibreOffice leaves 7 × 0.24 twips out.
   */
  it.each([
    { width: 88.95, bold: false, all: true },
    { width: 88.9, bold: false, all: false },
    { width: 88.9, bold: true, all: true },
    { width: 88.85, bold: true, all: false },
  ])('counts text of one look in whole twips once it is behind: $width pt, $bold', ({ width, bold, all }) => {
    const turns = Array.from(
      { length: 8 },
      (_, i): Run => ({ kind: 'text', text: '- ', ...(bold && i % 2 === 0 && { bold }) }),
    )
    const { lines } = fill([...turns, { kind: 'text', text: '11 22' }], width, 'libreoffice')
    expect(lines).toEqual(all ? [`${'- '.repeat(8)}11 22`] : [`${'- '.repeat(8)}11`, '22'])
  })

  /** Ten words of 14 pt are 171.5 long, and " i" is 7.39. The blanks of what fits and one more shrink: 10 × 0.875 = 8.75. */
  it('shrinks one blank for all the words that LibreOffice takes in', () => {
    const words = Array.from({ length: 10 }, () => '11').join(' ')
    expect(fill(`${words} i i`, 177, 'libreoffice').lines).toEqual([`${words} i`, 'i'])
    expect(fill(`${words} i i`, 178, 'libreoffice').lines).toEqual([`${words} i i`])
  })

  /** A line is 16.1 pt high, of which LibreOffice keeps 1.3 free behind italics: 65.175 pt are needed in place of 63.875. */
  it.each([
    { width: 65.1, runs: [{ kind: 'text', text: '11 22 33 44', italic: true }], all: false },
    { width: 65.3, runs: [{ kind: 'text', text: '11 22 33 44', italic: true }], all: true },
    // What ends upright leans over nothing.
    {
      width: 64,
      runs: [
        { kind: 'text', text: '11 22', italic: true },
        { kind: 'text', text: ' 33 44' },
      ],
      all: true,
    },
  ] as const)('has room at $width pt for what leans over the margin', ({ width, runs, all }) => {
    expect(fill(runs, width, 'word').lines).toEqual(['11 22 33 44'])
    expect(fill(runs, width, 'libreoffice').lines.length).toBe(all ? 1 : 2)
  })

  /** "11 22 33" is 47.25 pt at its narrowest; the blank behind it is of the upright run. */
  it('has room for italics that an upright run follows', () => {
    const runs: readonly Run[] = [
      { kind: 'text', text: '11 22 33', italic: true },
      { kind: 'text', text: ' 44' },
    ]
    expect(fill(runs, 48, 'word').lines).toEqual(['11 22 33', '44'])
    expect(fill(runs, 48, 'libreoffice').lines).toEqual(['11 22', '33 44'])
    expect(fill(runs, 48.7, 'libreoffice').lines).toEqual(['11 22 33', '44'])
  })

  /**
   * Ten words of 14 pt with nine blanks are 171.5 pt long, the same with "1" behind them 182. On a line 174 wide the nine
   * blanks are stretched to e = 1 + 2.5 / 31.5 = 1.079 without it, and the ten shrunk to σ = 1 - 8 / 35 = 0.771 with it:
   * 1 + 0.079 / 1.6 = 1.050 < 1 / 0.771 = 1.296, so Word leaves it. On one 181 wide e = 1.302, σ = 0.971:
   * 1.188 ≥ 1.029, and Word takes it.
   */
  const ten = Array.from({ length: 10 }, () => '22').join(' ')
  it.each([
    { width: 174, word: [ten, '1'], libreoffice: [`${ten} 1`] },
    { width: 181, word: [`${ten} 1`], libreoffice: [`${ten} 1`] },
  ])('at $width pt weighs shrinking against stretching as Word does, where LibreOffice takes all it can', (row) => {
    expect(fill(`${ten} 1`, row.width, 'word').lines).toEqual(row.word)
    expect(fill(`${ten} 1`, row.width, 'libreoffice').lines).toEqual(row.libreoffice)
  })

  /** "22 22 22 1" is 59.5 pt, "22 22 22 1 1" 70; blanks of 10.5 and 14 pt give up 2.6 and 3.5 at most. */
  it('closes a line in Word behind the word that was taken in, while LibreOffice goes on', () => {
    const text = '22 22 22 1 1 1 1'
    expect(fill(text, 69.9, 'word').lines).toEqual(['22 22 22 1 1', '1 1'])
    const long = `${ten} 1 1`
    // 182 and 192.5 pt; at 190 wide σ = 0.932 with the last.
    expect(fill(long, 190, 'libreoffice').lines).toEqual([long])
    // 185 wide: "1" fits, the next needs σ = 1 - 7.5 / 38.5 = 0.805.
    expect(fill(long, 185, 'libreoffice').lines).toEqual([long])
    expect(fill(long, 185, 'word').lines).toEqual([`${ten} 1`, '1'])
  })

  it('has the share of their width that shrunk blanks keep', () => {
    const [line] = fill('11 22 33 44', 64, 'word').typed
    expect(line?.shrunk).toBeCloseTo(1 - 2.5 / 10.5)
    expect(fill('11 22 33 44', 66.5, 'word').typed[0]?.shrunk).toBeUndefined()
  })

  it('begins a first line behind what its indent and number take', () => {
    expect(fill('11 22 33 44', 66.5, 'word', 17.5).lines).toEqual(['11 22 33', '44'])
  })

  it('keeps blanks that do not break as wide as they are, and their words together', () => {
    // As above at 64 wide, but only two blanks can shrink: σ = 1 - 2.5 / 7 = 0.643.
    expect(fill('11 22 33\u00a044', 64, 'libreoffice').lines).toEqual(['11 22', '33\u00a044'])
  })

  it('ends lines where the author does, and never with the blank beside it', () => {
    const runs: Run[] = [{ kind: 'text', text: '11 22' }, { kind: 'break' }, { kind: 'text', text: '33' }]
    expect(fill(runs, 200, 'word').typed.map(({ end }) => end)).toEqual(['broken', 'last'])
    expect(fill(runs, 200, 'word').lines).toEqual(['11 22', '33'])
  })

  it('parts words at hyphens between small letters, and tells of symbols and years that would be parted', () => {
    const wide = (text: string) => lengthOf(text, style) + 0.1
    expect(fill('aaaa kinh-tế', wide('aaaa kinh-'), 'word')).toMatchObject({ lines: ['aaaa kinh-', 'tế'], parted: [] })
    expect(fill('aaaa KH-BV', wide('aaaa KH-'), 'word')).toMatchObject({ lines: ['aaaa', 'KH-BV'], parted: [7] })
    expect(fill('aaaa 2026-2030', wide('aaaa 2026-'), 'word')).toMatchObject({
      lines: ['aaaa', '2026-2030'],
      parted: [9],
    })
    expect(fill('aaaa KH-BV', wide('aaaa'), 'word').parted).toEqual([])
  })

  it('breaks what no line holds at its last hyphen, or where the line is full', () => {
    expect(fill('1111111111', 30, 'word').lines).toEqual(['1111', '1111', '11'])
    expect(fill('11-111111', 30, 'word').lines).toEqual(['11-', '1111', '11'])
  })

  it('keeps looks and notes in their lines', () => {
    const note: Run = { kind: 'note', runs: [] }
    const runs: Run[] = [
      { kind: 'text', text: '11 ' },
      { kind: 'text', text: '22', bold: true },
      note,
      { kind: 'text', text: ' 33' },
    ]
    const [first, second] = fill(runs, 42, 'word').typed
    expect(first?.runs).toEqual([{ kind: 'text', text: '11 ' }, { kind: 'text', text: '22', bold: true }, note])
    expect(second?.runs).toEqual([{ kind: 'text', text: '33' }])
  })

  /** Raised, a digit is 7 × 0.6 = 4.2 pt wide, "11 22" 31.5; its blank gives up 0.875 at most. */
  it('measures marks of notes by all their digits', () => {
    const line = (number: number): Run[] => [
      { kind: 'text', text: '11 22' },
      { kind: 'note', runs: [], number },
    ]
    expect(fill(line(9), 38, 'word').lines).toEqual(['11 22*'])
    expect(fill(line(10), 38, 'word').lines).toEqual(['11', '22*'])
    expect(fill(line(99), 42, 'word').lines).toEqual(['11 22*'])
    expect(fill(line(100), 42, 'word').lines).toEqual(['11', '22*'])
  })
})
