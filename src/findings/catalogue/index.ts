import { basisEntries } from './bases.ts'
import { bodyEntries } from './body.ts'
import { dataEntries } from './data.ts'
import type { Entry } from './entry.ts'
import { importFaults } from './import-faults.ts'
import { importNotes } from './import-notes.ts'
import { importWordNotes } from './import-word.ts'
import { keyEntries } from './keys.ts'
import { officeEntries } from './office.ts'
import { outlineEntries } from './outline.ts'
import { partEntries } from './parts.ts'
import { sourceEntries } from './source.ts'
import { templateEntries } from './template.ts'
import { templateValueEntries } from './template-values.ts'

const made = {
  ...sourceEntries,
  ...keyEntries,
  ...partEntries,
  ...basisEntries,
  ...bodyEntries,
  ...outlineEntries,
  ...dataEntries,
  ...templateEntries,
  ...templateValueEntries,
  ...officeEntries,
  ...importFaults,
  ...importNotes,
  ...importWordNotes,
}

/** The id of a finding that no rule makes. */
export type StageId = keyof typeof made

/**
 * Everything that can be found besides what the rules look for; a rule is its own entry. Each is made where it is asked
 * for, as most documents need none of them.
 */
export const catalogue: Readonly<Record<StageId, () => Entry>> = made
