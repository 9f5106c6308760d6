import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { issueOf } from '../issue.ts'
import { sharedLines } from './lines.ts'

const renderers = renderersIn(systemFonts)

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'kehoach-twins-'))

/** Share of lines that must be the same in both, and pages must be equal. */
const aim = 0.99

const isPlan = (name: string) => /^(plan|input)\.(md|yaml)$/.test(name)
const examples = readdirSync(join(root, 'examples')).filter((name) =>
  readdirSync(join(root, 'examples', name)).some(isPlan),
)
const folders = [...examples.map((name) => join(root, 'examples', name)), ...casesThatBuild.map(({ folder }) => folder)]

async function filesIn(place: string): Promise<{ name: string; layout: Layout }[]> {
  const loaded = loadSource(join(place, readdirSync(place).find(isPlan) ?? ''))
  if ('problem' in loaded) throw new Error(loaded.problem.message)
  const { files } = await compile(loaded.source, issueOf(place))
  if (!files) throw new Error(`${place} builds nothing`)
  return files.map(({ suffix, layout }) => ({
    name: `${place.split(/[\\/]/).at(-1)}${suffix}`,
    layout: comparable(layout),
  }))
}

/** Without what only one of the two can show as text: words of SVG pictures, which LibreOffice draws, the watermark, and attached PDFs. */
function comparable({ watermark: _, ...layout }: Layout): Layout {
  const withoutWords = (svg: Uint8Array) =>
    Buffer.from(
      Buffer.from(svg)
        .toString()
        .replace(/<text[\s\S]*?<\/text>/g, ''),
    )
  const sections = layout.sections.map(({ attachment: _, ...section }) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'picture' && block.format === 'svg' ? { ...block, data: withoutWords(block.data) } : block,
    ),
  }))
  return { ...layout, sections }
}

const sources = (await Promise.all(folders.map(filesIn))).flat()

beforeAll(async () => {
  mkdirSync(join(folder, 'word'))
  for (const { name, layout } of sources)
    for (const format of ['docx', 'pdf'] as const)
      writeFileSync(join(folder, `${name}.${format}`), (await renderers[format](layout)).bytes)
  const documents = sources.map(({ name }) => join(folder, `${name}.docx`))
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'word'), ...documents], {
    stdio: 'ignore',
  })
})

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(sources)('$name', ({ name }) => {
  const text = (file: string) => execFileSync('pdftotext', ['-layout', join(folder, file), '-'], { encoding: 'utf8' })
  const pages = (file: string) => text(file).split('\f').slice(0, -1)

  it('has as many pages in LibreOffice’s rendering of the DOCX as in the PDF', () => {
    expect(pages(`word/${name}.pdf`)).toHaveLength(pages(`${name}.pdf`).length)
  })

  it('has the same lines in both', () => {
    const { shared, all, differing } = sharedLines(text(`${name}.pdf`), text(`word/${name}.pdf`))
    expect(shared / all, differing.join('\n')).toBeGreaterThanOrEqual(aim)
  })
})

it('compares every example and every case that builds', () => {
  const names = [...examples, ...casesThatBuild.map(({ name }) => name)]
  expect(sources.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
  expect(names.length).toBeGreaterThanOrEqual(213)
})
