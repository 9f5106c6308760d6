import { afterEach, describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { desk } from './run.ts'

let at = desk()
afterEach(() => {
  at.clear()
  at = desk()
})

/** A folder as an office has them: plans in folders, and what lies beside them. */
function office(): void {
  at.put('ke-hoach/quý 1/a.md', plan)
  at.put('ke-hoach/b.md', `\ufeff${plan.replaceAll('\n', '\r\n')}`)
  at.put('ke-hoach/README.md', '# Ghi chú\n\nco_quan: không phải kế hoạch\n')
  at.put('ke-hoach/chung.md', '- Ý dùng chung\n')
  at.put('ke-hoach/du-lieu.yaml', 'ky_hieu: SNV\ndia_danh: Hà Nội\nten: Phòng Nội vụ\n')
  at.put('ke-hoach/kehoach.yml', 'dia_danh: Hà Nội\nluu: VT\n')
  at.put('ke-hoach/.cu/c.md', plan)
}

const checked = (err: string): string[] => [...err.matchAll(/^(.*): không có lỗi$/gm)].map(([, path = '']) => path)

describe('a folder stands for the plans below it', () => {
  it('known by their keys, without data, included texts, notes and hidden folders', async () => {
    office()
    const { code, err } = await at.run(['check', '-q', 'ke-hoach'])
    expect([code, err]).toEqual([0, ''])
    const { err: told } = await at.run(['check', '--format', 'text', 'ke-hoach'])
    const paths = [...new Set([...told.matchAll(/^(ke-hoach\/[^:]*\.(?:md|yaml))[:]/gm)].map(([, path]) => path))]
    expect(paths).toEqual(['ke-hoach/b.md', 'ke-hoach/quý 1/a.md'])
  })

  it('also those at any depth that two stars name', async () => {
    office()
    expect((await at.run(['build', 'ke-hoach/**/a.md', '--to', 'docx'])).code).toBe(0)
    expect(at.files()).toContain('ke-hoach/quý 1/a.docx')
    expect(checked((await at.run(['check', '**/khong-co.md'])).err)).toEqual([])
    expect((await at.run(['check', '**/khong-co.md'])).err).toContain('Không có tệp nào khớp “**/khong-co.md”')
  })

  it('says so where there is none', async () => {
    at.put('trong/ghi-chu.md', '# Ghi chú\n')
    const { code, err } = await at.run(['build', 'trong'])
    expect([code, err]).toEqual([2, expect.stringContaining('“trong” là thư mục không có kế hoạch nào')])
  })
})

describe('names without their end, or of what was built', () => {
  it.each(['plan', 'plan.docx', 'plan.pdf'])('%s leads to the source', async (name) => {
    at.put('plan.md', plan)
    const { code, err } = await at.run(['build', name])
    expect([code, err]).toEqual([2, expect.stringContaining('Có phải là “plan.md”?')])
  })

  it('a file without a command is told both', async () => {
    at.put('plan.md', plan)
    const { code, err } = await at.run(['plan.md'])
    expect([code, err]).toEqual([2, expect.stringContaining('Gõ `kehoach build plan.md` để dựng')])
  })
})
