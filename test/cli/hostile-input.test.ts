import { expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { desk } from './run.ts'

it('a row with a year that no document has stops no other row', async () => {
  const at = desk()
  at.put('mau.md', plan.replace(/^ngay: .*$/m, 'ngay: "{{ngay}}"'))
  at.put('dv.csv', 'ten,ngay\nmot,15/04/2026\nhai,15/04/2100\nba,16/04/2026\n')
  const { code, err } = await at.run(['build', 'mau.md', '--data', 'dv.csv', '--to', 'docx'])
  expect([code, err]).toEqual([1, expect.stringContaining('năm 2100 nằm ngoài 1900–2099')])
  expect(at.files().filter((name) => name.endsWith('.docx'))).toHaveLength(2)
})

it('keys of another shape than the form’s are renewed as they stand', async () => {
  const at = desk()
  at.put('cu.md', '---\nco_quan: Sở A\nngay: 01/02/2025\ntrich_yeu: {a: b}\n---\n\n# Nội dung\n\nLập sổ năm 2025.\n')
  expect((await at.run(['new', '--tu', 'cu.md', '-o', 'moi.md'])).code).not.toBe(70)
  expect(at.read('moi.md')).toContain('trich_yeu: {a: b}')
})
