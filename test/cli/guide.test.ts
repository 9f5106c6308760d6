import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { desk } from './run.ts'

const at = desk()
afterAll(at.clear)

const guide = readFileSync('docs/huong-dan.md', 'utf8')
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text)

it('shows of a slip what the program prints', async () => {
  const plan = blocks('markdown').find((text) => text.includes('Chỉnh lý tài liệu tồn đọng')) ?? ''
  at.put('loi.md', plan.replace('co_quan: |', 'co_qan: |').replace('# Tổ chức thực hiện', '# IV. Tổ chức thực hiện'))
  const { out, err } = await at.run(['check', 'loi.md'])
  expect(blocks('text').find((text) => text.startsWith('loi.md:'))).toBe(out + err)
})

it('links to what is in the ZIP beside the guide', () => {
  const inZip = ['examples', 'CHANGELOG.md']
  const script = readFileSync('tools/package.mjs', 'utf8')
  for (const name of inZip) expect(script).toContain(`join(folder, '${name}')`)
  expect(script).toContain("replaceAll('](docs/', '](huong-dan/')")
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'))
  for (const page of pages)
    for (const [, link = ''] of readFileSync(join('docs', page), 'utf8').matchAll(/\]\(((?:\.\.\/)[^)#]*)/g)) {
      const path = normalize(join('docs', link))
      expect([page, link, existsSync(path)]).toEqual([page, link, true])
      expect(inZip).toContain(path.split(/[\\/]/)[0])
    }
})

it('says in the first file of the ZIP what can be typed there', () => {
  const text = readFileSync('tools/package/all/DOC-TRUOC.txt', 'utf8')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text).toContain('Extract All')
  const named = [...text.matchAll(/kehoach build (\S+)/g)].map(([, path = '']) => path.replaceAll('\\', '/'))
  expect(named.length).toBeGreaterThan(1)
  for (const path of named) expect(existsSync(path)).toBe(true)
  expect(text).toContain('.\\kehoach build')
})
