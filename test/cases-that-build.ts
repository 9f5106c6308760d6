import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A case that builds, by what its layout.txt says. */
export interface CaseThatBuilds {
  readonly name: string
  readonly folder: string
  /** How many files it gives: more than one where appendices have their own. */
  readonly files: number
}

const cases = join(import.meta.dirname, 'cases')

/** The cases that build; tests that need a document loop over these, so that none passes for want of one. */
export const casesThatBuild: readonly CaseThatBuilds[] = readdirSync(cases).flatMap((name) => {
  const folder = join(cases, name)
  const layout = readFileSync(join(folder, 'layout.txt'), 'utf8')
  if (layout === 'Không dựng được.\n') return []
  return [{ name, folder, files: 1 + (layout.match(/^Tệp /gm)?.length ?? 0) }]
})
