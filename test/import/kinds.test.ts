import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { importDocument } from '../../src/import/import-document.ts'
import { lostUnsaid } from '../../src/import/lost-words.ts'
import { type KindChecks, kindsOfCases } from './kinds.ts'
import { tell } from './plan-files.ts'

const shared = join(import.meta.dirname, '../../../shared/cases')

/** The file of a case, which stands outside the project; nothing where the folder is absent. */
function inputOf(kind: string): string | undefined {
  const folder = ['import', 'source'].map((part) => join(shared, part, kind)).find(existsSync)
  const name = folder && readdirSync(folder).find((one) => /\.(?:txt|docx)$/.test(one))
  return name && join(folder, name)
}

/** Each check of a kind with what it is about, and whether it holds. */
async function checked(path: string, checks: KindChecks) {
  const { found, report } = collectFindings()
  const { source, found: recognised } = await importDocument(
    readFileSync(path),
    { file: 'cu', stem: 'plan', verbatim: false },
    report,
  )
  const texts = {
    source: `${source?.text ?? ''}\n${source?.files.map(({ content }) => String(content)).join('\n') ?? ''}`,
    leftOut: (recognised?.leftOut ?? []).map(({ text }) => text).join('\n'),
    told: found.map(({ message }) => message).join('\n'),
  }
  const files = new Map(source?.files.map(({ name, content }) => [name, Buffer.from(content)]))
  const built = await compile({
    path: 'plan.md',
    text: source?.text ?? '',
    root: '',
    asset: (name) => files.get(name) ?? 'missing',
    fallbackDate: { year: 1980, month: 1, day: 1 },
  })
  const holds = (text: string, wanted: string | RegExp): boolean =>
    typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)
  const errors = built.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  const builds = checks.unbuilt === undefined
  const refused = !built.files && errors.includes(`Loại văn bản “${checks.unbuilt}” chưa dùng được`)
  const list = (
    name: Exclude<keyof KindChecks, 'unbuilt'>,
    text: string,
    right: boolean,
  ): { readonly what: string; readonly right: boolean }[] =>
    (checks[name] ?? []).map((wanted) => ({ what: `${name} ${wanted}`, right: holds(text, wanted) === right }))
  return [
    { what: builds ? 'builds' : 'is refused as what it is', right: builds ? built.files !== undefined : refused },
    { what: 'loses nothing unsaid', right: recognised?.leftOut.every(({ why }) => why !== lostUnsaid) === true },
    ...list('has', texts.source, true),
    ...list('hasNot', texts.source, false),
    ...list('leftOut', texts.leftOut, true),
    ...list('told', texts.told, true),
    ...list('notTold', texts.told, false),
  ]
}

describe.skipIf(!existsSync(shared))('each kind of input that came out wrong once', () => {
  it.each(Object.entries(kindsOfCases))('%s', async (kind, checks) => {
    const path = inputOf(kind)
    if (!path) throw new Error(`no input for ${kind}`)
    const all = await checked(path, checks)
    const wrong = all.filter(({ right }) => !right).map(({ what }) => what)
    const mark = wrong.length === 0 ? 'right' : wrong.length < all.length - 1 ? 'partly' : 'wrong'
    tell(`${mark.padEnd(7)} ${kind}${wrong.map((what) => `\n          ${what}`).join('')}`)
    expect(wrong).toEqual([])
  })
})

if (!existsSync(shared)) it.skip('bỏ qua: không có thư mục ../shared/cases')
