import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { temporaryBeside } from '../../src/commands/disk/temporary-files.ts'
import { planFileAt } from '../../src/commands/preview/plan-file.ts'
import { frontMatter, plan, soundPlan } from '../plan.ts'
import { type Bench, bytesOf, earlier, earlierText, ended, type Fault, leftovers } from './fault.ts'

/** A template whose documents are told apart by their words. */
export const template = `${frontMatter.replace(/trich_yeu: .*/, 'trich_yeu: "Kiểm tra {{ma}}"')}# Mục đích\n\nBản một của {{ma}}.\n`

/** Data of so many rows. */
export const rowsOf = (count: number) => `ma\n${Array.from({ length: count }, (_, i) => `DV${i + 1}\n`).join('')}`

const appended = (name: string) => `${plan}\n# Phụ lục: Kèm theo\n\n::chen{tep="${name}"}\n`
const withAppendix = `${plan}\nThực hiện theo Phụ lục.\n\n# Phụ lục: Danh sách\n\nCác phòng.\n`

async function refuses(at: Bench, args: readonly string[], ...names: readonly string[]): Promise<void> {
  const before = at.files().map((name) => [name, statSync(at.path(name)).isFile() ? bytesOf(at, name) : ''])
  const { code, err } = await at.run(args)
  expect({ code, err }).toEqual({ code: 2, err: expect.any(String) })
  for (const name of names) expect(err).toContain(name)
  const after = at.files().map((name) => [name, statSync(at.path(name)).isFile() ? bytesOf(at, name) : ''])
  expect(after).toEqual(before)
}

/** What the text of a DOCX is. */
const wordsOf = (at: Bench, name: string): string =>
  new TextDecoder().decode(unzipSync(readFileSync(at.path(name)))['word/document.xml'])

/** A file on its way, of this machine, by a process. */
const onItsWay = (pid: number) => temporaryBeside('ra/a.docx').replace(`-${process.pid}-`, `-${pid}-`)
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid

