import { bodyEntries } from './body.ts'
import { dataEntries } from './data.ts'
import type { Entry } from './entry.ts'
import { importFaults } from './import-faults.ts'
import { importNotes } from './import-notes.ts'
import { keyEntries } from './keys.ts'
import { officeEntries } from './office.ts'
import { outlineEntries } from './outline.ts'
import { partEntries } from './parts.ts'
import { sourceEntries } from './source.ts'
import { templateEntries } from './template.ts'

const makeAll = () => ({
  ...sourceEntries(),
  ...keyEntries(),
  ...partEntries(),
  ...bodyEntries(),
  ...outlineEntries(),
  ...dataEntries(),
  ...templateEntries(),
  ...officeEntries(),
  ...importFaults(),
  ...importNotes(),
})

/** The id of a finding that no rule makes. */
export type StageId = keyof ReturnType<typeof makeAll>

let made: Readonly<Record<StageId, Entry>> | undefined

/**
 * Everything that can be found besides what the rules look for; a rule is its own entry. It is made when first asked for,
 * as most documents need none of it.
 */
export function catalogue(): Readonly<Record<StageId, Entry>> {
  made ??= makeAll()
  return made
}
