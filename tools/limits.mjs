// Builds what lies at each limit, and writes the processor's time and the memory of whole processes to test/limits/figures.json,
// from which docs/gioi-han.md is printed: `node tools/bundle.mjs && node tools/limits.mjs && npm run test:update`.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

const head = `---
co_quan_chu_quan: Sở Nội vụ
co_quan: Trung tâm Lưu trữ
ky_hieu: TTLT
dia_danh: Bình An
ngay: 15/04/2026
trich_yeu: Kiểm tra năm 2026
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Minh Châu}
noi_nhan: [Sở Nội vụ]
luu: VT
---

# Mục đích

`
const times = (count, one) => Array.from({ length: count }, (_, i) => one(i))
const words = 'Các phòng lập hồ sơ theo quy định của pháp luật về văn thư. '
const sentence = `${words.repeat(3)}\n\n`
const textOf = (bytes) => sentence.repeat(Math.floor(bytes / Buffer.byteLength(sentence)))
const table = '::bang{tep="d.csv"}\n'

/** A PNG, black unless its rows of pixels are given, each behind a byte for its filter; of 8 bits a colour, or another `depth` and type. */
function png(width, height, rows = Buffer.alloc(height * (1 + width * 3)), [depth, type] = [8, 2]) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([depth, type], 8)
  const pixels = deflateSync(rows)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG, of 99.9 MB where no size is given, which nothing packs. */
function noise(width = 7400, height = 4500) {
  const rows = randomBytes(height * (1 + width * 3))
  for (let row = 0; row < height; row++) rows[row * (1 + width * 3)] = 0
  return png(width, height, rows)
}

/** A PNG of 16 bits a colour, seen through, of which so many rows are of what nothing packs. */
function deep(width, height, noisy) {
  const length = 1 + width * 8
  const rows = Buffer.alloc(height * length)
  for (let row = 0; row < noisy; row++) randomBytes(length - 1).copy(rows, row * length + 1)
  return png(width, height, rows, [16, 6])
}

/** A PDF of a page with a scan of so many bytes. */
function pdf(bytes) {
  const scan = randomBytes(bytes)
  const side = Math.floor(Math.sqrt(bytes))
  const stream = (dictionary, content) =>
    Buffer.concat([
      Buffer.from(`<<${dictionary}/Length ${content.length}>>stream\n`),
      content,
      Buffer.from('\nendstream'),
    ])
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>',
    stream('', Buffer.from('500 0 0 500 40 40 cm /A Do')),
    stream(
      `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8`,
      scan.subarray(0, side * side),
    ),
  ]
  const parts = [Buffer.from('%PDF-1.7\n')]
  const starts = objects.map((content, i) => {
    const at = parts.reduce((sum, part) => sum + part.length, 0)
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(content), Buffer.from('\nendobj\n'))
    return at
  })
  const from = parts.reduce((sum, part) => sum + part.length, 0)
  const table = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${from}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

const svg = (inside) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inside}</svg>`
const picture = { 'plan.md': `${head}Sơ đồ.\n\n![Sơ đồ](a.svg)\n` }

const template = `${head}Việc {{a}}.\n`

/** A workbook of numbers told as texts, each with so many more letters, and a comment. */
function workbook(rows, columns, letters = 0, comment = '', others = {}) {
  const more = times(letters, (i) => i % 10 || ' ').join('')
  const cell = (r, c) => `<c t="str"><v>${r === 0 ? `c${c}` : `${(r * 7919 + c * 104_729) % 999_983}${more}`}</v></c>`
  const sheet = times(rows, (r) => `<row>${times(columns, (c) => cell(r, c)).join('')}</row>`).join('')
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return packed({
    '_rels/.rels': relations(`${office}/officeDocument`, 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(`${office}/worksheet`, 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData><!--${comment}--></worksheet>`,
    ...others,
  })
}

