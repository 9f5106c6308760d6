import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const bad = plan.replace('so: 15', 'so: 15 bis')

const git = (...args: string[]) => {
  const done = spawnSync('git', args, { cwd: at.folder, encoding: 'utf8' })
  expect([args, done.status, done.stderr]).toEqual([args, 0, ''])
}

function repository(): void {
  git('init', '-q', '-b', 'main')
  for (const [key, value] of Object.entries({
    'user.name': 'Văn thư',
    'user.email': 'van-thu@example.vn',
    'commit.gpgsign': 'false',
  }))
    git('config', key, value)
  at.put('kh/tot.md', plan)
  git('add', '-A')
  git('commit', '-q', '-m', 'đầu')
}

const link = (to: string, from: string) => symlinkSync(to, join(at.folder, from))

/** What the gate says in each of the ways it is asked. */
const ways = {
  folder: ['check', 'kh', '-q'],
  staged: ['check', '--staged', '-q'],
  since: ['check', '--since', 'HEAD', '-q'],
  build: ['build', 'kh', '-o', 'ra', '--to', 'docx'],
} as const

async function codes(...asked: readonly (keyof typeof ways)[]): Promise<Record<string, number | null>> {
  const all: Record<string, number | null> = {}
  for (const way of asked.length > 0 ? asked : (Object.keys(ways) as (keyof typeof ways)[]))
    all[way] = (await at.run(ways[way])).code
  return all
}

const refused = { folder: 1, staged: 1, since: 1, build: 1 }

describe('a bad plan is met', () => {
  beforeEach(repository)

  const places: readonly (readonly [name: string, put: () => void])[] = [
    [
      'that git tracks though .gitignore names it',
      () => {
        at.put('.gitignore', '/kh/a.md\n')
        at.put('kh/a.md', bad)
      },
    ],
    [
      'in a folder that .gitignore names',
      () => {
        at.put('.gitignore', 'cũ/\n')
        at.put('kh/cũ/a.md', bad)
      },
    ],
    ['in a hidden folder', () => at.put('kh/.cu/a.md', bad)],
    ['in node_modules', () => at.put('kh/node_modules/x/a.md', bad)],
    ['in the folder of shared parts', () => at.put('kh/_doan/a.md', bad)],
    [
      'behind a link to a text',
      () => {
        at.put('goc/a.txt', bad)
        link('../goc/a.txt', 'kh/a.md')
      },
    ],
    [
      'in a folder behind a link',
      () => {
        at.put('goc/a.md', bad)
        link('../goc', 'kh/khac')
      },
    ],
  ]

  it.each(places)('%s', async (_, put) => {
    put()
    git('add', '-A', '-f')
    expect(await codes()).toEqual(refused)
  })

  it('in place of which a link to another text was put', async () => {
    at.put('goc/a.txt', bad)
    unlinkSync(join(at.folder, 'kh/tot.md'))
    link('../goc/a.txt', 'kh/tot.md')
    git('add', '-A')
    expect(await codes()).toEqual(refused)
  })

  it('behind a link, when only the text that it leads to has changed', async () => {
    at.put('goc/a.txt', plan)
    link('../goc/a.txt', 'kh/a.md')
    git('add', '-A')
    git('commit', '-q', '-m', 'hai')
    at.put('goc/a.txt', bad)
    git('add', '-A')
    expect(await codes('staged', 'since')).toEqual({ staged: 1, since: 1 })
  })

  it('in a repository within this one, and under the name of an editor’s lock', async () => {
    at.put('kh/con/a.md', bad)
    at.put('kh/.#b.md', bad)
    git('-C', 'kh/con', 'init', '-q')
    git('-C', 'kh/con', 'add', '-A')
    git('-C', 'kh/con', '-c', 'user.name=a', '-c', 'user.email=a@example.vn', 'commit', '-q', '-m', 'con')
    spawnSync('git', ['add', 'kh/con'], { cwd: at.folder })
    const { code, err } = await at.run(ways.since)
    expect([code, err]).toEqual([1, expect.stringMatching(/kh\/con\/a\.md:4/)])
    expect(err).toContain('kh/.#b.md:4')
  })

  it('under a name that has a backslash, where names may', async () => {
    at.put(String.raw`kh/a\b.md`, bad)
    git('add', '-A')
    expect(await codes('staged', 'since')).toEqual({ staged: 1, since: 1 })
  })

  it('where a link leads nowhere', async () => {
    link('khong-co.md', 'kh/a.md')
    git('add', '-A')
    expect(await codes()).toEqual({ folder: 2, staged: 2, since: 2, build: 2 })
    expect((await at.run(ways.folder)).err).toContain('“kh/a.md” là liên kết không dẫn tới đâu')
  })

  it('once, whatever circles links lead in', async () => {
    link('.', 'kh/vong')
    link('..', 'kh/len')
    git('add', '-A')
    const { code, err } = await at.run(['check', 'kh'])
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('Để ngoài: 1 liên kết tới thư mục ở ngoài. Thêm -v để xem tên.\n'),
    ])
    expect(err.match(/: không có lỗi|tot\.md:/g)?.length).toBeGreaterThan(0)
    expect(err).not.toContain('vong')
  })
})

