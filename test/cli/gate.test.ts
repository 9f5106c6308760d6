import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const faulty = plan.replace('Nắm tình hình', 'Nắm  tình hình')
const aside = plan.replace('Nắm tình', '<!-- kehoach-bo-qua khoang-trang-doi: như bản gốc -->\nNắm  tình')

describe('what nobody may set aside', () => {
  it.each(['check', 'build'])('is told by %s at the wish, with where the office says so', async (command) => {
    at.put('kehoach.yml', 'khong_bo_qua: [khoang-trang-doi]\n')
    at.put('plan.md', aside)
    const { code, err } = await at.run([command, 'plan.md'])
    expect(code).toBe(1)
    expect(err).toContain('“khoang-trang-doi” không bỏ qua được: kehoach.yml dòng 1 không cho văn bản nào bỏ qua')
    expect(err).toContain('cảnh báo  Có')
  })

  it('is a rule that is there, also for the office itself', async () => {
    at.put('kehoach.yml', 'khong_bo_qua: khoang-trang-doi\nbo_qua: {khoang-trang-doi: thói quen}\n')
    at.put('plan.md', faulty)
    expect((await at.run(['check', 'plan.md'])).err).toContain('kehoach.yml:2:10  lỗi  “khoang-trang-doi” không bỏ qua')
    at.put('kehoach.yml', 'khong_bo_qua: [khoang-trag-doi]\n')
    expect(at.start(['check', 'plan.md']).err).toContain('có phải là `khoang-trang-doi`?')
  })
})

describe('--khong-bo-qua', () => {
  it.each(['check', 'build'])('has %s count what is set aside', async (command) => {
    at.put('plan.md', aside)
    expect((await at.run([command, 'plan.md', '--strict'])).code).toBe(0)
    const { code, err } = await at.run([command, 'plan.md', '--strict', '--khong-bo-qua'])
    expect([code, err]).toEqual([1, expect.stringContaining('[khoang-trang-doi]')])
  })

  it('mends nothing', async () => {
    at.put('plan.md', aside)
    const { code, err } = await at.run(['check', 'plan.md', '--fix', '--khong-bo-qua'])
    expect([code, err]).toEqual([2, expect.stringContaining('Bỏ --khong-bo-qua, hoặc bỏ --fix')])
  })
})

describe('--bo-qua', () => {
  it('lists what is set aside, with place, rule, how often and why', async () => {
    at.put('kehoach.yml', 'bo_qua:\n  thieu-phan-ke-hoach: mẫu của ngành\n')
    at.put('a.md', aside)
    at.put('b.md', plan.replace('so: 15', 'so: 15\nbo_qua: {muc-mot-con: mẫu ngắn}'))
    const { code, out, err } = await at.run(['check', '--bo-qua', 'a.md', 'b.md'])
    expect([code, err]).toEqual([0, ''])
    expect(out.trimEnd().split('\n')).toEqual([
      'kehoach.yml:2:3  thieu-phan-ke-hoach  2 chỗ  mẫu của ngành',
      expect.stringMatching(/^a\.md:\d+:1 {2}khoang-trang-doi {2}1 chỗ {2}như bản gốc$/),
      expect.stringMatching(/^b\.md:\d+:10 {2}muc-mot-con {2}0 chỗ {2}mẫu ngắn$/),
      '3 lời bỏ qua, 3 chỗ',
    ])
  })

  it('tells since when each is there, as git knows it', () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.vn', ...args], {
        cwd: at.folder,
        env: { ...process.env, GIT_AUTHOR_DATE: '2026-05-01T00:30:00+07:00' },
      })
    git('init', '-q')
    at.put('plan.md', aside)
    git('add', '-A')
    git('commit', '-q', '-m', 'x')
    at.put('plan.md', aside.replace('so: 15', 'so: 15\nbo_qua: {muc-mot-con: mẫu ngắn}'))
    expect(at.start(['check', '--bo-qua', 'plan.md']).out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^plan\.md:5:10 {2}muc-mot-con {2}0 chỗ {2}chưa commit {2}mẫu ngắn$/),
      expect.stringMatching(/^plan\.md:\d+:1 {2}khoang-trang-doi {2}1 chỗ {2}từ 01\/05\/2026 {2}như bản gốc$/),
      '2 lời bỏ qua, 1 chỗ',
    ])
  })

  it('says which are not granted, and is no verdict', async () => {
    at.put('plan.md', plan.replace('so: 15', 'so: 15 bis\nbo_qua: {gia-tri-sai: mẫu của ngành}'))
    const { code, out } = await at.run(['check', '--bo-qua', 'plan.md'])
    expect([code, out.split('\n')[0]]).toEqual([0, 'plan.md:5:10  gia-tri-sai  không được nhận  mẫu của ngành'])
  })

  it('says so where there is none, and where they can’t be read', async () => {
    at.put('plan.md', plan)
    expect(await at.run(['check', '--bo-qua', 'plan.md'])).toMatchObject({ code: 0, out: 'Không có lời bỏ qua nào\n' })
    at.put('plan.md', plan.replace('so: 15', 'so: 15\n\t- x: {'))
    const { code, err } = await at.run(['check', '--bo-qua', 'plan.md'])
    expect([code, err]).toEqual([1, expect.stringContaining('plan.md: không đọc được')])
  })
})

it('--strict means the same for check and build, also of a wish about advice', async () => {
  for (const text of [faulty, plan, plan.replace('so: 15', 'so: 15\nbo_qua: {viet-hoa-tet: thừa}')]) {
    at.put('plan.md', text)
    const [checked, built] = [
      await at.run(['check', '--strict', 'plan.md']),
      await at.run(['build', '--strict', 'plan.md', '--to', 'docx']),
    ]
    expect(built.code).toBe(checked.code)
  }
  expect((await at.run(['build', '--strict', 'plan.md'])).err).toContain('[bo-qua-thua]')
})
