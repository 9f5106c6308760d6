import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import { ruleOf, type StyleId, styles as table } from '../../src/decree/table.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { examplePlans } from '../example-plans.ts'
import { issueOf } from '../issue.ts'
import { readDocx } from '../readers/docx.ts'
import { at, descendants, elementsIn, parseXml, type Xml } from '../readers/xml.ts'
import { sampleOf } from '../sampling.ts'
import { build, documents, examples, renderers } from './documents.ts'

const root = join(import.meta.dirname, '../..')
const isPlan = (name: string) => /^(plan|input)\.(md|yaml)$/.test(name)

type Parts = ReadonlyMap<string, Xml>

function partsOf(docx: Uint8Array): Parts {
  const parts = Object.entries(unzipSync(docx)).filter(([path]) => path.endsWith('.xml'))
  return new Map(parts.map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]))
}

async function partsIn(folder: string): Promise<Parts[]> {
  const loaded = loadSource(join(folder, readdirSync(folder).find(isPlan) ?? ''))
  if (!('source' in loaded)) throw new Error(loaded.problem.message)
  const { files = [] } = await compile(loaded.source, issueOf(folder))
  return Promise.all(files.map(async ({ layout }) => partsOf((await renderers.docx(layout)).bytes)))
}

const part = (parts: Parts, path: string): Xml => {
  const found = parts.get(path)
  if (!found) throw new Error(`no ${path}`)
  return found
}

const stylesIn = (parts: Parts): ReadonlyMap<string, Xml> =>
  new Map(elementsIn(part(parts, 'word/styles.xml'), 'w:style').map((it) => [it.attributes['w:styleId'] ?? '', it]))

const valOf = (style: Xml | undefined, ...path: string[]): string | undefined => at(style, ...path)?.attributes['w:val']

/** The style that is called by a name of the decree table, be that its own or the one behind Word's. */
const called = (styles: ReadonlyMap<string, Xml>, name: string): Xml | undefined =>
  [...styles.values()].find((it) => valOf(it, 'w:name') === name || valOf(it, 'w:aliases') === name)

/** What a person finds who presses Enter at the end of a paragraph: the name of the style of the new one. */
function atEnter(styles: ReadonlyMap<string, Xml>, name: string): string | undefined {
  const next = styles.get(valOf(called(styles, name), 'w:next') ?? '')
  return valOf(next, 'w:aliases') ?? valOf(next, 'w:name')
}

const folders = [...examplePlans.map(({ folder }) => folder), ...casesThatBuild.map(({ folder }) => folder)]

describe('of every example and case', () => {
  test.each(sampleOf(folders, 8))(
    '%s refers to no style that it doesn’t define, and says in words what its drawings show',
    async (folder) => {
      for (const parts of await partsIn(folder)) {
        const defined = new Set(stylesIn(parts).keys())
        const references = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link', 'w:numStyleLink']
        const named = [...parts.values()].flatMap((xml) =>
          references.flatMap((name) => descendants(xml, name).map((it) => it.attributes['w:val'] ?? '')),
        )
        expect(named.length).toBeGreaterThan(50)
        expect([...new Set(named)].filter((id) => !defined.has(id))).toEqual([])
        const drawings = [...parts.values()].flatMap((xml) => descendants(xml, 'wp:docPr'))
        for (const drawing of drawings) expect(drawing.attributes.descr).toMatch(/\p{L}/u)
      }
    },
  )
})

