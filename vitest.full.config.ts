import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { notOfStages, shared } from './vitest.config.ts'

/** What takes a minute and more begins first, so that no core is left with it alone. */
const slow = ['twins/twins', 'cases-valid', 'random-tables', 'papers', 'wrapped', 'nothing-vanishes', 'merge/memory']

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => slow.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
    const place = (file: TestSpecification) => (rank(file) < 0 ? slow.length : rank(file))
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

/** What `npm test` samples, in full; and what takes minutes, such as twins, which need LibreOffice (`soffice`) and poppler (`pdftotext`). */
export default defineConfig({
  test: {
    ...shared,
    include: ['test/**/*.test.ts'],
    exclude: notOfStages,
    sequence: { sequencer: SlowFirst },
    env: { FULL: process.env.FULL ?? '1' },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
