import { defineConfig } from 'vitest/config'
import { totals } from './test/reporter.ts'

/** What takes minutes: twins, which need LibreOffice (`soffice`) and poppler (`pdftotext`), and in full what `npm test` samples. */
export default defineConfig({
  test: {
    include: [
      'test/twins/**/*.test.ts',
      'test/faults/faults.test.ts',
      'test/import/round-trip.test.ts',
      'test/limits/at-fault.test.ts',
      'test/merge/memory.test.ts',
      'test/outputs/cases-valid.test.ts',
      'test/outputs/every-word.test.ts',
      'test/outputs/random-tables.test.ts',
      'test/patterns/patterns.test.ts',
      'test/source/joined-lines.test.ts',
      'test/source/typed-as-printed.test.ts',
      'test/source/wrapped.test.ts',
    ],
    env: { FAULTS: 'all', ROUND: 'all', VALIDATE: 'all', WORDS: 'all' },
    reporters: ['default', totals],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
