import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode } from '../../src/files/decode.ts'
import { editText, textAsRead } from '../../src/findings/edits.ts'
import { linesAt, placeOf } from '../../src/findings/text-map.ts'

/** Letters as they may be typed: in parts or whole, with any end of a line, beyond the basic plane. */
const letters = ['e\u0302\u0301', 'ế', 'đ', ' ', 'o\u031b', '\r\n', '\n', 'A', '𝒳', '#', '\ufeff']
const typedLetters = fc.array(fc.constantFrom(...letters), { maxLength: 30 })
const mark = fc.constantFrom('', '\ufeff')
const start = { file: 'plan.md', line: 1, column: 1 }

it('an edit leaves every byte around it as it was typed', () => {
  const wanted = fc.array(fc.tuple(fc.nat(30), fc.nat(4)), { maxLength: 4 })
  fc.assert(
    fc.property(mark, typedLetters, wanted, (bom, typed, stretches) => {
      // At the start of a file it is the byte order mark, which is no letter of the text.
      fc.pre(bom !== '' || typed[0] !== '\ufeff')
      const { text } = textAsRead(bom + typed.join(''))
      const offsetOf = (count: number) =>
        typed.slice(0, count).join('').replaceAll('\r\n', '\n').normalize('NFC').length
      const kept = [...typed]
      const edits = stretches.flatMap(([at, length], i) => {
        const [from, to] = [Math.min(at, typed.length), Math.min(at + length, typed.length)]
        if (from === to || kept.slice(from, to).some((letter) => /^<|^$/.test(letter))) return []
        kept.splice(from, to - from, `<${i}>`, ...Array(to - from - 1).fill(''))
        return [{ place: placeOf(linesAt(text, start), offsetOf(from), offsetOf(to)), text: `<${i}>` }]
      })
      expect(editText(bom + typed.join(''), edits)).toBe(bom + kept.join(''))
    }),
  )
})

it('of edits that overlap the first is made, and what is put in goes between two letters', () => {
  const edit = (from: number, to: number, text: string) => ({ place: placeOf(linesAt('abc', start), from, to), text })
  expect(editText('abc', [edit(1, 3, 'x'), edit(0, 2, 'y')])).toBe('yc')
  expect(editText('abc', [edit(1, 1, 'x'), edit(3, 3, 'y')])).toBe('axbcy')
})

it('a text is read as its bytes are', () => {
  fc.assert(
    fc.property(mark, fc.string({ unit: 'grapheme' }), typedLetters, (bom, any, typed) => {
      const text = `${bom}${any.replaceAll('\0', '')}${typed.join('')}\r`
      expect(textAsRead(text).text).toBe(decode(new TextEncoder().encode(text)))
    }),
  )
})
