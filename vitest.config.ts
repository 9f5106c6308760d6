import { defineConfig } from 'vitest/config'
import { totals } from './test/reporter.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/clauses/proofs.ts', 'test/seeds.ts'],
    // These need LibreOffice, a browser, Wine or minutes; see the other vitest.*.config.ts.
    exclude: [
      'test/twins/**',
      'test/browser/**',
      'test/windows/**',
      'test/patterns/**',
      'test/limits/at-fault.test.ts',
    ],
    // Test files share their modules, so that each example is rendered once a worker and not once a file.
    isolate: false,
    maxWorkers: '100%',
    // Machines may be busy.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', totals],
  },
})
