import { expect, test } from 'vitest'
import { failsafeDocument } from '../../src/source/failsafe-document.ts'
import { processorTime } from '../processor-time.ts'

const errorsOf = (text: string) => failsafeDocument(text)?.errors ?? []

test('a line of nothing but marks has few errors, and is read in no time', () => {
  const spent = processorTime()
  expect(errorsOf(`k: ${'{{/each}}'.repeat(20_000)}\n`).length).toBeLessThan(10)
  expect(spent()).toBeLessThan(4000)
})

test('each damaged line has its first error', () => {
  const text = 'a: {b} c d\ne: ok\nf: {g} h i\n'
  const lines = errorsOf(text).map(({ pos }) => text.slice(0, pos[0]).split('\n').length)
  expect([...new Set(lines)]).toEqual([1, 3])
})

test('several documents, and several keys of one name', () => {
  expect(errorsOf('a: 1\n---\nb: 2\n---\nc: 3\n').map(({ code }) => code)).toEqual(['MULTIPLE_DOCS'])
  expect(errorsOf('a: 1\na: 2\n').map(({ code }) => code)).toEqual(['DUPLICATE_KEY'])
})

test('maps within maps without end are read, or told to be too deep', () => {
  const levels = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')
  expect(() => failsafeDocument(levels)).not.toThrow()
})
