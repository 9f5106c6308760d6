import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument, stringify, visit } from 'yaml'
import { check, compile } from '../src/compile.ts'
import { collectFindings } from '../src/findings/diagnostic.ts'
import { type ExpandOptions, expand } from '../src/template/expand.ts'
import type { TemplateSource } from '../src/template/unit.ts'
import type { TemplateData } from '../src/template/value.ts'

const folder = 'templates'
const passages = readdirSync(`${folder}/_doan`).map((file) => file.replace(/\.md$/, ''))
const ids = readdirSync(folder).filter((id) => existsSync(`${folder}/${id}/du-lieu.yaml`))

const templateOf = (id: string): string => readFileSync(`${folder}/${id}/${id}.md`, 'utf8')
const dataTextOf = (id: string): string => readFileSync(`${folder}/${id}/du-lieu.yaml`, 'utf8')
const dataIn = (text: string): TemplateData => parse(text, { schema: 'failsafe' })
const sourceOf = (text: string, file: string): TemplateSource => ({ text, file, line: 1, column: 1 })

const sources = new Map(
  passages.map((name) => [name, sourceOf(readFileSync(`${folder}/_doan/${name}.md`, 'utf8'), `${name}.md`)]),
)

/** A template filled in, its keys without their comments. */
function filled(id: string, data: TemplateData): string {
  const { found, report } = collectFindings()
  const options = { data, partial: (name: string) => sources.get(name), report }
  const fill = (text: string, manner: ExpandOptions['escape']) =>
    expand(sourceOf(text, `${id}.md`), { ...options, escape: manner })?.text ?? ''
  const [, keys = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(templateOf(id)) ?? []
  const document = parseDocument(keys, { schema: 'failsafe' })
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') node.value = fill(node.value, 'none')
    },
  })
  const text = `---\n${stringify(document.toJS(), { lineWidth: 0 })}---\n${fill(body, 'markdown')}`
  expect(found).toEqual([])
  return text
}

const planOf = (id: string, text: string) => ({
  path: `${id}.md`,
  text,
  asset: () => 'missing' as const,
  root: '',
  fallbackDate: { year: 1980, month: 1, day: 1 },
})

const findingsIn = async (id: string, data: TemplateData) => {
  const { diagnostics, bugs } = await check(planOf(id, filled(id, data)))
  expect(bugs).toEqual([])
  return diagnostics.map(({ rule, message }) => `${rule}: ${message}`)
}

/** The data with what its comments say may be left empty so. */
function withoutOptional(text: string): TemplateData {
  const optional = [...text.matchAll(/^#(.*)\n([a-z_\d]+):/gm)].flatMap(([, comment = '', key = '']) => {
    if (comment.includes('[]')) return [[key, []]]
    return /để trống (?:nếu|vì)/.test(comment) ? [[key, '']] : []
  })
  return { ...dataIn(text), ...Object.fromEntries(optional) }
}

/** All years of the made-up data, moved on. */
const later = (text: string): string => text.replace(/\b202[678]\b/g, (year) => String(Number(year) + 3))

it('has the templates that are promised', () => {
  expect(ids).toEqual([
    'cai-cach-hanh-chinh',
    'chuyen-doi-so',
    'dien-tap-pccc',
    'hoi-nghi',
    'ke-hoach-nam',
    'kiem-tra',
    'kinh-te-xa-hoi-xa',
    'nam-hoc',
    'tap-huan',
    'thi-dua-khen-thuong',
    'tiem-chung',
    'tuyen-truyen',
  ])
})

describe.each(ids)('the template %s', (id) => {
  it('opens with a line that says what it is for', () => {
    expect(templateOf(id)).toMatch(/^---\n# \p{Lu}[^\n]{30,110}\n/u)
  })

  it('says of every key of its data what to put there, and uses it', () => {
    const used = [templateOf(id), ...[...sources.values()].map(({ text }) => text)].join('\n')
    const text = dataTextOf(id)
    for (const key of Object.keys(dataIn(text))) {
      expect(text).toMatch(new RegExp(`^# .+\\n${key}:`, 'm'))
      expect(used).toMatch(new RegExp(`\\{\\{[^}]*\\b${key}\\b`))
    }
  })

  it('builds, and nothing is found in it', async () => {
    const data = dataIn(dataTextOf(id))
    expect(await findingsIn(id, data)).toEqual([])
    const { files } = await compile(planOf(id, filled(id, data)))
    expect(files?.[0].layout.sections.length).toBeGreaterThan(0)
  })

  it('builds without what may be left empty', async () => {
    const findings = await findingsIn(id, withoutOptional(dataTextOf(id)))
    expect(findings.filter((finding) => !finding.startsWith('chua-co-so-ngay'))).toEqual([])
  })

  it('takes all years from the data', async () => {
    const text = dataTextOf(id)
    expect(filled(id, dataIn(later(text)))).toBe(later(filled(id, dataIn(text))))
    expect(await findingsIn(id, dataIn(later(text)))).toEqual([])
  })
})

it.each(passages)('the passage %s is used', (name) => {
  expect(ids.some((id) => templateOf(id).includes(`{{> ${name}`))).toBe(true)
})
