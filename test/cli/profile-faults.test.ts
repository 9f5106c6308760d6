import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { soundPlan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

const faulty = 'dia_danh: Bình An\nkhoa_la: a\n'

let at: Desk
beforeEach(() => {
  at = desk()
  at.put('.git/HEAD', 'ref: refs/heads/main\n')
  at.put('kehoach.yml', faulty)
  for (const name of ['b', 'c']) at.put(`${name}.md`, soundPlan)
})
afterEach(() => at.clear())

const report = async (named: readonly string[], format: string, ...flags: readonly string[]) =>
  at.run(['check', ...named, '--format', format, ...flags])

describe('a fault in a profile', () => {
  it('is told once on the screen, and of each other source that there is one', async () => {
    const { code, err } = await at.run(['check', '.'])
    expect(code).toBe(1)
    expect(err.match(/kehoach\.yml:2:1/g)).toHaveLength(1)
    expect(err).toContain('c.md: không có lỗi nào khác\nc.md: 1 chỗ ở kehoach.yml đã nêu ở trên\n')
    expect((await at.run(['check', '-q', 'c.md', 'b.md'])).err).toContain('b.md: 1 chỗ ở kehoach.yml đã nêu ở trên\n')
    expect((await at.run(['check', 'c.md'])).code).toBe(1)
  })

  it('is in each report once, with the same fingerprint whatever the source', async () => {
    const prints = async (named: readonly string[]) =>
      JSON.parse((await report(named, 'gitlab')).out).map(({ fingerprint }: { fingerprint: string }) => fingerprint)
    const all = await prints(['.'])
    expect(all).toHaveLength(1)
    expect([await prints(['b.md']), await prints(['c.md'])]).toEqual([all, all])
    expect(JSON.parse((await report(['.'], 'sarif')).out).runs[0].results).toHaveLength(1)
    expect((await report(['.'], 'github')).out.match(/^::error /gm)).toHaveLength(1)
    expect((await report(['.'], 'junit')).out.match(/<failure /g)).toHaveLength(1)
    const json = JSON.parse((await report(['.'], 'json')).out)
    expect([json.counts.error, json.files[1]]).toEqual([1, { path: 'c.md', findings: [], under: ['kehoach.yml'] }])
  })

  it('is nothing new where a source is', async () => {
    const write = await at.run(['check', '.', '--moc', 'moc.json', '--ghi-moc'])
    expect(write.err).toContain('Đã ghi mốc moc.json: 1 lỗi,')
    for (const name of ['a', 'd']) at.put(`${name}.md`, soundPlan)
    const { code, out, err } = await report(['.'], 'json', '--moc', 'moc.json')
    expect([code, JSON.parse(out).counts]).toEqual([0, expect.objectContaining({ error: 0, known: 1 })])
    expect(err).toBe('1 chỗ đã có trong mốc moc.json, không tính\n')
    at.put('kehoach.yml', `${faulty}khoa_khac: b\n`)
    const more = at.start(['check', '.', '--format', 'json', '--moc', 'moc.json'])
    expect([more.code, JSON.parse(more.out).counts]).toEqual([1, expect.objectContaining({ error: 1, known: 1 })])
    at.put('kehoach.yml', 'dia_danh: Bình An\n')
    expect(at.start(['check', '.', '--moc', 'moc.json']).err).toContain('\n1 chỗ trong mốc moc.json không còn nữa;')
  })
})
