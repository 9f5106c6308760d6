import { describe, expect, test } from 'vitest'
import type { Layout, Line } from '../../src/layout/layout.ts'
import { type Docx, readDocx } from '../readers/docx.ts'
import { type Pdf, readPdf } from '../readers/pdf.ts'
import type { PdfParagraph } from '../readers/pdf-page.ts'
import { twins } from '../twins/documents.ts'
import { renderers } from './documents.ts'
import { notesOf, paragraphsOf, wordsOf } from './layout-words.ts'

/** Words of what stands on the pages, and of the notes below them. */
interface Words {
  readonly text: string
  readonly notes: string
}

function ofLayout({ sections }: Layout): Words {
  const all = sections.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))
  return { text: all.map(wordsOf).join('\n'), notes: all.flatMap(notesOf).join('\n') }
}

const ofDocx = ({ paragraphs, notes }: Docx): Words => ({ text: textOf(paragraphs), notes: textOf(notes) })

function ofPdf({ paragraphs }: Pdf): Words {
  const isNote = ({ role, inside }: PdfParagraph) => [role, ...inside].includes('Note')
  return { text: textOf(paragraphs.filter((it) => !isNote(it))), notes: textOf(paragraphs.filter(isNote)) }
}

const textOf = (paragraphs: readonly { readonly text: string }[]): string =>
  paragraphs.map(({ text }) => text).join('\n')

/** What stands in the margins of a first page, which the DOCX has in headers and footers. */
const inMargins = ({ sections }: Layout): string =>
  sections.flatMap(({ top = [], foot = [] }) => [...top, ...foot].flatMap(paragraphsOf).map(wordsOf)).join('\n')

/** Words of the blocks of each section, those at the top of its first page before them. */
const readInPdf = ({ sections }: Layout): string =>
  sections.flatMap(({ top = [], blocks }) => [...top, ...blocks].flatMap(paragraphsOf).map(wordsOf)).join('\n')

/** The foot of the first page stands before or behind the text of the PDF, or by a note, where readers pass over it. */
function withoutFoot(words: readonly string[], { sections }: Layout): readonly string[] {
  const foot = split(sections.flatMap(({ foot = [] }) => foot.flatMap(paragraphsOf).map(wordsOf)).join('\n'))
  const at = foot.length === 0 ? -1 : words.findIndex((_, i) => foot.every((word, k) => words[i + k] === word))
  return at < 0 ? words : words.toSpliced(at, foot.length)
}

/** A hyphen that doesn't break is one like any other to a reader. */
const split = (text: string): string[] => text.replaceAll('\u2011', '-').split(/\s+/).filter(Boolean)

/** The first word that differs, with those before it; nothing where the two agree. */
function difference(found: readonly string[], wanted: readonly string[]): string | undefined {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }).findIndex((_, i) => found[i] !== wanted[i])
  if (at < 0) return undefined
  return `“${wanted.slice(Math.max(0, at - 5), at).join(' ')}” goes on “${found[at]}”, not “${wanted[at]}”`
}

/** Whether words are cut in the cells of a table too wide for its page: there the letters are compared. */
const cutsWords = ({ sections }: Layout): boolean =>
  sections.some(({ blocks }) =>
    blocks.some(
      (it) => it.kind === 'table' && it.rows.some(({ cells }) => cells.some(({ lines = [] }) => lines.some(isParted))),
    ),
  )

const isParted = ({ parted }: Line): boolean => parted === true

/** Characters that show nothing. */
const unseen = /[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

/** Every eighth document; all of them with `WORDS=all`, as CI has it. */
const documents = await twins('word', process.env.WORDS === 'all' ? 1 : 8)

describe.each(documents)('$name', async ({ layout }) => {
  const docx = readDocx((await renderers.docx(layout)).bytes)
  const pdf = await readPdf((await renderers.pdf(layout)).bytes)
  const wanted = ofLayout(layout)
  const units = (words: readonly string[]) => (cutsWords(layout) ? [...words.join('')] : words)

  test('has the words of the layout, in order and no other, in the DOCX', () => {
    const found = ofDocx(docx)
    expect(difference(split(found.text), split(wanted.text))).toBeUndefined()
    expect(difference(split(found.notes), split(wanted.notes))).toBeUndefined()
    const margins = docx.sections.flatMap(({ headers, footers }) => [
      ...(headers.first ?? []),
      ...(footers.first ?? []),
    ])
    expect(difference(split(textOf(margins)), split(inMargins(layout)))).toBeUndefined()
  })

  test('has the words of the layout, in order and no other, in the PDF', () => {
    const found = ofPdf(pdf)
    const text = withoutFoot(split(found.text), layout)
    expect(difference(units(text), units(split(readInPdf(layout))))).toBeUndefined()
    expect(difference(units(split(found.notes)), units(split(wanted.notes)))).toBeUndefined()
  })

  test('holds no character that nobody sees', () => {
    expect(pdf.pages.flatMap(({ items }) => items.filter(({ text }) => unseen.test(text)))).toEqual([])
    const written = [...docx.paragraphs, ...docx.notes, ...docx.sections.flatMap(({ headers }) => headers.first ?? [])]
    expect(written.filter(({ text }) => unseen.test(text))).toEqual([])
  })
})
