import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { soundPlan as plan } from '../plan.ts'
import { desk } from './run.ts'

const at = desk()
afterAll(() => at.clear())

const program = join(import.meta.dirname, '../../bin/kehoach.cjs')
const bad = plan.replace(/^trich_yeu:.*\n/m, '')
const table = `${plan}\n::bang{tep="bang.csv" tong="Kinh phí"}\n`

let watching: ChildProcess | undefined
let told = ''
/** What was told since this was last asked, once it matches. */
async function hears(pattern: RegExp): Promise<string> {
  await expect.poll(() => told, { timeout: 60_000 }).toMatch(pattern)
  const heard = told
  told = ''
  return heard
}

async function watch(...args: string[]): Promise<string> {
  told = ''
  const run = spawn(process.execPath, [program, 'check', '--watch', ...args], {
    cwd: at.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  run.stderr.setEncoding('utf8').on('data', (said: string) => {
    told += said
  })
  watching = run
  return hears(/Đang theo dõi \d+ kế hoạch\. Nhấn Ctrl\+C để dừng\.\n$/)
}

const ended = (run: ChildProcess): Promise<number | null> => new Promise((resolve) => run.once('exit', resolve))

beforeEach(() => {
  for (const name of ['plan.md', 'b/hai.md']) at.put(name, plan)
})
afterEach(async () => {
  if (watching?.exitCode === null && watching.signalCode === null) {
    const end = ended(watching)
    watching.kill('SIGKILL')
    await end
  }
  for (const name of at.files()) rmSync(join(at.folder, name), { recursive: true, force: true })
})

describe('check --watch', { timeout: 120_000 }, () => {
  it('checks again what has changed, and ends well where it is stopped', async () => {
    expect(await watch('plan.md', 'b')).toMatch(/^plan\.md: không có lỗi\nb.hai\.md: không có lỗi\nĐang theo dõi 2 /)
    at.put('plan.md', bad)
    expect(await hears(/1 lỗi/)).toMatch(/^\nSoát lại plan\.md\nplan\.md:\d+:1 {2}lỗi {2}Kế hoạch phải có trích yếu/)
    at.put('plan.md', plan)
    expect(await hears(/không có lỗi/)).not.toContain('hai.md')
    const run = watching
    const end = run && ended(run)
    run?.kill('SIGINT')
    expect(await end).toBe(0)
  })

  it('sees what a plan is made of: data, a profile that comes, a file that was missing', async () => {
    at.put('plan.md', table)
    expect(await watch('plan.md')).toContain('bang.csv')
    at.put('bang.csv', 'STT,Kinh phí\n1,2\n')
    await hears(/Soát lại plan\.md\nplan\.md: không có lỗi/)
    at.put('bang.csv', 'STT,Kinh phí\n1,hai\n')
    await hears(/bang\.csv:2:3 {2}lỗi/)
    at.put('bang.csv', 'STT,Kinh phí\n1,2\n')
    await hears(/không có lỗi/)
    at.put('kehoach.yml', 'khoa_la: 1\n')
    await hears(/Soát lại plan\.md\nkehoach\.yml:1:1/)
  })

  it('sees the data beside a template, and its partials', async () => {
    at.put('plan.md', plan.replace('Nắm tình hình', '{{viec}} tình hình {{> x}}'))
    expect(await watch('plan.md')).toContain('plan.md là mẫu, còn những dấu')
    at.put('du-lieu.yaml', 'viec: Nắm\n')
    await hears(/\[mau-con-thieu\]/)
    at.put('_doan/x.md', 'chung\n')
    await hears(/Soát lại plan\.md\n.*lấy số liệu ở du-lieu\.yaml\.\nplan\.md: không có lỗi/)
    at.put('du-lieu.yaml', 'viecc: Nắm\n')
    await hears(/\[mau-thieu-du-lieu\]/)
  })

  it('sees plans that come and go in a folder, and keeps its report of all', async () => {
    await watch('.', '--format', 'json=ra.json,text')
    const paths = () =>
      JSON.parse(at.read('ra.json'))
        .files.map(({ path }: { path: string }) => path)
        .sort()
    expect(paths()).toEqual(['b/hai.md', 'plan.md'])
    at.put('c/moi/ba.md', bad)
    await hears(/Soát lại c.moi.ba\.md\n/)
    await expect.poll(paths, { timeout: 60_000 }).toEqual(['b/hai.md', 'c/moi/ba.md', 'plan.md'])
    rmSync(join(at.folder, 'plan.md'))
    await expect.poll(paths, { timeout: 60_000 }).toEqual(['b/hai.md', 'c/moi/ba.md'])
  })

  it('judges all anew by another baseline', async () => {
    at.put('plan.md', bad)
    expect((await at.run(['check', 'plan.md', '--moc', 'moc.json', '--ghi-moc'])).code).toBe(0)
    const baseline = at.read('moc.json')
    const { formatVersion } = JSON.parse(baseline)
    at.put('moc.json', JSON.stringify({ formatVersion, files: {} }))
    expect(await watch('plan.md', '--moc', 'moc.json')).toContain('Kế hoạch phải có trích yếu')
    at.put('moc.json', baseline)
    await hears(/Soát lại plan\.md\nplan\.md: không có lỗi mới\n\d+ chỗ đã có trong mốc/)
  })

  it('refuses what goes on once only', async () => {
    for (const flag of ['--fix', '--staged', '--since=HEAD', '--bo-qua'])
      expect(await at.run(['check', 'plan.md', '--watch', flag])).toMatchObject({
        code: 2,
        err: expect.stringContaining('--watch'),
      })
    expect(await at.run(['check', '-', '--watch'])).toMatchObject({ code: 2 })
    expect(await at.run(['check', 'khong-co.md', '--watch'])).toMatchObject({ code: 2 })
  })
})
