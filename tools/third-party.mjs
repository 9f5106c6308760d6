// Whose code is in what is built: the packages, and their licences, each text once with the packages it holds for.
import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of the package that a bundled file is of; nothing for our own. */
const packageOf = (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]

/** Names of packages that a package's own bundler put into its file: such bundlers leave paths in comments. */
const inlinedIn = (text) => [...text.matchAll(/\bnode_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(([, name]) => name)

/** Where Node would find a package from a folder of another. */
function folderOf(name, from) {
  const above = from.slice(0, from.lastIndexOf('node_modules'))
  return [join(from, 'node_modules', name), join(above, 'node_modules', name)].find((folder) => existsSync(folder))
}

/** The folders of the packages that a bundled file holds code of. */
function packagesOf(input) {
  const own = packageOf(input)
  if (own === undefined) return []
  return [own, ...inlinedIn(readFileSync(input, 'utf8')).map((name) => folderOf(name, own))]
}

/** The folders of the packages that esbuild took code from, by the `metafile` of each build, with the outputs that it is in. */
export function bundledPackages(metafiles) {
  const outputsOf = new Map()
  for (const { outputs } of metafiles)
    for (const [output, { inputs }] of Object.entries(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs))
        for (const folder of bytesInOutput > 0 ? packagesOf(input) : [])
          outputsOf.set(folder, (outputsOf.get(folder) ?? new Set()).add(output))
  return new Map([...outputsOf].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Texts of licences for packages that name one and bring none. */
const commonTexts = join(import.meta.dirname, 'licences')

async function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort()
  const read = async (path) => (await readFile(path, 'utf8')).trim()
  const texts = await Promise.all(files.map((file) => read(join(folder, file))))
  const holder = (typeof author === 'string' ? author : author?.name) ?? name
  if (texts.length === 0) texts.push(`Copyright (c) ${holder}`, await read(join(commonTexts, `${license}.txt`)))
  return { title: `${name} ${version} (${license})`, text: texts.join('\n\n') }
}

/** Markdown that lists the packages in these folders with their licences. */
export async function licencesOf(folders) {
  const byText = new Map()
  for (const { title, text } of await Promise.all(folders.map(licenceOf)))
    byText.set(text, [...(byText.get(text) ?? []), title])
  const parts = [...byText].map(([text, titles]) => `## ${titles.join(', ')}\n\n${text.replace(/^/gm, '    ')}\n`)
  return `# Mã nguồn của người khác trong kehoach\n\n${parts.join('\n')}`
}
