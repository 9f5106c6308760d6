import { defineConfig } from 'vitest/config'
import { totals } from './test/reporter.ts'

/** What starts the program or a server and waits for it, as a user would: `npm run test:program`. */
const program = ['cli', 'faults', 'library', 'mcp', 'package', 'preview'].map((folder) => `test/${folder}/**/*.test.ts`)

// These need LibreOffice, a browser, Wine or minutes; see the other vitest.*.config.ts.
const elsewhere = [
  'test/twins/**',
  'test/browser/**',
  'test/windows/**',
  'test/patterns/**',
  'test/limits/at-fault.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'stages', include: ['test/**/*.test.ts'], exclude: [...elsewhere, ...program] } },
      { extends: true, test: { name: 'program', include: program } },
    ],
    setupFiles: ['test/clauses/proofs.ts', 'test/seeds.ts'],
    // Test files share their modules, so that each example is rendered once a worker and not once a file.
    isolate: false,
    // Young objects die in place: with V8's own 16 MB a tenth of the time went to moving them.
    execArgv: ['--min-semi-space-size=32', '--max-semi-space-size=32'],
    maxWorkers: '100%',
    // Machines may be busy.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', totals],
  },
})
