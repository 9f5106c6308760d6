import { defineConfig } from 'vitest/config'
import { totals } from './test/reporter.ts'

/** Needs LibreOffice (`soffice`) and poppler (`pdftotext`): `npm run test:twins`. */
export default defineConfig({
  test: {
    include: ['test/twins/**/*.test.ts', 'test/import/round-trip.test.ts'],
    env: { ROUND: 'all' },
    reporters: ['default', totals],
    hookTimeout: 300_000,
  },
})
