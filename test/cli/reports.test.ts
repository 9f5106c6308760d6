import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allEntries } from '../../src/rules/index.ts'
import { plan, soundPlan } from '../plan.ts'
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

/** An issue of a Code Quality report. */
const issue = (id: string) => ({
  description: '',
  check_name: id,
  fingerprint: '0'.repeat(32),
  severity: 'minor',
  location: { path: 'a.js', lines: { begin: 1 } },
})

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

describe('what stands where a report is to go', () => {
  const formats = ['json', 'sarif', 'junit', 'gitlab', 'github'] as const

  it.each(formats)('is replaced where it is a report of %s, in whatever format', async (format) => {
    at.put('sach.md', soundPlan)
    for (const source of [path, 'sach.md'])
      for (const next of formats) {
        expect((await at.run(['check', source, '--format', format, '-o', 'out'])).code).toBe(0)
        const { code, err } = await at.run(['check', source, '--format', next, '-o', 'out'])
        expect([code, err]).toEqual([0, ''])
      }
    at.put('out', '')
    expect((await at.run(['check', path, '--format', format, '-o', 'out'])).code).toBe(0)
    expect(at.read('out')).not.toBe('')
  })

  it.each([
    ['package.json', '{"name": "kehoach", "files": []}\n'],
    ['danh-sach.json', '["a"]\n'],
    ['eslint.json', JSON.stringify([issue('no-unused-vars')])],
    ['other.sarif', '{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "ESLint"}}}]}\n'],
    ['other.xml', '<?xml version="1.0"?>\n<testsuites name="jest"></testsuites>\n'],
    ['moc.json', '{"formatVersion": 1, "files": {}}\n'],
    ['Makefile', 'all:\n'],
    ['ghi-chu.txt', '::error file=a.md,title=x::y\nThêm một dòng.\n'],
    ['.gitignore', 'ban-in\n'],
    ['.kehoachignore', 'nháp\n'],
    ['anh.bin', '\u0000\u0001'],
    ['.git/HEAD', 'ref: refs/heads/main\n'],
    ['trong.md', ''],
  ])('stays and stops the run where it is %s', async (name, contents) => {
    at.put(name, contents)
    const before = at.files()
    for (const source of [path, 'khong-co.md']) {
      const { code, out, err } = await at.run(['check', source, '--format', `sarif=${name},text`])
      expect([code, out, err]).toEqual([2, '', expect.stringContaining(`“${name}”`)])
      expect(err).not.toContain('khoang-trang-doi')
      expect([at.read(name), at.files()]).toEqual([contents, before])
    }
  })

  it.each(['kehoach.yml', 'sub/KeHoach.yaml', '.kehoachignore', '.git/bao-cao.json', 'nối/bao-cao.json'])(
    '%s is made by no report, nor by a baseline',
    async (name) => {
      symlinkSync('.git', join(at.folder, 'nối'))
      const before = at.files()
      for (const flags of [
        ['--format', `json=${name}`],
        ['--moc', name, '--ghi-moc'],
      ]) {
        const { code, err } = await at.run(['check', path, ...flags])
        expect([code, err]).toEqual([2, expect.stringContaining(`“${name}”`)])
      }
      expect(at.files()).toEqual(before)
    },
  )

  it('is not the baseline or the profile of the same run', async () => {
    await at.run(['check', path, '--moc', 'moc.json', '--ghi-moc'])
    at.put('ho-so.txt', '')
    const baseline = at.read('moc.json')
    for (const flags of [
      ['--moc', 'moc.json', '-o', 'moc.json'],
      ['--ho-so', 'ho-so.txt', '-o', 'ho-so.txt'],
    ]) {
      const { code, err } = await at.run(['check', path, '--format', 'json', ...flags])
      expect([code, err]).toEqual([2, expect.stringContaining(`“${flags[3]}”`)])
    }
    expect([at.read('moc.json'), at.read('ho-so.txt')]).toEqual([baseline, ''])
  })
})

it.each([
  ['--root', path, 'không phải thư mục'],
  ['--root', 'khong-co', 'Không có thư mục “khong-co”'],
  ['--root', '', 'Không có thư mục “”'],
  ['--ho-so', '', 'Không có hồ sơ “”'],
  ['--ho-so', 'khong-co.yml', 'Không có hồ sơ “khong-co.yml”'],
  ['--ho-so', 'kế hoạch', '--ho-so kế hoạch/kehoach.yml'],
  ['--max-warnings', '', 'phải là một số nguyên'],
  ['--max-warnings', '1.5', 'phải là một số nguyên'],
])('%s “%s” is wrong use', async (flag, value, why) => {
  const { code, out, err } = await at.run(['check', path, '--format', 'sarif', flag, value])
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(why)])
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
