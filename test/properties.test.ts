import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../src/compile.ts'
import { roman } from '../src/decree/numbering.ts'
import type { Block, Run } from '../src/layout/layout.ts'
import { lengthOf, wrap } from '../src/layout/measure.ts'
import { systemFonts } from '../src/render/fonts.ts'
import { formats, renderersIn } from '../src/render/index.ts'
import { readDate } from '../src/vietnamese/date.ts'
import { pointLetters } from '../src/vietnamese/letters.ts'
import { frontMatter } from './plan.ts'
import { inFull } from './sampling.ts'

const renderers = renderersIn(systemFonts)

const source = (text: string, path = 'plan.md') => ({
  path,
  text,
  asset: () => 'missing' as const,
  root: '',
  fallbackDate: { year: 1980, month: 1, day: 1 },
})

const syllable = fc.constantFrom(
  'kế',
  'hoạch',
  'đơn',
  'vị',
  'Ủy',
  'ban',
  'thực',
  'hiện',
  '2026',
  'số',
  'nhiệm',
  'vụ',
  'ngày',
  'nước',
)
const phrase = fc.array(syllable, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))

const words = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : words(run.runs))).join('')

function paragraphs(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [(block.number ? `${block.number.text} ` : '') + words(block.runs)]
    return block.kind === 'columns' ? block.rows.flat().flatMap(paragraphs) : []
  })
}

const printed = async (text: string): Promise<string[]> => {
  const { files, diagnostics } = await compile(source(text))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return paragraphs(files?.[0].layout.sections.flatMap(({ blocks }) => blocks) ?? [])
}

describe('numbers', () => {
  it('Roman numerals add up to the number they stand for', () => {
    const value: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (n) => {
        const parts = [...roman(n)].map((letter) => value[letter] ?? 0)
        const sum = parts.reduce((all, part, i) => all + (part < (parts[i + 1] ?? 0) ? -part : part), 0)
        expect(sum).toBe(n)
        expect(roman(n)).not.toMatch(/I{4}|X{4}|C{4}|V{2}|L{2}|D{2}/)
      }),
    )
  })

  it('điểm take the 23 letters of the decree, in order', () => {
    expect(pointLetters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y')
  })

  it('headings of any outline are counted I, 1, a', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 }),
        async (outline) => {
          const lines = outline.flatMap((clauses) => [
            '# Mục',
            ...clauses.flatMap((points) => ['## Khoản', ...Array.from({ length: points }, () => '### Điểm')]),
          ])
          const expected = outline.flatMap((clauses, i) => [
            `${roman(i + 1)}. MỤC`,
            ...clauses.flatMap((points, j) => [
              `${j + 1}. Khoản`,
              ...Array.from({ length: points }, (_, k) => `${pointLetters[k]}) Điểm`),
            ]),
          ])
          const found = (await printed(`${frontMatter}${lines.join('\n\n')}\n`)).filter((line) =>
            /(MỤC|Khoản|Điểm)$/.test(line),
          )
          expect(found).toEqual(expected)
        },
      ),
      { numRuns: inFull ? 300 : 25 },
    )
  })
})

describe('dates', () => {
  const day = fc.date({ min: new Date('1945-09-02'), max: new Date('2099-12-31'), noInvalidDate: true })

  it('read the same in all three spellings, padded or not', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (date, padded) => {
        const parts = { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() }
        const text = (n: number) => (padded ? String(n).padStart(2, '0') : String(n))
        const [d, m] = [text(parts.day), text(parts.month)]
        for (const spelling of [
          `${d}/${m}/${parts.year}`,
          `${parts.year}-${m}-${d}`,
          `ngày ${d} tháng ${m} năm ${parts.year}`,
        ])
          expect(readDate(spelling)).toEqual(parts)
        expect(readDate(`${m}/${parts.year}`)).toEqual({ month: parts.month, year: parts.year })
        expect(readDate(`${parts.year}`)).toEqual({ year: parts.year })
      }),
    )
  })

  it('that do not exist are refused', () => {
    for (const text of ['31/02/2024', '29/02/2023', '31/04/2024', '00/01/2024', '12/13/2024', '32/01/2024'])
      expect(readDate(text)).toHaveProperty('message')
    expect(readDate('29/02/2024')).toEqual({ day: 29, month: 2, year: 2024 })
  })
})

describe('text', () => {
  it('comes out whole and in order, wherever it is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('', '- ', '1. ', '## '), phrase), { minLength: 1, maxLength: 12 }),
        async (parts) => {
          const body = parts.map(([mark, text]) => mark + text).join('\n\n')
          const letters = (text: string) =>
            text
              .toLocaleLowerCase('vi')
              .replace(/\s+/g, ' ')
              .replace(/[^\p{L}\p{N} ]/gu, '')
              .replace(/ +/g, ' ')
              .trim()
          const text = letters(
            (await printed(`${frontMatter}# Mục\n\n${body}\n`)).join(' ').replace(/(^|\s)\d+\. /g, ' '),
          )
          expect(text).toContain(letters(parts.map(([, text]) => text).join(' ')))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('whatever it is, is compiled or found fault with, and never throws', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'#->|:*_[]()!`~^{}&@%\n\t -abcđ1.') }),
    )
    await fc.assert(
      fc.asyncProperty(anything, fc.boolean(), fc.boolean(), async (text, withFrontMatter, yaml) => {
        const { files, diagnostics } = await compile(
          source(withFrontMatter ? frontMatter + text : text, yaml ? 'plan.yaml' : 'plan.md'),
        )
        if (!files) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
        for (const { place } of diagnostics) expect(place?.line).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('that compiles is rendered in both formats', async () => {
    const marks = fc.constantFrom(
      '',
      '- ',
      '  + ',
      '1. ',
      '# ',
      '## ',
      'a) ',
      '| x |\n|---|\n| ',
      '[^1]: ',
      '**',
      '![',
      '\\',
    )
    const text = fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 40 }))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(marks, text), { maxLength: 10 }), async (parts) => {
        const body = parts.map(([mark, words]) => mark + words).join('\n\n')
        const { files } = await compile(source(`${frontMatter}# Mục\n\n${body}\n`))
        if (!files) return
        for (const format of formats) expect((await renderers[format](files[0].layout)).bytes.length).toBeGreaterThan(0)
      }),
      { numRuns: inFull ? 300 : 30 },
    )
  })

  it('wraps into lines that fit and hold every word', () => {
    const look = { size: 14, bold: false, italic: false }
    fc.assert(
      fc.property(phrase, fc.integer({ min: 60, max: 500 }), (text, width) => {
        const lines = wrap(text, look, width)
        expect(lines.join(' ')).toBe(text)
        for (const line of lines) if (line.includes(' ')) expect(lengthOf(line, look)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