describe('what is left out', () => {
  it('is told in one line, and by name with -v', async () => {
    repository()
    at.put('.kehoachignore', 'nhap/\n')
    at.put('.gitignore', 'tam.md\n')
    for (const path of ['nhap/a.md', 'nhap/b.md', 'tam.md', '.cu/a.md', 'node_modules/a.md', '_doan/a.md', 'a.txt'])
      at.put(`kh/${path}`, bad)
    at.put('kh/nhap/README.md', '# Ghi chú\n')
    at.put('kh/ghi-chu.txt', 'Ghi chú\n')
    for (const command of ['check', 'build']) {
      const { code, err } = await at.run([command, 'kh', ...(command === 'build' ? ['--to', 'docx'] : [])])
      expect([code, err.split('\n').find((line) => line.startsWith('Để ngoài'))]).toEqual([
        0,
        'Để ngoài: 1 thư mục ẩn, 1 kế hoạch trong thư mục _doan, 1 kế hoạch không có đuôi .md, .yaml, 2 kế hoạch bị .kehoachignore loại ra, 1 thư mục node_modules, 1 mục bị .gitignore loại ra và git không theo dõi. Thêm -v để xem tên.',
      ])
    }
    const { err } = await at.run(['check', 'kh', '-v'])
    expect(err).toContain('Để ngoài: kh/nhap/a.md: kế hoạch bị .kehoachignore loại ra\n')
    expect(err).toContain('Để ngoài: kh/.cu: thư mục ẩn\n')
  })

  it('is told with -q as well where it is about to be committed', async () => {
    repository()
    at.put('kh/.kehoachignore', 'a.md\n')
    at.put('kh/a.md', bad)
    git('add', '-A')
    expect(await at.run(['check', '--staged', '-q'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('Để ngoài: kh/a.md: kế hoạch bị .kehoachignore loại ra\n'),
    })
    expect((await at.run(['check', '--since', 'HEAD', '-q'])).err).toContain('Để ngoài: kh/a.md')
  })

  it('is a plan under whatever other name, too, but no picture or note', async () => {
    repository()
    const names = ['a.md~', 'a.md ', 'a', 'a.bak', 'a.yaml.old', 'đơn.mđ', '#a.md#', 'a.docx', 'con/kehoach.yml']
    for (const name of names)
      at.put(`kh/${name}`, /yaml|yml/.test(name) ? 'co_quan: A\ntrich_yeu: B\ncac_muc: [C]\n' : bad)
    at.put('kh/anh.png', Buffer.from('89504e470d0a1a0a', 'hex'))
    at.put('kh/ghi-chu.html', '---\ntitle: A\n---\n')
    at.put('kh/nua/kehoach.yml', 'dia_danh: Hà Nội\nluu: VT\n')
    const { code, err } = await at.run(['check', 'kh', '-v'])
    const told = [...err.matchAll(/^Để ngoài: kh\/(.*): kế hoạch (?:không có đuôi|mang tên)/gm)].map(([, name]) => name)
    expect([code, told.sort()]).toEqual([0, names.sort()])
  })

  it('is counted where nothing may be set aside', async () => {
    repository()
    at.put('.kehoachignore', 'kh/a.md\nnhap/\n')
    at.put('kh/a.md', bad)
    at.put('nhap/b.md', bad)
    git('add', '-A')
    for (const args of [
      ['check', '.'],
      ['check', '**/*.md'],
      ['check', '--staged'],
      ['build', '.', '--to', 'docx'],
    ]) {
      const { code, err } = await at.run([...args, '--khong-bo-qua'])
      expect([args, code, err]).toEqual([args, 1, expect.stringMatching(/kh\/a\.md:\d[\s\S]*nhap\/b\.md:\d/)])
    }
  })

  it('is counted so where all is left out', async () => {
    at.put('kh/.kehoachignore', '*\n')
    at.put('kh/a.md', bad)
    expect((await at.run(['check', 'kh', '--khong-bo-qua'])).code).toBe(1)
  })

  it('is a repository within this one whose files are not here', async () => {
    repository()
    const here = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: at.folder, encoding: 'utf8' }).stdout.trim()
    mkdirSync(join(at.folder, 'kh/con'))
    git('update-index', '--add', '--cacheinfo', `160000,${here},kh/con`)
    for (const args of [
      ['check', 'kh'],
      ['check', '--staged', '-q'],
    ])
      expect((await at.run(args)).err).toMatch(/^Để ngoài: (?:1|kh\/con:) kho con \(submodule\)/m)
  })

  it('is why a folder has no plans', async () => {
    at.put('kh/.kehoachignore', '*\n')
    at.put('kh/a.md', bad)
    const { code, err } = await at.run(['check', 'kh', '-q'])
    expect([code, err]).toEqual([2, expect.stringContaining('Để ngoài: 1 kế hoạch bị .kehoachignore loại ra')])
  })
})

