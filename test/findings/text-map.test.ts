import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/compile.ts'
import { spansOf, type TextSpan } from '../../src/document/spans.ts'
import { textAsRead } from '../../src/findings/edits.ts'
import {
  cut,
  join,
  joinStretches,
  linesAt,
  offsetOf,
  placeAt,
  placeOf,
  replaceEach,
  standIn,
  type TextMap,
} from '../../src/findings/text-map.ts'
import { parseMarkdown } from '../../src/source/markdown.ts'
import { parse } from '../../src/source/parse.ts'
import { expand } from '../../src/template/expand.ts'
import { plan } from '../plan.ts'

const letters = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '\n', '*', 'b', '.'), maxLength: 40 })
const start = { file: 'plan.md', line: 3, column: 5 }

/** What a source has at a place that was derived from it. */
const standsAt = (map: TextMap, offset: number, text: string, from = start): string | undefined => {
  const { line, column } = placeAt(map, offset)
  return text.split('\n')[line - from.line]?.concat('\n')[column - from.column]
}

/** Ways to make text from text that keep its letters, each from numbers at random. */
const derivations: readonly ((map: TextMap, numbers: readonly number[]) => TextMap)[] = [
  (map, [a = 0, b = 0]) => {
    const [from = 0, to = 0] = [a % (map.text.length + 1), b % (map.text.length + 1)].sort((x, y) => x - y)
    return cut(map, from, to)
  },
  (map, [a = 0]) => {
    const at = a % (map.text.length + 1)
    return join([cut(map, 0, at), standIn('…', placeOf(map, at, at)), cut(map, at, map.text.length)])
  },
  (map) => replaceEach(map, /\*+/g, () => ''),
  (map) => replaceEach(map, /[ \n]+/g, () => '…'),
]

describe('the way back', () => {
  it('leads from every letter to the same letter, however often text is cut, joined and replaced', () => {
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.tuple(fc.nat(derivations.length - 1), fc.array(fc.nat(100), { minLength: 2, maxLength: 2 })), {
          maxLength: 5,
        }),
        (text, steps) => {
          const map = steps.reduce(
            (before, [which, numbers]) => derivations[which]?.(before, numbers) ?? before,
            linesAt(text, start),
          )
          for (const [offset, letter] of map.text.split('').entries())
            if (letter !== '…') expect(standsAt(map, offset, text)).toBe(letter)
        },
      ),
    )
  })

  it('leads from what stands for a stretch to that stretch', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const map = replaceEach(linesAt(text, start), /\*+/g, (run) => `<${run.length}>`)
        const lines = linesAt(text, { ...start, line: 1, column: 1 })
        for (const {
          0: { length },
          1: count,
          index,
        } of map.text.matchAll(/<(\d+)>/g)) {
          const { line, column, endLine, endColumn } = placeOf(map, index, index + length)
          const from = offsetOf(lines, { line: line - 2, column: column - 4 })
          const to = offsetOf(lines, { line: endLine - 2, column: endColumn - 4 })
          expect(text.slice(from, to)).toBe('*'.repeat(Number(count)))
        }
      }),
    )
  })

  it('of a stretch of lines is that of its first and last letter; behind a line the next begins', () => {
    const map = linesAt('một\nhai\n', start)
    expect(placeOf(map, 1, 6)).toEqual({ file: 'plan.md', line: 3, column: 6, endLine: 4, endColumn: 7 })
    expect(placeOf(map, 0, 4)).toEqual({ file: 'plan.md', line: 3, column: 5, endLine: 4, endColumn: 5 })
    expect(placeOf(map, 8, 8)).toEqual({ file: 'plan.md', line: 5, column: 5, endLine: 5, endColumn: 5 })
  })

  it('of stretches put together is that of each, and of what stands between them the one before', () => {
    const span = (text: string, line: number): TextSpan => ({ ...start, text, line, within: 'paragraph' })
    const map = joinStretches([span('Thông tư', 3), span('số 5', 4)], () => ' ')
    expect(map.text).toBe('Thông tư số 5')
    expect(placeOf(map, 6, 11)).toEqual({ file: 'plan.md', line: 3, column: 11, endLine: 4, endColumn: 7 })
    expect(placeAt(map, 8)).toEqual({ file: 'plan.md', line: 3, column: 13 })
  })

  it('leads through Markdown to the words as they are typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Một câu;',
            'Căn cứ Luật;',
            'a) ý',
            '- mục',
            '  chữ **đậm** nữa',
            '# Đề mục',
            '2. Khoản:',
            '',
          ),
          { maxLength: 12 },
        ),
        (lines) => {
          const text = `---\nso: 5\n---\n${lines.join('\n')}`
          const { body } = parse(text, 'plan.md', () => {})
          const spans = body ? spansOf({ texts: [parseMarkdown(body, () => {})], filled: false }, new Map()) : []
          for (const { line, column, text: words } of spans)
            expect(text.split('\n')[line - 1]?.slice(column - 1, column - 1 + words.length)).toBe(words)
          expect(spans.map(({ line }) => line)).toEqual(spans.map(({ line }) => line).sort((a, b) => a - b))
        },
      ),
    )
  })

  it('leads to a letter that can’t be printed, on a line that is indented too', async () => {
    const text = plan.replace('Nắm tình hình', '- Nắm\n  tình 😀 hình')
    const fallbackDate = { year: 1980, month: 1, day: 1 }
    const { diagnostics } = await check({ path: 'plan.md', text, asset: () => 'missing', root: '', fallbackDate })
    const there = diagnostics.flatMap(({ place, rule }) => (place && rule === 'ky-tu-la' ? [place] : []))
    expect(there.map(({ line, column }) => text.split('\n')[line - 1]?.slice(column - 1, column + 1))).toEqual(['😀'])
  })

  it('leads from a template that was filled in to its letters and marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Giao ', '{{x}}', '\n', '- ', '{{> con}}', ' đơn vị'), { maxLength: 12 }),
        (parts) => {
          const files: Readonly<Record<string, string>> = { 'mau.md': parts.join(''), 'con.md': 'mẫu con\n{{x}} xong' }
          const source = (file: string) => ({ text: files[file] ?? '', file, line: 1, column: 1 })
          const map = expand(source('mau.md'), {
            data: { x: 'Phòng A' },
            escape: 'none',
            partial: () => source('con.md'),
            report: (found) => expect(found).toBe(undefined),
          })
          for (const [offset, letter] of (map?.text ?? '').split('').entries()) {
            const { file, line, column } = placeAt(map ?? linesAt('', start), offset)
            const rest =
              files[file]
                ?.split('\n')
                [line - 1]?.concat('\n')
                .slice(column - 1) ?? ''
            if (!rest.startsWith('{{')) expect(rest[0]).toBe(letter)
          }
        },
      ),
    )
  })

  it('leads from letters in NFC to those typed in parts', () => {
    const text = fc.string({
      unit: fc.constantFrom('e\u0302\u0301', 'ế', 'a', '\r\n', '\r', '\n', '\ufeff', 'ư\u0323', '\u1112\u1161', '𝒳'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(text, (typed) => {
        const read = textAsRead(typed)
        expect(read.text).toBe(
          typed
            .replace(/^\ufeff/, '')
            .replace(/\r\n?/g, '\n')
            .normalize('NFC'),
        )
        for (const [offset, letter] of read.text.split('').entries()) {
          const { column, endColumn } = placeOf(read, offset, offset + 1)
          const there = typed
            .slice(column - 1, endColumn - 1)
            .replace(/\r\n?/g, '\n')
            .normalize('NFC')
          expect(there).toContain(letter)
        }
      }),
    )
  })
})
