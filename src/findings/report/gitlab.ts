import { open } from '../diagnostic.ts'
import { wordsNear } from './near.ts'
import { brokenId, type Reporter } from './report.ts'
import { jsonText } from './visible.ts'

const severities = { error: 'critical', warning: 'minor', hint: 'info' } as const

/** GitLab's Code Quality report: an issue a finding that counts. */
export const gitlabReport: Reporter = (all) =>
  `${jsonText(
    all.flatMap(({ path, found, fingerprintOf, broken = [] }) => [
      ...open(found).map((one) => ({
        description: [
          ...(one.place?.near ? [wordsNear(one.place.near)] : []),
          one.message,
          ...(one.hint ? [`Cách sửa: ${one.hint}`] : []),
        ].join('. '),
        check_name: one.rule,
        fingerprint: fingerprintOf(one),
        severity: severities[one.severity],
        location: {
          path: one.place?.file ?? path,
          lines: { begin: one.place?.line ?? 1, ...(one.place?.endLine !== undefined && { end: one.place.endLine }) },
        },
      })),
      ...broken.map(({ says, fingerprint }) => ({
        description: says,
        check_name: brokenId,
        fingerprint,
        severity: severities.error,
        location: { path, lines: { begin: 1 } },
      })),
    ]),
  )}\n`
