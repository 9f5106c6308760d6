import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const faulty = plan.replace('Nắm tình hình', 'Nắm  tình hình')
const worse = (text: string) => `${text}\nHọp giao ban , báo cáo.\n`

describe('--moc', () => {
  it('counts what is new since --ghi-moc, wherever lines have moved to', async () => {
    at.put('a.md', faulty)
    at.put('b.md', plan)
    const written = await at.run(['check', '.', '--moc', 'moc.json', '--ghi-moc', '--strict'])
    expect([written.code, written.err]).toEqual([
      0,
      expect.stringMatching(/^Đã ghi mốc moc\.json: 0 lỗi, 1 cảnh báo, \d+ gợi ý của 2 tệp nguồn\n$/),
    ])
    at.put('a.md', faulty.replace('---\n', '---\n# ghi chú\n\n'))
    const same = await at.run(['check', '.', '--moc', 'moc.json', '--strict'])
    expect([same.code, same.err]).toEqual([0, expect.stringContaining('a.md: không có lỗi mới\n')])
    expect(same.err).toMatch(/\n\d chỗ đã có trong mốc moc\.json, không tính\n$/)
    at.put('b.md', worse(plan))
    const more = await at.run(['check', '.', '--moc', 'moc.json', '--strict', '--format', 'json'])
    expect(more.code).toBe(1)
    expect(JSON.parse(more.out).counts).toMatchObject({ warning: 1, known: expect.any(Number) })
    expect(JSON.parse(more.out).counts.known).toBeGreaterThan(0)
    expect((await at.run(['check', '.', '--moc', 'moc.json', '-q', '--strict'])).code).toBe(1)
  })

  it('tells what is mended, and forgets it with --ghi-moc, which leaves other sources alone', async () => {
    at.put('a.md', faulty)
    at.put('b.md', worse(plan))
    await at.run(['check', '.', '--moc', 'moc.json', '--ghi-moc'])
    at.put('a.md', plan)
    const { code, err } = await at.run(['check', 'a.md', '--moc', 'moc.json'])
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(
        '1 chỗ trong mốc moc.json không còn nữa; thêm --ghi-moc để ghi lại mốc:\n  a.md  khoang-trang-doi  “',
      ),
    ])
    await at.run(['check', 'a.md', '--moc', 'moc.json', '--ghi-moc'])
    expect((await at.run(['check', '.', '--moc', 'moc.json', '--strict'])).code).toBe(0)
    at.put('a.md', faulty)
    expect((await at.run(['check', '.', '--moc', 'moc.json', '--strict'])).code).toBe(1)
  })

  it('knows a source that has another name, and forgets one that is gone', async () => {
    at.put('kh/a.md', worse(faulty))
    at.put('kh/b.md', faulty)
    at.put('ban/sach.md', plan)
    await at.run(['check', '.', '--moc', 'moc.json', '--ghi-moc'])
    at.put('ban/moi.md', plan)
    mkdirSync(join(at.folder, 'cu'))
    renameSync(join(at.folder, 'kh/a.md'), join(at.folder, 'cu/đổi tên.md'))
    const strict = ['check', '.', '--moc', 'moc.json', '--strict']
    expect((await at.run(strict)).code).toBe(0)
    at.put('kh/c.md', faulty)
    expect(await at.run(strict)).toMatchObject({ code: 1, err: expect.stringContaining('kh/c.md:') })
    rmSync(join(at.folder, 'kh/c.md'))
    await at.run(['check', 'cu', '--moc', 'moc.json', '--ghi-moc'])
    expect(Object.keys(JSON.parse(at.read('moc.json')).files)).toEqual(['ban/sach.md', 'cu/đổi tên.md', 'kh/b.md'])
  })

  it('knows two blanks that have become three', async () => {
    at.put('a.md', faulty)
    await at.run(['check', '.', '--moc', 'moc.json', '--ghi-moc'])
    at.put('a.md', plan.replace('Nắm tình hình', 'Nắm   tình hình'))
    expect((await at.run(['check', '.', '--moc', 'moc.json', '--strict'])).code).toBe(0)
  })

  it('reads what an older version wrote', async () => {
    at.put('a.md', worse(faulty))
    await at.run(['check', '.', '--moc', 'moc.json', '--ghi-moc'])
    const old = JSON.parse(at.read('moc.json'), (key, value) =>
      /^(?:before|after|texts)$/.test(key) ? undefined : value,
    )
    at.put('moc.json', JSON.stringify(old))
    at.put('a.md', worse(faulty.replace('Nắm  tình', 'Thêm chữ. Nắm  tình')))
    expect((await at.run(['check', '.', '--moc', 'moc.json', '--strict'])).code).toBe(0)
  })

  it('is the same from any folder of the repository', async () => {
    at.put('.git/HEAD', 'ref: refs/heads/main\n')
    at.put('ke-hoach/a.md', faulty)
    await at.run(['check', 'ke-hoach', '--moc', 'moc.json', '--ghi-moc'])
    expect((await at.run(['check', 'ke-hoach/a.md', '--moc', 'moc.json', '--strict'])).code).toBe(0)
    expect(Object.keys(JSON.parse(at.read('moc.json')).files)).toEqual(['ke-hoach/a.md'])
  })

  it.each([
    [
      ['--moc', 'khong-co.json'],
      'Không có tệp mốc “khong-co.json”. Ghi mốc lần đầu bằng `--moc khong-co.json --ghi-moc`',
    ],
    [['--moc', 'a.md'], '“a.md” không phải tệp mốc'],
    [['--ghi-moc'], 'Gõ như `--moc moc.json --ghi-moc`'],
    [['--ghi-moc', '--moc', 'a.md'], 'a.md'],
    [['--ghi-moc', '--moc', 'm.json', '--format', 'json'], 'Bỏ --fix, --bo-qua và --format'],
  ])('%j is refused', async (flags, why) => {
    at.put('a.md', faulty)
    const { code, err } = await at.run(['check', 'a.md', ...flags])
    expect([code, err]).toEqual([2, expect.stringContaining(why)])
    expect(at.read('a.md')).toBe(faulty)
  })

  it.each([
    ['of a later version', () => '{"formatVersion": 2, "files": {}}'],
    ['that is empty', () => '\n'],
    ['that is cut off', (whole: string) => whole.slice(0, 60)],
    [
      'with a conflict',
      (whole: string) => whole.replace('\n', '\n<<<<<<< HEAD\n').replace('"texts"', '=======\n>>>>>>> nhánh\n"texts"'),
    ],
    ['in conflict from its first line', (whole: string) => `<<<<<<< HEAD\n${whole}=======\n${whole}>>>>>>> nhánh\n`],
  ])('can write anew a baseline %s', async (_, spoilt) => {
    at.put('a.md', faulty)
    const write = ['check', 'a.md', '--moc', 'moc.json', '--ghi-moc']
    await at.run(write)
    const whole = at.read('moc.json')
    at.put('moc.json', spoilt(whole))
    expect(await at.run(['check', 'a.md', '--moc', 'moc.json'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('ghi lại mốc của mọi kế hoạch bằng `--moc moc.json --ghi-moc`'),
    })
    expect((await at.run(write)).code).toBe(0)
    expect(at.read('moc.json')).toBe(whole)
  })

  it.each(['{"name": "kho"}\n', '{"formatVersion": 1, "program": {"name": "kehoach"}, "files": []}\n', 'chữ\n'])(
    'leaves what is no baseline as it is: %j',
    async (contents) => {
      at.put('a.md', faulty)
      at.put('x.json', contents)
      for (const flags of [[], ['--ghi-moc']]) {
        const { code, err } = await at.run(['check', 'a.md', '--moc', 'x.json', ...flags])
        expect([code, err]).toEqual([2, expect.stringContaining('hoặc xóa “x.json” nếu không cần nữa')])
      }
      expect(at.read('x.json')).toBe(contents)
    },
  )

  it('has the same fingerprints in every report', async () => {
    at.put('a.md', worse(faulty))
    const report = async (format: string) => (await at.run(['check', 'a.md', '--format', format])).out
    const [sarif, gitlab, junit] = [await report('sarif'), await report('gitlab'), await report('junit')]
    const prints = JSON.parse(gitlab).map(({ fingerprint }: { fingerprint: string }) => fingerprint)
    const [{ results }] = JSON.parse(sarif).runs
    expect(new Set(prints).size).toBe(prints.length)
    expect(results.map((one: { partialFingerprints: object }) => Object.values(one.partialFingerprints)[0])).toEqual(
      prints,
    )
    for (const [, name = ''] of junit.matchAll(/<testcase [^>]* name="([^"]*)"/g))
      expect(prints.some((print: string) => print.startsWith(name.split(' ')[1] ?? '-'))).toBe(true)
  })
})
