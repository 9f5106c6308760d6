import { describe, expect, it } from 'vitest'
import { countOf } from '../sampling.ts'
import { calibrationRows, judgedFacts, shareOfSure } from './calibration.ts'
import { type ImportedPaper, importPaper } from './papers/import-paper.ts'
import { tell } from './plan-files.ts'
import { figuresByField, figuresRow, type Point, shareRight } from './points.ts'

const seed = 1
const papers = countOf(30, 2000)
/** Papers of one test, which then takes a few seconds. */
const together = 100

const starts = Array.from({ length: Math.ceil(papers / together) }, (_, at) => at * together)

describe('papers made at random in the manner of real ones, copied from the web, a PDF or Word, or sent as DOCX', () => {
  const all: ImportedPaper[] = []

  it.each(starts)('lose no word unsaid and build, from number %i on', { timeout: 300_000 }, async (start) => {
    for (let number = start; number < Math.min(papers, start + together); number++)
      all.push(await importPaper(seed, number))
    const faulty = all.filter(({ lost, errors }) => lost.length + errors.length > 0)
    expect(faulty.map(({ number, manner, lost, errors }) => ({ number, manner, lost, errors }))).toEqual([])
  })

  it('come back with 99 % of their fields', () => {
    const points = all.flatMap((one) => one.points)
    tell(`${all.length} văn bản, hạt giống ${seed}`)
    for (const [field, figures] of figuresByField(points)) tell(figuresRow(field, figures))
    for (const { number, manner, points: own } of all)
      for (const one of own.filter(({ right }) => !right)) tell(toldWrong(number, manner, one))
    expect(points.length).toBeGreaterThan(papers * 50)
    expect(shareRight(points)).toBeGreaterThanOrEqual(0.99)
  })

  it('are told of with 99 % of what is called “chắc” right', () => {
    const facts = all.flatMap((one) => judgedFacts(one.facts, one.points))
    for (const row of calibrationRows(facts)) tell(row)
    expect(shareOfSure(facts)).toBeGreaterThanOrEqual(0.99)
  })
})

const toldWrong = (number: number, manner: string, { field, expected, found }: Point): string =>
  `  văn bản ${number} (${manner}), ${field}: “${expected}” → “${found}”`
