import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { soundPlan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const template = soundPlan
  .replace('Nắm tình hình', '{{viec}} tình hình')
  .replace('\n# Tổ chức', '\n{{> x}}\n\n# Tổ chức')
const right = 'viec: Nắm\n'
const lacking = 'viecc: Nắm\n'

/** A template with its data and a text it calls, all sound. */
function office(): void {
  at.put('kh/m.md', template)
  at.put('kh/_doan/x.md', 'Các phòng báo cáo kết quả.\n')
  at.put('kh/du-lieu.yaml', right)
}

const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.vn', ...args], { cwd: at.folder })

function commit(): void {
  git('add', '-A')
  git('commit', '-q', '-m', 'x')
}

const rm = (name: string) => rmSync(join(at.folder, name))

describe('a template among plans, with data beside it', () => {
  beforeEach(() => {
    office()
    at.put('kh/g.md', soundPlan)
  })

  const ways = [
    ['kh'],
    ['kh', '--strict'],
    ['kh/m.md', 'kh/g.md'],
    ['kh', '--format', 'sarif'],
    ['kh', '--khong-bo-qua'],
  ]

  it.each(ways)('passes where its documents do: %s %s', async (...flags) => {
    expect(await at.run(['check', '-q', ...flags])).toMatchObject({ code: 0, err: '' })
  })

  it.each(ways)('fails where they do: %s %s', async (...flags) => {
    at.put('kh/du-lieu.yaml', lacking)
    expect((await at.run(['check', '-q', ...flags])).code).toBe(1)
  })

  it('has what is found told at its place, once for all rows', async () => {
    at.put('kh/du-lieu.yaml', '- viecc: Nắm\n- viecc: Biết\n')
    const { code, err } = await at.run(['check', 'kh'])
    expect([code, err.match(/\[mau-thieu-du-lieu\]/g)]).toEqual([1, ['[mau-thieu-du-lieu]']])
    expect(err).toContain('kh/m.md là mẫu: lấy số liệu ở kh/du-lieu.yaml.')
    expect(err).toMatch(/^kh\/m\.md:\d+:\d+ {2}lỗi {2}Dữ liệu không có “viec”/m)
    expect(err).toContain('Xem từng hàng: gõ `kehoach check kh/m.md`.')
  })

  it('is judged by every row', async () => {
    at.put('kh/du-lieu.yaml', '- viec: Nắm\n- viecc: Biết\n')
    expect((await at.run(['check', 'kh', '-q'])).err).toContain('[mau-thieu-du-lieu]')
  })

  it.each([
    ['broken', 'viec: [\n', 'kh/du-lieu.yaml:'],
    ['empty', '[]\n', 'kh/du-lieu.yaml:1:1'],
  ])('fails with data that is %s, at its place', async (_, data, place) => {
    at.put('kh/du-lieu.yaml', data)
    const { code, err } = await at.run(['check', 'kh', '-q'])
    expect([code, err]).toEqual([1, expect.stringContaining(place)])
  })

  it('stops no other plan with data that is no file', async () => {
    rm('kh/du-lieu.yaml')
    at.put('kh/du-lieu.csv/a', '')
    at.put('kh/z.md', soundPlan.replace('so: 15', 'so: 15 bis'))
    const { code, err } = await at.run(['check', 'kh', '-q'])
    expect([code, err]).toEqual([1, expect.stringMatching(/kh\/du-lieu\.csv:1:1.*thư mục[\s\S]*kh\/z\.md:4:5/)])
  })

  it('is in reports with the findings of its documents, without fixes', async () => {
    at.put('kh/_doan/x.md', 'Các phòng  báo cáo <b>kết quả</b>.\n')
    const { code, out } = await at.run(['check', 'kh', '--format', 'json'])
    const [, own] = JSON.parse(out).files
    expect([code, own.path]).toEqual([1, 'kh/m.md'])
    expect(own.findings.map((one: { place: { file: string } }) => one.place.file)).toContain('kh/_doan/x.md')
    expect(own.findings.map((one: { rule: string }) => one.rule)).not.toContain('mau-chua-dien')
    expect(out).not.toContain('"fix"')
  })

  it('has in a baseline what its documents have', async () => {
    at.put('kh/du-lieu.yaml', lacking)
    await at.run(['check', 'kh', '--moc', 'm.json', '--ghi-moc'])
    expect(at.read('m.json')).toContain('mau-thieu-du-lieu')
    expect(at.read('m.json')).not.toContain('mau-chua-dien')
    expect((await at.run(['check', 'kh', '-q', '--moc', 'm.json'])).code).toBe(0)
  })

  it('keeps the data it read from being written over', async () => {
    at.put('kh/du-lieu.json', '{"viec": "Nắm"}')
    rm('kh/du-lieu.yaml')
    const { code, err } = await at.run(['check', 'kh', '--format', 'json', '-o', 'kh/du-lieu.json'])
    expect([code, err]).toEqual([2, expect.stringContaining('không phải báo cáo của kehoach; chưa ghi gì')])
  })

  it('is read from an editor as from its file', () => {
    at.put('kh/du-lieu.yaml', lacking)
    const { code, err } = at.start(['check', '-q', '-', '--stdin-filename', 'kh/m.md'], template)
    expect([code, err]).toEqual([1, expect.stringContaining('[mau-thieu-du-lieu]')])
  })

  it('has as many warnings alone as among others', async () => {
    at.put('kh/du-lieu.yaml', '- viec: "Nắm  rõ"\n- viec: "Nắm  rõ"\n')
    at.put('kh/_doan/x.md', 'Các phòng  báo cáo.\n')
    const codes = async (most: string) =>
      Promise.all(
        [['kh'], ['kh/m.md']].map((named) => at.start(['check', '-q', '--max-warnings', most, ...named]).code),
      )
    for (const most of ['0', '1', '2', '3']) {
      const [among, alone] = await codes(most)
      expect(alone).toBe(among)
    }
  })

  it('is warned of in its data, alone as among others', async () => {
    rm('kh/du-lieu.yaml')
    at.put('kh/du-lieu.csv', 'ten,viec,tien\nA,Nắm,1\nB,Biết,2\nTổng cộng,Nắm,3\n')
    for (const named of ['kh', 'kh/m.md']) {
      const { code, err } = await at.run(['check', '--strict', named])
      expect([code, err]).toEqual([1, expect.stringContaining('[du-lieu-hang-tong]')])
    }
  })

  it('is what it was without data: told, and no failure', async () => {
    rm('kh/du-lieu.yaml')
    const { code, err } = await at.run(['check', 'kh'])
    expect([code, err]).toEqual([0, expect.stringContaining('gõ `kehoach check kh/m.md --data du-lieu.yaml`')])
  })
})

it('a template that is shipped may stand among plans', async () => {
  expect((await at.run(['new', 'hoi-nghi', 'kh', '--mau'])).code).toBe(0)
  at.put('kh/g.md', soundPlan)
  for (const flags of [['-q'], ['--strict', '-q'], ['--format', 'sarif']]) {
    expect((await at.run(['check', 'kh/hoi-nghi.md', 'kh/g.md', ...flags])).code).toBe(0)
    expect((await at.run(['check', 'kh', ...flags])).code).toBe(0)
  }
})

it('a template between two files of data is an error among plans, too', async () => {
  office()
  at.put('kh/g.md', soundPlan)
  at.put('kh/du-lieu.csv', 'viec\nNắm\n')
  const { code, err } = await at.run(['check', 'kh', '-q'])
  expect([code, err]).toEqual([1, expect.stringMatching(/kh.m\.md:1:1 .*2 tệp số liệu/)])
})

describe('what git tells as changed', () => {
  const ways = [['--staged'], ['--since', 'HEAD']]
  const changes: readonly (readonly [string, () => void, string])[] = [
    ['data', () => at.put('kh/du-lieu.yaml', lacking), '[mau-thieu-du-lieu]'],
    [
      'data and the template',
      () => [at.put('kh/du-lieu.yaml', lacking), at.put('kh/m.md', `${template}\n`)],
      '[mau-thieu',
    ],
    ['data that goes', () => rm('kh/du-lieu.yaml'), 'gõ `kehoach check kh/m.md --data du-lieu.yaml`'],
    ['data that comes beside other data', () => at.put('kh/du-lieu.csv', 'viec\nNắm\n'), 'không biết lấy tệp nào'],
    ['a partial that goes', () => rm('kh/_doan/x.md'), '[mau-con-thieu]'],
    ['a partial', () => at.put('kh/_doan/x.md', 'Các phòng <b>báo cáo</b>.\n'), 'kh/_doan/x.md:1'],
    [
      'a partial below data that is broken',
      () => [at.put('kh/_doan/x.md', 'A.\n'), commitBroken()],
      'kh/du-lieu.yaml:',
    ],
  ]

  /** Commits data alone that can't be read. */
  function commitBroken(): void {
    at.put('kh/du-lieu.yaml', 'viec: [\n')
    git('add', 'kh/du-lieu.yaml')
    git('commit', '-q', '-m', 'x')
  }

  beforeEach(() => {
    office()
    git('init', '-q')
    commit()
  })

  for (const way of ways)
    it.each(changes)(`has a template judged again for %s, ${way[0]}`, async (_, change, told) => {
      change()
      git('add', '-A')
      for (const named of [[], ['kh']])
        for (const neighbour of [false, true]) {
          if (neighbour) at.put('kh/g.md', soundPlan)
          git('add', '-A')
          const { code, err } = await at.run(['check', '-q', ...way, ...named])
          expect([code, err]).toEqual([1, expect.stringContaining(told)])
        }
    })

  it('is read as it is staged', async () => {
    at.put('kh/du-lieu.yaml', lacking)
    git('add', '-A')
    at.put('kh/du-lieu.yaml', right)
    expect((await at.run(['check', '--staged', '-q'])).code).toBe(1)
    git('add', '-A')
    at.put('kh/m.md', `${template}\nCác phòng báo cáo.\n`)
    git('add', '-A')
    at.put('kh/du-lieu.yaml', lacking)
    expect((await at.run(['check', '--staged', '-q', '--strict'])).code).toBe(0)
  })

  it('is told in reports, too', async () => {
    rm('kh/du-lieu.yaml')
    git('add', '-A')
    const { code, out } = await at.run(['check', '--staged', '--format', 'json'])
    expect([code, out]).toEqual([1, expect.stringContaining('"severity": "error"')])
  })

  it('passes a template of which nothing has changed, and one that is sound', async () => {
    at.put('kh/g.md', soundPlan)
    git('add', '-A')
    for (const way of ways)
      expect(await at.run(['check', '--strict', '-q', ...way])).toMatchObject({ code: 0, err: '' })
    at.put('kh/du-lieu.yaml', 'viec: Biết\n')
    git('add', '-A')
    for (const way of ways)
      expect(await at.run(['check', '--strict', '-q', ...way])).toMatchObject({ code: 0, err: '' })
  })
})
