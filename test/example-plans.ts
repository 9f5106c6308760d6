import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../examples')

/** The plans of examples/ with their folders, by the folders' names. */
export const examplePlans: readonly { readonly name: string; readonly folder: string; readonly path: string }[] =
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const folder = join(root, name)
      const plan = readdirSync(folder).find((file) => /^plan\.(?:md|yaml)$/.test(file))
      return plan === undefined ? [] : [{ name, folder, path: join(folder, plan) }]
    })
