// Whole-process time of `import`: the largest of the real plans, where they are there, and a plan of two hundred pages. The fastest
// of the runs is the one the machine disturbed least.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const rounds = Number(process.argv[2] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'))

/** Characters of a page of text. */
const page = 2200

function longPlan() {
  const head = [
    'ỦY BAN NHÂN DÂN\nXÃ HÒA LẠC\nSố: 58/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHòa Lạc, ngày 05 tháng 5 năm 2026',
    'KẾ HOẠCH\nTổng vệ sinh môi trường',
  ]
  const item = '- Phát quang cỏ dọc đường liên thôn, thu gom rác thải tại chợ và báo cáo kết quả về Văn phòng'
  const section = (label) => [
    `${label}. NỘI DUNG ĐỢT ${label}`,
    ...Array.from({ length: 20 }, (_, at) => [
      `${at + 1}. Công tác tuần ${at + 1}`,
      ...Array.from({ length: Math.ceil(page / item.length) }, (_, i) => `${item} lần ${i + 1}.`),
    ]).flat(),
  ]
  const closing = 'Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nĐỗ Văn Khang\n'
  return [...head, ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].flatMap(section), closing].join(
    '\n\n',
  )
}

function largestPlan() {
  const plans = join(import.meta.dirname, '../../shared/plans')
  if (!existsSync(plans)) return undefined
  const files = readdirSync(plans, { recursive: true }).map((name) => join(plans, name))
  return files.filter((path) => /\.(?:txt|docx)$/.test(path)).toSorted((a, b) => statSync(b).size - statSync(a).size)[0]
}

const long = join(folder, 'hai-tram-trang.txt')
writeFileSync(long, longPlan())
const inputs = [
  ['the largest real plan', largestPlan(), 1000],
  ['two hundred pages', long, 2000],
]
for (const [name, path, aim] of inputs) {
  if (!path) {
    console.log(`import, ${name.padEnd(24)} absent`)
    continue
  }
  const times = Array.from({ length: rounds }, (_, at) => {
    const start = performance.now()
    const args = ['bin/kehoach.cjs', 'import', path, '-o', join(folder, `${at}-${aim}.md`)]
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    if (status !== 0) throw new Error(String(stderr))
    return performance.now() - start
  })
  console.log(
    `import, ${name.padEnd(24)} least ${Math.min(...times)
      .toFixed(0)
      .padStart(5)} ms, aim ${aim} ms`,
  )
}
rmSync(folder, { recursive: true })
