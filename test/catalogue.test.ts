import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain } from '../src/commands/check.ts'
import { check } from '../src/compile.ts'
import type { Example, Severity } from '../src/findings/catalogue/entry.ts'
import { catalogue } from '../src/findings/catalogue/index.ts'
import { entryIndex } from '../src/findings/catalogue/page.ts'
import { collectFindings, type Diagnostic, type Place } from '../src/findings/diagnostic.ts'
import { applyFixes } from '../src/findings/fixes.ts'
import { suppressed } from '../src/findings/suppress.ts'
import { readProfile } from '../src/profile/profile.ts'
import { allEntries, rules } from '../src/rules/index.ts'
import { examine } from './example.ts'
import { plan } from './plan.ts'
import { sampleOf } from './sampling.ts'

const entries = allEntries()
const pages = join(import.meta.dirname, '../docs/rules')
const cases = join(import.meta.dirname, 'cases')

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column

const titleOf = ({ keys, body, about, files }: Example): string => body ?? keys ?? about ?? JSON.stringify(files)

describe.each([...entries])('%s', (id, entry) => {
  const { good, bad } = entry

  it.each(sampleOf(good, 6).map((example) => [titleOf(example), example] as const))(
    'finds nothing in “%s”',
    async (_, example) => {
      const { found } = await examine(example)
      expect(found.filter((one) => one.rule === id && one.suppressed === undefined)).toEqual([])
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )

  it.each(bad.map((example) => [titleOf(example), example] as const))('finds “%s”', async (_, example) => {
    const { found, say, text, path } = await examine(example)
    const own = found.filter(({ rule }) => rule === id)
    const places = own.flatMap(({ place, related = [] }) => (place ? [place, ...related.map((one) => one.place)] : []))
    expect((places.length === own.length ? places : places.sort(byPlace)).map(say)).toEqual(example.at)
    expect(new Set(own.map(({ severity }) => severity))).toEqual(new Set([entry.severity]))
    if (example.fixed === undefined) return
    const mended = applyFixes(text, path, own)
    expect(mended.split('\n')).toContain(example.fixed)
    const after = await examine({ ...example, files: { ...example.files, 'plan.md': mended } })
    expect(after.found.filter(({ rule }) => rule === id)).toEqual([])
  })
})

describe('an error under bo_qua', () => {
  const errors = [...entries].filter(([, { severity, group }]) => severity === 'error' && group !== 'bo-qua')
  const examples = errors.flatMap(([id, { bad, firm }]) =>
    bad.filter(({ run }) => !run).map((example) => [id, firm === undefined ? 'goes' : 'stays', example] as const),
  )

  it.each(sampleOf(examples, 6))('%s %s', async (id, fate, example) => {
    const { text } = await examine(example)
    const wish = text.replace('---\n', `---\nbo_qua: {${id}: có lý do}\n`)
    const { found } = await examine({ ...example, files: { ...example.files, ...(text && { 'plan.md': wish }) } })
    const own = found.filter(({ rule, suppressed }) => rule === id && suppressed === undefined)
    expect(own.length > 0 ? 'stays' : 'goes').toBe(fate)
  })
})

describe('every id that can be seen', () => {
  const inCases = readdirSync(cases).flatMap((name) => {
    const found = readFileSync(join(cases, name, 'findings.txt'), 'utf8')
    return [...found.matchAll(/ {2}\[([a-z\d-]+)\]$/gm)].map(([, id = '']) => id)
  })
  const ids = [...new Set([...entries.keys(), ...inCases])].sort()
  process.stdout.write(`${ids.length} ids, ${new Set(inCases).size} of them in test/cases\n`)

  it('has an entry', () => {
    expect(ids.filter((id) => !entries.has(id))).toEqual([])
    expect(entries.size).toBe(ids.length)
  })

  it('has an example of either kind', () => {
    for (const [id, { good, bad }] of entries) expect([id, Math.min(good.length, bad.length) > 0]).toEqual([id, true])
  })

  it.each(ids)('%s is explained by its page in docs/rules', async (id) => {
    await expect(await explain(id)).toMatchFileSnapshot(join(pages, `${id}.md`))
  })

  it('has a page, and no page is of another', async () => {
    await expect(entryIndex(entries)).toMatchFileSnapshot(join(pages, 'README.md'))
    expect(readdirSync(pages).sort()).toEqual(['README.md', ...ids.map((id) => `${id}.md`)].sort())
  })

  it.each(ids)('%s is weighed by quy_tac, or quy_tac says why not', (id) => {
    const { severity = 'error', firm } = entries.get(id) ?? {}
    const level: Severity = severity === 'warning' ? 'error' : 'warning'
    const name = { error: 'loi', warning: 'canh_bao', hint: 'goi_y' }[level]
    const { found, report } = collectFindings()
    const { levels } = readProfile({ text: `quy_tac:\n  ${id}: ${name}\n`, file: 'kehoach.yml' }, entries, report)
    if (firm === undefined) expect([found, levels.get(id)]).toEqual([[], level])
    else {
      expect(levels.size).toBe(0)
      expect(found).toMatchObject([{ rule: 'khong-bo-qua-duoc', message: saying(id, firm), place: { line: 2 } }])
    }
  })

  it.each(ids)('%s is set aside by bo_qua, or bo_qua says why not', (id) => {
    const { severity = 'error', firm } = entries.get(id) ?? {}
    const place = { file: 'plan.md', line: 1, column: 1 }
    const one = { rule: id, severity, message: 'x', place } as Diagnostic
    const [marked, ...faults] = suppressed([one], [{ rule: id, reason: 'có lý do', place }], { entries })
    expect(marked?.suppressed).toBe(firm === undefined ? 'có lý do' : undefined)
    expect(faults).toMatchObject(
      firm === undefined ? [] : [{ rule: 'khong-bo-qua-duoc', severity: 'error', message: saying(id, firm) }],
    )
  })
})

const saying = (id: string, why: string): string =>
  `“${id}” không bỏ qua, không đổi mức được. ${why.replace(/\.$/, '')}`

it('is one entry for every id', () => {
  expect(entries.size).toBe(rules.length + Object.keys(catalogue).length)
})

describe('an office', () => {
  const under = async (levels: string, text = plan) => {
    const source = { path: 'plan.md', text, root: '', asset: () => 'missing' as const }
    const profile = { file: 'kehoach.yml', text: `quy_tac: {${levels}}` }
    const { doc, diagnostics } = await check({ ...source, profile, fallbackDate: { year: 1980, month: 1, day: 1 } })
    return { builds: doc !== undefined, found: diagnostics.map(({ rule, severity }) => `${severity} ${rule}`) }
  }
  const misnumbered = plan.replace('# Mục đích', '# II. Mục đích')
  const unaddressed = plan.replace(/noi_nhan:.*\n/, '')

  it('weighs what other stages than rules find', async () => {
    expect((await under('muc-mot-con: tat', misnumbered)).found).toContain('warning so-muc-lech')
    expect((await under('so-muc-lech: tat', misnumbered)).found).not.toContain('warning so-muc-lech')
    expect(await under('so-muc-lech: loi', misnumbered)).toMatchObject({ builds: false })
    expect(await under('muc-mot-con: tat', unaddressed)).toMatchObject({ builds: false })
    expect(await under('thieu-noi-nhan: canh_bao', unaddressed)).toMatchObject({ builds: true })
  })

  it('can’t weigh what keeps a document from being read', async () => {
    const { builds, found } = await under('gia-tri-sai: canh_bao', plan.replace('so: 15', 'so: 15 bis'))
    expect([builds, found.filter((one) => one.startsWith('error'))]).toEqual([
      false,
      ['error gia-tri-sai', 'error khong-bo-qua-duoc'],
    ])
  })

  it('has nothing to set aside of what it has switched off', async () => {
    const aside = misnumbered.replace('so: 15', 'so: 15\nbo_qua: {so-muc-lech: bản gốc}')
    expect((await under('so-muc-lech: tat', aside)).found).not.toContain('warning bo-qua-thua')
  })
})
