import { describe, expect, test } from 'vitest'
import { documents } from './documents.ts'
import { squeezed } from './element.ts'
import { type Pair, pairOf, pairsIn, pairsOf } from './pairs.ts'

/** Numbers of mục and khoản, and letters of điểm, in their order. */
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const letters = [...'abcdđeghiklmnopqrstuvxy']

/** Words of an element as the two outputs have them, to be checked alike. */
const printed = ({ word, pdf }: Pair): string[] => [word.text.replaceAll('\n', ' '), pdf.map((it) => it.text).join(' ')]

for (const document of documents)
  describe(document.name, () => {
    test('M.II k.1: Quốc hiệu and Tiêu ngữ read exactly as the clause has them [nation-and-motto]', () => {
      for (const text of printed(pairOf(document, 'nation'))) expect(text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
      for (const text of printed(pairOf(document, 'motto'))) expect(text).toBe('Độc lập - Tự do - Hạnh phúc')
    })

    test('M.II k.3: the number reads `Số: nn/KH-…`, below 10 with a zero [number]', () => {
      for (const text of printed(pairOf(document, 'number')))
        expect(text).toMatch(/^Số:\s*(0[1-9]|[1-9]\d+)?\s*\/KH-[^\s/]+$/)
    })

    // Parts that the source leaves open are blank.
    test('M.II k.4: place and date read `Hà Nội, ngày 05 tháng 01 năm 2020`, a zero before days below 10 and months 1, 2 [place-and-date]', () => {
      for (const text of printed(pairOf(document, 'placeDate')))
        expect(squeezed(text)).toMatch(
          /^\p{Lu}[^,]*, ngày ((0[1-9]|[12]\d|3[01]) )?tháng ((0[12]|[3-9]|1[0-2]) )?năm [12]\d{3}$/u,
        )
    })

    test('M.II k.5 đ.b: tên loại is KẾ HOẠCH, and trích yếu has no “V/v” and no full stop [title]', () => {
      for (const text of printed(pairOf(document, 'typeName'))) expect(text).toBe('KẾ HOẠCH')
      for (const text of printed(pairOf(document, 'abstract'))) expect(text).not.toMatch(/^V\/v|[.;]$/)
    })

    test('M.II k.6 đ.a: each căn cứ ends in a semicolon, the last in a full stop [legal-bases]', () => {
      const bases = pairsIn(document, 'legalBasis')
      for (const [i, basis] of bases.entries())
        for (const text of printed(basis)) expect(text).toMatch(i < bases.length - 1 ? /[^.;,:\s];$/ : /[^.;,:\s]\.$/)
    })

    test('M.V r.6 b: mục are numbered I., II. …, khoản 1., 2. …, anew in each mục [numbers]', () => {
      const seen = { section: 0, clauseTitle: 0 }
      for (const pair of pairsIn(document, 'section', 'clauseTitle')) {
        if (pair.style === 'section') seen.clauseTitle = 0
        const index = pair.style === 'section' ? seen.section++ : seen.clauseTitle++
        const number = pair.style === 'section' ? romans[index] : String(index + 1)
        for (const text of printed(pair)) expect(text.split(' ')[0]).toBe(`${number}.`)
        expect(pair.word.number, 'Word counts by itself').toBe(`${number}. `)
      }
    })

    test('M.II k.6 đ.đ: điểm are lettered a) b) c) d) đ) e) g) … without a gap [points]', () => {
      let index = 0
      for (const pair of pairsOf(document)) {
        if (pair.style !== 'point') index = 0
        else {
          for (const text of printed(pair)) expect(text.split(' ')[0]).toBe(`${letters[index]})`)
          index++
        }
      }
    })

    test('PL III: the text ends in `./.`, which stands nowhere else [closing-mark]', () => {
      const pairs = pairsOf(document)
      const end = pairs.findIndex(({ style }) => style === 'recipientsLabel') - 1
      for (const [i, pair] of pairs.entries())
        for (const text of printed(pair)) expect(/[^.;,:\s]\.\/\.$/.test(text), text).toBe(i === end)
    })

    test('M.II k.9 đ.d: “Nơi nhận:”, then `- …;` a line, the last `- Lưu: VT, ….` [recipients]', () => {
      for (const text of printed(pairOf(document, 'recipientsLabel'))) expect(text).toBe('Nơi nhận:')
      const recipients = pairsIn(document, 'recipient')
      expect(recipients.length).toBeGreaterThan(1)
      for (const [i, recipient] of recipients.entries())
        for (const text of printed(recipient))
          expect(text).toMatch(
            i < recipients.length - 1 ? /^- \S.*[^.;,:\s];$|^\(để .+\)$/ : /^- Lưu: VT(, [^,.;]+)+\.$/,
          )
    })

    test('M.II k.7 đ.b: an authority mark is one of TM. KT. TL. TUQ. Q. and a blank [authority]', () => {
      for (const pair of pairsIn(document, 'authority'))
        for (const text of printed(pair)) expect(text).toMatch(/^((TM|KT|TL|TUQ|Q)\. )?[^./]+$/)
    })

    test('M.II k.9: a plan has no “Kính gửi”, and so no “Như trên” [no-addressees]', () => {
      for (const pair of pairsOf(document))
        for (const text of printed(pair)) expect(text).not.toMatch(/^Kính gửi|Như trên/)
    })
  })

test('the examples have căn cứ, mục, khoản, điểm and dashes to check', () => {
  for (const id of ['legalBasis', 'section', 'clauseTitle', 'point', 'item'] as const)
    expect(documents.flatMap((document) => pairsIn(document, id)).length, id).toBeGreaterThan(5)
})
