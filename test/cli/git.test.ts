import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { xlsxFile } from '../data/xlsx-file.ts'
import { plan } from '../plan.ts'
import { sampleOf } from '../sampling.ts'
import { type Desk, desk } from './run.ts'

const program = join(import.meta.dirname, '../../bin/kehoach.cjs')
const quiet = { GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '' }

let at: Desk
let model: Desk
beforeAll(() => {
  model = desk()
  at = model
  git('init', '-q', '-b', 'main')
  for (const [key, value] of [
    ['user.name', 'Văn thư'],
    ['user.email', 'van-thu@example.vn'],
    ['commit.gpgsign', 'false'],
  ])
    git('config', key ?? '', value ?? '')
  office()
})
afterAll(() => model.clear())
beforeEach(() => {
  at = desk()
  cpSync(model.folder, at.folder, { recursive: true })
})
afterEach(() => at.clear())

const git = (...args: string[]) => {
  const done = spawnSync('git', args, { cwd: at.folder, encoding: 'utf8', env: { ...process.env, ...quiet } })
  return { code: done.status, err: done.stderr, out: done.stdout }
}

/** The hook as it stands in examples/ci, with the program in place of npx. */
function hook(): void {
  const path = join(at.folder, '.git/hooks/pre-commit')
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${program}" check --staged -q\n`)
  chmodSync(path, 0o755)
}

const put = (name: string, text: string | Uint8Array) => at.put(name, text)
const stage = (name: string, text: string | Uint8Array) => {
  put(name, text)
  git('add', '-A')
}
const commit = () => git('commit', '-q', '-m', 'sửa')

const bad = plan.replace('so: 15', 'so: 15 bis')
const withTable = (file: string) => `${plan}\n::bang{tep="${file}" tong="Kinh phí"}\n`
const csv = (last: string) => `STT,Nội dung,Kinh phí\n1,Kiểm tra,10\n2,Tập huấn,${last}\n`

const workbook = (rows: readonly (readonly (string | number)[])[]) => xlsxFile({ sheets: [{ rows }] })

/** Plans, committed, and the hook. */
function office(): void {
  put('kế hoạch/một.md', plan)
  put('kế hoạch/so-lieu.md', withTable('kinh-phi.csv'))
  put('kế hoạch/kinh-phi.csv', csv('20'))
  put('kế hoạch/bang.md', withTable('kinh-phi.xlsx'))
  put(
    'kế hoạch/kinh-phi.xlsx',
    workbook([
      ['Nội dung', 'Kinh phí'],
      ['Kiểm tra', 10],
    ]),
  )
  put('kế hoạch/chen.md', `${plan}\n::chen{tep="chung.md"}\n`)
  put('kế hoạch/chung.md', 'Các phòng phối hợp thực hiện.\n')
  put('README.md', '# Kho kế hoạch\n')
  put('kehoach.yml', 'luu: VT, VP\n')
  git('add', '-A')
  expect(commit().code).toBe(0)
  hook()
}

describe('the hook', () => {
  it('may be run as it lies in examples/ci: git passes over one that may not', () => {
    const listed = spawnSync('git', ['ls-files', '--stage', 'examples/ci/pre-commit'], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    })
    expect(listed.stdout).toMatch(/^100755 /)
  })

  const cases: readonly (readonly [name: string, change: () => void, refused: string | undefined])[] = [
    ['a Vietnamese name', () => stage('kế hoạch/một.md', bad), 'kế hoạch/một.md:4:5'],
    [
      'a rename with an edit',
      () => {
        renameSync(join(at.folder, 'kế hoạch/một.md'), join(at.folder, 'kế hoạch/hai.md'))
        stage('kế hoạch/hai.md', bad)
      },
      'kế hoạch/hai.md:4:5',
    ],
    [
      'what is staged, not what lies in the folder',
      () => {
        stage('kế hoạch/một.md', bad)
        put('kế hoạch/một.md', plan)
      },
      'kế hoạch/một.md:4:5',
    ],
    ['the profile alone', () => stage('kehoach.yml', 'dia_danh: [Hà Nội, Huế]\n'), 'kehoach.yml:1:11'],
    ['the CSV alone', () => stage('kế hoạch/kinh-phi.csv', csv('hai mươi')), 'kinh-phi.csv:3'],
    [
      'the XLSX alone',
      () =>
        stage(
          'kế hoạch/kinh-phi.xlsx',
          workbook([
            ['Nội dung', 'Kinh phí'],
            ['Kiểm tra', 'mười'],
          ]),
        ),
      'kinh-phi.xlsx',
    ],
    ['the included text alone', () => stage('kế hoạch/chung.md', '::bang{tep="khong-co.csv"}\n'), 'chung.md:1'],
    ['a blank in the name', () => stage('kế hoạch/quý 1.md', bad), 'kế hoạch/quý 1.md:4:5'],
    ['a README', () => stage('README.md', '# Kho  kế hoạch\n\nso: 15 bis\n'), undefined],
    [
      'an included text as such',
      () => stage('kế hoạch/chung.md', 'Các phòng, đơn vị phối hợp thực hiện.\n'),
      undefined,
    ],
    [
      'a bad plan that is there, but not staged',
      () => {
        stage('kế hoạch/hai.md', plan)
        put('kế hoạch/một.md', bad)
      },
      undefined,
    ],
    [
      'a plan that goes',
      () => {
        rmSync(join(at.folder, 'kế hoạch/một.md'))
        git('add', '-A')
      },
      undefined,
    ],
    [
      'data that goes',
      () => {
        rmSync(join(at.folder, 'kế hoạch/kinh-phi.csv'))
        git('add', '-A')
      },
      'so-lieu.md',
    ],
  ]

  it.each(sampleOf(cases, 3))('%s', (_, change, refused) => {
    change()
    const { code, err } = commit()
    expect([code, err]).toEqual(refused === undefined ? [0, ''] : [1, expect.stringContaining(refused)])
  })
})

