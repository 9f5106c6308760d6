import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, sum, withoutNoise, writeNumber, writePlainNumber } from '../../src/vietnamese/digits.ts'

describe('a number', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['7', 7],
    ['1250000', 1250000],
    ['1.250', 1250],
    ['1.250.000', 1250000],
    ['1.250.000,5', 1250000.5],
    ['1 250 000', 1250000],
    ['1\u00a0250\u202f000', Number.NaN],
    ['1\u00a0250\u00a0000,25', 1250000.25],
    ['-5', -5],
    ['−5', -5],
    ['-1.250', -1250],
    ['12,5', 12.5],
    ['0,5', 0.5],
    ['12,500', 12.5],
    [' 12 ', 12],
    ['1250000.5', 1250000.5],
    ['12.5', 12.5],
    ['0.250', 0.25],
    ['1234.567', 1234.567],
    ['-0', 0],
    ['9007199254740991', 9007199254740991],
  ])('%s is read as %d', (text, n) => {
    expect(readNumber(text)).toBe(Number.isNaN(n) ? undefined : n)
  })

  it.each([
    '',
    'ba',
    '12/3',
    '1.2.3',
    '05',
    '0123',
    '0912.345.678',
    '012,5',
    '1.25.000',
    '1,250,000',
    '1.250 000',
    '1.250.000.5',
    '1250.000,5',
    '5,',
    ',5',
    '.5',
    '--5',
    '- 5',
    '+5',
    '5%',
    '1e5',
    '5 đồng',
    '٣',
    'Infinity',
    '9007199254740993',
  ])('“%s” is none', (text) => {
    expect(readNumber(text)).toBeUndefined()
  })

  it.each<[number, string, string]>([
    [0, '0', '0'],
    [-0, '0', '0'],
    [999, '999', '999'],
    [1250000, '1.250.000', '1250000'],
    [1250000.5, '1.250.000,5', '1250000,5'],
    [-1250, '-1.250', '-1250'],
    [-100, '-100', '-100'],
    [0.1 + 0.2, '0,3', '0,3'],
    [1e-7, '0,0000001', '0,0000001'],
    [0.1 + 0.2 - 0.3, '0', '0'],
    [-1234.5678, '-1.234,5678', '-1234,5678'],
    [1e21, '1.000.000.000.000.000.000.000', '1000000000000000000000'],
  ])('%d is written', (n, grouped, plain) => {
    expect(writeNumber(n)).toBe(grouped)
    expect(writePlainNumber(n)).toBe(plain)
  })

  it('of another kind is a bug', () => {
    expect(() => writeNumber(Number.NaN)).toThrow(RangeError)
    expect(() => sum([Number.POSITIVE_INFINITY])).toThrow(RangeError)
  })

  const whole = fc.maxSafeInteger()
  const decimal = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }))
    .map(([n, places]) => Number(`${n}e-${places}`))

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(whole, decimal), (n) => {
        expect(readNumber(writeNumber(n))).toBe(n + 0)
        // Three decimals of a number without grouping are still decimals.
        expect(readNumber(writePlainNumber(n))).toBe(n + 0)
      }),
    )
  })

  it('has no more than 15 digits that count, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (n) => {
        expect(writePlainNumber(n)).toMatch(/^-?(?:0|[1-9]\d*)(?:,\d*[1-9])?$/)
        expect(Math.abs(withoutNoise(n) - n)).toBeLessThanOrEqual(Math.abs(n) * 1e-14 + 1e-15)
      }),
    )
  })
})

describe('a sum', () => {
  it.each<[readonly number[], number]>([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [[0.1, 0.7, -0.8], 0],
    [[1250000, 0.05, 1e-7], 1250000.0500001],
    [[1e21, 1], 1e21],
    [[-1.005, 1], -0.005],
  ])('of %j is %d', (numbers, expected) => {
    expect(sum(numbers)).toBe(expected)
  })

  it('is exact in hundredths, however many', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
        const total = cents.reduce((all, n) => all + n, 0)
        expect(sum(cents.map((n) => n / 100))).toBe(total / 100 + 0)
      }),
    )
    expect(sum(new Array(200_000).fill(0.01))).toBe(2000)
  })
})