describe('a pattern in quotes', () => {
  const checked = async (pattern: string) => {
    const { code, out, err } = await at.run(['check', pattern, '--format', 'json', '--root', '.'])
    return [code, JSON.parse(out).files.map(({ path }: { path: string }) => path), err]
  }

  it.each(['kh/*.md', 'kh/**', 'kh/*', 'kh/**/*', '*/*.md', '**/*.md', 'kh\\**'])(
    '%s takes plans alone',
    async (pattern) => {
      for (const path of ['kh/a.md', 'kh/b.md']) at.put(path, plan)
      at.put('kh/README.md', '# Ghi chú\n')
      at.put('kh/kehoach.yml', 'luu: VT\n')
      at.put('kh/so-lieu.csv', 'a,b\n')
      expect(await checked(pattern)).toEqual([0, ['kh/a.md', 'kh/b.md'], ''])
    },
  )

  it('takes folders for what is in them, and leaves out what ignore files name', async () => {
    for (const path of ['kh/x/a.md', 'kh/x/y/b.md', 'kh/nhap.md', 'kh/c.md']) at.put(path, plan)
    at.put('kh/.kehoachignore', 'nhap.md\n')
    const told = 'Để ngoài: 1 kế hoạch bị .kehoachignore loại ra. Thêm -v để xem tên.\n'
    expect(await checked('kh/*')).toEqual([0, ['kh/c.md', 'kh/x/a.md', 'kh/x/y/b.md'], told])
    expect(await checked('kh/*/*.md')).toEqual([0, ['kh/x/a.md'], ''])
    rmSync(join(at.folder, 'kh/c.md'))
    const { code, err } = await at.run(['check', 'kh/*.md'])
    expect([code, err]).toEqual([2, expect.stringContaining('Không có tệp nào khớp “kh/*.md”')])
  })

  it('takes what is no plan where there is none, so that it is told', async () => {
    at.put('kh/a.docx', 'x')
    expect((await at.run(['build', 'kh/*.docx'])).err).toContain('“kh/a.docx” không phải tệp .md hay .yaml')
  })
})