describe('--staged', () => {
  it('writes reports where we stand, and leaves nothing behind', () => {
    stage('kế hoạch/một.md', bad)
    const { code } = at.startIn('kế hoạch', ['check', '--staged', '--format', 'sarif=ra.sarif'], quiet)
    expect(code).toBe(1)
    const { results } = JSON.parse(at.read('kế hoạch/ra.sarif')).runs[0]
    const uris = results.map(
      (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        one.locations[0]?.physicalLocation.artifactLocation.uri,
    )
    expect([...new Set(uris)]).toEqual([encodeURI('kế hoạch/một.md')])
  })

  it('says so where nothing is, with a report that holds nothing', () => {
    const { code, out, err } = at.startIn('.', ['check', '--staged', '--format', 'json'], quiet)
    expect([code, JSON.parse(out).files, err]).toEqual([0, [], 'Không có kế hoạch nào thay đổi.\n'])
  })
})

describe('what git was told not to look at', () => {
  it('is checked as it is staged', () => {
    stage('kế hoạch/một.md', bad)
    git('update-index', '--skip-worktree', 'kế hoạch/một.md')
    rmSync(join(at.folder, 'kế hoạch/một.md'))
    expect(commit()).toMatchObject({ code: 1, err: expect.stringContaining('“15 bis”') })
  })

  it('is checked by --since as it is here, and told where it is not', () => {
    git('update-index', '--assume-unchanged', 'kế hoạch/một.md')
    put('kế hoạch/một.md', bad)
    expect(at.startIn('.', ['check', '--since', 'HEAD'], quiet).code).toBe(1)
    stage('kế hoạch/hai.md', bad)
    git('update-index', '--skip-worktree', 'kế hoạch/hai.md')
    rmSync(join(at.folder, 'kế hoạch/hai.md'))
    const { err } = at.startIn('kế hoạch', ['check', '--since', 'HEAD', '-q'], quiet)
    expect(err).toContain('Để ngoài: hai.md: tệp git không lấy ra thư mục (sparse checkout)')
  })
})

describe('--since', () => {
  it('checks what has changed since a commit, committed or not, and what that is part of', () => {
    git('checkout', '-q', '-b', 'nhanh')
    stage('kế hoạch/kinh-phi.csv', csv('30'))
    expect(commit().code).toBe(0)
    put('kế hoạch/mới.md', plan)
    const { code, out } = at.startIn('kế hoạch', ['check', '--since', 'main', '--format', 'json'], quiet)
    const paths = JSON.parse(out).files.map(({ path }: { path: string }) => path)
    expect([code, paths]).toEqual([0, ['kế hoạch/mới.md', 'kế hoạch/so-lieu.md']])
  })

  it.each([
    [['--since', 'khong-co'], 'Git không có “khong-co”'],
    [['--since', '--output=x'], 'Git không có “--output=x”'],
    [['--since', 'main', '--staged'], 'Chọn một'],
    [['--staged', '--fix'], '--fix không đi cùng'],
    [['--staged', '-'], 'Đầu vào chuẩn'],
  ])('%j is refused', (flags, why) => {
    expect(at.startIn('.', ['check', ...flags], quiet)).toMatchObject({ code: 2, err: expect.stringContaining(why) })
  })
})

it('outside a repository git is not asked', () => {
  rmSync(join(at.folder, '.git'), { recursive: true })
  const { code, err } = at.startIn('.', ['check', '--staged'], { ...quiet, GIT_CEILING_DIRECTORIES: at.folder })
  expect([code, err]).toEqual([2, expect.stringContaining('cần một kho git')])
})

it('a repository of another user is told of, with what lets git open it', () => {
  const { code, err } = at.startIn('.', ['check', '--staged'], { ...quiet, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' })
  expect([code, err]).toEqual([2, expect.stringContaining('git config --global --add safe.directory /')])
})

it('--stdin-filename has standard input be a file, with its profile and data', () => {
  put('a/kehoach.yml', 'quy_tac: {khoang-trang-doi: loi}\n')
  put('a/kinh-phi.csv', csv('20'))
  const text = withTable('kinh-phi.csv').replace('Nắm tình', 'Nắm  tình')
  const { code, err } = at.start(['check', '-', '--stdin-filename', 'a/moi.md'], text)
  expect([code, err]).toEqual([1, expect.stringMatching(/^a\/moi\.md:\d+:\d+ {2}lỗi/m)])
  expect(at.start(['check', '-', '--stdin-filename', 'khong/moi.md'], text)).toMatchObject({
    code: 2,
    err: expect.stringContaining('Không có thư mục “khong”'),
  })
  expect(at.start(['check', '--stdin-filename', 'a/moi.md', 'a'], text).code).toBe(2)
})
