import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Files of a folder, by their names, one of which is the plan. */
export interface Sample {
  readonly name: string
  readonly main: string
  readonly files: Readonly<Record<string, Uint8Array>>
}

const isPlan = (name: string): boolean => /^(plan|input)\.(md|yaml)$/.test(name)

/** Pictures and PDF files of more than this take the time of hundreds of cases. */
const largest = 400_000

function sampleIn(folder: string, name: string): Sample[] {
  const names = readdirSync(folder).filter((file) => statSync(join(folder, file)).isFile())
  const main = names.find(isPlan)
  const sizes = names.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  if (main === undefined || sizes > largest) return []
  return [{ name, main, files: Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, file))])) }]
}

const namesIn = (root: string): string[] => (existsSync(root) ? readdirSync(root).sort() : [])

/** Every plan of the cases and examples under `root`, with the files beside it. */
export const samplesOf = (root: string): Sample[] =>
  ['test/cases', 'examples'].flatMap((group) =>
    namesIn(join(root, group))
      .filter((name) => statSync(join(root, group, name)).isDirectory())
      .flatMap((name) => sampleIn(join(root, group, name), name)),
  )

/** Real plans and letters as text or DOCX, where they are, by their names. */
export const documentsOf = (root: string): { readonly name: string; readonly bytes: Uint8Array }[] =>
  [join(root, '../shared/plans'), join(root, '../shared/plans/docx'), join(root, '../shared/plans/seeds')].flatMap(
    (folder) =>
      namesIn(folder)
        .filter((name) => /\.(?:txt|docx)$/.test(name))
        .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  )
