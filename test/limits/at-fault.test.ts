import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readAsset } from '../../src/commands/read-asset.ts'
import { check, compile, type Source } from '../../src/compile.ts'
import { fontFace } from '../../src/files/font-face.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { plan } from '../plan.ts'

const sourceOf = (text: string): Source => ({
  path: 'plan.md',
  text,
  root: '',
  asset: () => 'missing',
  fallbackDate: { year: 1980, month: 1, day: 1 },
})

/** The errors of a source whose files are these, and how long it took, ms of the processor's time. */
async function errorsOf(text: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const start = process.cpuUsage()
  const { diagnostics, bugs } = await check({
    ...sourceOf(text),
    asset: (name) => (files[name] === undefined ? 'missing' : Buffer.from(files[name])),
  })
  expect(bugs).toEqual([])
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  return { errors, took: process.cpuUsage(start).user / 1000 }
}

const xmlns = 'xmlns="http://www.w3.org/2000/svg"'
const rect = '<rect width="5" height="5"/>'
const levels = (each: (below: number) => string) =>
  Array.from({ length: 8 }, (_, i) => each(i).repeat(10))
    .map((inside, i) => `<g id="a${i + 1}">${inside}</g>`)
    .join('')

describe('an SVG', () => {
  const noSize = ['Hình “a.svg” không có kích thước in được']
  it.each([
    ['without a size', `<svg ${xmlns}>${rect}</svg>`, noSize],
    ['of shares of nothing', `<svg ${xmlns} width="100%" height="100%">${rect}</svg>`, noSize],
    ['of no size', `<svg ${xmlns} viewBox="0 0 0 0">${rect}</svg>`, noSize],
    ['of less than a pixel', `<svg ${xmlns} width="0.01" height="0.01">${rect}</svg>`, noSize],
    ['of next to nothing', `<svg ${xmlns} viewBox="0 0 1e-40 1e-40">${rect}</svg>`, noSize],
    ['of words', `<svg ${xmlns} viewBox="0 0 a b">${rect}</svg>`, noSize],
    ['that is a line', `<svg ${xmlns} viewBox="0 0 9000 1">${rect}</svg>`, noSize],
    ['below a prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:rect/></s:svg>`, []],
    ['in millimetres', `<svg ${xmlns} width="90mm" height="50mm">${rect}</svg>`, []],
    [
      'of uses of uses',
      `<svg ${xmlns} viewBox="0 0 9 9"><g id="a0">${rect}</g>${levels((i) => `<use href="#a${i}"/>`)}<use href="#a8"/></svg>`,
      ['Hình “a.svg” có hơn 50.000 phần tử khi vẽ, không dùng được'],
    ],
    [
      'of patterns filled with patterns',
      `<svg ${xmlns} viewBox="0 0 9 9"><g id="a0">${rect}</g>${levels((i) => `<rect fill="url(#a${i})"/>`)}<rect fill="url(#a8)"/></svg>`,
      ['Hình “a.svg” có hơn 50.000 phần tử khi vẽ, không dùng được'],
    ],
    [
      'of patterns filled by the rules of a style sheet',
      `<svg ${xmlns} viewBox="0 0 9 9"><style>${[0, 1, 2, 3, 4, 5, 6, 7].map((i) => `rect.a${i}, .b > #c${i} { fill: url( "#a${i}" ) }`).join('/* } */')} circle[r] { fill: URL(#a8) }</style><g id="a0">${rect}</g>${levels((i) => `<rect class="x a${i}"/>`)}<circle r="1"/></svg>`,
      ['Hình “a.svg” có hơn 50.000 phần tử khi vẽ, không dùng được'],
    ],
    [
      'of a thousand elements with fifty gradients in classes',
      `<svg ${xmlns} viewBox="0 0 9 9"><style>${Array.from({ length: 50 }, (_, i) => `.a${i}{fill:url(#g${i})}`).join('')}</style>${Array.from({ length: 50 }, (_, i) => `<linearGradient id="g${i}"><stop offset="0"/><stop offset="1"/></linearGradient>`).join('')}${Array.from({ length: 1000 }, (_, i) => `<rect class="a${i % 50}"/>`).join('')}</svg>`,
      [],
    ],
    ['that uses itself', `<svg ${xmlns} viewBox="0 0 9 9"><g id="a"><use href="#a"/></g></svg>`, []],
    [
      'that holds half a picture',
      `<svg ${xmlns} viewBox="0 0 9 9"><image href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA"/></svg>`,
      ['Hình “a.svg” chứa một hình PNG hay JPEG bị hỏng hoặc chép chưa hết'],
    ],
  ])('%s', async (_, svg, errors) => {
    expect((await errorsOf(`${plan}\n![h](a.svg)\n`, { 'a.svg': svg })).errors).toEqual(errors)
  })
})

it('the name of a picture of 10,001 letters is refused', async () => {
  const svg = `<svg ${xmlns} viewBox="0 0 9 9">${rect}</svg>`
  const { errors } = await errorsOf(`${plan}\n![${'Sơ đồ '.repeat(1667)}](a.svg)\n`, { 'a.svg': svg })
  expect(errors).toEqual(['Tên hình dài hơn 10.000 ký tự'])
})

it('a PNG of 10,000 × 10,000 is refused by its number', async () => {
  const png = Buffer.alloc(64)
  png.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  png.writeUInt32BE(10_000, 16)
  png.writeUInt32BE(10_000, 20)
  const { errors } = await errorsOf(`${plan}\n![h](a.png)\n`, { 'a.png': png })
  expect(errors).toHaveLength(1)
})

it.each([
  ['a year too late', plan.replace(/^ngay: .*$/m, 'ngay: 15/04/2100'), '“15/04/2100”: năm 2100 nằm ngoài 1900–2099'],
  ['a year too early', plan.replace(/^ngay: .*$/m, 'ngay: 1899'), '“1899”: năm 1899 nằm ngoài 1900–2099'],
  [
    '64 columns',
    `${plan}\n|${' a |'.repeat(64)}\n|${'---|'.repeat(64)}\n|${' 1 |'.repeat(64)}\n`,
    'Bảng có 64 cột, Word chỉ mở được 63',
  ],
  [
    'an agency of 18,000 letters',
    plan.replace(/^co_quan: .*$/m, `co_quan: ${'Sở Nội vụ và '.repeat(1385)}`),
    expect.stringMatching(/^Khóa `co_quan` dài \d+ dòng, quá 30: phần này không sang trang được$/),
  ],
  [
    'an agency of one word, wider than its column',
    plan.replace(/^co_quan: .*$/m, `co_quan: TH${'N'.repeat(57)}G`),
    expect.stringMatching(/^Chữ liền nhau 60 ký tự, dài hơn một dòng/),
  ],
  [
    'a post of 2,000 letters',
    plan.replace(/chuc_vu: [^,}\n]*/, `chuc_vu: ${'Giám đốc Sở '.repeat(170)}`),
    expect.stringMatching(/^Khóa `nguoi_ky` dài \d+ dòng, quá 30/),
  ],
  [
    'a group of 300 recipients',
    plan.replace(/^noi_nhan:.*\n(?: .*\n)*/m, `noi_nhan: [{nhom: [${'Sở Y tế, '.repeat(300)}], de: để biết}]\n`),
    expect.stringMatching(/^Khóa `noi_nhan` dài 300 dòng, quá 60/),
  ],
  [
    'a name with 39 empty lines',
    plan.replace(/(ho_ten: )[^,}]*/, `$1"Trần${'\\n'.repeat(40)}Thị Bình"`),
    expect.stringMatching(/^Khóa `nguoi_ky` dài 4\d dòng, quá 30/),
  ],
  [
    'a heading of 10,001 letters',
    plan.replace('# Mục đích', `# ${'Mục đích '.repeat(1112)}`),
    'Tên đề mục dài hơn 10.000 ký tự',
  ],
  [
    'an abstract of 10,001 letters',
    plan.replace(/^trich_yeu: .*$/m, `trich_yeu: ${'Kiểm tra '.repeat(1112)}`),
    'Khóa `trich_yeu` dài hơn 10.000 ký tự',
  ],
  [
    'a line of hyphens',
    `${plan}\n| a | b |\n|---|---|\n| c${'-'.repeat(200)}d | e |\n`,
    expect.stringMatching(/^Chữ liền nhau 200 ký tự, dài hơn một dòng/),
  ],
  ['2,001 notes', `${plan}\n${'Chữ[^1] '.repeat(2001)}\n\n[^1]: Ghi chú.\n`, 'Văn bản có hơn 2.000 chú thích'],
  ['501 appendices', `${plan}\n${'# Phụ lục: Danh sách\n\nCác phòng.\n\n'.repeat(501)}`, 'Văn bản có hơn 500 phụ lục'],
  ['a body of 10,001 lines', `${plan}\n${'Các phòng lập hồ sơ.\n\n'.repeat(10_001)}`, 'Bài có hơn 10.000 dòng'],
  ['a list of 10,001 items', `${plan}\n${'- Các phòng lập hồ sơ.\n'.repeat(10_001)}`, 'Bài có hơn 10.000 dòng'],
  [
    'a body of 50,002 marks',
    `${plan}\n${`${'Các **phòng** *ban* '.repeat(200)}\n\n`.repeat(62)}${'Các **phòng** *ban* '.repeat(101)}\n`,
    'Bài có hơn 50.000 dấu `*`, `_`',
  ],
  ['a paragraph of 20,001 letters', `${plan}\n${'Các phòng '.repeat(2001)}\n`, 'Đoạn văn dài hơn 20.000 ký tự'],
  [
    'a paragraph of 24,000 letters on many lines',
    `${plan}\n${'Các phòng lập hồ sơ theo quy định của pháp luật về\n'.repeat(481)}`,
    'Đoạn văn dài hơn 20.000 ký tự',
  ],
  [
    '21 notes in a row',
    `${plan}\nChữ${'[^1]'.repeat(21)} nghĩa.\n\n[^1]: Ghi chú.\n`,
    'Hơn 20 chú thích liền nhau, không có chỗ ngắt dòng',
  ],
])('%s is an error of the source', async (_, text, error) => {
  expect((await errorsOf(text)).errors).toEqual([error])
})

describe('time is bounded', () => {
  const blanks = ' '.repeat(20_000)
  it.each([
    ['blanks between words', `Các${blanks}phòng lập hồ sơ.`],
    ['blanks before a mark', `Các phòng${blanks}, ban.`],
    ['tabs in a comment', `<!--${'\t'.repeat(20_000)}kehoach-bo-qua${'\t'.repeat(20_000)}`],
    ['blanks behind colons', `::${blanks}bang`],
    ['blanks behind a bracket', `(${blanks}a`],
    ['appendices counted to the sky', 'Xem Phụ lục 1 - 150000000 và Phụ lục 2 đến 99999999999999.'],
    ['3,000 asterisks', `Xin ${'*'.repeat(3000)}a`],
    ['10,000 lone asterisks', `Xin ${'*a '.repeat(10_000)}`],
    ['comments without end', '<!-- '.repeat(20_000)],
    ['a paragraph of 40,000 bold words', 'Các **phòng** lập *hồ sơ* '.repeat(20_000)],
    ['a paragraph of 40,000 notes', 'Các phòng[^1] lập hồ sơ '.repeat(40_000)],
    ['a paragraph of 40,000 brackets', 'Các phòng ^[Ghi chú] lập hồ sơ '.repeat(40_000)],
  ])('%s', { timeout: 300_000 }, async (_, body) => {
    expect((await errorsOf(`${plan}\n${body}\n`)).took).toBeLessThan(3000)
  })

  it('an abstract of 18 kB', { timeout: 300_000 }, async () => {
    const text = plan.replace(/^trich_yeu: .*$/m, `trich_yeu: ${'kiểm tra công tác '.repeat(1000)}`)
    expect((await errorsOf(text)).took).toBeLessThan(3000)
  })

  it('six files, each of which includes the next ten times', { timeout: 300_000 }, async () => {
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((i) => [`${i}.md`, i === 6 ? 'Chữ.\n' : `::chen{tep="${i + 1}.md"}\n\n`.repeat(10)]),
    )
    const { errors, took } = await errorsOf(`${plan}\n::chen{tep="1.md"}\n`, files)
    expect(new Set(errors)).toEqual(new Set(['Văn bản chèn hơn 500 tệp']))
    expect(took).toBeLessThan(3000)
  })

  it('included files of more than 2 MB', { timeout: 300_000 }, async () => {
    const { errors } = await errorsOf(`${plan}\n${'::chen{tep="a.md"}\n\n'.repeat(3)}`, {
      'a.md': `${'Chữ nghĩa '.repeat(20)}\n\n`.repeat(5000),
    })
    expect(new Set(errors)).toEqual(new Set(['Các tệp chèn cộng lại lớn hơn 2 MB']))
  })

  it('a table of 14,990 rows and four columns', { timeout: 300_000 }, async () => {
    const csv = `a,b,c,d\n${'1,2,3,4\n'.repeat(14_990)}`
    const { errors } = await errorsOf(`${plan}\n::bang{tep="a.csv"}\n`, { 'a.csv': csv })
    expect(errors).toEqual([expect.stringMatching(/^Bảng có 14\.99\d hàng, 4 cột, quá 40\.000 ô$/)])
  })

  it('a map of 30,000 keys on a line of YAML', { timeout: 300_000 }, async () => {
    const map = Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join(', ')
    expect((await errorsOf(`${plan}\n::bang{tep="a.yaml"}\n`, { 'a.yaml': `- {${map}}` })).took).toBeLessThan(4000)
  })
})

