import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { lostUnsaid } from '../../src/import/lost-words.ts'
import { readDocx } from '../../src/import/word/read-docx.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { sampleOf } from '../sampling.ts'
import { absent, importOf, nameOf, planFiles, tell } from './plan-files.ts'
import { accounted, wordsOf, wordsOfManuscript, wordsOfPdf } from './words.ts'

const renderers = renderersIn(systemFonts)

/** Words of a plan as it came: marks of web pages, rules of tables and page numbers are none. */
function wordsIn(path: string): string[] {
  const bytes = readFileSync(path)
  // Marks of footnotes are numbers of the program's own.
  if (!path.endsWith('.docx')) return wordsOf(new TextDecoder().decode(bytes).replace(/<br\s*\/?>|\[\d+\]/gi, ' '))
  const manuscript = readDocx(bytes, path, () => {})
  if (!manuscript) throw new Error(`${path} can’t be read`)
  return wordsOfManuscript(manuscript)
}

/** Words of notes that the text gives at its end. */
const wordsOfNotes = (path: string): number =>
  path.endsWith('.txt') ? wordsOf((readFileSync(path, 'utf8').match(/^\[\d+\].*$/gm) ?? []).join('\n')).length : 0

/** Numbers that stand for others on purpose, and words the report names as left out. */
const namedIn = ({ found }: Awaited<ReturnType<typeof importOf>>): string[] => [
  ...(found?.leftOut ?? []).flatMap(({ text }) => wordsOf(text)),
  ...(found?.notes ?? []).flatMap(({ message }) => wordsOf(/gõ “([^”]+)”/.exec(message)?.[1] ?? '')),
]

describe.skipIf(planFiles.length === 0)('real plans come through import and build', () => {
  it.each(sampleOf(planFiles, 4))('%s: without an error, every word in the DOCX and the PDF', async (path) => {
    const result = await importOf(path)
    const { source } = result
    if (!source) throw new Error(JSON.stringify(result.diagnostics))
    const files = new Map(source.files.map(({ name, content }) => [name, Buffer.from(content as string)]))
    const { files: built, diagnostics } = await compile({
      path: 'plan.md',
      text: source.text,
      root: '',
      fallbackDate: { year: 1980, month: 1, day: 1 },
      asset: (name) => files.get(name) ?? 'missing',
    })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const layout = built?.[0].layout
    if (!layout) throw new Error('nothing was built')
    expect(result.found?.leftOut.filter(({ why }) => why === lostUnsaid)).toEqual([])
    const input = wordsIn(path)
    const named = namedIn(result)
    const docx = readDocx((await renderers.docx(layout)).bytes, 'plan.docx', () => {})
    if (!docx) throw new Error('the DOCX can’t be read')
    const outputs = { docx: wordsOfManuscript(docx), pdf: await wordsOfPdf((await renderers.pdf(layout)).bytes) }
    for (const [format, output] of Object.entries(outputs)) {
      const { missing, moved } = accounted(input, output)
      const unnamed = without(missing, named)
      tell(
        `${nameOf(path).padEnd(56)} ${format.padEnd(4)} vào ${String(input.length).padStart(5)}  ra ${String(output.length).padStart(5)}  nêu ${String(missing.length - unnamed.length).padStart(3)}  chuyển chỗ ${String(moved.length).padStart(3)}  thiếu ${unnamed.length}`,
      )
      expect(unnamed, `words missing in the ${format}`).toEqual([])
      // Header and closing have their own order in the form, and notes stand at the foot of their page.
      expect(moved.length).toBeLessThan(20 + wordsOfNotes(path))
    }
  })
})

function without(words: readonly string[], named: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of named) counts.set(word, (counts.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

if (planFiles.length === 0) it.skip(absent)
