import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check, compile } from '../../src/compile.ts'
import type { Block } from '../../src/layout/layout.ts'
import { frontMatter } from '../plan.ts'
import { countOf } from '../sampling.ts'

const word = fc.constantFrom('Kế', 'hoạch', 'phòng', 'a', 'B', 'x', 'đ', '2026', '5', 'khoản', 'Điều')
const sign = fc.constantFrom(
  ...'* ** _ __ *** # ## > - + • – · — | ~ ~~ ^ ` & < = 1. 2) 3. a) A) 1/ (1) (*) [x] [15](2026) [a] [1]: v o §'.split(
    ' ',
  ),
  ...'&amp; &nbsp; &#8211; <b> </b> <5> <a@b.vn> :: ::: === --- ... “ ” " ( ) % / . , ; : ! \\'.split(' '),
  ...['[ ]', '[Điều 3](khoản 2)', '  '],
)
const piece = fc.tuple(fc.oneof(word, sign), fc.constantFrom('', ' ', ' '))
const line = fc.array(piece, { minLength: 1, maxLength: 7 }).map((all) => all.flat().join(''))
const body = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n  ')), { minLength: 1, maxLength: 4 })
  .map((all) => all.flat().join(''))
  .filter((text) => !/^\s*(?:#{1,6}(?:\s|$)|\*\s*$)/m.test(text))

/** What is printed between the headings around the body; nothing where it holds other than paragraphs of text. */
function printed(blocks: readonly Block[]): { readonly text: string; readonly looks: boolean } | undefined {
  const words = blocks.map((block) => {
    if (block.kind !== 'paragraph') return undefined
    const runs = block.runs.map((run) => (run.kind === 'text' ? run : { text: '' }))
    return { style: block.style, runs, text: `${block.number?.text ?? ''}${runs.map(({ text }) => text).join('')}` }
  })
  const from = words.findIndex((one) => one?.text === 'Đoạn đầu.')
  const to = words.findLastIndex((one) => one?.text === 'II.TỔ CHỨC THỰC HIỆN')
  const own = words.slice(from + 1, to)
  if (from < 0 || to < 0 || own.some((one) => one === undefined || /heading|section/i.test(one.style))) return undefined
  return {
    text: own.map((one) => one?.text ?? '').join(''),
    looks: own.some((one) => one?.runs.some((run) => 'bold' in run || 'italic' in run || 'shift' in run)),
  }
}

/** A text without its blanks, the marks of items, which are printed by their level, and backslashes, which escape. */
const letters = (text: string): string => text.replace(/[\s\u00a0\\+•–-]/g, '')

it('no sign of a paragraph or item vanishes that nothing is said of', async () => {
  const tried = { same: 0, told: 0 }
  await fc.assert(
    fc.asyncProperty(body, async (typed) => {
      const text = `${frontMatter}# Nội dung\n\nĐoạn đầu.\n\n${typed}\n\n# Tổ chức thực hiện\n\nVăn phòng theo dõi.\n`
      const source = {
        path: 'plan.md',
        text,
        root: '',
        asset: () => 'missing' as const,
        fallbackDate: { year: 1980, month: 1, day: 1 },
      }
      const { diagnostics } = await check(source)
      if (diagnostics.some(({ severity }) => severity !== 'hint')) return void tried.told++
      const { files } = await compile(source)
      const found = printed(files?.[0]?.layout.sections[0]?.blocks ?? [])
      if (!found) return
      const marks = found.looks ? /[*_^~]/g : /(?!)/g
      expect(letters(found.text).replace(marks, '')).toBe(
        letters(typed.replace(/^[ \t]*\*[ \t]+(?=\S)/gm, '')).replace(marks, ''),
      )
      tried.same++
    }),
    { numRuns: countOf(150, 8_000) },
  )
  expect(tried.same).toBeGreaterThan(5)
})
