// Whole-process time of `--help`, `check` and `build` (both formats) of a five-page plan, as a ratio to bare Node on the same
// machine in the same run. The fastest of many runs is the one the machine disturbed least.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const plan = 'examples/benh-vien-an-toan-nguoi-benh/plan.md'
const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'))
const commands = {
  'node -e 0': ['-e', '0'],
  '--help': ['bin/kehoach.cjs', '--help'],
  check: ['bin/kehoach.cjs', 'check', plan],
  'build --to docx': ['bin/kehoach.cjs', 'build', plan, '--to', 'docx', '-o', folder],
  'build --to pdf': ['bin/kehoach.cjs', 'build', plan, '--to', 'pdf', '-o', folder],
  build: ['bin/kehoach.cjs', 'build', plan, '-o', folder],
}
const aims = { '--help': 1.3, check: 1.6, build: 2.6 }
const rounds = Number(process.argv[2] ?? 25)

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
for (let round = 0; round < rounds; round++)
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    if (status !== 0) throw new Error(String(stderr))
    times[name].push(performance.now() - start)
  }
rmSync(folder, { recursive: true })

const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
const bare = { least: Math.min(...times['node -e 0']), median: middle(times['node -e 0']) }
console.log(
  `${'command'.padEnd(18)}${'least ms'.padStart(9)}${'median ms'.padStart(11)}${'ratio of least'.padStart(16)}${'of median'.padStart(11)}${'aim'.padStart(6)}`,
)
for (const [name, list] of Object.entries(times)) {
  const [least, median] = [Math.min(...list), middle(list)]
  const cells = [
    least.toFixed(0).padStart(9),
    median.toFixed(0).padStart(11),
    (least / bare.least).toFixed(2).padStart(16),
    (median / bare.median).toFixed(2).padStart(11),
    String(aims[name] ?? '').padStart(6),
  ]
  console.log(name.padEnd(18) + cells.join(''))
}
