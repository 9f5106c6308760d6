import { expect, it } from 'vitest'
import { faults } from './read.ts'

const bomb = Array.from(
  { length: 9 },
  (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}`}${`, *a${i - 1}`.repeat(i === 0 ? 0 : 9)}]`,
)

it.each([
  ['a reference to nothing', 'a.yaml', '- a: *khong_co\n'],
  ['references that double again and again', 'a.yaml', `${bomb.join('\n')}\n`],
  ['a reference to itself', 'a.yaml', '&a [*a]\n'],
  ['lists 5,000 deep', 'a.json', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['maps 5,000 deep', 'a.json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ['lists 5,000 deep in YAML', 'a.yaml', `${'['.repeat(5000)}${']'.repeat(5000)}`],
])('%s: is told', (_, file, content) => {
  const told = faults(content, file)
  expect(told).not.toEqual([])
  for (const one of told) expect(one).toMatch(/^du-lieu-(?:hong|qua-lon|dinh-dang) /)
})
