import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compile } from '../src/compile.ts'

/** Sources shown in the documents: blocks of Markdown or YAML that open with the keys of a whole plan. */
const plansIn = (file: string): { text: string; path: string }[] =>
  [...readFileSync(file, 'utf8').matchAll(/^```(markdown|yaml)\n([\s\S]*?)^```$/gm)]
    .map(([, language, text]) => ({ text: text ?? '', path: language === 'yaml' ? 'plan.yaml' : 'plan.md' }))
    .filter(({ text }) => /^(co_quan|trich_yeu):/m.test(text) && /^noi_nhan:/m.test(text) && /^nguoi_ky:/m.test(text))

const wholeFile = (file: string) => [{ text: readFileSync(file, 'utf8'), path: file }]

it.each(['README.md', 'docs/huong-dan.md', 'templates/ke-hoach.md'])(
  'every whole plan in %s builds clean, but for what the frame leaves to be filled in',
  async (file) => {
    const plans = file.startsWith('templates') ? wholeFile(file) : plansIn(file)
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans) {
      const { files, diagnostics } = await compile({
        ...plan,
        asset: () => 'missing',
        root: '',
        fallbackDate: { year: 1980, month: 1, day: 1 },
      })
      const isFrame = file.startsWith('templates')
      const left = diagnostics.filter(
        ({ severity, rule }) => severity !== 'hint' && !(isFrame && rule === 'cho-chua-dien'),
      )
      expect(left).toEqual([])
      if (isFrame) expect(diagnostics.filter(({ rule }) => rule === 'cho-chua-dien')).toHaveLength(9)
      expect(files).toBeDefined()
    }
  },
)
