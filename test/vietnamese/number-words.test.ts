import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountInWords, numberWords } from '../../src/vietnamese/number-words.ts'

const units: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
}

/** Reads words back: each name of a power multiplies what was said since the next greater one. */
function read(words: string): number {
  let [billions, group, digit] = [0, 0, 0]
  let below = 0
  for (const word of words.split(' ')) {
    if (word in units) digit = units[word] ?? 0
    else if (word === 'linh') digit = 0
    else if (word === 'mười') [group, digit] = [group + 10, 0]
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0]
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0]
    else if (word === 'nghìn') [below, group, digit] = [below + (group + digit) * 1e3, 0, 0]
    else if (word === 'triệu') [below, group, digit] = [below + (group + digit) * 1e6, 0, 0]
    else if (word === 'tỷ') [billions, below, group, digit] = [(billions + below + group + digit) * 1e9, 0, 0, 0]
    else throw new Error(`no number word: ${word}`)
  }
  return billions + below + group + digit
}

describe('a number in words', () => {
  it.each<[number | bigint, string]>([
    [0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1010, 'một nghìn không trăm mười'],
    [1024, 'một nghìn không trăm hai mươi tư'],
    [2026, 'hai nghìn không trăm hai mươi sáu'],
    [21000, 'hai mươi mốt nghìn'],
    [100000, 'một trăm nghìn'],
    [1000005, 'một triệu không trăm linh năm'],
    [1005000, 'một triệu không trăm linh năm nghìn'],
    [1250000, 'một triệu hai trăm năm mươi nghìn'],
    [10 ** 9, 'một tỷ'],
    [10 ** 9 + 5, 'một tỷ không trăm linh năm'],
    [1_000_050_000, 'một tỷ không trăm năm mươi nghìn'],
    [1_234_567_891, 'một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt'],
    [10 ** 12, 'một nghìn tỷ'],
    [1_005 * 10 ** 9, 'một nghìn không trăm linh năm tỷ'],
    [10 ** 15, 'một triệu tỷ'],
    [10n ** 18n, 'một tỷ tỷ'],
    [10n ** 18n + 1n, 'một tỷ tỷ không trăm linh một'],
    [-21, 'âm hai mươi mốt'],
    [-0, 'không'],
  ])('%d is “%s”', (n, words) => {
    expect(numberWords(n)).toBe(words)
  })

  it('reads back as the number', () => {
    const nat = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.bigInt({ min: 0n, max: 10n ** 15n }).map(Number))
    fc.assert(
      fc.property(nat, (n) => {
        expect(read(numberWords(n))).toBe(n)
        expect(numberWords(-n)).toBe(n === 0 ? 'không' : `âm ${numberWords(n)}`)
      }),
      { numRuns: 1000 },
    )
  })

  it('never says what Vietnamese does not', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (n) => {
        expect(numberWords(n)).not.toMatch(
          /mươi (?:một|năm|bốn)\b|mười (?:mốt|tư|năm)\b|linh (?:mốt|lăm|tư)| {2}|^ | $/u,
        )
      }),
    )
  })

  it('with decimals is a bug', () => {
    expect(() => numberWords(1.5)).toThrow(RangeError)
    expect(() => numberWords(Number.NaN)).toThrow(RangeError)
  })
})

describe('an amount in words', () => {
  it.each<[number, string]>([
    [1250000, 'Một triệu hai trăm năm mươi nghìn đồng'],
    [0, 'Không đồng'],
    [-5000, 'Âm năm nghìn đồng'],
  ])('%d', (n, words) => {
    expect(amountInWords(n)).toBe(words)
  })
})
