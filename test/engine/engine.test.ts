import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { type Engine, startEngine } from '../../src/engine/engine.ts'
import type { Block, Layout, Run } from '../../src/layout/layout.ts'
import { rasteriserIn } from '../../src/render/svg/installed-resvg.ts'
import { nativeSetter } from '../../src/render/typst.ts'
import { longPlan } from '../long-plan.ts'
import { examples, renderers, sourceOf, tinos } from '../outputs/documents.ts'
import { sampleOf } from '../sampling.ts'
import { objectsOf } from './pdf-objects.ts'
import { wasm, wasmOf } from './typst.ts'

const rest = {
  renderer: wasmOf('@myriaddreamin/typst-ts-renderer'),
  family: 'Tinos',
  rasterise: rasteriserIn(() => tinos),
}
const engines: readonly (readonly [string, Engine])[] = [
  ['Node', await startEngine({ setter: nativeSetter(tinos), ...rest })],
  ['browser', await startEngine({ setter: wasm, ...rest })],
]

const [example] = examples
if (!example) throw new Error('no example')

/** All words that pages show, page numbers and notes apart, in order. */
function wordsOf({ sections }: Layout): string {
  const runs = (list: readonly Run[]): string =>
    list.map((run) => (run.kind === 'text' ? run.text : run.kind === 'note' ? '' : ' ')).join('')
  const block = (it: Block): string => {
    if (it.kind === 'paragraph') return `${it.number?.text ?? ''} ${runs(it.runs)}`
    if (it.kind === 'columns') return it.rows.flatMap((row) => row.flatMap((cell) => cell.map(block))).join(' ')
    if (it.kind === 'table') return it.rows.flatMap((row) => row.cells.map((cell) => runs(cell.runs))).join(' ')
    return ''
  }
  return sections.flatMap(({ blocks }) => blocks.map(block)).join(' ')
}

/** Letters and digits, as titles in capitals and marks of Markdown don't matter. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

const lettersIn = (text: string): string => text.replaceAll('\u2011', '-').replaceAll(/\s/g, '')

interface ShownText {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
}

const textsIn = (svg: string): ShownText[] =>
  [...svg.matchAll(/<text x="(\S+)[^"]*" y="(\S+)" font-size="(\S+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, size, words = '']) => ({
      words: words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      x: Number(x),
      y: Number(y),
      size: Number(size),
    }),
  )

/** Smaller ones are the numbers of notes, pt; notes stand at the foot of their page. */
const smallest = 10.5

