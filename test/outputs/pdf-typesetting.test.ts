import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { Block, Layout, Paragraph, Run } from '../../src/layout/layout.ts'
import { verifyLetters } from '../../src/render/pdf/verify.ts'
import { typstIn } from '../../src/render/typst.ts'
import { plan } from '../plan.ts'
import { examples, sourceOf, tinos } from './documents.ts'

const [example] = examples
if (!example) throw new Error('no example')
const { files } = await compile(sourceOf(example))
if (!files) throw new Error(`${example.path} doesn't build`)
const [{ layout }] = files

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
  test('an edit costs 2/5 of a new text at most, besides what writing the PDF costs: Typst remembers the rest', () => {
    const { typeset } = typstIn(tinos)
    const costOf = (it: Layout): number => {
      const start = process.cpuUsage()
      typeset(it)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    const least = (costs: readonly number[]): number => Math.min(...costs)
    // The memory is that of the whole process, which knows this document from elsewhere. Narrow letters leave all lines in place.
    const all = [...Array(200).keys()]
    const anew = least([...'iltj'].map((letter) => costOf(withParagraphs(all, beginning(letter)))))
    const edited = least([...'frs1frs1'].map((letter, i) => costOf(withParagraphs([10 + i], beginning(letter)))))
    const again = least([1, 2, 3, 4].map(() => costOf(layout)))
    expect(edited - again).toBeLessThan((anew - again) / 2.5)
  })
})

test('a font that Typst doesn’t have breaks it off', () => {
  const other = typstIn({ family: 'Times New Roman', files: tinos.files })
  expect(() => other.typeset(layout)).toThrow('unknown font family: times new roman')
})

describe('letters of a PDF', () => {
  const { bytes } = typstIn(tinos).typeset(layout)

  test('are those of its layout', () => {
    expect(() => verifyLetters(bytes, layout)).not.toThrow()
  })

  // Of letters under marks for which Unicode has no sign, Typst gives no character where it moves the mark, as bold ones.
  test.each(['m\u0302 và x\u0302', '\u0302', 'e\u0302\u0302', 'a,\u0302 (\u0302)', 'ph\u0331 m\u2011n'])(
    'are those of its layout where marks stand above them: %s',
    async (text) => {
      const layoutOf = async (more: string): Promise<Layout> => {
        const source = sourceOf({ path: 'plan.md', text: `${plan}\nĐo ${text}, **${text}**, *${text}*${more}.\n` })
        const [first] = (await compile(source)).files ?? []
        if (!first) throw new Error(`“${text}” doesn't build`)
        return first.layout
      }
      const { bytes: drawn } = typstIn(tinos).typeset(await layoutOf(''))
      const other = await layoutOf('Ợ')
      expect(() => verifyLetters(drawn, other)).toThrow('Ợ 0 of 1')
    },
  )

  test('are found outside of their page where a word runs over its right edge', () => {
    const long: Layout = withParagraphs([3], ({ lines: _, ...it }) => ({
      ...it,
      runs: [{ kind: 'text', text: 'a'.repeat(300) }],
    }))
    expect(() => typstIn(tinos).typeset(long)).toThrow(/\d+ letters outside of its pages; a \d+ of \d+/)
  })

  test('are found wanting where the layout has one more, or another', () => {
    const more = withParagraphs([3], (it) => ({ ...it, runs: [...it.runs, { kind: 'text', text: 'Ợ' }] }))
    expect(() => verifyLetters(bytes, more)).toThrow('Ợ 0 of 1')
    expect(() => verifyLetters(bytes, withParagraphs([3], beginning('Ợ')))).toThrow('Ợ 0 of')
  })
})
