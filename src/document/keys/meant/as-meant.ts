import type { ZodObject } from 'zod'
import type { Report } from '../../../findings/diagnostic.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { frontMatter } from '../front-matter.ts'
import { withMeantAuthorities } from './meant-authorities.ts'
import { withMeantBases } from './meant-bases.ts'
import { withMeantDate } from './meant-date.ts'
import { withMeantIndents } from './meant-indents.ts'
import { withMeantMarks } from './meant-marks.ts'
import { withMeantNames } from './meant-names.ts'
import { withMeantNumber } from './meant-number.ts'
import { withMeantOfficePosts, withMeantPosts } from './meant-posts.ts'
import { withMeantRecipients } from './meant-recipients.ts'
import { withoutTraces } from './meant-traces.ts'

type MeantReading = (meta: YamlTree, report: Report) => YamlTree

const readings: readonly MeantReading[] = [
  withMeantIndents(frontMatter),
  withMeantNames(frontMatter),
  withMeantNumber,
  withMeantDate,
  withMeantMarks,
  withoutTraces,
  withMeantPosts,
  withMeantAuthorities,
  withMeantBases,
  withMeantRecipients,
]

/**
 * Keys as they were meant where they are typed as on paper: `so: 45/KH-UBND`, `- Lưu: VT` among the recipients. What is sure is
 * read so, and told where the source is better put right. Where a template was
 * filled in, or the syntax put right, nothing can be put at the places there.
 */
export const keysAsMeant: MeantReading = (meta, report) => readBy(readings, meta, report)

/** The same of an office's keys, which `schema` knows. */
export const officeKeysAsMeant =
  (schema: ZodObject): MeantReading =>
  (meta, report) =>
    readBy([withMeantIndents(schema), withMeantNames(schema), withMeantOfficePosts, withMeantRecipients], meta, report)

function readBy(all: readonly MeantReading[], meta: YamlTree, report: Report): YamlTree {
  const told: Report = meta.filled || meta.mended ? ({ fix: _, ...found }) => report(found) : report
  return all.reduce((tree, read) => read(tree, told), meta)
}
