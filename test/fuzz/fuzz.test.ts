import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inFull } from '../sampling.ts'
import { caseMaker, type FuzzCase } from './cases.ts'
import { faultsOf } from './properties.ts'

const make = caseMaker(join(import.meta.dirname, '../..'), [])

/** Imports take five times as long as the rest. */
const kindAt = (number: number): FuzzCase['kind'] =>
  number % 20 === 0 ? 'import' : number % 4 === 1 ? 'data' : number % 10 === 2 ? 'template' : 'source'

/** Nothing is rendered here, and an eighth of the cases laid out, a third in full: what takes longer is tried by `npm run fuzz`. */
test.each([0, 1, 2, 3, 4])(
  'every fifth of a thousand cases from %i on: no property fails',
  { timeout: 300_000 },
  async (part) => {
    const faults: string[] = []
    for (let number = part; number < 1000; number += 5) {
      const found = await faultsOf(
        make(0, number, kindAt(number)),
        number % (inFull ? 3 : 8) === 0 ? 'built' : 'checked',
      )
      faults.push(...found.map((fault) => `case ${number}: ${fault.slice(0, 90)}`))
    }
    expect(faults).toEqual([])
  },
)
