import { expect, test } from 'vitest'
import { check } from '../../src/compile.ts'
import { frontMatter } from '../../src/document/keys/front-matter.ts'
import { exampleKeys } from '../../src/findings/catalogue/example-plan.ts'
import { profileKeys } from '../../src/profile/profile-keys.ts'
import { sampleOf } from '../sampling.ts'
import { yamlShapes } from '../yaml-shapes.ts'

const shapes = sampleOf(yamlShapes, 3)

const source = (given: Readonly<Record<string, string>> = {}): string =>
  `---\n${Object.entries({ ...exampleKeys, ...given })
    .map(([name, typed]) => `${name}: ${typed}\n`)
    .join('')}---\n\n# Mục đích\n\nNắm tình hình văn thư.\n`

/** What is told, in Vietnamese alone. */
async function told(text: string, profile?: string): Promise<string> {
  const { bugs, diagnostics } = await check({
    path: 'plan.md',
    text,
    root: '',
    asset: () => 'missing',
    fallbackDate: { year: 2026, month: 1, day: 1 },
    ...(profile !== undefined && { profile: { file: 'kehoach.yml', text: profile } }),
  })
  expect(bugs).toEqual([])
  const messages = diagnostics.map(({ message }) => message).join('\n')
  expect(messages).not.toMatch(/invalid|expected|received|unrecognized/i)
  return messages
}

test.each(Object.keys(frontMatter.shape))('%s of a plan may be of any shape', async (key) => {
  for (const shape of shapes) await told(source({ [key]: shape }))
})

test.each(Object.keys(profileKeys.shape))('%s of a profile may be of any shape', async (key) => {
  for (const shape of [...shapes, 'maybe']) await told(source(), `${key}: ${shape}\n`)
})

test('what is wrong is told', async () => {
  expect(await told(source({ do_khan: '{a: b}' }))).toContain('`do_khan` phải là')
  expect(await told(source(), 'goc: maybe\n')).toContain('`goc` phải là `co` hoặc `khong`')
})
