import { defineConfig } from 'vitest/config'
import { totals } from './test/reporter.ts'

/** What needs Wine: the package for Windows, which `npm run package` has to have made. */
export default defineConfig({
  test: {
    include: ['test/windows/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default', totals],
  },
})
