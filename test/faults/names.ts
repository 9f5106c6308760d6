import { symlinkSync } from 'node:fs'
import { expect } from 'vitest'
import { plan } from '../plan.ts'
import type { Fault } from './fault.ts'

const stems: Readonly<Record<string, string>> = {
  blanks: ' kế  hoạch năm ',
  quotes: `"kế" 'hoạch' \`x\` $HOME`,
  'letters in parts': 'kế hoạch'.normalize('NFD'),
  'a line end': 'kế\nhoạch',
  'a leading dash': '-o',
  'a percent sign and a hash': '%20#a?b=c&d',
}

export const names: readonly Fault[] = [
  ...Object.entries(stems).map(
    ([what, stem]): Fault => ({
      what: `a name with ${what} builds, is checked and mended`,
      run: async (at) => {
        at.put(`${stem}.md`, plan.replace('Nắm tình', 'Nắm  tình'))
        const path = stem.startsWith('-') ? `./${stem}.md` : `${stem}.md`
        expect((await at.run(['check', '--fix', path])).code).toBe(0)
        expect(at.read(`${stem}.md`)).toBe(plan)
        expect((await at.run(['build', path])).code).toBe(0)
        expect(at.files().sort()).toEqual([`${stem}.docx`, `${stem}.md`, `${stem}.pdf`].sort())
      },
    }),
  ),
  {
    what: 'a name of 255 bytes: told where an ending makes it too long, built where none does',
    run: async (at) => {
      const [most, longer] = ['a'.repeat(250), 'a'.repeat(252)]
      for (const stem of [most, longer]) at.put(`${stem}.md`, plan)
      expect((await at.run(['build', `${most}.md`])).code).toBe(0)
      const { code, err } = await at.run(['build', `${longer}.md`])
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('tên dài quá') })
      expect(at.files()).toHaveLength(4)
    },
  },
  {
    what: 'a link that leads to itself and a name that no system has are told of, whatever they are named for',
    run: async (at) => {
      at.put('plan.md', plan)
      symlinkSync('loop.md', at.path('loop.md'))
      for (const [name, reason] of [
        ['loop.md', 'đi vòng qua các liên kết'],
        [`${'b'.repeat(300)}.md`, 'tên dài quá'],
        [`${'ủ'.repeat(200)}.md`, 'tên dài quá'],
      ] as const)
        for (const args of [
          ['check', name],
          ['build', name, 'plan.md'],
          ['import', name, '-o', 'nhap.md'],
          ['build', 'plan.md', '--data', name, '--name', '{{a}}'],
        ])
          expect(await at.run(args)).toMatchObject({ code: 2, err: expect.stringContaining(reason) })
    },
  },
]