describe.each(engines)('the engine over the Typst of %s', (_, engine) => {
  test.each(sampleOf(examples, 3).map((it) => [it.path, it] as const))(
    'gives what the command line gives of %s',
    async (_, it) => {
      const source = sourceOf(it)
      engine.open(source)
      const { findings, older, pages } = await engine.edit(1, it.text)
      const { files = [], diagnostics } = await compile(source)
      expect(findings).toEqual(diagnostics)
      expect(older).toBe(false)
      const [docx, pdf] = [await engine.export('docx'), await engine.export('pdf')]
      expect([docx?.length, pdf?.length]).toEqual([files.length, files.length])
      for (const [i, { layout }] of files.entries()) {
        const split = await renderers.split(layout)
        const wanted = await renderers.pdf(split)
        expect(Buffer.compare(docx?.[i]?.bytes ?? Buffer.of(), (await renderers.docx(split)).bytes)).toBe(0)
        expect(objectsOf(pdf?.[i]?.bytes ?? Buffer.of())).toEqual(objectsOf(wanted.bytes))
        expect(pages.length).toBe(wanted.pages)
      }
    },
  )

  // Of many pages, too: where they begin is rounded, one after the other.
  test.each([...sampleOf(examples, 3), { path: 'forty pages', text: longPlan }].map((it) => [it.path, it] as const))(
    'shows the words of %s as text, in their order',
    async (_, it) => {
      const source = sourceOf(it)
      engine.open(source)
      const { pages } = await engine.edit(1, it.text)
      const { files } = await compile(source)
      if (!files) throw new Error(`${it.path} does not build`)
      const wanted = lettersIn(wordsOf(files[0].layout))
      const notes = lettersIn(
        JSON.stringify(files[0].layout)
          .match(/"kind":"note","runs":\[[^\]]*\]/g)
          ?.join('') ?? '',
      )
      const drawn = pages.map(({ key }, page) => {
        const svg = engine.page(key) ?? ''
        expect(svg).not.toContain('<path transform="translate')
        const texts = textsIn(svg).flatMap(({ words, size }) =>
          size > smallest && !(size < 12 && notes.includes(lettersIn(words))) ? [words] : [],
        )
        // The number of the page stands above all else.
        return (page > 0 && texts[0] === String(page + 1) ? texts.slice(1) : texts).join('')
      })
      expect(lettersIn(drawn.join(''))).toBe(wanted)
    },
  )

  // Rarely Typst gives a page another fingerprint that looks the same; it is then drawn once more.
  test('an edit on page 3 leaves the keys of pages 1 and 2', { retry: 2 }, async () => {
    engine.open(sourceOf(example))
    const before = await engine.edit(1, example.text)
    expect(before.pages.length).toBe(5)
    const [, ...third] = (engine.page(before.pages[2]?.key ?? '') ?? '').matchAll(/<text[^>]*>([^<]{30,})</g)
    const word = third
      .flatMap(([, words = '']) => words.match(/\p{Ll}{5,}/gu) ?? [])
      .find((it) => example.text.split(it).length === 2)
    expect(word).toBeDefined()
    const after = await engine.edit(
      2,
      example.text.replace(word ?? '', (it) => `${it.slice(0, -1)}x`),
    )
    const same = after.pages.map(({ key }, i) => key === before.pages[i]?.key)
    expect(same.slice(0, 3)).toEqual([true, true, false])
    // Both are still there to be shown.
    expect(engine.page(before.pages[0]?.key ?? '')).toBe(engine.page(after.pages[0]?.key ?? ''))
  })

  test('with errors the last pages stay, also where the files of the document change', async () => {
    engine.open(sourceOf(example))
    const sound = await engine.edit(1, example.text)
    engine.renew(sourceOf(example))
    const broken = await engine.edit(2, example.text.replace('---', ''))
    expect(broken.older).toBe(true)
    expect(broken.findings.some(({ severity }) => severity === 'error')).toBe(true)
    expect(broken.pages).toEqual(sound.pages)
    expect(await engine.export('docx')).toBeUndefined()
  })

  test.each(sampleOf(examples, 3).map((it) => [it.path, it] as const))(
    'leads from each line of %s to where it was typed',
    async (_, it) => {
      engine.open(sourceOf(it))
      const { pages } = await engine.edit(1, it.text)
      const lines = it.text.split('\n').map(bare)
      let led = 0
      for (const [page, { key }] of pages.entries())
        for (const { words, x, y, size } of textsIn(engine.page(key) ?? '')) {
          const place = engine.sourceAt({ page, x: x + 1, y: y - size / 2 })
          // Shorter ones may be put together by the program, or stand in several places.
          if (
            bare(words).length < 25 ||
            words === 'Độc lập - Tự do - Hạnh phúc' ||
            /^CỘNG HÒA|, ngày \d+ tháng \d+ năm \d+$/.test(words)
          )
            continue
          led++
          expect(place, words).toBeDefined()
          const line = (place?.line ?? 0) - 1
          const typed = lines.slice(line).join('')
          // The program puts numbers and “Căn cứ” before what was typed.
          const its = bare(words.replace(/^\s*(?:Căn\scứ|[IVX]+\.|\d+\.|[a-zđ]\))\s/, ''))
          expect(typed.slice(0, (lines[line]?.length ?? 0) + its.length), words).toContain(its)
        }
      expect(led).toBeGreaterThan(50)
    },
  )

  test('leads from a line of the source to where it is printed, and back', async () => {
    engine.open(sourceOf(example))
    await engine.edit(1, example.text)
    const lines = example.text.split('\n')
    const long = lines.flatMap((line, i) => (i > 25 && line.length > 60 && !line.startsWith('|') ? [i + 1] : []))
    expect(long.length).toBeGreaterThan(5)
    for (const line of long) {
      const boxes = engine.locate(line)
      expect(boxes.length, lines[line - 1]).toBeGreaterThan(0)
      // Words that stand in several places are taken for those nearby.
      const pages = new Set(boxes.map(({ page }) => page))
      expect(Math.max(...pages) - Math.min(...pages), lines[line - 1]).toBeLessThanOrEqual(1)
      for (const { page, left, top } of boxes) expect(engine.sourceAt({ page, x: left, y: top + 5 })?.line).toBe(line)
    }
  })

  test('names the headings with their numbers and the lines that they were typed on', async () => {
    engine.open(sourceOf(example))
    const { headings } = await engine.edit(1, example.text)
    const lines = example.text.split('\n')
    const body = lines.indexOf('---', 1)
    const typed = lines.flatMap((line, i) => (i > body && line.startsWith('#') ? [i + 1] : []))
    expect(headings.map(({ line }) => line)).toEqual(typed)
    expect(headings[0]).toEqual({ words: 'I. MỤC ĐÍCH, YÊU CẦU', level: 1, line: typed[0] })
    expect(headings[1]?.level).toBe(2)
  })
})
