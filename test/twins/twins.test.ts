import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { planFiles } from '../import/plan-files.ts'
import { exampleNames, templateNames, twins } from './documents.ts'
import { firstWords, sharedLines } from './lines.ts'

const renderers = renderersIn(systemFonts)
const folder = mkdtempSync(join(tmpdir(), 'kehoach-twins-'))

/** Share of lines that must be the same: of all documents together, and of each but for two lines. */
const aims = { all: 0.995, each: 0.94 }

/** Set for LibreOffice, which draws the DOCX here; and some for Word, which can't be run here, for the record. */
const sources = await twins('libreoffice')
const asForWord = await twins('word', 5)

beforeAll(async () => {
  for (const part of ['word', 'default']) mkdirSync(join(folder, part))
  for (const { name, layout } of sources)
    for (const format of ['docx', 'pdf'] as const)
      writeFileSync(join(folder, `${name}.${format}`), (await renderers[format](layout)).bytes)
  for (const { name, layout } of asForWord)
    writeFileSync(join(folder, 'default', `${name}.pdf`), (await renderers.pdf(layout)).bytes)
  const documents = sources.map(({ name }) => join(folder, `${name}.docx`))
  // With a profile of its own no other run of the program is in the way.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  for (let from = 0; from < documents.length; from += mostAtOnce) {
    const some = documents.slice(from, from + mostAtOnce)
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'word'), ...some]
    execFileSync('soffice', convert, { stdio: 'ignore' })
  }
})

/** Of documents: after some two hundred LibreOffice ends without a word. */
const mostAtOnce = 80

afterAll(() => rmSync(folder, { recursive: true }))

const texts = new Map<string, string>()

function textOf(file: string): string {
  const text = texts.get(file) ?? execFileSync('pdftotext', ['-layout', join(folder, file), '-'], { encoding: 'utf8' })
  texts.set(file, text)
  return text
}

const pagesOf = (file: string): string[] => textOf(file).split('\f').slice(0, -1)

const compare = (name: string, pdf = `${name}.pdf`) => ({
  name,
  ...sharedLines(textOf(pdf), textOf(`word/${name}.pdf`)),
})

/** Real plans in which LibreOffice ends a page below a heading whose style keeps it with what follows: only their pages are counted. */
const headingsLeftAlone: ReadonlySet<string> = new Set(['that-15_bcd-1237-quy-tap-hai-cot-liet-si'])

describe.each(sources)('$name', ({ name }) => {
  it('has as many pages in LibreOffice’s rendering of the DOCX as in the PDF, and each begins alike', () => {
    const [pdf, docx] = [pagesOf(`${name}.pdf`), pagesOf(`word/${name}.pdf`)]
    expect(docx).toHaveLength(pdf.length)
    if (!headingsLeftAlone.has(name)) expect(docx.map(firstWords)).toEqual(pdf.map(firstWords))
  })

  it('has the same lines in both', () => {
    const { shared, all, differing } = compare(name)
    expect((shared + 2) / all, differing.join('\n')).toBeGreaterThanOrEqual(aims.each)
  })
})

it('has the same lines in nearly all of them', () => {
  const compared = sources.map(({ name }) => compare(name))
  const share = (of: typeof compared) =>
    of.reduce((sum, { shared }) => sum + shared, 0) / of.reduce((sum, { all }) => sum + all, 0)
  const worst = compared.toSorted((a, b) => a.shared / a.all - b.shared / b.all).slice(0, 10)
  const record = asForWord.map(({ name }) => compare(name, `default/${name}.pdf`))
  const paged = asForWord.filter(
    ({ name }) => pagesOf(`default/${name}.pdf`).length === pagesOf(`word/${name}.pdf`).length,
  )
  const percent = (part: number) => `${(part * 100).toFixed(2)} %`
  process.stdout.write(
    [
      `lines as LibreOffice sets them: ${percent(share(compared))} of ${compared.length} documents`,
      ...worst.map(({ name, shared, all }) => `  ${name}: ${shared} of ${all}`),
      `set for Word, against LibreOffice: ${percent(share(record))} of lines, pages equal in ${percent(paged.length / asForWord.length)}`,
      '',
    ].join('\n'),
  )
  expect(share(compared)).toBeGreaterThanOrEqual(aims.all)
})

it('compares every example, case and template, and the real plans where they are', () => {
  const cases = casesThatBuild.map(({ name }) => name)
  const names = [...exampleNames, ...cases, ...templateNames.map((name) => `mau-${name}`)]
  expect(sources.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
  expect(names.length).toBeGreaterThanOrEqual(225)
  if (planFiles.length > 0) expect(sources.filter(({ name }) => name.startsWith('that-')).length).toBe(planFiles.length)
})
