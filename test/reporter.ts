import type { Reporter, TestCase } from 'vitest/node'

/** Ends a run with what failed and why, a line each, and `N passed, N failed` on a line of its own; a file that can't be loaded counts as one failure. */
export const totals: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const states = tests.map((test) => test.result().state)
    const count = (state: (typeof states)[number]) => states.filter((it) => it === state).length
    const unread = modules.filter((module) => module.errors().length > 0)
    const broken = errors.length + unread.length
    const failed = [
      ...unread.map((module) => module.relativeModuleId),
      ...tests
        .filter((_, i) => states[i] === 'failed')
        .map((test) => `${test.module.relativeModuleId} > ${test.fullName}: ${reasonOf(test)}`),
    ]
    process.stdout.write(failed.map((name) => `failed: ${name}\n`).join(''))
    const skipped = count('skipped') + count('pending')
    process.stdout.write(
      `\n${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
    )
  },
}

/** The first line of what a test failed with, and where in the test. */
function reasonOf(test: TestCase): string {
  const [error] = test.result().errors ?? []
  const [at] = error?.stacks?.filter(({ file }) => file.endsWith(test.module.relativeModuleId)) ?? []
  return `${error?.message.split('\n')[0] ?? ''}${at ? ` (line ${at.line})` : ''}`
}
