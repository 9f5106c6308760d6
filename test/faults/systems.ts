import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { plan } from '../plan.ts'
import { readPdf } from '../readers/pdf.ts'
import { type Bench, bytesOf, earlier, earlierText, ended, type Fault, leftovers } from './fault.ts'
import { rowsOf, template } from './foreign-files.ts'

/** A disk of its own at `dia`, for who may mount one. */
async function onDisk(at: Bench, options: string, run: (remount: (options: string) => void) => void | Promise<void>) {
  mkdirSync(at.path('dia'))
  const mount = (how: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', how, 'tmpfs', at.path('dia')]).status === 0
  if (!mount(options)) return 'not tried: no disk can be mounted here'
  try {
    await run((how) => spawnSync('mount', ['-o', `remount,${how}`, at.path('dia')]))
    return undefined
  } finally {
    spawnSync('umount', [at.path('dia')])
  }
}

/** The same files whatever the clock says. */
const clocks = { 1970: 0, 2100: Date.UTC(2100, 5, 1) / 1000 }

export const systems: readonly Fault[] = [
  {
    what: 'a full disk: what was there stays, nothing half written, the reason is told',
    run: (at) =>
      onDisk(at, 'size=24k', async () => {
        at.put('plan.md', plan)
        at.put('dia/plan.docx', earlier.docx)
        at.put('dia/plan.pdf', earlier.pdf)
        const { code, err } = await at.run(['build', 'plan.md', '-o', 'dia'])
        expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('ổ đĩa đã đầy') })
        expect(err).not.toContain('Word')
        expect([at.read('dia/plan.docx'), at.read('dia/plan.pdf'), leftovers(at)]).toEqual([
          earlierText.docx,
          earlierText.pdf,
          [],
        ])
      }),
  },
  {
    what: 'a disk that fills up during a merge: every row is told, what is there is whole',
    slow: true,
    run: (at) =>
      onDisk(at, 'size=64k', async () => {
        at.put('mau.md', template)
        at.put('dv.csv', rowsOf(12))
        const { code, out, err } = await at.run(['build', 'mau.md', '--data', 'dv.csv', '-o', 'dia', '--to', 'docx'])
        expect(code).toBe(2)
        expect(err).toContain('ổ đĩa đã đầy')
        expect(out).toMatch(/\d+ hàng lỗi/)
        expect(leftovers(at)).toEqual([])
      }),
  },
  {
    what: 'a disk that is read-only',
    run: (at) =>
      onDisk(at, 'size=1m', async (remount) => {
        at.put('dia/plan.md', plan.replace('Nắm tình', 'Nắm  tình'))
        remount('ro')
        for (const args of [
          ['build', 'dia/plan.md'],
          ['check', '--fix', 'dia/plan.md'],
          ['new', '--mau', 'tap-huan', 'dia/x'],
        ])
          expect(await at.run(args)).toMatchObject({ code: 2, err: expect.stringContaining('ổ đĩa chỉ cho đọc') })
      }),
  },
  ...[1, 2].map(
    (number): Fault => ({
      what: `killed before rename ${number}: each file is old or new, and the next run clears up`,
      slow: number === 1,
      run: (at) => {
        at.put('plan.md', plan)
        at.put('plan.docx', earlier.docx)
        at.put('plan.pdf', earlier.pdf)
        const env = { DIE_AT: String(number) }
        at.shell('$K build plan.md', { preload: ['dies-renaming'], env })
        expect([at.read('plan.docx') === earlierText.docx, at.read('plan.pdf')]).toEqual([
          number === 1,
          earlierText.pdf,
        ])
        expect(leftovers(at).length).toBeGreaterThan(0)
        expect(at.shell('$K build plan.md').code).toBe(0)
        expect(at.files()).toEqual(['plan.docx', 'plan.md', 'plan.pdf'])
      },
    }),
  ),
  {
    what: 'a source that another program writes during --fix is left as it is',
    run: (at) => {
      at.put('plan.md', plan.replace('Nắm tình', 'Nắm  tình'))
      const env = { EDITED: 'plan.md', EDITED_TEXT: 'của người khác' }
      const done = at.shell('$K check --fix plan.md', { preload: ['edits-source'], env })
      expect(done).toMatchObject({ code: 2, err: expect.stringContaining('vừa được chương trình khác sửa') })
      expect(at.read('plan.md')).toBe('của người khác')
    },
  },
  {
    what: 'a source that changes while it is built is built as it was read',
    slow: true,
    run: (at) => {
      at.put('plan.md', plan)
      at.shell('$K build plan.md -o dung --to docx')
      const env = { EDITED: 'plan.md', EDITED_TEXT: 'của người khác' }
      expect(at.shell('$K build plan.md --to docx', { preload: ['edits-source'], env }).code).toBe(0)
      expect(bytesOf(at, 'plan.docx')).toBe(bytesOf(at, 'dung/plan.docx'))
    },
  },
  ...['-j 1', '-j 2'].map(
    (threads): Fault => ({
      what: `the program breaks off at one source of three: the report names it, the others are built (${threads})`,
      slow: threads === '-j 2',
      run: (at) => {
        for (const name of ['a.md', 'hong.md', 'c.md']) at.put(name, plan)
        const how = { preload: ['breaks-reading'], env: { BROKEN: 'hong.md' } }
        const built = at.shell(`$K build ${threads} a.md hong.md c.md --to docx`, how)
        expect(built).toMatchObject({ code: 70, err: expect.stringContaining('hong.md') })
        expect(built.err).toContain('Lỗi của chương trình kehoach')
        expect(at.files()).toEqual(['a.docx', 'a.md', 'c.docx', 'c.md', 'hong.md'])
        const checked = at.shell('$K check a.md hong.md c.md', how)
        expect(checked).toMatchObject({ code: 70, err: expect.stringMatching(/a\.md.*hong\.md.*c\.md/s) })
        const formats = ['json', 'sarif', 'junit', 'gitlab', 'github'].map((name) => `${name}=${name}`).join()
        for (const _ of ['once', 'again'])
          expect(at.shell(`$K check hong.md --format ${formats}`, how)).toMatchObject({ code: 70 })
        expect(JSON.parse(at.read('json'))).toMatchObject({
          files: [{ broken: [expect.any(String)] }],
          counts: { error: 1 },
        })
        expect(JSON.parse(at.read('sarif')).runs[0].invocations[0].executionSuccessful).toBe(false)
        expect(at.read('junit')).toContain('errors="1"')
        expect(JSON.parse(at.read('gitlab'))).toHaveLength(1)
        expect(at.read('github')).toMatch(/^::error file=hong\.md,/)
      },
    }),
  ),
  {
    what: 'text of an SVG takes no font of the system, not even where the environment names them',
    run: async (at) => {
      const families = ['DejaVu Serif', 'Liberation Sans', 'Arial', 'Noto Sans', 'sans-serif']
      const words = families.map((family, i) => `<text y="${9 * (i + 1)}" font-family="${family}">Chữ ${i}</text>`)
      at.put('a.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">${words.join('')}</svg>`)
      at.put('plan.md', `${plan}\n![Sơ đồ](a.svg)\n`)
      at.put('fonts.conf', '<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir></fontconfig>')
      const env = { FONTCONFIG_FILE: at.path('fonts.conf') }
      expect(at.shell('$K build plan.md -o mot', { env }).code).toBe(0)
      expect(at.shell('$K build plan.md -o hai').code).toBe(0)
      for (const file of ['plan.docx', 'plan.pdf']) expect(bytesOf(at, `mot/${file}`)).toBe(bytesOf(at, `hai/${file}`))
      const { fonts } = await readPdf(readFileSync(at.path('mot/plan.pdf')))
      expect(fonts.map(({ name }) => name).filter((name) => !/^(?:Tinos|TimesNewRoman)/.test(name))).toEqual([])
    },
  },
  {
    what: 'two builds of one source at once',
    slow: true,
    run: async (at) => {
      at.put('plan.md', plan)
      const codes = await Promise.all([1, 2, 3].map(() => ended(at.beside(['build', 'plan.md']))))
      expect(codes).toEqual([0, 0, 0])
      expect(at.files()).toEqual(['plan.docx', 'plan.md', 'plan.pdf'])
    },
  },
  {
    what: '5 a profile is taken from no folder above a disk of its own',
    run: (at) =>
      onDisk(at, 'size=1m', async () => {
        at.put('kehoach.yml', 'khong_co_khoa_nay: 1\n')
        at.put('dia/a/plan.md', plan)
        at.put('canh/plan.md', plan)
        expect((await at.run(['check', '-v', 'dia/a/plan.md'])).err).toContain('không có kehoach.yml')
        expect((await at.run(['check', '-v', 'canh/plan.md'])).err).toContain('khong_co_khoa_nay')
      }),
  },
  {
    what: '11 Typst’s thread is renewed for named sources as for rows',
    slow: true,
    run: async (at) => {
      const names = Array.from({ length: 155 }, (_, i) => `${i}.md`)
      for (const name of names) at.put(name, plan)
      let threads = 0
      const count = () => threads++
      process.on('worker', count)
      try {
        expect((await at.run(['build', ...names, '--to', 'pdf', '-o', 'ra', '-j', '1'])).code).toBe(0)
      } finally {
        process.removeListener('worker', count)
      }
      expect(threads).toBe(2)
    },
  },
  {
    what: 'ulimit -n 32',
    run: (at) => {
      at.put('plan.md', plan)
      const done = at.shell('ulimit -n 32; $K build plan.md')
      expect(done).toMatchObject({ code: 0, err: '' })
      expect(at.files()).toEqual(['plan.docx', 'plan.md', 'plan.pdf'])
      at.put('d.csv', `ma\n${Array.from({ length: 40 }, (_, i) => `R${i}`).join('\n')}\n`)
      const merged = at.shell('ulimit -n 32; $K build plan.md --data d.csv --name "{{ma}}" -o ra -j 4')
      expect(merged).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^Lỗi: Hệ thống không cho mở thêm luồng.*\n$/),
      })
    },
  },
  {
    what: 'the clock of 1970 and of 2100',
    slow: true,
    run: (at) => {
      at.put('plan.md', plan.replace('ngay: 12/03/2026\n', ''))
      at.shell('$K build plan.md -o nay')
      for (const [year, seconds] of Object.entries(clocks)) {
        const done = at.shell(`$K build plan.md -o ${year}`, { preload: ['clock'], env: { CLOCK: String(seconds) } })
        expect({ year, ...done }).toMatchObject({ year, code: 0 })
        for (const file of ['plan.docx', 'plan.pdf'])
          expect(bytesOf(at, `${year}/${file}`)).toBe(bytesOf(at, `nay/${file}`))
      }
    },
  },
]
