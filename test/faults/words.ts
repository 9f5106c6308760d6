import { expect } from 'vitest'
import { plan } from '../plan.ts'
import type { Fault } from './fault.ts'
import { template } from './foreign-files.ts'

/** What a terminal obeys: sequences of ESC and of C1, what turns words around, a bell. */
const obeyed = '\u001b[2J\u001b]0;hacked\u0007\u009b31m\u202eabc\u2066\u200f'
const harmful = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u

const expectHarmless = (text: string) => {
  expect(text).not.toMatch(harmful)
  expect(text).not.toMatch(/^\s*::(?:error|warning|notice|set-output|add-mask|stop-commands)\b/m)
  expect(text).not.toContain('##[')
}

const forged = 'b\n::error::hacked\n##[error]hacked'

export const words: readonly Fault[] = [
  {
    what: 'a source, a key and a value with what a terminal obeys',
    run: async (at) => {
      at.put(
        'plan.md',
        plan.replace('so:', `"kh\\e[2Joa\\n::error::x": 1\nso:`).replace('Nắm', `Nắm ${obeyed} ##[error]x`),
      )
      for (const args of [
        ['check', 'plan.md'],
        ['build', 'plan.md'],
        ['check', '--format', 'json', 'plan.md'],
        ['check', '--format', 'sarif', 'plan.md'],
        ['check', '--format', 'junit', 'plan.md'],
      ]) {
        const { code, err, out } = await at.run(args)
        expect(code).toBe(1)
        expectHarmless(err)
        expectHarmless(out)
      }
    },
  },
  {
    what: 'a file name with what a terminal obeys, and with lines that a CI would',
    run: async (at) => {
      for (const name of [`a${obeyed}.md`, `${forged}.md`, '::error::x.md', 'a##[error]x.md']) {
        at.put(name, plan)
        for (const args of [
          ['check', name],
          ['build', name, '--to', 'docx'],
          ['check', `khong-co-${name}`],
          ['check', '--fix', name],
          ['check', `--${name}`],
          [name],
          ['build', name, `${name}x`],
        ]) {
          const { err, out } = await at.run(args)
          expectHarmless(err)
          expectHarmless(out)
        }
      }
    },
  },
  {
    what: 'commands to GitHub are the program’s own',
    run: async (at) => {
      const name = `${forged}.md`
      at.put(name, plan.replace('12/03/2026', '31/02/2026').replace('so:', `"kh\\noa\\n::error::x": 1\nso:`))
      const { out } = await at.run(['check', '--format', 'github', name])
      const lines = out.trimEnd().split('\n')
      expect(lines.every((line) => /^::(?:error|warning|notice) file=b/.test(line))).toBe(true)
      expect(lines.join('').match(/::(?:error|warning|notice) /g)).toHaveLength(lines.length)
      expect(out).not.toMatch(harmful)
    },
  },
  {
    what: 'a diff in a log of GitHub is read for no commands',
    run: (at) => {
      at.put('plan.md', plan.replace('# Mục đích', '# Mục  đích\n\n::error::hacked'))
      const { out } = at.shell('$K check --fix --dry-run plan.md', { env: { GITHUB_ACTIONS: 'true' } })
      const [, token = ''] = /^::stop-commands::([\w-]+)\n/.exec(out) ?? []
      expect(token.length).toBeGreaterThan(20)
      expect(out.trimEnd().endsWith(`\n::${token}::`)).toBe(true)
      expect(at.shell('$K check --fix --dry-run plan.md', { env: { GITHUB_ACTIONS: '' } }).out).toMatch(/^---/)
    },
  },
  {
    what: 'a diff on a terminal says nothing to it',
    run: (at) => {
      at.put('plan.md', plan.replace('# Mục đích', '# Mục  đích \u001b]0;x\u0007\u009b\u202e'))
      const { out } = at.shell('script -qec "$K check --fix --dry-run plan.md" /dev/null', { env: { NO_COLOR: '1' } })
      expect(out).toContain('-# Mục  đích')
      expect(out.replaceAll('\r\n', '\n')).not.toMatch(harmful)
    },
  },
  {
    what: 'cells of a report are no formulas',
    run: async (at) => {
      at.put('mau.md', template)
      const names = ['=1+1', '+1', '-1', '@x', 'thường']
      at.put('dv.csv', `ma\n${names.join('\n')}\n`)
      await at.run([
        'build',
        'mau.md',
        '--data',
        'dv.csv',
        '--name',
        '{{ma}}',
        '--bao-cao',
        'ra.csv',
        '-o',
        'ra',
        '--to',
        'docx',
      ])
      const cells = at
        .read('ra.csv')
        .replace('\ufeff', '')
        .split(/\r\n|,/)
      expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([])
      expect(cells).toContain("'=1+1")
      expect(cells).toContain('thường')
    },
  },
]
