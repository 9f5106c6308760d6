// Builds what lies at each limit, and writes the time and memory of whole processes to test/limits/figures.json, from which
// docs/gioi-han.md is printed: `node tools/bundle.mjs && node tools/limits.mjs && npm run test:update`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

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
const sentence = 'Các phòng lập hồ sơ theo quy định của pháp luật về văn thư.\n\n'
const textOf = (bytes) => sentence.repeat(Math.floor(bytes / Buffer.byteLength(sentence)))
const table = '::bang{tep="d.csv"}\n'

/** A PNG of one colour. */
function png(width, height) {
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
  header.set([8, 2], 8)
  const pixels = deflateSync(Buffer.alloc(height * (1 + width * 3)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const svg = (inside) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inside}</svg>`
const picture = { 'plan.md': `${head}Sơ đồ.\n\n![Sơ đồ](a.svg)\n` }

/** What lies at a limit, by its name in src/limits.ts: files, of which plan.md is built. */
const atLimit = {
  sourceBytes: () => ({ 'plan.md': head + textOf(1_990_000) }),
  includedBytes: () => ({ 'plan.md': `${head}::chen{tep="a.md"}\n`, 'a.md': textOf(1_990_000) }),
  includes: () => ({ 'plan.md': head + times(500, () => '::chen{tep="a.md"}\n\n').join(''), 'a.md': sentence }),
  tableColumns: () => ({
    'plan.md': `${head}# Phụ lục: Bảng\n\n::trang{huong="ngang"}\n\n|${' a |'.repeat(63)}\n|${'---|'.repeat(63)}\n|${' 1 |'.repeat(63)}\n`,
  }),
  levels: () => ({ 'plan.md': `${head}::bang{tep="d.json"}\n`, 'd.json': `${'['.repeat(32)}${']'.repeat(32)}` }),
  tableRows: () => ({ 'plan.md': head + table, 'd.csv': `STT,Việc\n${times(19_990, (i) => `${i},a`).join('\n')}` }),
  pictureSide: () => ({ 'plan.md': `${head}![Sơ đồ](a.png)\n`, 'a.png': png(10_000, 4) }),
  picturePixels: () => ({ 'plan.md': `${head}![Sơ đồ](a.png)\n`, 'a.png': png(8_000, 5_000) }),
  svgLevels: () => ({
    ...picture,
    'a.svg': svg(`${'<g>'.repeat(198)}<rect width="9" height="9"/>${'</g>'.repeat(198)}`),
  }),
  svgElements: () => ({
    ...picture,
    'a.svg': svg(`<g id="a">${'<rect width="9" height="9"/>'.repeat(220)}</g>${'<use href="#a"/>'.repeat(220)}`),
  }),
  centredLetters: () => ({ 'plan.md': head.replace('Kiểm tra năm 2026', 'kiểm tra công tác '.repeat(110)) + sentence }),
}

const usage = join(mkdtempSync(join(tmpdir(), 'kehoach-usage-')), 'usage.cjs')
writeFileSync(
  usage,
  "process.on('exit', () => require('node:fs').writeSync(2, '\\n@' + process.resourceUsage().maxRSS))",
)
const figures = {}
for (const [name, files] of Object.entries(atLimit)) {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-limits-'))
  for (const [file, content] of Object.entries(files())) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  const start = performance.now()
  const { stderr, status } = spawnSync(
    process.execPath,
    ['-r', usage, 'bin/kehoach.cjs', 'build', join(folder, 'plan.md')],
    { encoding: 'utf8' },
  )
  const seconds = (performance.now() - start) / 1000
  const memory = Number(/\n@(\d+)/.exec(stderr)?.[1] ?? 0) / 1024
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
