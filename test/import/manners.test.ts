import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checked } from './checked.ts'
import { manners } from './manners.ts'

describe('a plan in the manner of real ones', () => {
  it.each(Object.entries(manners))('%s', async (name, checks) => {
    const points = await checked(join(import.meta.dirname, 'manners', `${name}.txt`), checks)
    expect(points.filter(({ right }) => !right)).toEqual([])
  })
})
