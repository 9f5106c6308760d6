import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { totals } from './test/reporter.ts'

/** What starts the program or a server and waits for it, as a user would: `npm run test:program`. */
const program = ['cli', 'faults', 'library', 'mcp', 'package', 'preview'].map((folder) => `test/${folder}/**/*.test.ts`)

/** What needs a browser or Wine, and what starts the program: the rest tries its stages. */
export const notOfStages = ['test/browser/**', 'test/windows/**', ...program]

/** What needs LibreOffice, or minutes: `npm run test:full`. */
const inFullAlone = ['test/twins/**', 'test/patterns/**', 'test/limits/at-fault.test.ts']

/** How every test is run. */
export const shared: ViteUserConfig['test'] = {
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
}

export default defineConfig({
  test: {
    ...shared,
    projects: [
      {
        extends: true,
        test: { name: 'stages', include: ['test/**/*.test.ts'], exclude: [...notOfStages, ...inFullAlone] },
      },
      { extends: true, test: { name: 'program', include: program } },
    ],
  },
})