describe('a file that a source names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-assets-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = (name: string) => readAsset(join(folder, name), () => false)

  it('that leads to itself', () => {
    symlinkSync('loop.png', join(folder, 'loop.png'))
    expect(read('loop.png')).toBe('unreadable')
  })

  it.each(['a'.repeat(300), 'ủ'.repeat(200), 'a\0b'])('of a name that no system has: %j', (name) => {
    expect(read(name)).toBe('unnamable')
  })

  it('of more than two gigabytes', () => {
    writeFileSync(join(folder, 'large.csv'), '')
    truncateSync(join(folder, 'large.csv'), 2_200_000_000)
    expect(read('large.csv')).toBe('large')
  })
})

it('a font says its family, and what is none says nothing', () => {
  expect(fontFace(new Uint8Array(4))).toBeUndefined()
  expect(fontFace(new Uint8Array(400).fill(255))).toBeUndefined()
})

it('a table of more rows than Typst lets a loop go on for is set', { timeout: 120_000 }, async () => {
  const { files = [] } = await compile({
    ...sourceOf(`${plan}\n::bang{tep="a.csv"}\n`),
    asset: () => Buffer.from(`Việc\n${'a\n'.repeat(10_050)}`),
  })
  const { pdf } = renderersIn(systemFonts)
  expect(await Promise.all(files.map(async ({ layout }) => (await pdf(layout)).bytes.length > 100_000))).toEqual([true])
})
