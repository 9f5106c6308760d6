import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { decode } from '../../files/decode.ts'
import { isPartialName, partialFolder } from '../../template/partial-folder.ts'
import { profilePathAbove } from '../profile-above.ts'

/** A template with what lies beside it. */
export interface TemplateFolder {
  readonly id: string
  /** What it is for, as its first comment says. */
  readonly about: string
  /** Whether it comes with the program: its office is made up then. */
  readonly builtIn: boolean
  /** All its files: where they lie, and what they are called beside the template. */
  readonly files: readonly { readonly from: string; readonly name: string }[]
  /** Folders in which its partials are looked for, the nearest first. */
  readonly partials: readonly string[]
}

/** Those of the program: `templates/` stands beside the bundle's folder. */
const builtInFolder = join(import.meta.dirname, '..', 'templates')

/** The office's folder of templates: `mau` beside the nearest profile. */
export function officeFolder(): string | undefined {
  const profile = profilePathAbove(process.cwd())
  const folder = profile && join(dirname(profile), 'mau')
  return folder && existsSync(folder) && statSync(folder).isDirectory() ? folder : undefined
}

/** The templates that come with the program. */
export const builtInTemplates = (): TemplateFolder[] => templatesIn(builtInFolder, [join(builtInFolder, partialFolder)])

/** An office's own, which may call the program's partials. */
export const officeTemplates = (folder: string): TemplateFolder[] =>
  templatesIn(folder, [join(folder, partialFolder), join(builtInFolder, partialFolder)])

/** `<id>/<id>.md` with what lies beside it, and `<id>.md` alone; links may lead anywhere, and count for nothing. */
function templatesIn(folder: string, partials: readonly string[]): TemplateFolder[] {
  const builtIn = folder === builtInFolder
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => !/^[._~]/.test(entry.name) && !entry.isSymbolicLink(),
  )
  const found = entries.flatMap((entry): TemplateFolder[] => {
    if (!entry.isDirectory()) {
      const id = /^(.+)\.md$/i.exec(entry.name)?.[1]
      const from = join(folder, entry.name)
      return id === undefined
        ? []
        : [{ id, about: aboutOf(from), builtIn, files: [{ from, name: `${id}.md` }], partials }]
    }
    const own = join(folder, entry.name)
    const main = join(own, `${entry.name}.md`)
    return existsSync(main) ? [{ id: entry.name, about: aboutOf(main), builtIn, files: filesIn(own), partials }] : []
  })
  return found.sort((a, b) => a.id.localeCompare(b.id, 'vi'))
}

const filesIn = (folder: string): TemplateFolder['files'] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((from) => ({ from, name: relative(folder, from) }))

function aboutOf(path: string): string {
  const text = decode(readFileSync(path))
  const [, about = ''] = typeof text === 'string' ? (/^---[ \t]*\n(?:[ \t]*\n)*#[ \t]*(.*)/.exec(text) ?? []) : []
  return about.trim()
}

/** What a template calls. */
export interface Partials {
  /** The file of each by its name. */
  readonly found: ReadonlyMap<string, string>
  readonly missing: readonly string[]
}

/** The partials a template calls, and those that they call; all there are where a call works its name out. */
export function partialsOf({ files, partials }: TemplateFolder): Partials {
  const found = new Map<string, string>()
  const missing = new Set<string>()
  const waiting = files.filter(({ name }) => /\.(?:md|ya?ml)$/i.test(name)).map(({ from }) => from)
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const name of callsIn(readFileSync(file, 'utf8'), partials)) {
      if (found.has(name) || missing.has(name)) continue
      const path = isPartialName(name) ? partials.flatMap((folder) => partialIn(folder, name) ?? [])[0] : undefined
      if (path === undefined) missing.add(name)
      else {
        found.set(name, path)
        waiting.push(path)
      }
    }
  }
  return { found, missing: [...missing] }
}

/** A partial that lies in its folder; links that lead out of it count as none. */
function partialIn(folder: string, name: string): string | undefined {
  const path = join(folder, `${name}.md`)
  return existsSync(path) && dirname(realpathSync(path)) === realpathSync(folder) ? path : undefined
}

function callsIn(text: string, folders: readonly string[]): string[] {
  const calls = text
    .replace(/\{\{!--[\s\S]*?(?:--\}\}|$)/g, '')
    .matchAll(/\{\{~?#?>\s*(?:"([^"]+)"|'([^']+)'|([^\s"'(){}~]+)|\()/g)
  return [...calls].flatMap(([, double, single, bare]) => {
    const name = double ?? single ?? bare
    if (name !== undefined) return name === '@partial-block' ? [] : [name]
    return folders
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder))
      .filter((file) => file.endsWith('.md'))
      .map((file) => file.slice(0, -'.md'.length))
  })
}
