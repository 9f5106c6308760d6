import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeGuide } from '../../tools/guide-pages.mjs'
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

it('is made of pages for the ZIP, whose links lead to what is there', async () => {
  await writeGuide(at.folder)
  const names = readdirSync(at.folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const pages = names.filter((name) => name.startsWith('huong-dan/') && name.endsWith('.html'))
  expect(pages).toContain('huong-dan/huong-dan.html')
  expect(names.filter((name) => /^huong-dan\/.*\.md$/.test(name))).toEqual([])
  const idsOf = (page: string) => new Set([...at.read(page).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
  const astray = pages.flatMap((page) =>
    [...at.read(page).matchAll(/ (?:href|src)="((?!https?:)[^"]*)"/g)].flatMap(([, link = '']) => {
      const [path = '', anchor] = decodeURIComponent(link).split('#')
      const to = path === '' ? page : posix.join(posix.dirname(page), path)
      const leads = names.includes(to) && (anchor === undefined || idsOf(to).has(anchor))
      return leads ? [] : [`${page}: ${link}`]
    }),
  )
  expect(astray).toEqual([])
  for (const [, link = ''] of at.read('CHANGELOG.md').matchAll(/\]\(([^)]*)\)/g)) expect(names).toContain(link)
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
