import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { expect } from 'vitest'
import { plan } from '../plan.ts'
import type { Bench, Fault } from './fault.ts'
import { rowsOf, template } from './foreign-files.ts'

/** Root may read everything: there the program runs as nobody. */
const nobody = process.getuid?.() === 0 ? 'setpriv --reuid=65534 --regid=65534 --clear-groups' : ''

/** Runs the program as someone whom rights hold; a text where that can't be. */
function unprivileged(at: Bench, run: (K: string) => void): string | undefined {
  const tried = spawnSync('bash', ['-c', `${nobody} ${process.execPath} bin/kehoach.cjs --version`])
  if (process.platform === 'win32' || tried.status !== 0) return 'not tried: no one without rights can run it here'
  chmodSync(at.folder, 0o777)
  run(`${nobody} $K`)
  return undefined
}

/** What is told of a file that may not be read, with exit code 2. */
const unreadable = (name: string) => ({
  code: 2,
  err: expect.stringContaining(`Không đọc được tệp “${name}”. Kiểm tra quyền đọc`),
})

function locked(at: Bench, name: string, content: string): void {
  at.put(name, content)
  chmodSync(at.path(name), 0)
}

/** Things that are there under the name of a profile and are none, with what is told. */
const noProfiles: Readonly<Record<string, readonly [make: (path: string) => void, told: string]>> = {
  'a folder': [(path) => mkdirSync(path), 'Hồ sơ “kehoach.yml” là thư mục, không phải tệp'],
  'a link to nothing': [(path) => symlinkSync('x', path), 'Hồ sơ “kehoach.yml” là liên kết không dẫn tới đâu'],
  'a link to itself': [(path) => symlinkSync('kehoach.yml', path), 'Không đọc được tệp “kehoach.yml”'],
}

export const rights: readonly Fault[] = [
  ...Object.entries(noProfiles).map(
    ([what, [make, told]]): Fault => ({
      what: `${what} named kehoach.yml is told, and no plan is built without its profile`,
      slow: what !== 'a folder',
      run: async (at) => {
        at.put('plan.md', plan)
        make(at.path('kehoach.yml'))
        for (const command of ['check', 'build'])
          expect(await at.run([command, 'plan.md'])).toMatchObject({ code: 1, err: expect.stringContaining(told) })
        expect(at.files()).not.toContain('plan.docx')
      },
    }),
  ),
  {
    what: 'a profile that may not be read',
    run: (at) =>
      unprivileged(at, (K) => {
        at.put('plan.md', plan)
        locked(at, 'kehoach.yml', 'dia_danh: Hà Nội\n')
        const told = { code: 1, err: expect.stringContaining('Không đọc được tệp “kehoach.yml”') }
        expect(at.shell(`${K} check plan.md`)).toMatchObject(told)
        expect(at.shell(`${K} build plan.md`)).toMatchObject(told)
      }),
  },
  {
    what: 'data, a document to import, a font and a folder of fonts that may not be read',
    slow: true,
    run: (at) =>
      unprivileged(at, (K) => {
        at.put('plan.md', plan)
        at.put('mau.md', template)
        locked(at, 'd.csv', rowsOf(2))
        locked(at, 'cu.txt', 'Kế hoạch')
        for (const name of ['timesbd.ttf', 'timesi.ttf', 'timesbi.ttf']) at.put(`phong/${name}`, 'x')
        locked(at, 'phong/times.ttf', 'x')
        expect(at.shell(`${K} build mau.md --data d.csv`)).toMatchObject(unreadable('d.csv'))
        expect(at.shell(`${K} import cu.txt -o x.md`)).toMatchObject(unreadable('cu.txt'))
        expect(at.shell(`${K} build plan.md --font-dir phong`)).toMatchObject(unreadable('phong/times.ttf'))
        chmodSync(at.path('phong'), 0)
        const done = at.shell(`${K} build plan.md --font-dir phong`)
        chmodSync(at.path('phong'), 0o755)
        expect(done).toMatchObject(unreadable('phong'))
      }),
  },
  {
    what: 'a file in the place of a folder of fonts, and folders in the place of its fonts',
    run: async (at) => {
      at.put('plan.md', plan)
      for (const name of ['times.ttf', 'timesbd.ttf', 'timesi.ttf', 'timesbi.ttf']) mkdirSync(at.path(name))
      for (const folder of ['plan.md', '.']) {
        const { code, err } = await at.run(['build', 'plan.md', '--font-dir', folder])
        expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Lỗi: ') })
      }
    },
  },
  {
    what: 'included files, data and pictures that may not be read are each told at their place',
    slow: true,
    run: (at) =>
      unprivileged(at, (K) => {
        at.put('plan.md', `${plan}\n::chen{tep="b.md"}\n\n::bang{tep="d.csv"}\n\n![h](h.png)\n`)
        for (const name of ['b.md', 'd.csv', 'h.png']) locked(at, name, 'x')
        const { code, err } = at.shell(`${K} check -q plan.md`)
        expect(code).toBe(1)
        expect(err.match(/^plan\.md:\d+:1 {2}lỗi/gm)).toHaveLength(3)
      }),
  },
  {
    what: 'a log of a merge that may not be written is told before the first row',
    run: (at) =>
      unprivileged(at, (K) => {
        at.put('mau.md', template)
        at.put('d.csv', rowsOf(2))
        at.put('ra/.kehoach-da-dung.jsonl', '')
        chmodSync(at.path('ra/.kehoach-da-dung.jsonl'), 0o444)
        chmodSync(at.path('ra'), 0o777)
        for (const more of ['', '--tiep-tuc']) {
          const { code, err } = at.shell(`${K} build mau.md --data d.csv -o ra ${more}`)
          expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('không có quyền ghi') })
        }
        expect(at.files().filter((name) => name.endsWith('.docx'))).toEqual([])
      }),
  },
]
