import { readFileSync } from 'node:fs'
import { compile } from '../../src/compile.ts'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { importDocument } from '../../src/import/import-document.ts'
import { lostUnsaid } from '../../src/import/lost-words.ts'
import type { KindChecks } from './kinds.ts'

/** Each check of a kind with what it is about, and whether it holds. */
export async function checked(path: string, checks: KindChecks) {
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