export const foreignFiles: readonly Fault[] = [
  {
    what: '1 a merge leaves .tmp files of others, of other machines and of runs that live',
    run: async (at) => {
      const foreign = [
        'ra/bao-cao.123.tmp',
        'ra/x.docx.99999.tmp',
        onItsWay(deadPid()).replace('-x', '-xkhac'),
        onItsWay(process.pid),
      ]
      const dead = onItsWay(deadPid())
      for (const name of [...foreign, dead]) at.put(name, 'x')
      at.put('mau.md', template)
      at.put('dv.csv', rowsOf(1))
      const { code } = await at.run(['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx'])
      expect(code).toBe(0)
      expect(foreign.filter((name) => !existsSync(at.path(name)))).toEqual([])
      expect(existsSync(at.path(dead))).toBe(false)
    },
  },
  {
    what: '1 two merges at once into one folder lose no row',
    slow: true,
    run: async (at) => {
      at.put('mau.md', template)
      at.put('dv.csv', rowsOf(8))
      const args = ['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx', '--name', '{{ma}}']
      const codes = await Promise.all([1, 2].map(() => ended(at.beside(args))))
      expect(codes).toEqual([0, 0])
      expect(at.files().filter((name) => name.endsWith('.docx'))).toHaveLength(8)
      expect(leftovers(at)).toEqual([])
      expect((await at.run([...args, '--tiep-tuc'])).out).toContain('8 văn bản đã có từ lần trước')
    },
  },
  {
    what: '2 import replaces neither tables, pictures nor its own input',
    run: async (at) => {
      const png = readFileSync(join(import.meta.dirname, '../cases/hinh/so-do.png'))
      at.put('a.png', png)
      at.put(
        'plan.md',
        `${plan}\n![Sơ đồ](a.png)\n\n| Đơn vị | Số |\n|---|--:|\n${'| A | 1 |\n'.repeat(40)}| Cộng | 40 |\n`,
      )
      await at.run(['build', 'plan.md', '--to', 'docx', '-o', 'ra'])
      at.put('ra/plan-hinh-1.png', 'của tôi')
      at.put('ra/plan-bang-1.csv', 'của tôi')
      await refuses(at, ['import', 'ra/plan.docx'], '“ra/plan-hinh-1.png”')
      rmSync(at.path('ra/plan-hinh-1.png'))
      await refuses(at, ['import', 'ra/plan.docx'], '“ra/plan-bang-1.csv”')
      expect((await at.run(['import', 'ra/plan.docx', '--ghi-de'])).code).toBe(0)
      await refuses(at, ['import', 'ra/plan.docx', '-o', 'ra/plan.docx', '--ghi-de'], '“ra/plan.docx”', '-o ra/plan.md')
      at.put('ra/cu.md', readFileSync(at.path('ra/plan.docx')))
      await refuses(at, ['import', 'ra/cu.md', '-o', 'ra/cu.md', '--ghi-de'], 'tệp cần nhập “ra/cu.md”')
    },
  },
  ...(
    [
      ['the data', 'dv.csv', 'số liệu “dv.csv”'],
      ['the data by another way', './x/../dv.csv', 'số liệu “dv.csv”'],
      ['the data in other letters', 'DV.CSV', 'số liệu “dv.csv”'],
      ['what a link leads to', 'lien-ket.csv', 'số liệu “dv.csv”'],
    ] as const
  ).map(
    ([what, report, named]): Fault => ({
      what: `2 a report is not written over ${what}`,
      run: (at) => {
        at.put('mau.md', template)
        at.put('dv.csv', rowsOf(2))
        mkdirSync(at.path('x'))
        symlinkSync('dv.csv', at.path('lien-ket.csv'))
        // Where letters differ only in case, no second file has to be there.
        if (report === 'DV.CSV') return refusesUnread(at)
        return refuses(at, ['build', 'mau.md', '--data', 'dv.csv', '--bao-cao', report, '-o', 'ra'], named, 'áo cáo')
      },
    }),
  ),
  {
    what: '2 a report is not written over the template, the profile, or an output; nor as another format',
    run: async (at) => {
      at.put('mau.json', template)
      at.put('mau.md', template)
      at.put('dv.json', '[{"ma":"A"}]')
      const merge = ['build', 'mau.md', '--data', 'dv.json', '-o', 'ra']
      await refuses(at, [...merge, '--bao-cao', 'mau.md'], '“mau.md”')
      await refuses(at, [...merge, '--bao-cao', 'dv.json'], 'Báo cáo “dv.json”'.slice(1), 'số liệu “dv.json”')
      await refuses(at, [...merge, '--bao-cao', 'a.xlsx'], '.csv hoặc .json')
    },
  },
  {
    what: '2 a plan is not written over the PDF that it appends',
    run: async (at) => {
      at.put('phu-luc.md', plan)
      await at.run(['build', 'phu-luc.md', '--to', 'pdf'])
      at.put('plan.pdf', readFileSync(at.path('phu-luc.pdf')))
      at.put('plan.md', appended('plan.pdf'))
      await refuses(at, ['build', 'plan.md'], 'văn bản “plan.pdf”', 'tệp “plan.pdf”')
      expect((await at.run(['build', 'plan.md', '-o', 'ra'])).code).toBe(0)
    },
  },
  {
    what: '2 nor another plan of the same run, whichever comes first',
    run: async (at) => {
      at.put('phu-luc.md', plan)
      await at.run(['build', 'phu-luc.md', '--to', 'pdf'])
      at.put('b.pdf', readFileSync(at.path('phu-luc.pdf')))
      at.put('a.md', appended('b.pdf'))
      at.put('b.md', plan)
      await refuses(at, ['build', 'a.md', 'b.md'], '“b.pdf”', '“b.md”')
      await refuses(at, ['build', 'b.md', 'a.md', '-j', '1'], '“b.pdf”', '“b.md”')
    },
  },
  {
    what: '2 appendices apart are not written over what another source builds',
    run: async (at) => {
      at.put('a.md', withAppendix)
      at.put('a-phu-luc-1.md', plan)
      await refuses(at, ['build', 'a.md', 'a-phu-luc-1.md', '--tach-phu-luc'], '“a.md”', '“a-phu-luc-1.md”')
      at.put('a.md', plan)
      expect((await at.run(['build', 'a.md', 'a-phu-luc-1.md', '--tach-phu-luc', '--to', 'docx'])).code).toBe(0)
    },
  },
  {
    what: '2 nor over what another row builds',
    run: async (at) => {
      at.put('mau.md', withAppendix)
      at.put('dv.csv', 'ten\na\na-phu-luc-1\n')
      const merge = ['build', 'mau.md', '--data', 'dv.csv', '--name', '{{ten}}', '--tach-phu-luc', '--to', 'docx']
      await refuses(at, [...merge, '-o', 'ra'], 'hàng 1', 'hàng 2')
    },
  },
  {
    what: '2 no row is written where a later one reads what an earlier one writes',
    run: async (at) => {
      at.put('mau.md', appended('{{tep}}'))
      at.put('dv.csv', 'ten,tep\na,so-do.pdf\nb,a.pdf\n')
      const pdf = readFileSync(join(import.meta.dirname, '../cases/phu-luc-pdf/so-do.pdf'))
      for (const name of ['so-do.pdf', 'a.pdf']) at.put(name, pdf)
      await refuses(at, ['build', 'mau.md', '--data', 'dv.csv', '--name', '{{ten}}'], 'hàng 1', '“a.pdf”')
    },
  },
  {
    what: '2 names that differ in case or in normal form are one',
    run: async (at) => {
      at.put('A.md', plan)
      at.put('a.md', plan)
      await refuses(at, ['build', 'A.md', 'a.md'], '“A.md” và “a.md” cùng cho ra')
      at.put(`${'kế'.normalize('NFD')}.md`, plan)
      at.put('kế.md', plan)
      await refuses(at, ['build', 'kế.md', `${'kế'.normalize('NFD')}.md`], 'cùng cho ra')
      at.put('dv.csv', `ma\n${'kế'.normalize('NFD')}\nKế\n`)
      at.put('mau.md', template)
      const { code, err } = await at.run(['build', 'mau.md', '--data', 'dv.csv', '--name', '{{ma}}', '-o', 'ra'])
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('cùng cho ra tệp') })
    },
  },
  {
    what: '2 a check’s report and next year’s plan replace nothing that is read',
    run: async (at) => {
      at.put('bang.json', '[{"Đơn vị": "A"}]')
      at.put('plan.md', `${plan}\n::bang{tep="bang.json"}\n`)
      await refuses(at, ['check', 'plan.md', '--format', 'json', '-o', 'plan.md'], 'Đã có tệp “plan.md”')
      await refuses(at, ['check', 'plan.md', '--format', 'json', '-o', 'bang.json'], 'tệp “bang.json”')
      at.put('ke-hoach-2026.md', plan.replace('2025', '2026'))
      await refuses(
        at,
        ['new', '--tu', 'ke-hoach-2026.md', '-o', 'ke-hoach-2026.md', '--ghi-de'],
        'kế hoạch cũ “ke-hoach-2026.md”',
      )
    },
  },
  {
    what: '2 schemas and reports replace nothing but what they are, and import writes under no other endings than its own',
    run: async (at) => {
      at.put('plan.md', plan)
      at.put('gia.json', '{"$schema": "của tôi"}')
      at.put('so.csv', rowsOf(1))
      at.put('x.json', '')
      at.put('cu.txt', 'KẾ HOẠCH\nKiểm tra năm 2026\n\nI. MỤC ĐÍCH\n\nNắm tình hình.\n')
      for (const name of ['plan.md', 'gia.json', 'so.csv', 'x.json'])
        await refuses(at, ['schema', '-o', name], `“${name}”`, 'thêm --ghi-de')
      await refuses(
        at,
        ['import', 'cu.txt', '--bao-cao', 'cu-bang-1.csv'],
        '“cu-bang-1.csv”',
        '--bao-cao cu-bang-1.json',
      )
      await refuses(at, ['import', 'cu.txt', '-o', 'b/cu bang.csv'], '“b/cu bang.csv”', '-o "b/cu bang.md"')
      await refuses(at, ['import', 'cu.txt', '-o', 'cu'], '“cu”', '-o cu.md')
      at.put('hai.md', plan)
      for (const name of ['hai.md', 'so.csv'])
        for (const args of [
          ['--format', 'json', '-o', name],
          ['--format', `text,sarif=${name}`],
        ])
          await refuses(at, ['check', 'plan.md', ...args], `“${name}”`)
      for (const args of [
        ['-o', 'moi.json'],
        ['-o', 'moi.json', '--ho-so'],
        ['-o', 'gia.json', '--ghi-de'],
        ['-o', 'moi.json'],
      ])
        expect((await at.run(['schema', ...args])).code).toBe(0)
      expect(JSON.parse(at.read('gia.json')).title).toBe('Khai báo của kehoach')
      expect((await at.run(['import', 'cu.txt', '-o', 'a.MD', '--bao-cao', 'a.JSON'])).code).toBe(0)
    },
  },
  {
    what: '3 links, folders, FIFOs and devices are not replaced',
    run: async (at) => {
      at.put('plan.md', plan)
      at.put('that.pdf', 'của tôi')
      symlinkSync('that.pdf', at.path('plan.pdf'))
      const { code, err } = await at.run(['build', 'plan.md'])
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('liên kết tới “that.pdf”') })
      expect([readlinkSync(at.path('plan.pdf')), at.read('that.pdf'), existsSync(at.path('plan.docx'))]).toEqual([
        'that.pdf',
        'của tôi',
        false,
      ])
      at.put('mau.md', template)
      at.put('dv.csv', rowsOf(1))
      for (const [name, make] of [
        ['fifo.csv', 'mkfifo fifo.csv'],
        ['full.csv', 'mknod full.csv c 1 7 || ln -s /dev/full full.csv'],
        ['dir.csv', 'mkdir dir.csv'],
      ] as const) {
        at.shell(make)
        const before = lstatSync(at.path(name))
        const done = await at.run(['build', 'mau.md', '--data', 'dv.csv', '--bao-cao', name, '-o', 'ra'])
        expect([done.code, done.err]).toEqual([2, expect.stringContaining(`“${name}”`)])
        expect([lstatSync(at.path(name)).mode, existsSync(at.path('ra/mau.docx'))]).toEqual([before.mode, false])
      }
    },
  },
  {
    what: '2 what a row or the summary reads is not replaced by a report, what is put together, or a row',
    run: async (at) => {
      const template = plan.replace('Kiểm tra công tác', 'Kiểm tra {{ten}}')
      const reading = (name: string) =>
        template.replace(/$/, `\n::${name.endsWith('.csv') ? 'bang' : 'chen'}{tep="${name}"}\n`)
      at.put('d.csv', 'ma,ten\nA1,một\nA2,hai\n')
      at.put('mau.md', template)
      at.put('doc-csv.md', reading('kp.csv'))
      at.put('tong-csv.md', reading('kp.csv').replace('{{ten}}', ''))
      at.put('tong-pdf.md', `${plan}\n# Phụ lục: Sơ đồ\n\n::chen{tep="A1.pdf"}\n`)
      at.put('kp.csv', 'Việc,Số\nLưu trữ,2\n')
      at.put('A1.pdf', earlier.pdf)
      const rows = ['--data', 'd.csv', '--name', '{{ma}}']
      for (const args of [
        ['doc-csv.md', ...rows, '-o', 'ra', '--bao-cao', 'kp.csv'],
        ['mau.md', ...rows, '-o', 'ra', '--tong-hop', 'tong-csv.md', '--bao-cao', 'kp.csv'],
        ['mau.md', ...rows, '-o', 'ra', '--tong-hop', 'tong-pdf.md', '--gop', 'A1.pdf'],
        ['mau.md', ...rows, '-o', '.', '--tong-hop', 'tong-pdf.md'],
      ])
        await refuses(at, ['build', ...args], 'sẽ ghi đè lên')
    },
  },
  {
    what: '2 reports, bindings and archives of a merge replace their own of before, and none of others',
    run: async (at) => {
      at.put('mau.md', plan.replace('Kiểm tra công tác', 'Kiểm tra {{ten}}'))
      at.put('d.csv', 'ma,ten\nA1,một\nA2,hai\n')
      const merging = ['build', 'mau.md', '--data', 'd.csv', '--name', '{{ma}}', '-o', 'ra']
      const beside = [...merging, '--bao-cao', 'b.csv', '--gop', 'g.pdf', '--zip', 'z.zip']
      for (const args of [beside, beside, [...merging, '--bao-cao', 'b.json'], [...merging, '--bao-cao', 'b.json']])
        expect(await at.run(args)).toMatchObject({ code: 0 })
      for (const [name, content] of [
        ['b.csv', 'người,khác\n'],
        ['b.json', '{"người": "khác"}'],
        ['g.pdf', '%PDF-1.4 (Canon)'],
        ['z.zip', zipSync({ 'a.txt': strToU8('a') })],
      ] as const) {
        at.put(name, content)
        const flag = { csv: '--bao-cao', json: '--bao-cao', pdf: '--gop', zip: '--zip' }[name.slice(2)] ?? ''
        await refuses(at, [...merging, flag, name], `“${name}” không phải do kehoach dựng`)
      }
    },
  },
  {
    what: '3 files keep their mode; --fix follows a link; “-” is no file',
    run: async (at) => {
      at.put('that.md', plan.replace('Nắm tình', 'Nắm  tình'))
      chmodSync(at.path('that.md'), 0o600)
      symlinkSync('that.md', at.path('plan.md'))
      const { code, err } = await at.run(['check', '--fix', 'plan.md'])
      expect({ code, err }).toEqual({
        code: 0,
        err: expect.stringMatching(/plan\.md: đã sửa 1 chỗ\n {2}dòng \d+: “Nắm {2}tình/),
      })
      expect([lstatSync(at.path('plan.md')).isSymbolicLink(), at.read('that.md')]).toEqual([true, plan])
      expect(statSync(at.path('that.md')).mode & 0o777).toBe(0o600)
      at.put('plan.docx', earlier.docx)
      chmodSync(at.path('plan.docx'), 0o640)
      expect((await at.run(['build', 'plan.md', '--to', 'docx'])).code).toBe(0)
      expect(statSync(at.path('plan.docx')).mode & 0o777).toBe(0o640)
      expect(at.shell('$K check --fix - < plan.md').code).toBe(2)
      expect(at.files()).not.toContain('-')
    },
  },
  {
    what: '2 what Word wrote, saved again or signed is not replaced by a build, nor what stands beside it',
    run: async (at) => {
      at.put('plan.md', plan)
      const word = (parts: Readonly<Record<string, string>>) =>
        zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
      const own = { 'word/styles.xml': '<w:style w:styleId="KHNation"/>' }
      for (const [name, content] of [
        ['plan.docx', word({ 'word/document.xml': '<w:document/>' })],
        ['plan.docx', word({ ...own, 'docProps/app.xml': '<Application>Microsoft Office Word</Application>' })],
        ['plan.pdf', '%PDF-1.7 (Canon)'],
        ['plan.pdf', '%PDF-1.7 (Typst 0.14.2) /ByteRange'],
        ['plan.pdf', '%PDF-1.7 (Typst 0.14.2)\nstartxref\n9\n%%EOF\n/Annot\nstartxref\n9\n%%EOF\n'],
      ] as const) {
        at.put(name, content)
        const before = at.read(name)
        expect(await at.run(['build', 'plan.md'])).toMatchObject({
          code: 2,
          err: expect.stringContaining(`“${name}” không phải do kehoach dựng`),
        })
        expect([at.read(name), at.files()]).toEqual([before, [name, 'plan.md'].sort()])
        rmSync(at.path(name))
      }
      for (let times = 0; times < 2; times++) expect((await at.run(['build', 'plan.md'])).code).toBe(0)
    },
  },
  {
    what: '3 a source of two names is not replaced under one of them, whoever saves it; outputs are',
    run: async (at) => {
      at.put('cu.txt', 'KẾ HOẠCH\nKiểm tra năm 2026\n\nI. MỤC ĐÍCH\n\nNắm tình hình.\n')
      at.put('ke-hoach-2025.md', plan)
      for (const [name, args] of [
        ['plan.md', ['check', '--fix', 'plan.md']],
        ['nhap.md', ['import', 'cu.txt', '-o', 'nhap.md', '--ghi-de']],
        ['moi.md', ['new', '--tu', 'ke-hoach-2025.md', '-o', 'moi.md', '--ghi-de']],
      ] as const) {
        at.put(name, plan.replace('Nắm tình', 'Nắm  tình'))
        linkSync(at.path(name), at.path(`kia-${name}`))
        await refuses(at, args, `“${name}” có 2 tên`, `Chép “${name}”`)
        expect(statSync(at.path(name)).ino).toBe(statSync(at.path(`kia-${name}`)).ino)
      }
      at.put('sau.md', plan.replace('Nắm tình', 'Nắm  tình'))
      expect((await at.run(['check', '--fix', 'plan.md', 'sau.md'])).code).toBe(2)
      expect(at.read('sau.md')).toBe(plan)
      const file = planFileAt(at.path('plan.md'))
      for (const base of [undefined, at.read('plan.md')])
        expect(file.write(soundPlan, base)).toMatchObject({
          state: 'unwritten',
          obstacle: expect.stringContaining('có 2 tên'),
        })
      expect(at.read('kia-plan.md')).toContain('Nắm  tình')
      at.put('plan.docx', earlier.docx)
      linkSync(at.path('plan.docx'), at.path('kia.docx'))
      expect((await at.run(['build', 'plan.md', '--to', 'docx'])).code).toBe(0)
      expect(at.read('kia.docx')).toBe(earlierText.docx)
    },
  },
  {
    what: '4 what import writes as pictures are pictures, named by what they hold',
    run: async (at) => {
      const png = readFileSync(join(import.meta.dirname, '../cases/hinh/so-do.png'))
      at.put('a.png', png)
      at.put('plan.md', `${plan}\n![Sơ đồ](a.png)\n`)
      await at.run(['build', 'plan.md', '--to', 'docx'])
      const parts = unzipSync(readFileSync(at.path('plan.docx')))
      const media = Object.keys(parts).find((name) => name.startsWith('word/media/')) ?? ''
      const disguised = (ending: string, bytes: Uint8Array) => {
        const name = media.replace(/\.\w+$/, ending)
        const relations = 'word/_rels/document.xml.rels'
        const { [media]: _, ...rest } = parts
        const text = new TextDecoder().decode(parts[relations]).replace(media.slice(5), name.slice(5))
        return zipSync({ ...rest, [relations]: strToU8(text), [name]: bytes })
      }
      for (const [ending, bytes] of [
        ['.exe', strToU8('MZ\x90')],
        ['.hta', strToU8('<html><script>x</script></html>')],
        ['.lnk', strToU8('L\0\0\0')],
        ['.svg', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>')],
      ] as const) {
        at.put('cu.docx', disguised(ending, bytes))
        const { err } = await at.run(['import', 'cu.docx', '--ghi-de'])
        expect(err).toContain('[nhap-khong-theo]')
        expect(at.files().filter((name) => name.startsWith('cu'))).toEqual(['cu.docx', 'cu.md'])
      }
      at.put('cu.docx', disguised('.exe', png))
      expect((await at.run(['import', 'cu.docx', '--ghi-de'])).code).toBe(0)
      expect(at.files()).toContain('cu-hinh-1.png')
    },
  },
  {
    what: '5 new takes no partial from outside the office’s templates',
    run: async (at) => {
      at.put('bi-mat.md', 'bí mật')
      at.put('cq/kehoach.yml', 'co_quan: Sở Nội vụ\n')
      at.put('cq/mau/x/x.md', `${plan}\n{{> "../../../bi-mat"}}\n{{> trong}}\n`)
      symlinkSync('../../bi-mat.md', at.path('cq/mau/lien-ket.md'))
      symlinkSync('khong-co.md', at.path('cq/mau/dut.md'))
      mkdirSync(at.path('cq/mau/_doan'))
      symlinkSync('../../../bi-mat.md', at.path('cq/mau/_doan/trong.md'))
      const done = at.shell('cd cq && $K new x')
      expect(done.err).toContain('../../../bi-mat')
      expect(at.shell('cd cq && $K new lien-ket').code).toBe(2)
      const made = at.files().filter((name) => name.startsWith('cq/x/') && statSync(at.path(name)).isFile())
      expect(made.filter((name) => at.read(name).includes('bí mật'))).toEqual([])
    },
  },
  {
    what: '5 a profile is taken from no folder above the home, a repository, a disk, or in one for all',
    run: async (at) => {
      const bad = 'khong_co_khoa_nay: 1\n'
      at.put('kehoach.yml', bad)
      at.put('kho/.git/HEAD', '')
      at.put('kho/a/plan.md', plan)
      at.put('nha/plan.md', plan)
      at.put('chung/b/plan.md', plan)
      at.put('chung/kehoach.yml', bad)
      chmodSync(at.path('chung'), 0o1777)
      const check = (folder: string) => at.run(['check', '-v', `${folder}/plan.md`])
      const home = process.env.HOME
      process.env.HOME = at.path('nha')
      try {
        for (const folder of ['kho/a', 'nha', 'chung/b'])
          expect(await check(folder)).toMatchObject({ code: 0, err: expect.stringContaining('không có kehoach.yml') })
      } finally {
        process.env.HOME = home
      }
      at.put('kho/kehoach.yml', 'co_quan: Sở Nội vụ\n')
      at.put('kho/c/plan.md', plan)
      at.put('nha/d/plan.md', plan)
      expect((await check('kho/c')).err).toContain('Hồ sơ cơ quan của thư mục “kho/c”: kho/kehoach.yml')
      expect((await check('nha/d')).err).toContain('khong_co_khoa_nay')
    },
  },
  {
    what: '6 --tiep-tuc tells a file of the same size from its own',
    run: async (at) => {
      at.put('mau.md', template)
      at.put('dv.csv', rowsOf(2))
      const args = ['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx', '--name', '{{ma}}']
      await at.run(args)
      const good = bytesOf(at, 'ra/DV1.docx')
      const other = readFileSync(at.path('ra/DV1.docx'))
      other.write('x', other.indexOf('<w:body>'))
      at.put('ra/DV1.docx', other)
      const { out } = await at.run([...args, '--tiep-tuc'])
      expect(out).toContain('1 văn bản đã có từ lần trước')
      expect(bytesOf(at, 'ra/DV1.docx')).toBe(good)
      at.put('ra/.kehoach-da-dung.jsonl', `{"name":"DV1"}\nnull\n[]\n{"name":"DV1","key":"`)
      expect(await at.run([...args, '--tiep-tuc'])).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^2 văn bản, /),
      })
      expect((await at.run([...args, '--tiep-tuc'])).out).toContain('2 văn bản đã có từ lần trước')
    },
  },
  ...[1, 2].map(
    (threads): Fault => ({
      what: `6 a template that changes during a merge on ${threads === 1 ? 'one thread' : 'two threads'} changes no row`,
      slow: threads === 2,
      run: (at) => {
        at.put('mau.md', template)
        at.put('dv.csv', rowsOf(4))
        const env = { EDITED: 'mau.md', EDITED_TEXT: template.replace('Bản một', 'Bản hai') }
        const merge = `$K build mau.md --data dv.csv -o ra --to docx --name '{{ma}}' -j ${threads}`
        expect(at.shell(merge, { preload: ['edits-source'], env }).code).toBe(0)
        for (let i = 1; i <= 4; i++) expect(wordsOf(at, `ra/DV${i}.docx`)).toContain('Bản một')
        // The next run sees the new one.
        expect(at.shell(`${merge} --tiep-tuc`).code).toBe(0)
        for (let i = 1; i <= 4; i++) expect(wordsOf(at, `ra/DV${i}.docx`)).toContain('Bản hai')
      },
    }),
  ),
  {
    what: '7 a rename that is refused for a moment is tried again',
    run: (at) => {
      at.put('plan.md', plan)
      at.put('plan.pdf', earlier.pdf)
      const env = { RENAME_TO: 'plan\\.pdf$', RENAME_TIMES: '4' }
      expect(at.shell('$K build plan.md', { preload: ['renames-fail'], env })).toMatchObject({ code: 0, err: '' })
      expect(at.read('plan.pdf')).toMatch(/^%PDF/)
    },
  },
  ...(['EBUSY', 'EPERM'] as const).map(
    (code): Fault => ({
      what: `7 where it stays refused (${code}), the file before it is put back`,
      slow: code === 'EPERM',
      run: (at) => {
        at.put('plan.md', plan)
        at.put('plan.docx', earlier.docx)
        at.put('plan.pdf', earlier.pdf)
        chmodSync(at.path('plan.docx'), 0o640)
        const env = { RENAME_TO: 'plan\\.pdf$', RENAME_CODE: code }
        const done = at.shell('$K build plan.md', { preload: ['renames-fail'], env })
        expect(done.code).toBe(2)
        expect(done.err.includes('tệp đang mở ở chương trình khác. Đóng tệp')).toBe(code === 'EBUSY')
        expect(done.err).not.toContain('Word')
        expect([at.read('plan.docx'), at.read('plan.pdf')]).toEqual([earlierText.docx, earlierText.pdf])
        expect(statSync(at.path('plan.docx')).mode & 0o777).toBe(0o640)
        expect(at.files()).toEqual(['plan.docx', 'plan.md', 'plan.pdf'])
      },
    }),
  ),
  {
    what: '7 a file that was not there is taken away again',
    slow: true,
    run: (at) => {
      at.put('plan.md', plan)
      const env = { RENAME_TO: 'plan\\.pdf$' }
      expect(at.shell('$K build plan.md', { preload: ['renames-fail'], env }).code).toBe(2)
      expect(at.files()).toEqual(['plan.md'])
    },
  },
]

/** A report that would be the data on systems for which letters of either case are the same. */
async function refusesUnread(at: Bench): Promise<void> {
  const { code, err } = await at.run(['build', 'mau.md', '--data', 'dv.csv', '--bao-cao', 'DV.CSV', '-o', 'ra'])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('số liệu “dv.csv”') })
  expect(at.read('dv.csv')).toBe(rowsOf(2))
}
