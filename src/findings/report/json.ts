import { countsOf, type Reported, type Reporter } from './report.ts'
import { jsonText } from './visible.ts'

/** Raised when a field changes its meaning or goes; fields may be added without. */
const formatVersion = 1

/** JSON as docs/findings.schema.json describes it. */
export const jsonReport: Reporter = (all, { version, known }) =>
  `${jsonText({
    formatVersion,
    program: { name: 'kehoach', version },
    files: all.map(({ path, found, document, under = [], broken = [] }) => ({
      path,
      findings: found,
      ...(document && { document }),
      ...(under.length > 0 && { under }),
      ...(broken.length > 0 && { broken: broken.map(({ says }) => says) }),
    })),
    counts: { ...countsOfAll(all), ...(known !== undefined && { known }) },
  })}\n`

/** What is not judged counts as an error, so that nobody takes it for clean. */
function countsOfAll(all: readonly Reported[]) {
  const counts = countsOf(all.flatMap(({ found }) => found))
  return { ...counts, error: counts.error + all.flatMap(({ broken = [] }) => broken).length }
}
