// V8's compiled code of the bundles in dist/: starting then costs a third of what compiling the source anew would.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const plan = 'examples/benh-vien-an-toan-nguoi-benh/plan.md'

/** Runs of everything, so that the code they compile is what later runs need; the usual one last. */
export const allRuns = [['--truong-ky'], []]

/** A run in one thread, whose code comes in the same order each time: the cache is the same, too. */
export const sameRun = [['--to', 'docx']]

/** Stores what a Node compiles of the program in a folder, beside its bundles. `run` starts that Node and gives its exit code. */
export function storeCodeCache(run, folder, runs = allRuns) {
  const out = mkdtempSync(join(tmpdir(), 'kehoach-'))
  for (const flags of runs) {
    // V8 lays a cache out by chance, unless that begins the same each time.
    const args = ['--random-seed=1', join(folder, 'bin/kehoach.cjs'), 'build', plan, '-o', out, ...flags]
    const status = run(args, { KEHOACH_WRITE_CODE_CACHE: '1' })
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  }
  rmSync(out, { recursive: true })
}