describe('who presses Enter', () => {
  const [document] = documents
  if (!document) throw new Error('no document')
  const styles = stylesIn(partsOf(document.bytes.docx))

  const ways: Readonly<Record<string, readonly string[]>> = {
    'goes on from the head to the text': ['Cơ quan chủ quản', 'Cơ quan ban hành', 'Số và ký hiệu'],
    'goes on from place and date to the căn cứ': ['Địa danh và thời gian', 'Tên loại', 'Trích yếu', 'Căn cứ'],
    'goes on with text': ['Nội dung', 'Nội dung'],
    'goes on from Quốc hiệu to Tiêu ngữ': ['Quốc hiệu', 'Tiêu ngữ', 'Địa danh và thời gian'],
    'writes text below a heading': ['Mục', 'Nội dung'],
    'writes text below a heading under it': ['Khoản có tiêu đề', 'Nội dung'],
    'stays in a list of khoản': ['Khoản', 'Khoản'],
    'stays in a list of điểm': ['Điểm', 'Điểm'],
    'stays in a list of dashes': ['Gạch đầu dòng', 'Gạch đầu dòng'],
    'goes on from the head of an appendix to its text': ['Phụ lục', 'Tiêu đề phụ lục', 'Chỉ dẫn phụ lục', 'Nội dung'],
    'lists recipients': ['Nơi nhận', 'Nơi nhận (danh sách)', 'Nơi nhận (danh sách)'],
    'writes the post below the authority': ['Quyền hạn và chức vụ', 'Quyền hạn và chức vụ'],
    'lists căn cứ': ['Căn cứ', 'Căn cứ'],
    'stays in the column of the number': ['Số và ký hiệu', 'Số và ký hiệu'],
    'writes text behind a line or a distance': ['Đường kẻ', 'Nội dung'],
  }
  test.each(Object.entries(ways))('%s', (_, way) => {
    for (const [i, name] of way.slice(0, -1).entries()) expect(atEnter(styles, name)).toBe(way[i + 1])
  })

  test('is led on by every style that is offered', () => {
    for (const [id, style] of styles)
      if (style.attributes['w:type'] === 'paragraph' && id !== 'Normal')
        expect(styles.has(valOf(style, 'w:next') ?? '')).toBe(true)
  })

  test('has the number or dash of the list before the new paragraph', () => {
    for (const [name, level] of [
      ['Gạch đầu dòng', '0'],
      ['Khoản', undefined],
    ] as const) {
      const style = called(styles, name)
      expect(valOf(style, 'w:pPr', 'w:numPr', 'w:ilvl')).toBe(level)
    }
  })
})

