import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile, type Source } from '../../src/compile.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { labelOf } from '../../src/vietnamese/lines/label.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { examplePlans } from '../example-plans.ts'
import { issueOf } from '../issue.ts'
import { printLayout } from '../print-layout.ts'
import { inFull, sampleOf } from '../sampling.ts'

const isHeading = (line: string): boolean => /^#{1,6}\s/.test(line)
const printedTitle =
  /^\[(?:Phần|Chương|Mục của chương|Mục|Điều|Khoản có tiêu đề|Tiểu mục 1\.1|Điểm có tiêu đề) · [^\]]*\] (.*)$/

async function outcome(source: Source, folder: string) {
  const { files, diagnostics } = await compile(source, issueOf(folder))
  return { layout: files?.map(({ layout }) => printLayout(layout)).join('\n'), diagnostics }
}

/** The numbers and titles of the headings in the text, appendices apart, as they are printed. */
const printedTitles = (layout: string): string[] =>
  (layout.split('\nPhần trang mới')[0] ?? '')
    .split('\n')
    .flatMap((line) => printedTitle.exec(line)?.[1]?.replaceAll('·', ' ') ?? [])

/** A heading below which nothing stands before the next, which no clerk would tell from an item. */
function headsNothing(lines: readonly string[], at: number): boolean {
  const below = lines.slice(at + 1).find((line) => line.trim() !== '') ?? ''
  const depth = (line: string) => /^#*/.exec(line)?.[0].length ?? 0
  return depth(lines[at] ?? '') > 1 && (below === '' || (isHeading(below) && depth(below) <= depth(lines[at] ?? '')))
}

/** A source whose headings are typed with the numbers they are printed with; nothing where it has none to be told by. */
function typedAsPrinted(text: string, layout: string): string | undefined {
  const start = text.indexOf('\n---\n', 3) + 5
  const lines = text.slice(start).split('\n')
  const appendix = lines.findIndex((line) => /^#+\s*phụ lục/i.test(line))
  const own = lines.flatMap((line, i) => (isHeading(line) && (appendix < 0 || i < appendix) ? [i] : []))
  const titles = printedTitles(layout)
  if (own.length === 0 || own.length !== titles.length || /\{\{|^(?:`{3}|~{3})/m.test(text)) return undefined
  if (
    titles.some((title) => !labelOf(title) || title.includes('(chú thích:')) ||
    own.some((at) => headsNothing(lines, at))
  )
    return undefined
  for (const [i, at] of own.entries()) lines[at] = `\n${titles[i]?.replace(/\s*⏎\s*/g, '\n\n')}\n`
  return text.slice(0, start) + lines.join('\n')
}

/** As `check --fix` leaves a source, and whether a heading was told on the way that has no fix. */
async function mended(
  source: Source,
  folder: string,
  told = false,
): Promise<{ layout: string | undefined; told: boolean }> {
  const { layout, diagnostics } = await outcome(source, folder)
  const text = applyFixes(source.text, source.path, diagnostics)
  const left = told || diagnostics.some(({ rule, fix }) => /^(?:thieu-muc|muc-chua-danh-dau)$/.test(rule) && !fix)
  return text === source.text ? { layout, told: left } : mended({ ...source, text }, folder, left)
}

const sources = [
  ...sampleOf(casesThatBuild, 6).map(({ folder }) => join(folder, 'input.md')),
  ...examplePlans.map(({ path }) => path),
].filter((path) => path.endsWith('.md') && existsSync(path))

describe('a plan typed with its numbers is laid out as the one with marks, or what isn’t sure is told', () => {
  const tally = { same: 0, told: [] as string[] }

  it.each(sources)('%s', async (path) => {
    const loaded = loadSource(path)
    if (!('source' in loaded)) return
    const folder = join(path, '..')
    const { source } = loaded
    const clean = await mended(source, folder)
    const text = clean.layout && typedAsPrinted(source.text, clean.layout)
    if (!text) return
    const typed = await mended({ ...source, text }, folder)
    if (typed.told) tally.told.push(path)
    else {
      expect(typed.layout).toBe(clean.layout)
      tally.same++
    }
  })

  afterAll(() => {
    // In a part of the cases those that are told may come close together.
    expect(tally.same).toBeGreaterThan((inFull ? 20 : 8) * tally.told.length)
  })
})
