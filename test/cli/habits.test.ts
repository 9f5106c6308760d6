import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const template = plan.replace(/^trich_yeu: .*/m, 'trich_yeu: "Kiểm tra {{don_vi}} năm 2026"')

describe('a name without its ending', () => {
  it.each(['plan.md', 'plan.yaml'])('stands for %s', async (name) => {
    at.put(name, name.endsWith('.md') ? plan : 'trich_yeu: a\n')
    const { err } = await at.run(['check', 'plan'])
    expect(err).toContain(name)
    expect(err).not.toContain('Không có tệp')
  })

  it('stands for none of several', async () => {
    at.put('plan.md', plan)
    at.put('plan.yaml', 'trich_yeu: a\n')
    expect(await at.run(['check', 'plan'])).toMatchObject({ code: 2, err: expect.stringContaining('“plan.md”?') })
  })
})

describe('a text file', () => {
  it.each(['plan.txt', 'plan.md.txt'])('that is a plan is built: %s', async (name) => {
    at.put(name, plan)
    const { code, out } = await at.run(['build', name, '--to', 'docx'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^plan\.docx /)])
  })

  it.each(['ban chep.txt', 'ban chep.docx'])('that is none is to be imported: %s', async (name) => {
    at.put(name, 'KẾ HOẠCH\nTổ chức hội thao\n')
    const { code, err } = await at.run(['build', name])
    expect([code, err]).toEqual([2, expect.stringContaining(`gõ \`kehoach import "${name}"\``)])
  })
})

describe('a template without --data', () => {
  it('takes the data beside it, and names what it makes of one row', async () => {
    at.put('mau.md', template)
    at.put('du-lieu.yaml', 'don_vi: Văn phòng\n')
    const { code, out, err } = await at.run(['build', 'mau.md', '--to', 'docx'])
    expect([code, err]).toEqual([0, 'mau.md là mẫu: lấy số liệu ở du-lieu.yaml.\n'])
    expect(out).toMatch(/^1 văn bản.*\nmau\.docx\n$/)
    expect(await at.run(['check', 'mau.md'])).toMatchObject({ code: 0, out: expect.stringContaining('1 hàng đã soát') })
  })

  it('has what is found in its partials told at their paths', async () => {
    at.put('a/mau.md', `${template}\n{{> x}}\n`)
    at.put('a/_doan/x.md', 'Các phòng <b>báo cáo</b>.\n')
    at.put('a/du-lieu.yaml', 'don_vi: Văn phòng\n')
    expect((await at.run(['check', 'a/mau.md'])).err).toContain('a/_doan/x.md:1:11')
  })

  it.each(['build', 'check'])('that has none is told in one line by %s', async (command) => {
    at.put('mau.md', template)
    const line = `mau.md là mẫu, còn những dấu {{…}} phải điền bằng số liệu: gõ \`kehoach ${command} mau.md --data du-lieu.yaml\`.\n`
    expect(await at.run([command, 'mau.md'])).toEqual({ code: 1, out: '', err: line })
    at.put('du-lieu.csv', 'don_vi\nA\n')
    at.put('du-lieu.json', '[]')
    expect((await at.run([command, 'mau.md'])).err).toBe(line)
  })

  it('is left among plans by build, and told; check fills it in', async () => {
    at.put('mau.md', template)
    at.put('du-lieu.yaml', 'don_vi: Văn phòng\n')
    at.put('plan.md', plan)
    const { code, out, err } = await at.run(['build', '.', '--to', 'docx'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^plan\.docx /)])
    expect(err).toContain('Để ngoài: mau.md là mẫu có số liệu bên cạnh, dựng riêng: gõ `kehoach build mau.md`.')
    const checked = await at.run(['check', '.'])
    expect([checked.code, checked.err]).toEqual([
      0,
      expect.stringContaining('mau.md là mẫu: lấy số liệu ở du-lieu.yaml.'),
    ])
  })

  it('fails build where it was named itself, or nothing else was there to build', async () => {
    at.put('a/mau.md', template)
    at.put('a/mau-2.md', template)
    at.put('a/du-lieu.yaml', 'don_vi: Văn phòng\n')
    at.put('plan.md', plan)
    expect((await at.run(['build', 'a', '--to', 'docx'])).code).toBe(1)
    expect((await at.run(['build', 'a', 'plan.md', '--to', 'docx'])).code).toBe(0)
    expect((await at.run(['build', 'a/mau.md', 'plan.md', '--to', 'docx'])).code).toBe(1)
    expect((await at.run(['build', 'a/*.md', 'plan.md', '--to', 'docx'])).code).toBe(0)
  })

  it('is a plan where marks stand in its text alone, or are meant', async () => {
    at.put('plan.md', `${plan}\nDấu {{x}} in nguyên.\n`)
    expect((await at.run(['check', 'plan.md'])).err).toContain('[mau-chua-dien]')
    at.put('plan.md', template.replace('---\n', '---\nbo_qua: {mau-chua-dien: tên thật}\n'))
    expect((await at.run(['build', 'plan.md', '--to', 'docx'])).code).toBe(0)
  })
})

describe('build --mo', () => {
  const opener = (code: number): Record<string, string> => {
    at.put('bin/xdg-open', `#!/bin/sh\necho "$1" > "${at.folder}/mo.txt"\nexit ${code}\n`)
    chmodSync(join(at.folder, 'bin/xdg-open'), 0o755)
    return { PATH: `${join(at.folder, 'bin')}:${process.env.PATH}` }
  }

  it.runIf(process.platform === 'linux')('opens the PDF', () => {
    at.put('đợt 1/plan.md', plan)
    const { code, err } = at.startIn('đợt 1', ['build', 'plan.md', '--mo'], opener(0))
    expect([code, err]).toEqual([0, ''])
    expect(at.read('mo.txt').trim()).toBe(join(at.folder, 'đợt 1', 'plan.pdf'))
  })

  it.runIf(process.platform === 'linux')('says so where nothing opens it', () => {
    at.put('plan.md', plan)
    const { code, err } = at.startIn('.', ['build', 'plan.md', '--mo'], opener(3))
    expect([code, err]).toEqual([0, expect.stringContaining('Không mở được “plan.pdf”')])
  })
})

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('has a script for %s', (shell) => {
    const { code, out } = at.start(['completion', shell])
    expect(code).toBe(0)
    expect(out).toMatch(/kehoach complete '?--/)
  })

  it('knows no other shell', async () => {
    expect(await at.run(['completion', 'tcsh'])).toMatchObject({ code: 2, err: expect.stringContaining('powershell') })
  })

  const offered = (...words: string[]) => {
    const { code, out } = at.start(['complete', '--', ...words])
    expect(code).toBe(0)
    return out
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(':'))
      .map((line) => line.split('\t')[0])
  }

  it('offers commands, flags, values, files and templates', () => {
    at.put('plan.md', plan)
    at.put('cũ.docx', '')
    at.put('năm nay/plan-2.yaml', '')
    expect(offered('b')).toEqual(['build'])
    expect(offered('')).not.toContain('complete')
    expect(offered('build', '--stri')).toEqual(['--strict'])
    expect(offered('build', '')).toEqual(['năm nay', 'plan.md'])
    expect(offered('build', 'plan.md', 'năm nay/')).toEqual(['năm nay/plan-2.yaml'])
    expect(offered('import', 'c')).toEqual(['cũ.docx'])
    expect(offered('new', 'tap')).toEqual(['tap-huan'])
    expect(offered('completion', 'p')).toEqual(['powershell'])
  })
})
