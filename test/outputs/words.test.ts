import { describe, expect, test } from 'vitest'
import { documents } from './documents.ts'
import { type Element, squeezed } from './element.ts'
import { elementsOf } from './elements.ts'

const wordsOf = (parts: readonly { readonly text: string }[]): string[] =>
  parts.flatMap(({ text }) => squeezed(text).split(' ')).filter((word) => word !== '')

/** The first word that differs, with those before it; nothing where the two agree. */
function difference(found: readonly string[], wanted: readonly string[]): string | undefined {
  const i = Array.from({ length: Math.max(found.length, wanted.length) }).findIndex((_, k) => found[k] !== wanted[k])
  return i < 0
    ? undefined
    : `“${wanted.slice(Math.max(0, i - 5), i).join(' ')}” goes on “${found[i]}”, not “${wanted[i]}”`
}

for (const { name, doc, docx, pdf } of documents)
  describe(name, () => {
    const elements: Element[] = elementsOf(doc)
    const notes = elements.flatMap((element) => element.notes)
    const isNote = ({ role }: { readonly role: string }) => role === 'Note'

    test('every word of the source stands in the DOCX, in order, and no other [docx]', () => {
      expect(difference(wordsOf(docx.paragraphs), wordsOf(elements))).toBeUndefined()
      expect(difference(wordsOf(docx.notes), wordsOf(notes))).toBeUndefined()
    })

    test('every word of the source stands in the PDF, in order, and no other [pdf]', () => {
      expect(difference(wordsOf(pdf.paragraphs.filter((it) => !isNote(it))), wordsOf(elements))).toBeUndefined()
      expect(difference(wordsOf(pdf.paragraphs.filter(isNote)), wordsOf(notes))).toBeUndefined()
    })

    test('M.I k.4: the text of both outputs is precomposed Unicode (NFC) [unicode]', () => {
      for (const { text } of [...docx.paragraphs, ...docx.notes, ...pdf.paragraphs])
        expect(text).toBe(text.normalize('NFC'))
    })
  })
