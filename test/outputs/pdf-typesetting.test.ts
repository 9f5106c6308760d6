import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { Block, Layout, Paragraph, Run } from '../../src/layout/layout.ts'
import { verifyLetters } from '../../src/render/pdf/verify.ts'
import { typstIn } from '../../src/render/typst.ts'
import { plan } from '../plan.ts'
import { processorTime } from '../processor-time.ts'
import { examples, sourceOf, tinos } from './documents.ts'

const [example] = examples
if (!example) throw new Error('no example')
const { files } = await compile(sourceOf(example))
if (!files) throw new Error(`${example.path} doesn't build`)
const [{ layout }] = files
const { typeset } = typstIn(tinos)

/** The layout with those of its paragraphs of justified text changed that are among the given, by their number. */
function withParagraphs(numbers: readonly number[], change: (paragraph: Paragraph) => Paragraph): Layout {
  let number = 0
  const changed = (it: Block): Block =>
    it.kind === 'paragraph' && it.lines && numbers.includes(number++) ? change(it) : it
  return { ...layout, sections: layout.sections.map((it) => ({ ...it, blocks: it.blocks.map(changed) })) }
}

const withFirstLetter = (runs: readonly Run[], letter: string): Run[] =>
  runs.map((run, i) => (i === 0 && run.kind === 'text' ? { ...run, text: run.text.replace(/\p{L}/u, letter) } : run))

/** The paragraph with each of its lines begun by another letter. */
const beginning =
  (letter: string) =>
  (it: Paragraph): Paragraph => {
    const lines = it.lines?.map((line) => ({ ...line, runs: withFirstLetter(line.runs, letter) })) ?? []
    return { ...it, runs: lines.flatMap(({ runs }) => runs), lines }
  }

describe('typesetting', () => {
  test('an edit costs half of a new text at most, besides what writing the PDF costs: Typst remembers the rest', () => {
    const costOf = (it: Layout): number => {
      const spent = processorTime()
      typeset(it)
      return spent()
    }
    // The memory is that of the whole process, which knows this document from elsewhere. Narrow letters leave all lines in place.
    // An edit costs 1/4 of a new text on a quiet machine, and all of it where functions of page.typ capture the layout. What else
    // the machine does makes a cost larger, never less: the least of many tries counts.
    const all = [...Array(200).keys()]
    const least = { anew: Infinity, edited: Infinity, again: Infinity }
    const remembers = () => least.edited - least.again < (least.anew - least.again) / 2
    for (const letters of [...'iltj'].flatMap((first) => [...'iltjfrs1'].map((second) => first + second))) {
      least.anew = Math.min(least.anew, costOf(withParagraphs(all, beginning(letters))))
      least.edited = Math.min(least.edited, costOf(withParagraphs([10], beginning(letters.toUpperCase()))))
      least.again = Math.min(least.again, costOf(layout))
      if (remembers()) break
    }
    expect(least).toSatisfy(remembers)
  })
})

test('a font that Typst doesn’t have breaks it off', () => {
  const other = typstIn({ family: 'Times New Roman', files: tinos.files })
  expect(() => other.typeset(layout)).toThrow('unknown font family: times new roman')
})

describe('letters of a PDF', () => {
  const { bytes } = typeset(layout)

  test('are those of its layout', () => {
    expect(() => verifyLetters(bytes, layout)).not.toThrow()
  })

  // Of letters under marks for which Unicode has no sign, Typst gives no character where it moves the mark, as bold ones.
  test.each(['m\u0302 và x\u0302', 'e\u0302\u0302', 'a (a\u0304)', 'ph\u0331 m\u2011n', '\u01b0\u0306, \u01b0'])(
    'are those of its layout where marks stand above them: %s',
    async (text) => {
      const layoutOf = async (more: string): Promise<Layout> => {
        const source = sourceOf({ path: 'plan.md', text: `${plan}\nĐo ${text}, **${text}**, *${text}*${more}.\n` })
        const [first] = (await compile(source)).files ?? []
        if (!first) throw new Error(`“${text}” doesn't build`)
        return first.layout
      }
      const { bytes: drawn } = typeset(await layoutOf(''))
      const other = await layoutOf('Ợ')
      expect(() => verifyLetters(drawn, other)).toThrow('Ợ 0 of 1')
    },
  )

  test('hide no other letter that is lost, where marks stand above some of the same', () => {
    const withText = (text: string) =>
      withParagraphs([3], ({ lines: _, ...it }) => ({ ...it, runs: [{ kind: 'text', text }] }))
    const { bytes: drawn } = typeset(withText('m\u0302 m m'))
    expect(() => verifyLetters(drawn, withText('m\u0302 m m m'))).toThrow("doesn't show the text")
  })

  test.each(['\u0302', 'a,\u0302 (b)', 'o\u0306\u0302\u0306', '2\u0302', `n${'\u0302'.repeat(300)}`])(
    'marks that stand on no letter, or above others, are told: %j',
    async (text) => {
      const { diagnostics } = await compile(sourceOf({ path: 'plan.md', text: `${plan}\nĐo ${text}.\n` }))
      expect(diagnostics.map(({ rule }) => rule)).toContain('ky-tu-la')
    },
  )

  test('are found outside of their page where a word runs over its right edge', () => {
    const long: Layout = withParagraphs([3], ({ lines: _, ...it }) => ({
      ...it,
      runs: [{ kind: 'text', text: 'a'.repeat(300) }],
    }))
    expect(() => typeset(long)).toThrow(/\d+ letters outside of its pages; a \d+ of \d+/)
  })

  test('are found wanting where the layout has one more, or another', () => {
    const more = withParagraphs([3], (it) => ({ ...it, runs: [...it.runs, { kind: 'text', text: 'Ợ' }] }))
    expect(() => verifyLetters(bytes, more)).toThrow('Ợ 0 of 1')
    expect(() => verifyLetters(bytes, withParagraphs([3], beginning('Ợ')))).toThrow('Ợ 0 of')
  })
})
