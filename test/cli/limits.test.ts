import { randomBytes } from 'node:crypto'
import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { limits } from '../../src/limits.ts'
import { xlsxFile } from '../data/xlsx-file.ts'
import { para, run, wordFile, zipOf } from '../import/word/word-file.ts'
import { png } from '../outputs/png.ts'
import { frontMatter, plan } from '../plan.ts'
import { inFull } from '../sampling.ts'
import { desk } from './run.ts'

type Name = keyof typeof limits

/** What goes beyond a limit. */
interface Beyond {
  /** Of a number: a file of so many bytes, of which the disk has none. */
  readonly files: Readonly<Record<string, string | Uint8Array | number>>
  /** `check plan.md` where nothing is said. */
  readonly args?: readonly string[]
}

const times = <T>(count: number, one: (i: number) => T) => Array.from({ length: count }, (_, i) => one(i))
const sentence = 'Các phòng lập hồ sơ.\n\n'
const body = (text: string): Beyond => ({ files: { 'plan.md': frontMatter + text } })
const keys = (from: string | RegExp, to: string): Beyond => ({ files: { 'plan.md': plan.replace(from, to) } })
const beside = (text: string, files: Beyond['files']): Beyond => ({
  files: { 'plan.md': `${frontMatter}${text}\n`, ...files },
})

/** A table of the data beside the plan. */
const tableOf = (file: string, content: string | Uint8Array | number, columns = '') =>
  beside(`::bang{tep="${file}"${columns}}`, { [file]: content })
