import { expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import { setLines } from '../../src/layout/set-lines.ts'
import { examplePlans } from '../example-plans.ts'
import { processorTime } from '../processor-time.ts'
import { inFull } from '../sampling.ts'

const sources = examplePlans.map(({ path }) => loadSource(path))

/** How often each document is made, so that the code is warm and the clock's steps don't count. */
const rounds = inFull ? 15 : 3

it('the lines of a document, by the rules of both programs, take a small part of making its layout', async () => {
  let [compiling, breaking, documents, lines] = [0, 0, 0, 0]
  for (const loaded of sources) {
    if (!('source' in loaded)) throw new Error(loaded.problem.message)
    for (let round = 0; round < rounds; round++) {
      const isWarm = round >= rounds / 3
      const compiled = processorTime()
      const { files = [] } = await compile(loaded.source)
      if (isWarm) compiling += compiled()
      const broken = processorTime()
      const set = files.flatMap(({ layout: { sections, styles } }) =>
        sections.flatMap(({ blocks, page: { width, margin } }) =>
          setLines(blocks, { styles, textWidth: width - margin.left - margin.right, filling: 'word' }),
        ),
      )
      if (isWarm) breaking += broken()
      if (!isWarm) continue
      documents++
      lines += set.reduce((sum, it) => sum + ('lines' in it ? (it.lines?.length ?? 0) : 0), 0)
    }
  }
  const perDocument = (of: number) => (of / documents).toFixed(2)
  process.stdout.write(
    `line breaker: ${perDocument(breaking)} ms of processor time a document (${(lines / documents).toFixed(0)} lines), of ${perDocument(compiling)} for its layout\n`,
  )
  expect(breaking).toBeLessThan(compiling / 2)
}, 300_000)
