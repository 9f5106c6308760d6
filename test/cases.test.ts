import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesIn } from '../src/commands/print-findings.ts'
import { loadSource } from '../src/commands/source-file.ts'
import { compile } from '../src/compile.ts'
import { open } from '../src/findings/diagnostic.ts'
import { textReport } from '../src/findings/report/text.ts'
import { issueOf } from './issue.ts'
import { printLayout } from './print-layout.ts'

const folder = join(import.meta.dirname, 'cases')

describe.each(readdirSync(folder))('%s', async (name) => {
  const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.'))
  const path = join(folder, name, input ?? '')
  const loaded = loadSource(path)
  if ('problem' in loaded) throw new Error(loaded.problem.message)
  const source = { ...loaded.source, path: input ?? '', root: '' }
  const { files, diagnostics } = await compile(source, issueOf(join(folder, name)))

  // What makes a good plan is hinted at in every small one; hints have examples of their own.
  const told = open(diagnostics).filter(({ severity }) => severity !== 'hint')

  it('finds what findings.txt says', async () => {
    await expect(textReport(told, linesIn(source))).toMatchFileSnapshot(join(folder, name, 'findings.txt'))
  })

  it('is laid out as layout.txt says, or not at all', async () => {
    const text =
      files?.map(({ suffix, layout }) => (suffix ? `Tệp ${suffix}\n` : '') + printLayout(layout)).join('') ??
      'Không dựng được.\n'
    await expect(text).toMatchFileSnapshot(join(folder, name, 'layout.txt'))
  })
})
