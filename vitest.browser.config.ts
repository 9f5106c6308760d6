import { defineConfig } from 'vitest/config'
import { totals } from './test/reporter.ts'

/** What needs a browser: the system's Chromium. `npm run studio` has to have made dist/kehoach.html. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    // Browsers measure and type in real time.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for takes a second and more where the machine is busy.
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', totals],
  },
})
