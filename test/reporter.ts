import type { Reporter } from 'vitest/node'

/** Ends a run with `N passed, N failed` on a line of its own; a file that can't be loaded counts as one failure. */
export const totals: Reporter = {
  onTestRunEnd(modules, errors) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: (typeof states)[number]) => states.filter((it) => it === state).length
    const broken = errors.length + modules.filter((module) => module.errors().length > 0).length
    const skipped = count('skipped') + count('pending')
    process.stdout.write(
      `\n${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
    )
  },
}
