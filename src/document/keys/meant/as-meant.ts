import type { Report } from '../../../findings/diagnostic.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { withMeantBases } from './meant-bases.ts'
import { withMeantDate } from './meant-date.ts'
import { withMeantMarks } from './meant-marks.ts'
import { withMeantNames } from './meant-names.ts'
import { withMeantNumber } from './meant-number.ts'
import { withMeantPosts } from './meant-posts.ts'
import { withMeantRecipients } from './meant-recipients.ts'

const readings: readonly ((meta: YamlTree, report: Report) => YamlTree)[] = [
  withMeantNames,
  withMeantNumber,
  withMeantDate,
  withMeantMarks,
  withMeantPosts,
  withMeantBases,
  withMeantRecipients,
]

/**
 * Keys as they were meant where they are typed as on paper: `so: 45/KH-UBND`, `- Lưu: VT` among the recipients. What is sure is
 * read so, and told where the source is better put right. Where a template was
 * filled in, or the syntax put right, nothing can be put at the places there.
 */
export function keysAsMeant(meta: YamlTree, report: Report): YamlTree {
  const told: Report = meta.filled || meta.mended ? ({ fix: _, ...found }) => report(found) : report
  return readings.reduce((tree, read) => read(tree, told), meta)
}