/** A document with so many tables of as many rows below the words of a plan, and a picture where one is given. */
function wordTable(rows, picture, tables = 1, inside = '') {
  const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const row = (i) => `<w:tr>${times(3, (c) => `<w:tc><w:tcPr/>${paragraph(`Việc ${i} ${c}`)}</w:tc>`).join('')}</w:tr>`
  const opening = [
    'ỦY BAN NHÂN DÂN TỈNH BÌNH AN',
    'Số: 12/KH-UBND',
    'Bình An, ngày 15 tháng 4 năm 2026',
    'KẾ HOẠCH',
    'Kiểm tra năm 2026',
    'I. MỤC ĐÍCH',
    'Nắm tình hình.',
  ]
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const drawn = picture ? '<w:p><w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>' : ''
  const table = `<w:tbl>${times(rows, row).join('')}</w:tbl>${paragraph('Bảng trên.')}`
  const body = `${opening.map(paragraph).join('')}${drawn}${table.repeat(tables)}${inside}`
  return packed({
    '_rels/.rels': relations(`${office}/officeDocument`, 'word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    ...(picture && {
      'word/_rels/document.xml.rels': relations(`${office}/image`, 'media/a.png'),
      'word/media/a.png': picture,
    }),
  })
}

const relations = (type, target) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`

const packed = (parts) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )

/** How what isn't built of plan.md alone is taken in. */
const commands = {
  dataRows: ['build', 'plan.md', '--data', 'd.csv', '--shard', '1/49999', '--to', 'docx'],
  wordElements: ['import', 'a.docx', '-o', 'x.md'],
  wordLevels: ['import', 'a.docx', '-o', 'x.md'],
  templateLevels: ['build', 'plan.md', '--data', 'd.json'],
  templateDepth: ['build', 'plan.md', '--data', 'd.json'],
  partials: ['build', 'plan.md', '--data', 'd.json'],
  importBytes: ['import', 'a.docx', '-o', 'x.md'],
  gatheredBytes: ['build', 'plan.md', '--data', 'd.csv', '--gop', 'in.pdf', '--zip', 'ra.zip'],
  shownFindings: ['check', 'plan.md'],
  documentBytes: ['build', 'plan.md', '--data', 'd.json'],
  templateSteps: ['build', 'plan.md', '--data', 'd.json'],
}

/** What lies at a limit, by its name in src/limits.ts: files, of which plan.md is built. */
const atLimit = {
  sourceBytes: () => ({ 'plan.md': head + textOf(1_990_000) }),
  includedBytes: () => ({ 'plan.md': `${head}::chen{tep="a.md"}\n`, 'a.md': textOf(1_990_000) }),
  includes: () => ({ 'plan.md': head + times(500, () => '::chen{tep="a.md"}\n\n').join(''), 'a.md': sentence }),
  bodyLines: () => ({ 'plan.md': head + times(9_990, (i) => `- Việc ${i}\n`).join('') }),
  paragraphLetters: () => ({
    'plan.md': head + times(12, () => `${'Các **phòng** lập *hồ sơ* '.repeat(760)}\n\n`).join(''),
  }),
  bodyMarks: () => ({ 'plan.md': head + times(124, () => `${'Các **phòng** *ban* '.repeat(100)}\n\n`).join('') }),
  tableColumns: () => ({
    'plan.md': `${head}# Phụ lục: Bảng\n\n::trang{huong="ngang"}\n\n|${' a |'.repeat(63)}\n|${'---|'.repeat(63)}\n|${' 1 |'.repeat(63)}\n`,
  }),
  levels: () => ({ 'plan.md': `${head}::bang{tep="d.json"}\n`, 'd.json': `${'['.repeat(32)}${']'.repeat(32)}` }),
  tableRows: () => ({ 'plan.md': head + table, 'd.csv': `STT,Việc\n${times(14_990, (i) => `${i},a`).join('\n')}` }),
  pictureSide: () => ({ 'plan.md': `${head}![Sơ đồ](a.png)\n`, 'a.png': png(10_000, 4) }),
  picturePixels: () => ({ 'plan.md': `${head}![Sơ đồ](a.png)\n`, 'a.png': deep(8_000, 5_000, 750) }),
  svgLevels: () => ({
    ...picture,
    'a.svg': svg(`${'<g>'.repeat(198)}<rect width="9" height="9"/>${'</g>'.repeat(198)}`),
  }),
  svgElements: () => ({
    ...picture,
    'a.svg': svg(`<g id="a">${'<rect width="9" height="9"/>'.repeat(220)}</g>${'<use href="#a"/>'.repeat(220)}`),
  }),
  tableCells: () => ({ 'plan.md': head + table, 'd.csv': `a,b,c\n${times(13_300, (i) => `${i},a,b`).join('\n')}` }),
  shownFindings: () => ({ 'plan.md': head + times(500, (i) => `![Sơ đồ](a${i}.png)\n\n`).join('') }),
  includeDepth: () => ({
    'plan.md': `${head}::chen{tep="1.md"}\n`,
    ...Object.fromEntries(times(8, (i) => [`${i + 1}.md`, i === 7 ? sentence : `::chen{tep="${i + 2}.md"}\n`])),
  }),
  nameBytes: () => ({ 'plan.md': `${head}::chen{tep="${'a'.repeat(252)}.md"}\n`, [`${'a'.repeat(252)}.md`]: sentence }),
  firstYear: () => ({ 'plan.md': head.replace('15/04/2026', '15/04/1900') + sentence }),
  lastYear: () => ({ 'plan.md': head.replace('15/04/2026', '15/04/2099') + sentence }),
  yamlValues: () => ({
    'plan.md': head + table.replace('csv"', 'yaml" cot="a"'),
    'd.yaml': times(8_000, (i) => `- {a: ${i}, b: c, c: d, d: e, e: g}\n`).join(''),
  }),
  dataBytes: () => ({
    'plan.md': head + table.replace('}', ' cot="STT"}'),
    'd.csv': `STT,Việc\n${times(5000, (i) => `${i},${'lập hồ sơ '.repeat(600)}`).join('\n')}`,
  }),
  dataRows: () => ({ 'plan.md': template, 'd.csv': `a\n${times(49_999, (i) => `${i}`).join('\n')}` }),
  gatheredBytes: () => ({
    'plan.md': `${template}\n![Sơ đồ](a.png)\n`,
    'a.png': noise(1050, 640),
    'd.csv': `a\n${times(23, (i) => `${i}`).join('\n')}`,
  }),
  dataColumns: () => ({
    'plan.md': head + table.replace('}', ' cot="c1"}'),
    'd.csv': times(500, (i) => times(100, (c) => (i === 0 ? `c${c}` : i)).join(',')).join('\n'),
  }),
  sheetCells: () => ({ 'plan.md': head + table.replace('csv"', 'xlsx" cot="c1"'), 'd.xlsx': workbook(13_300, 15) }),
  listLevels: () => ({ 'plan.md': `${head}${times(6, (i) => `${'  '.repeat(i)}- Việc\n`).join('')}` }),
  titleLetters: () => ({ 'plan.md': head.replace('# Mục đích', `# ${'Mục đích '.repeat(1110)}`) + sentence }),
  appendices: () => ({ 'plan.md': `${head}${sentence}${'# Phụ lục: Danh sách\n\nCác phòng.\n\n'.repeat(500)}` }),
  notes: () => ({ 'plan.md': `${head}${'Chữ[^1] '.repeat(2000)}\n\n[^1]: Ghi chú.\n` }),
  notesInRow: () => ({ 'plan.md': `${head}Chữ${'[^1]'.repeat(20)} nghĩa.\n\n[^1]: Ghi chú.\n` }),
  partLines: () => ({ 'plan.md': head.replace('Trung tâm Lưu trữ', 'Trung tâm Lưu trữ '.repeat(38)) + sentence }),
  groupLines: () => ({
    'plan.md': head.replace('[Sở Nội vụ]', `[{nhom: [${times(60, () => 'Sở Nội vụ')}], de: để biết}]`) + sentence,
  }),
  // An element for each row, cell, its properties, paragraph, run and text.
  wordElements: () => ({ 'a.docx': wordTable(5_000, undefined, 6) }),
  wordLevels: () => ({ 'a.docx': wordTable(2, undefined, 1, `${'<w:sdt>'.repeat(990)}${'</w:sdt>'.repeat(990)}`) }),
  zipMembers: () => ({
    'plan.md': head + table.replace('csv"', 'xlsx" cot="c1"'),
    'd.xlsx': workbook(20, 2, 0, '', Object.fromEntries(times(9_990, (i) => [`a/${i}.xml`, '<a/>']))),
  }),
  templateLevels: () => ({
    'plan.md': template.replace('{{a}}', `${'{{#if a}}'.repeat(199)}{{a}}${'{{/if}}'.repeat(199)}`),
    'd.json': '[{"a":1}]',
  }),
  templateDepth: () => ({
    'plan.md': template.replace('{{a}}', '{{> b0}}'),
    'd.json': '[{"a":1}]',
    ...Object.fromEntries(
      times(5, (i) => [
        `_doan/b${i}.md`,
        `${'{{#if a}}'.repeat(98)}${i < 4 ? `{{> b${i + 1}}}` : '{{a}}'}${'{{/if}}'.repeat(98)}`,
      ]),
    ),
  }),
  partials: () => ({
    'plan.md': template.replace('{{a}}', '{{> b0}}'),
    'd.json': '[{"a":1}]',
    ...Object.fromEntries(times(20, (i) => [`_doan/b${i}.md`, i < 19 ? `{{> b${i + 1}}}` : '{{a}}'])),
  }),
  templateSteps: () => ({
    'plan.md': template.replace('{{a}}', '{{#each a}}{{/each}}'),
    'd.json': JSON.stringify([{ a: times(90_000, () => 1) }]),
  }),
  assetBytes: () => ({ 'plan.md': `${head}# Phụ lục: Bản chụp\n\n::chen{tep="a.pdf"}\n`, 'a.pdf': pdf(99_900_000) }),
  pictureBytes: () => ({ 'plan.md': `${head}![Sơ đồ](a.png)\n`, 'a.png': noise(5200, 3200) }),
  sheetLetters: () => ({
    'plan.md': head + table.replace('csv"', 'xlsx" cot="c1"'),
    'd.xlsx': workbook(1990, 10, 990),
  }),
  // Of a comment, half in hexadecimal digits, which are packed twice.
  unpackedBytes: () => ({
    'plan.md': head + table.replace('csv"', 'xlsx" cot="c1"'),
    'd.xlsx': workbook(2, 2, 0, randomBytes(1_000_000).toString('hex').repeat(40) + 'a'.repeat(119_000_000)),
  }),
  // One letter again and again is packed 1,000 times, hexadecimal digits twice.
  unpackedRatio: () => ({
    'plan.md': head + table.replace('csv"', 'xlsx" cot="c1"'),
    'd.xlsx': workbook(2, 2, 0, 'a'.repeat(190_000_000) + randomBytes(600_000).toString('hex')),
  }),
  importBytes: () => ({ 'a.docx': wordTable(10, noise()) }),
  documentBytes: () => ({
    'plan.md': template.replace('{{a}}.', '{{#each a}}{{this}}\n\n{{/each}}'),
    'd.json': JSON.stringify([{ a: times(1990, () => words.repeat(33)) }]),
  }),
  centredLetters: () => ({ 'plan.md': head.replace('Kiểm tra năm 2026', 'kiểm tra công tác '.repeat(110)) + sentence }),
}

