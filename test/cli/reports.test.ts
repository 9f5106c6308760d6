import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allEntries } from '../../src/rules/index.ts'
import { plan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
  at.put('.git/HEAD', 'ref: refs/heads/main\n')
  at.put('kế hoạch/quý 1/a.md', plan.replace('Nắm tình hình', 'Nắm  tình hình'))
})
afterEach(() => at.clear())

const path = 'kế hoạch/quý 1/a.md'
const uri = path.split('/').map(encodeURIComponent).join('/')
const outside = { GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '' }

const uriIn = (sarif: string): string =>
  JSON.parse(sarif).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri

describe('several reports of one run', () => {
  it('go each to its file, the text to people', async () => {
    const args = ['check', path, '--format', 'sarif=ra/out.sarif,junit=ra/out.xml,gitlab=ra/chat-luong.json,text']
    const { code, out, err } = await at.run(args)
    expect([code, out, err]).toEqual([0, '', expect.stringContaining('[khoang-trang-doi]')])
    expect(uriIn(at.read('ra/out.sarif'))).toBe(uri)
    expect(at.read('ra/out.xml')).toContain(`<testsuite name="${path}"`)
    expect(JSON.parse(at.read('ra/chat-luong.json'))[0].location.path).toBe(path)
  })

  it('may have one on stdout, or in the file of -o', async () => {
    const { out, err } = await at.run(['check', path, '--format', 'json,sarif=out.sarif'])
    expect([JSON.parse(out).files[0].path, err, uriIn(at.read('out.sarif'))]).toEqual([path, '', uri])
    await at.run(['check', path, '--format', 'json,sarif=out.sarif', '-o', 'out.json'])
    expect(JSON.parse(at.read('out.json')).counts.warning).toBe(1)
  })

  it.each([
    ['json,sarif', 'Cho mỗi báo cáo một tệp, như `--format json=bao-cao.json,sarif=bao-cao-2.sarif`'],
    ['text=a.txt', 'Gõ `--format text`'],
    ['json=', 'Thiếu tên tệp sau “json=”'],
    ['json=a,xml=b', 'Không có dạng báo cáo “xml”'],
    ['json=a.json,sarif=a.json', 'a.json'],
    [`sarif=${path}`, 'a.md'],
  ])('%s is refused before anything is written', async (format, why) => {
    const before = at.files()
    const { code, err } = await at.run(['check', path, '--format', format])
    expect([code, err]).toEqual([2, expect.stringContaining(why)])
    expect(at.files()).toEqual(before)
  })
})

describe('paths in reports', () => {
  const annotated = (out: string) => /file=([^,]*)/.exec(out)?.[1]

  it.each([
    ['the root', '.', path],
    ['a folder', 'kế hoạch', 'quý 1/a.md'],
    ['its own folder', 'kế hoạch/quý 1', './a.md'],
  ])('are those of the repository from %s', (_, below, named) => {
    const { out } = at.startIn(below, ['check', named, '--format', 'github'], outside)
    expect([annotated(out), /line=(\d+)/.exec(out)?.[1]]).toEqual([path, '7'])
    expect(uriIn(at.startIn(below, ['check', named, '--format', 'sarif'], outside).out)).toBe(uri)
  })

  it('are those of the repository that the sources are in, or of what they are all below, from elsewhere', () => {
    const elsewhere = relative(at.folder, tmpdir())
    for (const below of [elsewhere, relative(at.folder, parse(at.folder).root)]) {
      const { out } = at.startIn(below, ['check', join(at.folder, path), '--format', 'github'], outside)
      expect(annotated(out)).toBe(path)
    }
    rmSync(join(at.folder, '.git'), { recursive: true })
    at.put('kế hoạch/b.md', at.read(path))
    const { out } = at.startIn('.', ['check', join(at.folder, 'kế hoạch'), '--format', 'gitlab'], outside)
    const paths = JSON.parse(out).map(({ location }: { location: { path: string } }) => location.path)
    expect(new Set(paths)).toEqual(new Set([path, 'kế hoạch/b.md']))
    mkdirSync(join(at.folder, 'ra'))
    const far = at.startIn('ra', ['check', join(at.folder, 'kế hoạch'), '--format', 'gitlab'], outside)
    const farPaths = JSON.parse(far.out).map(({ location }: { location: { path: string } }) => location.path)
    expect(new Set(farPaths)).toEqual(new Set(['quý 1/a.md', 'b.md']))
  })

  it('begin at --root, or at the checkout of a CI', () => {
    const { out } = at.startIn('kế hoạch', ['check', 'quý 1/a.md', '--format', 'github', '--root', '.'], outside)
    expect(annotated(out)).toBe('quý 1/a.md')
    const checkout = { ...outside, GITHUB_WORKSPACE: `${at.folder}/kế hoạch` }
    expect(annotated(at.startIn('kế hoạch/quý 1', ['check', 'a.md', '--format', 'github'], checkout).out)).toBe(
      'quý 1/a.md',
    )
    expect(annotated(at.startIn('.', ['check', path, '--format', 'github'], checkout).out)).toBe(path)
  })
})

it('rules lists every id, for people and for programs', async () => {
  const { out } = await at.run(['rules', '--format', 'json'])
  const listed: { id: string; severity: string; firm: boolean }[] = JSON.parse(out)
  expect(listed.map(({ id }) => id)).toEqual([...allEntries().keys()].sort())
  expect(listed.find(({ id }) => id === 'gia-tri-sai')).toMatchObject({
    severity: 'error',
    firm: true,
    group: 'khai-bao',
  })
  expect((await at.run(['rules'])).out).toContain('khoang-trang-doi  cảnh báo  Chính tả  ')
  expect((await at.run(['rules', '--format', 'xml'])).code).toBe(2)
})
