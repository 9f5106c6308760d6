import { describe, expect, test } from 'vitest'
import type { Bookmark } from '../readers/pdf.ts'
import { documents } from './documents.ts'
import { type Element, squeezed } from './element.ts'
import { elementsOf } from './elements.ts'

/** Mục with the khoản of each, as bookmarks should have them. */
function headingsOf(elements: readonly Element[]): Bookmark[] {
  const sections: { title: string; items: Bookmark[] }[] = []
  for (const { style, text } of elements) {
    if (style === 'section') sections.push({ title: text, items: [] })
    if (style === 'clauseTitle') sections.at(-1)?.items.push({ title: text, items: [] })
  }
  return sections
}

/** Numbers are bound to their words by blanks that don't break. */
const squeezedTitles = (bookmarks: readonly Bookmark[]): Bookmark[] =>
  bookmarks.map(({ title, items }) => ({ title: squeezed(title), items: squeezedTitles(items) }))

const tag = (xmp: string, name: string): string | undefined => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp)?.[1]

for (const { name, doc, docx, pdf } of documents)
  describe(name, () => {
    const title = [doc.type, ...doc.abstract].join(' ')

    test('the PDF says that it is PDF/A-2a', () => {
      expect(tag(pdf.xmp, 'pdfaid:part')).toBe('2')
      expect(tag(pdf.xmp, 'pdfaid:conformance')).toBe('A')
    })

    test('the PDF is tagged, down to the last word', () => {
      expect([pdf.tagged, pdf.marked]).toEqual([true, true])
      // All but the page number, which is no part of the text.
      for (const [i, { untagged }] of pdf.pages.entries())
        expect(untagged.map((item) => item.text)).toEqual(i === 0 ? [] : [String(i + 1)])
    })

    test('the PDF is Vietnamese', () => {
      expect(pdf.language).toMatch(/^vi(-VN)?$/)
    })

    test('both files bear the title of the plan and the name of its agency', () => {
      for (const { title: own, author } of [pdf, { title: docx.properties.title, author: docx.properties.creator }])
        expect([own, author]).toEqual([title, doc.agencies.map(({ name }) => name.join(' ')).join(' - ')])
    })

    test('M.V r.6 b: mục and khoản with their numbers are the bookmarks of the PDF', () => {
      expect(squeezedTitles(pdf.bookmarks)).toEqual(headingsOf(elementsOf(doc)))
    })

    test('M.V r.6 b: mục and khoản are headings of level 1 and 2, in the tags and in the outline of Word', () => {
      const headings = elementsOf(doc).filter(({ style }) => style === 'section' || style === 'clauseTitle')
      const expected = headings.map(({ style, text }) => [style === 'section' ? 1 : 2, text])
      const tagged = pdf.paragraphs.filter(({ role }) => /^H\d/.test(role))
      expect(tagged.map(({ role, text }) => [Number(role.slice(1)), squeezed(text)])).toEqual(expected)
      const outlined = docx.paragraphs.filter(({ outline }) => outline !== undefined)
      expect(outlined.map(({ outline = 0, text }) => [outline + 1, squeezed(text)])).toEqual(expected)
    })
  })