const usage = join(mkdtempSync(join(tmpdir(), 'kehoach-usage-')), 'usage.cjs')
writeFileSync(
  usage,
  "process.on('exit', () => { const used = process.resourceUsage(); require('node:fs').writeSync(2, '\\n@' + used.maxRSS + ' ' + (used.userCPUTime + used.systemCPUTime)) })",
)
const program = resolve('bin/kehoach.cjs')
const [, , ...wanted] = process.argv
const figures = wanted.length > 0 ? JSON.parse(readFileSync('test/limits/figures.json', 'utf8')) : {}
for (const [name, files] of Object.entries(atLimit)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-limits-'))
  for (const [file, content] of Object.entries(files())) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  const command = commands[name] ?? ['build', 'plan.md']
  const { stderr, status } = spawnSync(process.execPath, ['-r', usage, program, ...command], {
    cwd: folder,
    encoding: 'utf8',
  })
  const [, most = 0, used = 0] = /\n@(\d+) (\d+)/.exec(stderr) ?? []
  const [memory, seconds] = [Number(most) / 1024, Number(used) / 1e6]
  figures[name] = { seconds: Number(seconds.toFixed(1)), megabytes: Math.round(memory), exit: status }
  console.log(
    name.padEnd(16),
    `${seconds.toFixed(1)} s`,
    `${memory.toFixed(0)} MB`,
    `exit ${status}`,
    stderr.split('\n')[0].slice(0, 150),
  )
  rmSync(folder, { recursive: true })
}
rmSync(dirname(usage), { recursive: true })
writeFileSync('test/limits/figures.json', `${JSON.stringify(figures, undefined, 2)}\n`)
