import { describe, expect, it } from 'vitest'
import { fromUtf8AsLatin, readsAsUtf8 } from '../../src/vietnamese/legacy-utf8.ts'
import { hasLostLetter } from '../../src/vietnamese/lost-letters.ts'
import { seenLines, shown } from '../../src/vietnamese/unseen.ts'
import { decodeWindows1252 } from '../../src/vietnamese/windows-code-pages.ts'

describe('text without what nobody sees', () => {
  it.each([
    ['kế\u00adhoạch', 'kế hoạch'],
    ['triển\u200bkhai\ufeff kế hoạch', 'triển khai kế hoạch'],
    ['ki\u00adểm tra', 'kiểm tra'],
    ['com\u00adpu\u00adter', 'computer'],
    ['cô\u200bng', 'công'],
    ['cách\u2003em, cách\u2009mỏng', 'cách em, cách mỏng'],
    ['5\u202f000', '5\u00a0000'],
    ['\u0001a\u001fb\u007f', 'ab'],
  ])('%j is printed as %j', (typed, printed) => {
    expect(seenLines(typed)).toEqual([printed])
  })

  it.each(['a\u2028b', 'a \u2029 b', 'a\vb', 'a\fb'])('%j is two lines', (typed) => {
    expect(seenLines(typed)).toEqual(['a', 'b'])
  })

  it('is quoted with signs for it', () => {
    expect(shown('kế\u200bhoạch\u0007')).toBe('kế‹U+200B›hoạch‹U+0007›')
  })
})

describe('a question mark', () => {
  it.each(['Gi?m', '??c', 'B?nh', 'th?c', 'HO?CH', '(ph?ng)', 'Tr??ng', '?a', 'KI?M'])('was a letter in %s', (word) => {
    expect(hasLostLetter(word)).toBe(true)
  })

  it.each(['Ai?', 'gì?', '?', '???', '“Bao giờ?”', 'https://a.example/tim?q=van', 'có?không', 'b?=1', '{{#if x?a}}'])(
    'was none in %s',
    (word) => {
      expect(hasLostLetter(word)).toBe(false)
    },
  )
})

describe('UTF-8 taken for Windows-1252', () => {
  const letters = 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'
  const misread = (text: string) => decodeWindows1252(new TextEncoder().encode(text))

  it.each([letters, letters.toUpperCase(), 'Kế hoạch của “đơn vị” – năm 2026…'])('is read back: %s', (text) => {
    expect(readsAsUtf8(misread(text))).toBe(true)
    expect(fromUtf8AsLatin(misread(text))).toBe(text)
  })

  it.each([letters, 'Giá 5 €, 25 m², ±0,5 °C', 'São Paulo, Århus, Ärzte', 'Môc ®Ých, yªu cÇu', 'Coäng hoøa xaõ hoäi'])(
    'is not found in %s',
    (text) => {
      expect(readsAsUtf8(text)).toBe(false)
      expect(fromUtf8AsLatin(text)).toBe(text)
    },
  )
})
