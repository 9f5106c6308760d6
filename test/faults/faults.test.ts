import { afterAll, describe, it } from 'vitest'
import { inFull, sampleOf } from '../sampling.ts'
import { bench, type Fault } from './fault.ts'
import { foreignFiles } from './foreign-files.ts'
import { messages } from './messages.ts'
import { names } from './names.ts'
import { rights } from './rights.ts'
import { streams } from './streams.ts'
import { systems } from './systems.ts'
import { words } from './words.ts'

const tables: Readonly<Record<string, readonly Fault[]>> = {
  'files that are not ours': foreignFiles,
  'words of strangers': words,
  streams,
  messages,
  systems,
  rights,
  names,
}

const told: string[] = []
let left = 0

for (const [kind, faults] of Object.entries(tables)) {
  const tried = sampleOf(
    faults.filter(({ slow }) => inFull || !slow),
    2,
  )
  left += faults.length - tried.length
  describe(kind, () => {
    it.each(tried.map((fault) => [fault.what, fault] as const))('%s', { timeout: 300_000 }, async (what, fault) => {
      const start = performance.now()
      const at = bench()
      let result = 'fails'
      try {
        const said = await fault.run(at)
        result = typeof said === 'string' ? said : 'holds'
      } finally {
        at.clear()
        told.push(
          `${kind.padEnd(24)} ${what.padEnd(88)} ${`${Math.round(performance.now() - start)} ms`.padStart(9)}  ${result}`,
        )
      }
    })
  })
}

afterAll(() => {
  const rest = left > 0 ? [`${left} more with FULL=1`] : []
  process.stdout.write(`\n${[...told, ...rest].join('\n')}\n`)
})
