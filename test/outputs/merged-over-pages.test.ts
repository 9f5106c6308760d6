import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { dependsOnPages, splitByPages } from '../../src/layout/split-by-pages.ts'
import { sampleOf } from '../sampling.ts'
import { renderers, sourceOf } from './documents.ts'
import { type Issued, issued, source, wordsOf } from './issued.ts'
import { times } from './units.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const offices = [
  'Phòng Văn thư và Lưu trữ',
  'Phòng Tổ chức cán bộ và Thanh tra công vụ',
  'Văn phòng',
  'Trung tâm số hóa',
]
/** What no other cell of the table has. */
const marks = ['Lưu trữ', 'Thanh tra', 'Văn phòng', 'Trung tâm']

/** Tasks whose numbers begin with that of their office; each third takes several lines. */
const task = (office: number, i: number): string =>
  `Việc ${office}.${i}${i % 3 === 2 ? ', lập biên bản, niêm phong hộp và bàn giao cho người phụ trách kho lưu trữ' : ''}`

/** A table of as many tasks of each office as given, as a data file. */
const csv = (counts: readonly number[]): string =>
  [
    'Đơn vị,Nhiệm vụ,Kinh phí',
    ...counts.flatMap((count, office) =>
      Array.from({ length: count }, (_, i) => `${offices[office]},"${task(office, i)}",${1000 + i}`),
    ),
  ].join('\n')

const ofTasks = (counts: readonly number[], given = '', above = 0) =>
  issued(
    source(
      {},
      `# Nội dung\n\n${'Một dòng.\n\n'.repeat(above)}::bang{tep="a.csv" gop="Đơn vị"${given}}\n\nĐoạn sau bảng.`,
    ),
    { files: { 'a.csv': utf8(csv(counts)) } },
  )

/** The offices and the tasks of a page from top to bottom; an office stands as high as its first task. */
const onPage = ({ pdf }: Issued, page: number): string[] =>
  (pdf.pages[page]?.items ?? [])
    .filter(({ size }) => size > times.ascent)
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .flatMap(({ text }) => {
      const office = marks.findIndex((mark) => text.includes(mark))
      const [, number, i] = /Việc (\d)\.(\d+)/.exec(text) ?? []
      return [...(office < 0 ? [] : [`office ${office}`]), ...(number ? [`task ${number}.${i}`] : [])]
    })

const textOfDocx = (file: Issued): string[] => wordsOf(file).map(({ text }) => text)

describe('a cell merged over pages', () => {
  for (const above of sampleOf([0, 1, 2, 3, 4, 5, 6], 3))
    test(`has its words on each of them, ${above} lines down`, async () => {
      const file = await ofTasks([9, 14, 40, 5], '', above)
      expect(file.pdf.pages.length).toBeGreaterThan(2)
      for (const i of file.pdf.pages.keys()) {
        const told = onPage(file, i)
        // Each office whose tasks stand on the page is named there.
        const working = new Set(told.flatMap((it) => /^task (\d)/.exec(it)?.[1] ?? []))
        for (const office of working)
          expect(told.filter((it) => it === `office ${office}`).length, `page ${i + 1}: ${office}`).toBe(1)
      }
      // As often in the DOCX as on the pages.
      const pages = file.pdf.pages.flatMap((_, i) => onPage(file, i))
      for (const [office, mark] of marks.entries())
        expect(textOfDocx(file).filter((text) => text.includes(mark)).length).toBe(
          pages.filter((it) => it === `office ${office}`).length,
        )
    })

  test('stays one where its rows stand on one page', async () => {
    const file = await ofTasks([4, 3])
    expect(file.pdf.pages.length).toBe(1)
    expect(file.layout).toEqual(await composed(csv([4, 3])))
  })

  test('has its note where it begins, and only there', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `| ${i === 0 ? 'Phòng Lưu trữ[^1]' : '^'} | Việc 0.${i} |`)
    const table = `| Đơn vị | Nhiệm vụ |\n|---|---|\n${rows.join('\n')}`
    const file = await issued(source({}, `# Nội dung\n\n${table}\n\nHết.\n\n[^1]: Ghi ở đây.`))
    const pages = [...file.pdf.pages.keys()].filter((i) => onPage(file, i).some((it) => it.startsWith('task')))
    expect(pages.length).toBeGreaterThan(1)
    expect(textOfDocx(file).filter((text) => text.includes('Lưu trữ')).length).toBe(pages.length)
    expect(file.docx.notes.length).toBe(1)
    expect(file.pdf.paragraphs.filter(({ text }) => text.includes('Ghi ở đây.')).length).toBe(1)
  })

  test('that is taller than words may be runs on over the page, whole', async () => {
    const long = Array.from({ length: 400 }, (_, i) => `từ${i}`)
    const rows = Array.from({ length: 60 }, (_, i) => `| ${i === 0 ? long.join(' ') : '^'} | Việc 0.${i} |`)
    const file = await issued(source({}, `# Nội dung\n\n| Đơn vị | Nhiệm vụ |\n|---|---|\n${rows.join('\n')}\n\nHết.`))
    const words = file.pdf.paragraphs.flatMap(({ text }) => text.split(/\s+/))
    for (const word of long) expect(words.filter((one) => one === word).length, word).toBe(1)
  })
})

async function composed(data: string) {
  const text = source({}, '# Nội dung\n\n::bang{tep="a.csv" gop="Đơn vị"}\n\nĐoạn sau bảng.')
  const { files } = await compile({ ...sourceOf({ path: 'plan.md', text }), asset: () => utf8(data) })
  if (!files) throw new Error('no file')
  return files[0].layout
}

describe('totals under merged cells', () => {
  for (const count of sampleOf(
    Array.from({ length: 12 }, (_, i) => 12 + i),
    4,
  ))
    test(`stand with the row above them, which names its office, ${count} rows down`, async () => {
      const file = await ofTasks([count, 4], ' tong="Kinh phí"')
      const page = file.pdf.pages.findIndex(({ items }) => items.some(({ text }) => text.includes('Tổng cộng')))
      const told = onPage(file, page)
      expect(told).toContain('office 1')
      expect(told).toContain('task 1.3')
    })
})

test('pages that never settle leave the cells behind them as they were', async () => {
  const layout = await composed(csv([9, 14, 40, 5]))
  expect(dependsOnPages(layout)).toBe(true)
  let round = 0
  const split = splitByPages(layout, () => [new Set([5, 20 + round++])])
  const cells = split.sections.flatMap(({ blocks }) =>
    blocks.flatMap((it) => (it.kind === 'table' ? it.rows.flatMap(({ cells }) => cells) : [])),
  )
  const named = cells.flatMap(({ runs, rows = 1 }) => {
    const text = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
    return offices.includes(text) ? [`${text} ${rows}`] : []
  })
  expect(named).toEqual([
    `${offices[0]} 4`,
    `${offices[0]} 5`,
    `${offices[1]} 14`,
    `${offices[2]} 40`,
    `${offices[3]} 5`,
  ])
  // It is the same for who asks again.
  expect(await renderers.split(layout)).toEqual(await renderers.split(layout))
})
