import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { loadSource } from '../../src/commands/source-file.ts'
import type { Source } from '../../src/compile.ts'
import { importOf, nameOf, planFiles } from '../import/plan-files.ts'

/** A document that rules are tried on. */
export interface Document {
  /** As judgements name it: its set and its file. */
  readonly name: string
  readonly source: Source
}

const here = join(import.meta.dirname, '..')
const shared = join(here, '../../shared/cases')

/** Whether real plans and cases from outside the project are here. */
export const isShared: boolean = planFiles.length > 0 && existsSync(shared)

/** Real plans, as import makes sources of them. */
export const realPlans = async (): Promise<Document[]> =>
  (await Promise.all(planFiles.map(async (path) => imported(`plans/${nameOf(path)}`, path)))).flat()

/** Plans that are whole and right, small ones that show a part of the program, and small ones with the mistakes of clerks. */
export const ownPlans = (): Document[] => [
  ...sourcesIn('examples', join(here, '../examples'), /^plan\.(?:md|yaml)$/),
  ...sourcesIn('cases', join(here, 'cases'), /^input\.(?:md|yaml)$/),
  ...sourcesIn('clerks', join(here, 'clerks'), /^plan\.(?:md|yaml)$/),
]

/** The same from outside. */
export const sharedCases = async (): Promise<Document[]> => [
  ...['rules', 'source'].flatMap((set) => sourcesIn(`shared-${set}`, join(shared, set), /^plan\.(?:md|yaml)$/)),
  ...(
    await Promise.all(
      filesIn(join(shared, 'import'), /^input\.(?:txt|docx)$/).map(({ folder, path }) =>
        imported(`shared-import/${folder}`, path),
      ),
    )
  ).flat(),
]

async function imported(name: string, path: string): Promise<Document[]> {
  const { source } = await importOf(path)
  if (!source) return []
  const files = new Map(source.files.map(({ name: file, content }) => [file, Buffer.from(content)]))
  const asset = (file: string) => files.get(file) ?? 'missing'
  return [{ name, source: { path: 'plan.md', text: source.text, root: '', fallbackDate, asset } }]
}

const fallbackDate = { year: 1980, month: 1, day: 1 }

const sourcesIn = (set: string, root: string, names: RegExp): Document[] =>
  filesIn(root, names).flatMap(({ folder, path, file }) => {
    const loaded = loadSource(path)
    if ('problem' in loaded) return []
    return [{ name: `${set}/${folder}`, source: { ...loaded.source, path: file, root: '' } }]
  })

const filesIn = (root: string, names: RegExp) =>
  readdirSync(root)
    .filter((folder) => statSync(join(root, folder)).isDirectory())
    .flatMap((folder) =>
      readdirSync(join(root, folder)).flatMap((file) =>
        names.test(file) ? [{ folder, file, path: join(root, folder, file) }] : [],
      ),
    )