const picture = (name: string, content: string | Uint8Array | number) =>
  beside(`![Sơ đồ](${name})`, { [name]: content })
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`

const chunk = (type: string, data: Uint8Array): Buffer => {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const words = Buffer.concat([Buffer.from(type), data])
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(words))
  return Buffer.concat([length, words, sum])
}

/** A PNG of so many bytes, which nothing packs: beside its pixels it holds what no program shows. */
function pngOfBytes(length: number): Uint8Array {
  const whole = Buffer.from(png(9, 9, [0, 0, 0]))
  const end = whole.length - 12
  return Buffer.concat([whole.subarray(0, end), chunk('ruSt', randomBytes(length)), whole.subarray(end)])
}

const sheet = (rows: number, columns: number, letters: string) =>
  xlsxFile({
    sheets: [
      {
        xml: `<worksheet><sheetData>${`<row>${`<c t="str"><v>${letters}</v></c>`.repeat(columns)}</row>`.repeat(rows)}</sheetData></worksheet>`,
      },
    ],
  })

/** A plan that is filled in, with partials of its template. */
const filled = (text: string, data: unknown, partials: Readonly<Record<string, string>> = {}): Beyond => ({
  files: {
    'plan.md': `${plan}\n${text}\n`,
    'd.json': JSON.stringify(data),
    ...Object.fromEntries(Object.entries(partials).map(([name, content]) => [`_doan/${name}.md`, content])),
  },
  args: ['check', 'plan.md', '--data', 'd.json'],
})
const nested = (depth: number, inside: string) => `${'{{#if a}}'.repeat(depth)}${inside}${'{{/if}}'.repeat(depth)}`
const chain = (length: number, depth: number) =>
  Object.fromEntries(times(length, (i) => [`p${i}`, nested(depth, i + 1 < length ? `{{> p${i + 1}}}` : '{{a}}')]))

const imported = (content: Uint8Array | number): Beyond => ({
  files: { 'a.docx': content },
  args: ['import', 'a.docx', '-o', 'a.md'],
})

/**
 * One more, or one deeper, than each limit takes. `centredLetters` tells nothing: longer ones are broken as paragraphs are. What
 * `unpackedBytes` tells is what `unpackedRatio` does.
 */
const beyond: Readonly<Record<Exclude<Name, 'centredLetters' | 'unpackedBytes'>, () => Beyond>> = {
  sourceBytes: () => body('a'.repeat(2_000_001)),
  bodyLines: () => body('- Việc\n'.repeat(10_001)),
  bodyMarks: () => body(times(26, () => `${'*a* '.repeat(1000)}\n\n`).join('')),
  paragraphLetters: () => body('Các phòng '.repeat(2001)),
  includedBytes: () =>
    beside('::chen{tep="a.md"}\n\n::chen{tep="b.md"}', {
      'a.md': sentence.repeat(40_000),
      'b.md': sentence.repeat(40_000),
    }),
  includes: () => beside('::chen{tep="a.md"}\n\n'.repeat(501), { 'a.md': sentence }),
  includeDepth: () =>
    beside(
      '::chen{tep="1.md"}',
      Object.fromEntries(times(9, (i) => [`${i + 1}.md`, i === 8 ? sentence : `::chen{tep="${i + 2}.md"}\n`])),
    ),
  assetBytes: () => beside('# Phụ lục: Bản chụp\n\n::chen{tep="a.pdf"}', { 'a.pdf': 100_000_001 }),
  nameBytes: () => body(`::chen{tep="${'a'.repeat(253)}.md"}`),
  tableColumns: () => body(`|${' a |'.repeat(64)}\n|${'---|'.repeat(64)}\n|${' 1 |'.repeat(64)}`),
  tableRows: () => tableOf('d.csv', `STT\n${times(15_001, String).join('\n')}`),
  tableCells: () => tableOf('d.csv', `a,b,c\n${'1,2,3\n'.repeat(13_334)}`),
  firstYear: () => keys('12/03/2026', '12/03/1899'),
  lastYear: () => keys('12/03/2026', '12/03/2100'),
  levels: () => tableOf('d.json', `${'['.repeat(33)}${']'.repeat(33)}`),
  yamlValues: () => tableOf('d.yaml', `- a: &a [${'1, '.repeat(400)}1]\n- b: [${'*a, '.repeat(250)}*a]\n`),
  dataBytes: () => tableOf('d.csv', 50_000_001),
  dataRows: () => tableOf('d.csv', `a\n${'1\n'.repeat(50_001)}`),
  gatheredBytes: () => ({
    files: {
      'plan.md': `${plan}\n${times(3, (i) => `![Sơ đồ ${i}](${i}.png)\n\n`).join('')}{{a}}\n`,
      'd.csv': 'a\n1\n',
      ...Object.fromEntries(times(3, (i) => [`${i}.png`, pngOfBytes(36_000_000)])),
    },
    args: ['build', 'plan.md', '--data', 'd.csv', '--to', 'docx', '--zip', 'ra.zip'],
  }),
  dataColumns: () => tableOf('d.csv', `${times(101, (i) => `c${i}`).join(',')}\n`),
  sheetCells: () => tableOf('d.xlsx', sheet(20_001, 10, 'a')),
  sheetLetters: () => tableOf('d.xlsx', sheet(2001, 10, randomBytes(500).toString('hex'))),
  unpackedRatio: () =>
    tableOf('d.xlsx', xlsxFile({ sheets: [{ xml: `<worksheet><!--${'a'.repeat(2_000_000)}--></worksheet>` }] })),
  pictureBytes: () => picture('a.png', pngOfBytes(50_000_001)),
  pictureSide: () => picture('a.png', png(10_001, 4, [0, 0, 0])),
  picturePixels: () => picture('a.png', png(8000, 5001, [0, 0, 0])),
  svgLevels: () => picture('a.svg', svg(`${'<g>'.repeat(201)}<rect width="9" height="9"/>${'</g>'.repeat(201)}`)),
  svgElements: () =>
    picture(
      'a.svg',
      svg(`<g id="a">${'<rect width="9" height="9"/>'.repeat(240)}</g>${'<use href="#a"/>'.repeat(240)}`),
    ),
  listLevels: () => body(times(7, (i) => `${'  '.repeat(i)}- Việc\n`).join('')),
  titleLetters: () => body(`# ${'Mục đích '.repeat(1112)}\n\n${sentence}`),
  appendices: () => body(`${sentence}${'# Phụ lục: Danh sách\n\nCác phòng.\n\n'.repeat(501)}`),
  notes: () => body(`${'Chữ[^1] '.repeat(2001)}\n\n[^1]: Ghi chú.\n`),
  notesInRow: () => body(`Chữ${'[^1]'.repeat(21)} nghĩa.\n\n[^1]: Ghi chú.\n`),
  partLines: () => keys('Sở Nội vụ', 'Sở Nội vụ '.repeat(80)),
  groupLines: () => keys(/noi_nhan: .*/, `noi_nhan: [{nhom: [${times(61, () => 'Sở Nội vụ')}], de: để biết}]`),
  wordElements: () => imported(wordFile({ body: times(170_000, (i) => para(run(`${i * 7919}`))).join('') })),
  wordLevels: () => imported(wordFile({ body: `${'<w:sdt>'.repeat(1001)}${'</w:sdt>'.repeat(1001)}` })),
  zipMembers: () => imported(zipOf(Object.fromEntries(times(10_001, (i) => [`${i}.xml`, ''])))),
  importBytes: () => imported(100_000_001),
  documentBytes: () => filled('{{#each a}}{{this}}\n\n{{/each}}', [{ a: times(51, () => 'Chữ '.repeat(25_000)) }]),
  templateSteps: () => filled('{{#each a}}{{#each @root.a}}{{/each}}{{/each}}', [{ a: times(1000, () => 1) }]),
  templateLevels: () => filled(nested(201, '{{a}}'), [{ a: 1 }]),
  templateDepth: () => filled('{{> p0}}', [{ a: 1 }], chain(6, 90)),
  partials: () => filled('{{> p0}}', [{ a: 1 }], chain(21, 0)),
  shownFindings: () => body(times(501, (i) => `![Sơ đồ ${i}](a${i}.png)\n\n`).join('')),
}

/** Take seconds. */
const slow: ReadonlySet<string> = new Set([
  'bodyLines',
  'bodyMarks',
  'gatheredBytes',
  'includedBytes',
  'pictureBytes',
  'picturePixels',
  'sheetCells',
  'sheetLetters',
  'tableCells',
  'wordElements',
  'zipMembers',
])

let at = desk()
afterEach(() => {
  at.clear()
  at = desk()
})

describe('what goes beyond a limit is told by its number, as docs/gioi-han.md says it', () => {
  it.each(Object.entries(beyond).filter(([name]) => inFull || !slow.has(name)))(
    '%s',
    { timeout: 120_000 },
    async (name, make) => {
      const { files, args = ['check', 'plan.md'] } = make()
      for (const [file, content] of Object.entries(files)) {
        at.put(file, typeof content === 'number' ? '' : content)
        if (typeof content === 'number') truncateSync(join(at.folder, file), content)
      }
      const { code, out, err } = await at.run(args)
      const words = limits[name as Name].message.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      expect(out + err).toMatch(new RegExp(words.join('.+')))
      expect([1, 2]).toContain(code)
    },
  )
})
