import { describe, expect, test } from 'vitest'
import { firstLineIndent, lineSpacing, ruleOf, type StyleId, styles } from '../../src/decree/table.ts'
import { documents } from './documents.ts'
import { type Pair, pairsOf } from './pairs.ts'
import { mmToPt, times, twip, twipsPerMm } from './units.ts'

const ids = Object.keys(styles) as StyleId[]
/** What the text is made of: căn cứ, headings, paragraphs, khoản, điểm and dashes. */
const bodyStyles = new Set(ids.filter((id) => ruleOf(id).spaced))
const indented = new Set(ids.filter((id) => ruleOf(id).indent))

/** Single line spacing in the 240ths DOCX counts in, and the least distance between paragraphs in twips. */
const [single, gap] = [240, 6 / twip]

for (const document of documents)
  describe(document.name, () => {
    const { wanted, docx } = document
    const bodyPairs = () => pairsOf(document).filter(({ style }) => bodyStyles.has(style))
    const left = (docx.sections[0]?.margin.left ?? 0) * twip

    test('M.II k.6 đ.e: first lines are indented 1 cm or 1.27 cm, in both outputs [first-line]', () => {
      expect(firstLineIndent.legal).toContain(wanted.indent)
      const pairs = pairsOf(document).filter(({ style }) => indented.has(style))
      expect(pairs.length).toBeGreaterThan(10)
      for (const { text, word, lines } of pairs) {
        expect(word.indent.firstLine, text).toBe(Math.round(wanted.indent * twipsPerMm))
        expect(word.indent.left, text).toBe(0)
        expect((lines[0]?.x ?? 0) - left, text).toBeCloseTo(mmToPt(wanted.indent), 0)
        for (const line of lines.slice(1)) expect(line.x, text).toBeCloseTo(left, 0)
      }
    })

    test('M.II k.6 đ.e: in the DOCX paragraphs stand 6 pt apart or more [apart-docx]', () => {
      for (const { text, word } of bodyPairs()) expect(word.after, text).toBeGreaterThanOrEqual(gap)
    })

    test('M.II k.6 đ.e: in the PDF paragraphs stand 6 pt apart or more [apart-pdf]', () => {
      const pitch = (size: number) => size * times.line * wanted.lineSpacing
      for (const [above, below] of neighbours(bodyPairs())) {
        const [last, first] = [above.lines.at(-1), below.lines[0]]
        if (!last || !first || last.page !== first.page || !follows(above, below, pairsOf(document))) continue
        expect(first.y - last.y - pitch(first.size), below.text).toBeGreaterThan(gap * twip - 0.1)
      }
    })

    test('M.II k.6 đ.e: line spacing is single to 1.5 and as asked for, in both outputs [spacing]', () => {
      expect(wanted.lineSpacing).toBeGreaterThanOrEqual(lineSpacing.least)
      expect(wanted.lineSpacing).toBeLessThanOrEqual(lineSpacing.most)
      for (const { text, word, lines } of bodyPairs()) {
        expect(word, text).toMatchObject({ line: single * wanted.lineSpacing, lineRule: 'auto' })
        for (const [above, below] of neighbours(lines))
          if (above.page === below.page)
            expect(below.y - above.y, text).toBeCloseTo(below.size * times.line * wanted.lineSpacing, 1)
      }
    })

    test('M.II k.1, k.2: outside the text, lines are single spaced in both outputs', () => {
      for (const { text, word, lines, style } of pairsOf(document)) {
        if (bodyStyles.has(style)) continue
        expect(word, text).toMatchObject({ line: single, lineRule: 'auto' })
        for (const [above, below] of neighbours(lines))
          expect(below.y - above.y, text).toBeCloseTo(below.size * times.line, 1)
      }
    })

    test('a heading stays with the text it heads, in the DOCX', () => {
      for (const { text, style, word } of bodyPairs()) expect(word.keepNext || !ruleOf(style).keepNext, text).toBe(true)
    })

    test('a heading stays with the text it heads, in the PDF', () => {
      for (const [heading, next] of neighbours(pairsOf(document)))
        if (ruleOf(heading.style).keepNext) expect(next.lines[0]?.page, heading.text).toBe(heading.lines.at(-1)?.page)
    })
  })

const neighbours = <T>(list: readonly T[]): (readonly [T, T])[] =>
  list.slice(1).flatMap((next, i): (readonly [T, T])[] => (list[i] === undefined ? [] : [[list[i], next]]))

/** Nothing stands between the two, such as a table. */
const follows = (above: Pair, below: Pair, all: readonly Pair[]): boolean => {
  const at = all.findIndex(({ word }) => word === above.word)
  return all[at + 1]?.word === below.word
}
