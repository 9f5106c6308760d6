import { countsOf, type Reporter } from './report.ts'
import { jsonText } from './visible.ts'

/** Raised when a field changes its meaning or goes; fields may be added without. */
const formatVersion = 1

/** JSON as docs/findings.schema.json describes it. */
export const jsonReport: Reporter = (all, { version }) =>
  `${jsonText({
    formatVersion,
    program: { name: 'kehoach', version },
    files: all.map(({ path, found, document }) => ({ path, findings: found, ...(document && { document }) })),
    counts: countsOf(all.flatMap(({ found }) => found)),
  })}\n`
