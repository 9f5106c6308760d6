import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile, type Issue, type Source } from '../../src/compile.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { fillerOf } from '../../src/merge/fill.ts'
import { readRows } from '../../src/merge/merge-rows.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { examplePlans } from '../example-plans.ts'
import { importOf, nameOf, planFiles } from '../import/plan-files.ts'
import { issueOf } from '../issue.ts'

/** A document by what it comes from, set for the program that draws its DOCX here. */
export interface Twin {
  readonly name: string
  readonly layout: Layout
}

const root = join(import.meta.dirname, '../..')
const { split } = renderersIn(systemFonts)
const isPlan = (name: string) => /^(plan|input)\.(md|yaml)$/.test(name)

export const exampleNames = examplePlans.map(({ name }) => name)
export const templateNames = readdirSync(join(root, 'templates')).filter((name) =>
  existsSync(join(root, 'templates', name, 'du-lieu.yaml')),
)

/** Every example, case and template, and the real plans where they are; or each so-manieth of them. */
export async function twins(wordProcessor: 'word' | 'libreoffice', each = 1): Promise<Twin[]> {
  const folders = [
    ...exampleNames.map((name) => join(root, 'examples', name)),
    ...casesThatBuild.map(({ folder }) => folder),
  ]
  const own = folders.map(
    (folder) => () => layoutsOf(folder.split(/[\\/]/).at(-1) ?? '', sourceIn(folder), issueOf(folder)),
  )
  const filled = templateNames.map((name) => () => layoutsOf(`mau-${name}`, templateNamed(name), {}))
  const real = planFiles.map((path) => async () => layoutsOf(`that-${nameOf(path)}`, await imported(path), {}))
  const chosen = [...own, ...filled, ...real].filter((_, i) => i % each === 0)
  return (await Promise.all(chosen.map((layouts) => layouts()))).flat()

  async function layoutsOf(name: string, source: Source, issue: Issue): Promise<Twin[]> {
    const { files } = await compile(source, { ...issue, wordProcessor })
    if (!files) throw new Error(`${name} builds nothing`)
    return Promise.all(
      files.map(async ({ suffix, layout }) => ({
        name: `${name}${suffix}`,
        layout: comparable(await split(layout)),
      })),
    )
  }
}

function load(path: string): Source {
  const loaded = loadSource(path)
  if ('problem' in loaded) throw new Error(loaded.problem.message)
  return loaded.source
}

const sourceIn = (folder: string): Source => load(join(folder, readdirSync(folder).find(isPlan) ?? ''))

/** A template filled in with the first row of its own data. */
function templateNamed(name: string): Source {
  const folder = join(root, 'templates', name)
  const source = load(join(folder, `${name}.md`))
  const [row] = readRows({ bytes: readFileSync(join(folder, 'du-lieu.yaml')), file: 'du-lieu.yaml' }, () => {}) ?? []
  if (!row) throw new Error(`${name} has no data`)
  const asset = (path: string) => {
    const shared = join(root, 'templates', path)
    return existsSync(shared) ? readFileSync(shared) : source.asset(path)
  }
  return { ...source, fill: fillerOf(asset)(row.data) }
}

async function imported(path: string): Promise<Source> {
  const { source } = await importOf(path)
  if (!source) throw new Error(`${path} imports to nothing`)
  const files = new Map(source.files.map(({ name, content }) => [name, Buffer.from(content)]))
  const fallbackDate = { year: 1980, month: 1, day: 1 }
  return { path: 'plan.md', text: source.text, root: '', asset: (name) => files.get(name) ?? 'missing', fallbackDate }
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
