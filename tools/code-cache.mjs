// V8's compiled code of the bundles in dist/: starting then costs a third of what compiling the source anew would.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const plan = 'examples/benh-vien-an-toan-nguoi-benh/plan.md'

/** A run for each errand (`bin/kehoach.cjs`), and before the usual ones others whose bundles these don't load. */
export const allRuns = [['build', '--truong-ky'], ['build'], ['check'], ['--help']]

/** Runs in one thread, whose code comes in the same order each time: the caches are the same, too. */
export const sameRuns = [['build', '--to', 'docx'], ['check'], ['--help']]

/**
 * V8 lays a cache out by chance, unless that begins the same each time; what memory held before shows in the gaps of a cache,
 * unless all of it is new, as it is where there is so much (MB) that none is tidied; and so does which functions a thread
 * beside the program's is making fast at that moment, unless none does.
 */
const sameEachTime = [
  '--random-seed=1',
  '--min-semi-space-size=128',
  '--max-semi-space-size=128',
  '--initial-old-space-size=1024',
  '--no-baseline-batch-compilation',
]

/**
 * Stores what a Node compiles of the program in a folder, beside its bundles. `run` starts that Node and gives its exit code.
 *
 * @param {(args: string[], env: Record<string, string>) => number | null} run
 * @param {string} folder
 */
export function storeCodeCache(run, folder, runs = allRuns) {
  const out = mkdtempSync(join(tmpdir(), 'kehoach-'))
  // Something to find, so that what tells of it is stored as well.
  const faulty = join(out, 'plan.md')
  writeFileSync(faulty, `${readFileSync(plan, 'utf8')}\nThuwcj hiện các các việc ,\n`)
  const files = { build: [plan, '-o', out], check: [faulty], '--help': [] }
  for (const [command, ...flags] of runs) {
    const args = [...sameEachTime, join(folder, 'bin/kehoach.cjs'), command, ...files[command], ...flags]
    const status = run(args, { KEHOACH_WRITE_CODE_CACHE: '1' })
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  }
  rmSync(out, { recursive: true })
}
