import { expect } from 'vitest'
import { plan } from '../plan.ts'
import type { Fault } from './fault.ts'
import { rowsOf, template } from './foreign-files.ts'

export const messages: readonly Fault[] = [
  {
    what: '14 a mistake of the template is told once, with the rows that share it',
    run: async (at) => {
      at.put('mau.md', template.replace('của {{ma}}', 'của {{khong_co}}'))
      at.put('dv.csv', rowsOf(5))
      const { code, err } = await at.run(['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx'])
      expect(code).toBe(1)
      expect(err.match(/lỗi {2}/g)).toHaveLength(1)
      expect(err).toContain('như trên, ở 4 hàng nữa: 2, 3, 4, 5')
    },
  },
  {
    what: '14 rows are told in their order, whichever thread is done first',
    slow: true,
    run: (at) => {
      at.put('mau.md', template)
      // Each row has a finding of its own, and those with more to set take longer.
      at.put(
        'dv.csv',
        `ma\n${Array.from({ length: 12 }, (_, i) => `${'x'.repeat(200 + ((i * 7) % 12) * 50)}\n`).join('')}`,
      )
      const { err } = at.shell('$K build mau.md --data dv.csv -o ra -j 3 --to docx --name "{{stt}}"')
      const rows = [...err.matchAll(/^\[hàng (\d+):/gm)].map(([, row]) => Number(row))
      expect(rows).toHaveLength(12)
      expect(rows).toEqual([...rows].sort((a, b) => a - b))
    },
  },
  {
    what: 'data without rows makes nothing, and says so',
    run: async (at) => {
      at.put('mau.md', template)
      for (const [name, text] of [
        ['dv.csv', 'ma\n'],
        ['dv.json', '[]'],
        ['dv.yaml', '[]\n'],
      ] as const) {
        at.put(name, text)
        const { code, err } = await at.run(['build', 'mau.md', '--data', name, '-o', 'ra'])
        expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(name) })
      }
      expect(at.files()).not.toContain('ra')
    },
  },
  {
    what: 'check --fix says what it changed; --dry-run alone is refused; -v names the profile',
    run: async (at) => {
      at.put('plan.md', plan.replace('Nắm tình', 'Nắm  tình'))
      expect(await at.run(['check', '--dry-run', 'plan.md'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('--fix'),
      })
      const { err } = await at.run(['check', '--fix', 'plan.md'])
      expect(err).toMatch(/^plan\.md: đã sửa 1 chỗ\n {2}dòng \d+: “Nắm {2}tình hình .*” → “Nắm tình hình .*”\n/)
      at.put('kehoach.yml', 'co_quan: Sở Nội vụ\n')
      expect((await at.run(['build', '-v', 'plan.md', '--to', 'docx'])).err).toBe(
        'Hồ sơ cơ quan của thư mục “.”: kehoach.yml\n',
      )
      expect((await at.run(['check', '--format', 'constructor', 'plan.md'])).code).toBe(2)
    },
  },
  {
    what: '15 what Windows can’t name is no name, and reports have a file of their own',
    run: async (at) => {
      at.put('mau.md', template)
      for (const name of ['CON', 'con.txt', 'COM¹', 'nul.a', 'LPT9.x', 'CONIN$', 'prn .x']) {
        at.put('dv.csv', `ma\n${name}\n`)
        const { code, err } = await at.run(['build', 'mau.md', '--data', 'dv.csv', '--name', '{{ma}}', '-o', 'ra'])
        expect({ name, code, err }).toEqual({ name, code: 1, err: expect.stringContaining('[ten-tep]') })
      }
      at.put('mau.md', plan)
      at.put('dv.csv', `ma\n${'x'.repeat(119)}😀😀\n${'ệ'.normalize('NFD').repeat(118)}\n${'ệ'.repeat(118)}\n`)
      const { code, err } = await at.run([
        'build',
        'mau.md',
        '--data',
        'dv.csv',
        '--name',
        '{{stt}} {{ma}}',
        '-o',
        'ra',
        '--to',
        'docx',
      ])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(at.files().every((name) => !name.includes('\ufffd'))).toBe(true)
      for (const [command, name] of [
        ['check --format sarif plan.md', 'a.sarif'],
        ['schema', 'a.json'],
      ] as const) {
        at.put('plan.md', plan)
        expect((await at.run([...command.split(' '), '-o', name])).code).toBe(0)
        expect(JSON.parse(at.read(name))).toBeTruthy()
      }
    },
  },
]
