// The licences of other people's code in what is built, each text once with the packages it holds for.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of the package that a bundled file is of; nothing for our own. */
const packageOf = (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]

/** The folders of the packages that esbuild took code from, by the `metafile` of each build. */
export const bundledPackages = (metafiles) =>
  [
    ...new Set(
      metafiles.flatMap(({ outputs }) =>
        Object.values(outputs).flatMap(({ inputs }) =>
          Object.entries(inputs).flatMap(([input, { bytesInOutput }]) =>
            bytesInOutput > 0 ? (packageOf(input) ?? []) : [],
          ),
        ),
      ),
    ),
  ].sort()

async function licenceOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  )
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort()
  const texts = await Promise.all(files.map(async (file) => (await readFile(join(folder, file), 'utf8')).trim()))
  const from = typeof repository === 'string' ? repository : repository?.url
  const by = typeof author === 'string' ? author : author?.name
  return {
    title: `${name} ${version} (${license})`,
    text: texts.join('\n\n') || `${license}. ${by ?? ''} ${from ?? ''}`.trim(),
  }
}

/** Markdown that lists the packages in these folders with their licences; a package without a text has its licence's name. */
export async function licencesOf(folders) {
  const byText = new Map()
  for (const { title, text } of await Promise.all(folders.map(licenceOf)))
    byText.set(text, [...(byText.get(text) ?? []), title])
  const parts = [...byText].map(([text, titles]) => `## ${titles.join(', ')}\n\n${text.replace(/^/gm, '    ')}\n`)
  return `# Mã nguồn của người khác trong kehoach\n\n${parts.join('\n')}`
}
