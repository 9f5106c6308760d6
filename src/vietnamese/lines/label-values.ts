import { pointLetters } from '../letters.ts'

const ordinals = ['nhất', 'hai|nhì', 'ba', 'tư|bốn', 'năm', 'sáu', 'bảy|bẩy', 'tám', 'chín', 'mười']
/** Ordinals as words, for a pattern. */
export const ordinalWords = ordinals.join('|')
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
const validRoman = /^x{0,3}(?:ix|iv|v?i{0,3})$/

const letters: readonly string[] = pointLetters

/** The place of a letter among those of điểm, đ) being the fifth; nothing for others. */
export const orderOf = (letter: string): readonly number[] => {
  const at = letters.indexOf(letter.toLowerCase())
  return at < 0 ? [] : [at + 1]
}

/** A Roman number, of small letters or capitals. */
export function romanValue(typed: string): number | undefined {
  const digits = typed.toLowerCase()
  if (!digits || !validRoman.test(digits)) return undefined
  let value = 0
  for (let i = 0; i < digits.length; i++) {
    const own = romanDigits[digits[i] ?? ''] ?? 0
    const next = romanDigits[digits[i + 1] ?? ''] ?? 0
    value += own < next ? -own : own
  }
  return value
}

/** What a number typed in any way counts: digits with dots between are several, words are ordinals. */
export function countOf(typed: string): readonly number[] {
  const roman = romanValue(typed)
  if (roman !== undefined) return [roman]
  if (/^\d/.test(typed)) return (typed.match(/\d+/g) ?? []).map(Number)
  if (typed.length === 1) return orderOf(typed)
  const word = typed.toLowerCase().replace(/^thứ\s+/, '')
  const at = ordinals.findIndex((one) => one.split('|').includes(word))
  return at < 0 ? [] : [at + 1]
}
