import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { processorTime } from '../../processor-time.ts'
import { letters, lettersOf, paragraphsOf, read, reported } from './plain.ts'

const folder = join(import.meta.dirname, '../../../../shared/plans')
const plans = ['.', 'seeds'].flatMap((one) =>
  existsSync(join(folder, one))
    ? readdirSync(join(folder, one))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(one, name))
    : [],
)
const textOf = (name: string): string =>
  readFileSync(join(folder, name), 'utf8').normalize('NFC').replaceAll('\r\n', '\n')

describe.skipIf(plans.length === 0)('real plans (skipped where their folder is absent)', () => {
  test.each(plans)('%s keeps its words in their order', (name) => {
    const text = textOf(name)
    // One has kept no columns of its table.
    expect(reported(text).map(({ rule }) => rule)).toEqual(name.startsWith('12_') ? ['nhap-bang'] : [])
    expect(lettersOf(read(text))).toBe(letters(withoutMarks(text)))
  })

  test.each(plans.filter((name) => plans.includes(name.replace('.txt', '_unwrapped.txt'))))(
    '%s gives what it gives unwrapped',
    (name) => {
      const known = new Set(paragraphsOf(read(textOf(name.replace('.txt', '_unwrapped.txt')))))
      const own = paragraphsOf(read(textOf(name)))
      const others = own.filter((one) => !known.has(one))
      expect(others.length / own.length).toBeLessThan(0.06)
    },
  )
})

/** Without marks of footnotes where their notes stand too, which are digits. */
function withoutMarks(text: string): string {
  return text.replace(/\[(\d)\]/g, (mark, id) => (text.split(`[${id}]`).length > 2 ? '' : mark))
}

const word = fc.constantFrom(
  ...'trồng cây Ủy ban 30% 12/KH-UBND năm 2026 (nếu có) “hồ Sen”; Sở Y tế, xã: phường. đường 5*10 a * b ≥ T3G'.split(
    ' ',
  ),
)
const phrase = fc.array(word, { minLength: 1, maxLength: 14 }).map((all) => all.join(' '))
const label = fc.constantFrom(
  '',
  '',
  'I. ',
  '1. ',
  '1.1. ',
  '3.',
  'a) ',
  'đ)',
  '- ',
  '+ ',
  '(1) ',
  'Điều 3. ',
  '• ',
  '# ',
)
const marked = fc
  .tuple(phrase, fc.constantFrom('', '*', '**', '***', '_'), fc.constantFrom('', ' '), phrase)
  .map(([before, mark, blank, within]) => `${before} ${mark}${within}${mark ? blank : ''}${mark}`)
const paragraph = fc.tuple(label, marked).map((parts) => parts.join(''))
const cells = fc.array(phrase, { minLength: 2, maxLength: 4 })
const grid = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.array(phrase, { minLength: 4, maxLength: 16 }))
  .map(([columns, all]) =>
    all
      .slice(0, all.length - (all.length % columns))
      .map((_, at) => all.slice(at * columns, (at + 1) * columns))
      .filter((row) => row.length === columns),
  )
const construct = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n')) },
  grid.map((rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n')),
  grid.map((rows) => rows.map((row) => row.join('\t')).join('\n')),
  grid.map((rows) => rows.map((row) => `|\n${row.map((cell) => `${cell}\n|`).join('\n')}`).join('\n')),
  cells.map((row) => `| ${row.join(' | ')} |\n|${row.map(() => '---').join('|')}|`),
  fc.constantFrom('---', '***', '|', '____', ' ', '** **', '<br>', '&nbsp;'),
)

test('all words of any mixture are there, in their order', () => {
  fc.assert(
    fc.property(
      fc.array(construct, { maxLength: 14 }),
      fc.constantFrom('\n', '\n\n', '\n\n\n'),
      (constructs, between) => {
        const text = constructs.join(between)
        expect(lettersOf(read(text))).toBe(letters(text.replace(/<br>|&nbsp;/g, ' ')))
      },
    ),
    { numRuns: 120 },
  )
})

test('nothing a clerk can paste throws, and lines are told in their order', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '|',
    '\n',
    '\t',
    ' ',
    '[1]',
    '](',
    '[',
    '<b>',
    '<',
    '&',
    '\\',
    '#',
    '-',
    '1.',
    'a)',
    'chữ',
    'X',
    '\u00a0',
    '\f',
    '---',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const lines = read(pieces.join('')).blocks.map((block) => (block.type === 'section' ? 0 : block.line))
      expect(lines).toEqual([...lines].sort((a, b) => a - b))
    }),
    { numRuns: 150 },
  )
})

test('two hundred pages are read in a moment, on a busy machine too', () => {
  const lines = Array.from(
    { length: 1500 },
    (_, at) => `${(at % 9) + 1}. ${'Trồng cây xanh ven hồ và tưới hoa mỗi tuần '.repeat(9)}.`,
  )
  const text = lines.map((line) => line.replace(/(.{60,80}) /g, '$1\n')).join('\n\n')
  read(text)
  const spent = processorTime()
  read(text)
  expect(spent()).toBeLessThan(1500)
})
