import { describe, expect, test } from 'vitest'
import { readDocx } from '../readers/docx.ts'
import { readPdf } from '../readers/pdf.ts'
import { inFull } from '../sampling.ts'
import { twins } from '../twins/documents.ts'
import { renderers } from './documents.ts'
import { wordFaultsOfDocx, wordFaultsOfPdf } from './same-words.ts'

/** Characters that show nothing. */
const unseen = /[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

const documents = await twins('word', inFull ? 1 : 12)

describe.each(documents)('$name', async ({ layout }) => {
  const docx = readDocx((await renderers.docx(layout)).bytes)
  const pdf = await readPdf((await renderers.pdf(layout)).bytes)

  test('has the words of the layout, in order and no other, in the DOCX', () => {
    expect(wordFaultsOfDocx(layout, docx)).toEqual([])
  })

  test('has the words of the layout, in order and no other, in the PDF', () => {
    expect(wordFaultsOfPdf(layout, pdf)).toEqual([])
  })

  test('holds no character that nobody sees', () => {
    expect(pdf.pages.flatMap(({ items }) => items.filter(({ text }) => unseen.test(text)))).toEqual([])
    const written = [...docx.paragraphs, ...docx.notes, ...docx.sections.flatMap(({ headers }) => headers.first ?? [])]
    expect(written.filter(({ text }) => unseen.test(text))).toEqual([])
  })
})
