import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile, type Source } from '../../src/compile.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { issueOf } from '../issue.ts'
import { printLayout } from '../print-layout.ts'
import { sampleOf } from '../sampling.ts'

const folder = join(import.meta.dirname, '../cases')

/** What is printed as it was meant, and told with its fix. */
const taken = new Set(['thieu-dong-trong', 'dau-dong-lien-chu', 'bang-dan-bang-tab'])

async function outcome(source: Source, from: string) {
  const { files, diagnostics } = await compile(source, issueOf(from))
  return {
    layout: files?.map(({ layout }) => printLayout(layout)).join(''),
    told: diagnostics.filter(({ rule, suppressed }) => taken.has(rule) && suppressed === undefined),
  }
}

describe('what is told of lines is mended by its fix, which changes nothing on paper', () => {
  it.each(sampleOf(readdirSync(folder), 3))('%s', async (name) => {
    if (!readdirSync(join(folder, name)).includes('input.md')) return
    const loaded = loadSource(join(folder, name, 'input.md'))
    if (!('source' in loaded)) return
    let { source } = loaded
    const before = await outcome(source, join(folder, name))
    expect(before.told.every(({ fix, place }) => fix || place?.file !== source.path)).toBe(true)
    let now = before
    for (let round = 0; round < 4 && now.told.some(({ fix }) => fix); round++) {
      source = { ...source, text: applyFixes(source.text, source.path, now.told) }
      now = await outcome(source, join(folder, name))
    }
    expect(now.told).toEqual([])
    expect(now.layout).toBe(before.layout)
  })
})
