import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

/** A pattern of the program, and where it stands; one put together at run time has no place. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly at: string
}

const root = join(import.meta.dirname, '../..')

/** Every pattern written in src. */
export function literals(): Pattern[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.d)\.ts$/.test(name),
  )
  return files.flatMap((file) => {
    const text = readFileSync(join(root, 'src', file), 'utf8')
    const found: Pattern[] = []
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if ('regex' in node && 'start' in node && isPattern(node.regex)) {
        const line = text.slice(0, Number(node.start)).split('\n').length
        found.push({ source: node.regex.pattern, flags: node.regex.flags, at: `src/${file}:${line}` })
      } else for (const child of Object.values(node)) walk(child)
    }
    walk(parseAst(text, { lang: 'ts' }))
    return found
  })
}

const isPattern = (value: unknown): value is { readonly pattern: string; readonly flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value

/** Every pattern that the program puts together while it checks all cases, builds a plan and rows, and imports text and DOCX. */
export function dynamics(): Pattern[] {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-patterns-'))
  const cases = readdirSync(join(root, 'test/cases')).flatMap((name) => {
    const main = readdirSync(join(root, 'test/cases', name)).find((file) => file.startsWith('input.'))
    return main === undefined ? [] : [join('test/cases', name, main)]
  })
  const plan = 'examples/benh-vien-an-toan-nguoi-benh/plan.md'
  const runs = [
    ['check', ...cases],
    ['import', plan, '-o', '-'],
    ['new', '--tu', plan, '--nam', '2027', '-o', '-'],
    ['build', plan, '-o', folder],
    ['import', join(folder, 'plan.docx'), '-o', join(folder, 'lai.md')],
    ['build', 'templates/tap-huan/tap-huan.md', '--data', 'templates/tap-huan/du-lieu.yaml', '-o', folder],
  ]
  const env = { ...process.env, PATTERNS: join(folder, 'patterns') }
  for (const run of runs)
    spawnSync(process.execPath, ['-r', './test/patterns/record.cjs', 'bin/kehoach.cjs', ...run], { cwd: root, env })
  const lines = readFileSync(join(folder, 'patterns'), 'utf8').trim().split('\n')
  rmSync(folder, { recursive: true })
  return [...new Set(lines)].map((line) => {
    const [source, flags] = JSON.parse(line)
    return { source, flags, at: 'put together at run time' }
  })
}
