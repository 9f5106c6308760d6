import { describe, expect, test } from 'vitest'
import { page } from '../../src/decree/table.ts'
import { frontMatter } from '../plan.ts'
import { readDocx } from '../readers/docx.ts'
import { readPdf } from '../readers/pdf.ts'
import { build, type Rendered, usual } from './documents.ts'
import { merged } from './element.ts'
import { looksInPdf, pairsOf } from './pairs.ts'
import { mmToPt } from './units.ts'

/** The plan around a text that the examples have no call for. */
async function planOf(body: string): Promise<Rendered> {
  const built = await build({ path: 'plan.md', text: `${frontMatter}${body}\n` })
  const pdf = await readPdf(built.bytes.pdf)
  return { name: 'plan', wanted: usual, ...built, docx: readDocx(built.bytes.docx), pdf }
}

describe('the author’s emphasis adds to the look of the element', async () => {
  const plan = await planOf(`Căn cứ Luật *Lưu trữ* và **luật** khác;

# Mục *đích*

## Việc **cần** *làm*

Chữ *nghiêng, **cả đậm** nữa* và **đậm, *cả nghiêng* nữa** thôi.`)

  for (const pair of pairsOf(plan))
    test(`in “${pair.text}”, alike in both outputs`, () => {
      expect(merged(pair.word.runs), 'DOCX').toEqual(merged(pair.looks))
      expect(merged(looksInPdf(pair)), 'PDF').toEqual(merged(pair.looks))
    })
})

describe('a word almost as long as a line', async () => {
  // Longer ones are a finding.
  const word = 'a'.repeat(60)
  const plan = await planOf(`# Mục

Địa chỉ ${word} là một từ dài.

| ${word} | Nơi làm |
|---|---|
| ${'b'.repeat(40)} | ${'c'.repeat(40)} |`)

  test('M.I k.3: stays inside the margins of the PDF, in the text and in the cells of a table', () => {
    const right = mmToPt(page.width - usual.margin.right)
    for (const { items } of plan.pdf.pages)
      for (const { text, x, width } of items) expect(x + width, text).toBeLessThan(right + 0.1)
  })
})

describe('words with nothing but blanks that do not break between them', () => {
  // Verified as they are rendered: no letter lies outside of its page.
  test.each([
    ['at the end', `Xin${'\u00a0Xin'.repeat(1500)} chào.`],
    ['before another paragraph', `Xin${'\u202fXin'.repeat(1500)} chào.\n\nHết.`],
    ['with notes', `${'a[^1]'.repeat(20)} b.\n\n[^1]: Chữ.`],
  ])('go on over lines and pages: %s', async (_, text) => {
    const { pdf } = await planOf(`# Mục\n\n${text}`)
    expect(pdf.pages.length).toBeGreaterThan(text.length > 1000 ? 2 : 0)
  })
})

describe('marks with blanks between them', async () => {
  // Typst ends no line before most of them.
  const plan = await planOf(`# Mục ${'( '.repeat(200)}

| Việc | Nơi làm |
|---|---|
| Xin ${'% '.repeat(9)}${'/ '.repeat(300)}chào | ${'/ '.repeat(60)} |`)

  test('M.I k.3: stay inside the margins of the PDF, in a heading and in cells', () => {
    const right = mmToPt(page.width - usual.margin.right)
    for (const { items } of plan.pdf.pages)
      for (const { text, x, width } of items) expect(x + width, text).toBeLessThan(right + 0.1)
  })
})

describe('a table of many rows', async () => {
  const rows = Array.from({ length: 70 }, (_, i) => `| ${i + 1} | Việc thứ ${i + 1} | Phòng ${i + 1} |`)
  const { pdf } = await planOf(`# Mục

| Số | Việc | Nơi làm |
|---|---|---|
${rows.join('\n')}`)

  test('repeats its header on every page of the PDF', () => {
    const full = pdf.pages.filter(({ items }) => items.some(({ text }) => text.startsWith('Việc thứ')))
    expect(full.length).toBeGreaterThan(1)
    for (const { items } of full) expect(items.filter(({ text }) => text === 'Nơi làm')).toHaveLength(1)
  })

  test('is closed by `./.` on a line of its own', () => {
    expect(pdf.paragraphs.filter(({ text }) => text.endsWith('./.')).map(({ text }) => text)).toEqual(['./.'])
  })
})
