import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { totals } from './test/reporter.ts'

const root = import.meta.dirname

/** Test files that try a part of what they could in `npm test`. */
const sampling = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  .filter(
    (name) =>
      name.endsWith('.test.ts') &&
      !/^test\/(?:windows|browser)\//.test(name) &&
      readFileSync(join(root, name), 'utf8').includes('/sampling.ts'),
  )

/** What takes a minute and more begins first, so that no core is left with it alone. */
const slow = ['twins/twins', 'cases-valid', 'random-tables', 'papers', 'wrapped', 'nothing-vanishes', 'merge/memory']

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => slow.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
    const place = (file: TestSpecification) => (rank(file) < 0 ? slow.length : rank(file))
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

/** What takes minutes: twins, which need LibreOffice (`soffice`) and poppler (`pdftotext`), and in full what `npm test` samples. */
export default defineConfig({
  test: {
    include: ['test/twins/**/*.test.ts', 'test/limits/at-fault.test.ts', 'test/patterns/patterns.test.ts', ...sampling],
    setupFiles: ['test/seeds.ts'],
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    env: { FULL: '1' },
    reporters: ['default', totals],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