describe.each(documents)('in $name', ({ bytes, wanted }) => {
  const parts = partsOf(bytes.docx)
  const styles = stylesIn(parts)

  test.each([1, 2, 3, 4, 5, 6])('Heading %i is black and as large as the text', (level) => {
    const style = styles.get(`Heading${level}`)
    expect(valOf(style, 'w:rPr', 'w:color')).toBe('000000')
    expect(valOf(style, 'w:rPr', 'w:sz')).toBe(String(wanted.bodySize * 2))
    expect(at(style, 'w:rPr', 'w:rFonts')).toBeUndefined()
    expect(valOf(style, 'w:basedOn')).toBe('Normal')
    expect(valOf(style, 'w:pPr', 'w:outlineLvl')).toBe(String(level - 1))
  })

  test('all text is in Times New Roman, unless it is said otherwise', () => {
    const [fonts] = descendants(part(parts, 'word/styles.xml'), 'w:rFonts')
    expect(new Set(Object.values(fonts?.attributes ?? {}))).toEqual(new Set(['Times New Roman']))
  })

  test('styles are offered in the order of the decree, and Word’s own are not', () => {
    const offered = [...styles.values()].filter((it) => at(it, 'w:qFormat'))
    const places = offered.map((it) => Number(valOf(it, 'w:uiPriority')))
    const ids = Object.keys(table) as StyleId[]
    const wantedOrder = ids.map((id) => ruleOf(id).name)
    const names = offered
      .toSorted((a, b) => Number(valOf(a, 'w:uiPriority')) - Number(valOf(b, 'w:uiPriority')))
      .map((it) => valOf(it, 'w:aliases') ?? valOf(it, 'w:name') ?? '')
    expect(names).toEqual(wantedOrder.filter((name) => names.includes(name)))
    expect(new Set(places).size).toBe(places.length)
    expect(at(part(parts, 'word/styles.xml'), 'w:latentStyles')?.attributes).toMatchObject({
      'w:defSemiHidden': '1',
      'w:defUnhideWhenUsed': '1',
      'w:defQFormat': '0',
    })
  })

  test('lines are drawn by paragraphs that are named so, stay with what follows and are as high as the line’s strip', () => {
    const lines = descendants(part(parts, 'word/document.xml'), 'w:p').filter(
      (it) => valOf(it, 'w:pPr', 'w:pStyle') === 'KHRule',
    )
    expect(lines.length).toBeGreaterThanOrEqual(3)
    const style = styles.get('KHRule')
    expect(valOf(style, 'w:name')).toBe('Đường kẻ')
    expect(at(style, 'w:pPr', 'w:keepNext')).toBeDefined()
    expect(at(style, 'w:pPr', 'w:outlineLvl')).toBeUndefined()
    expect(at(style, 'w:pPr', 'w:spacing')?.attributes['w:lineRule']).toBe('exact')
    for (const name of ['word/document.xml', 'word/header1.xml'])
      for (const border of descendants(part(parts, name), 'w:pBdr')) expect(border).toBeUndefined()
  })

  test('notes have Word’s own styles', () => {
    const notes = descendants(part(parts, 'word/footnotes.xml'), 'w:footnote').filter((it) => !it.attributes['w:type'])
    for (const note of notes) {
      expect(valOf(at(note, 'w:p'), 'w:pPr', 'w:pStyle')).toBe('FootnoteText')
      expect(descendants(note, 'w:rStyle').map((it) => it.attributes['w:val'])).toContain('FootnoteReference')
    }
    expect(valOf(styles.get('FootnoteText'), 'w:rPr', 'w:sz')).toBe('22')
  })
})

describe('lists', () => {
  const numbersIn = (parts: Parts) => {
    const nums = elementsIn(part(parts, 'word/numbering.xml'), 'w:num')
    return new Map(nums.map((it) => [it.attributes['w:numId'] ?? '', it]))
  }
  const directNumbers = (parts: Parts, style: string) =>
    descendants(part(parts, 'word/document.xml'), 'w:p')
      .filter((it) => valOf(it, 'w:pPr', 'w:pStyle') === style)
      .map((it) => valOf(it, 'w:pPr', 'w:numPr', 'w:numId'))

  test('headings of an appendix begin anew, and one added there counts on from them', async () => {
    const [parts] = await partsIn(join(root, 'test/cases/phu-luc-co-muc'))
    if (!parts) throw new Error('no file')
    const nums = numbersIn(parts)
    const ofStyle = valOf(stylesIn(parts).get('Heading1'), 'w:pPr', 'w:numPr', 'w:numId') ?? ''
    const own = directNumbers(parts, 'Heading1').find((id) => id !== undefined) ?? ''
    expect(own).not.toBe(ofStyle)
    expect(valOf(nums.get(own), 'w:abstractNumId')).toBe(valOf(nums.get(ofStyle), 'w:abstractNumId'))
    expect(valOf(nums.get(own), 'w:lvlOverride', 'w:startOverride')).toBe('1')
  })

  test('one that stands within another leaves its numbers alone', async () => {
    const [example] = examples
    if (!example) throw new Error('no example')
    const text = `${example.text.split('\n---\n')[0]}\n---\n# Nội dung\n\n1. Một:\n   1. Trong một;\n   2. Trong một nữa;\n2. Hai.\n`
    const { paragraphs } = readDocx((await build({ ...example, text })).bytes.docx)
    const clauses = paragraphs.filter(({ style }) => style === 'KHClause').map((it) => it.number)
    expect(clauses).toEqual(['1. ', '1. ', '2. ', '2. '])
  })
})
