import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documents } from './documents.ts'
import { issued, source } from './issued.ts'

for (const { name, bytes } of documents)
  describe(name, () => {
    const parts = unzipSync(bytes.docx)
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())

    test('headings are numbered by their styles, so that one added in Word is counted too', () => {
      for (const level of [1, 2]) {
        const [style] =
          new RegExp(`<w:style [^>]*w:styleId="Heading${level}">.*?</w:style>`).exec(part('word/styles.xml')) ?? []
        expect(style).toContain(`<w:numPr><w:ilvl w:val="${level - 1}"/>`)
        expect(part('word/numbering.xml')).toContain(`<w:pStyle w:val="Heading${level}"/>`)
      }
    })

    test('no heading names a list of its own', () => {
      const headings = part('word/document.xml').match(/<w:pPr><w:pStyle w:val="Heading\d"\/>.*?<\/w:pPr>/g) ?? []
      expect(headings.length).toBeGreaterThan(0)
      expect(headings.filter((heading) => heading.includes('<w:numPr>'))).toEqual([])
    })
  })

test('a bookmark has a blank where its title goes on in the next line', async () => {
  const { pdf } = await issued(
    source({}, '# Phần: Đánh giá kết quả thực hiện kế hoạch phát triển kinh tế - xã hội\n\n# Kết quả\n\nĐạt kế hoạch.'),
  )
  expect(pdf.bookmarks.map(({ title }) => title)).toEqual([
    'Phần I ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI',
  ])
})

test('a bookmark has no words of the note at its title', async () => {
  const { pdf } = await issued(
    source(
      {},
      '# Mục đích[^1]\n\nTheo Phụ lục.\n\n# Phụ lục: Danh mục[^2]\n\nSổ văn thư.\n\n[^1]: Của cả năm.\n[^2]: Do văn thư lập.',
    ),
  )
  expect(pdf.bookmarks.map(({ title }) => title)).toEqual(['I. MỤC ĐÍCH', 'Phụ lục'])
})
