import { defineConfig } from 'vitest/config'
import { totals } from './test/reporter.ts'

/** What reads times off a page that one scrolls or types in: nothing may go on beside it. */
const timed = ['test/browser/figures.test.ts', 'test/browser/long.test.ts']

/** What needs a browser: the system's `chromium-headless-shell`. `npm run studio` has to have made dist/kehoach.html. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for takes a second and more where the machine is busy.
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', totals],
    projects: [
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: timed,
          // Compiled in haste: what Typst makes is the same, and a page that is opened for one test takes a third less.
          env: { CHROMIUM_FLAGS: '--js-flags=--liftoff-only' },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'timed', include: timed, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
})
