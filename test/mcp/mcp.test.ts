import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { plan } from '../plan.ts'

const program = join(import.meta.dirname, '../../bin/kehoach.cjs')
/** What the server must not reach; the folder that it serves lies in it. */
const outside = mkdtempSync(join(tmpdir(), 'kehoach-mcp-'))
const folder = join(outside, 'ke-hoach')

const put = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}
const read = (name: string) => readFileSync(join(folder, name))

const client = new Client({ name: 'thử', version: '1' })
const faults: Error[] = []
beforeAll(async () => {
  mkdirSync(folder)
  client.onerror = (fault) => faults.push(fault)
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'], cwd: folder, stderr: 'ignore' }),
  )
  // From then on the client holds answers against the schemas of the tools.
  await client.listTools()
})
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  for (const name of readdirSync(outside)) if (name !== 'ke-hoach') rmSync(join(outside, name), { recursive: true })
})
afterAll(async () => {
  await client.close()
  rmSync(outside, { recursive: true })
  // Nothing but the protocol was on standard output.
  expect(faults).toEqual([])
})

interface Called {
  readonly texts: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
  readonly failed: boolean
}

async function call(name: string, args: Record<string, unknown> = {}): Promise<Called> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args })
  const texts = Array.isArray(content) ? content.map((one) => String(one.text)) : []
  return { texts, data: { ...(structuredContent ?? {}) }, failed: isError === true }
}

const rulesIn = ({ data }: Called): unknown[] =>
  Array.isArray(data.findings) ? data.findings.map(({ rule }) => rule) : []

const bad = plan.replace(/^trich_yeu:.*\n/m, '')

describe('kehoach mcp', { timeout: 120_000 }, () => {
  it('says what it is and what each tool takes, in Vietnamese', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'kehoach', version: manifest.version })
    expect(client.getInstructions()).toContain('`soat`')
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['soat', 'dung', 'nhap', 'mau', 'luat'])
    const described = tools.flatMap(({ description, inputSchema }) => [
      description,
      ...Object.values(inputSchema.properties ?? {}).map((one) => 'description' in one && one.description),
    ])
    for (const one of described) expect(one).toMatch(/[ăâđêôơưạảấầẩậắằặẹẻếềểệịỉọỏốồổộớờởợụủứừửựỳỵỷáàéèíìóòúùý]/)
  })

  it('refuses what no tool takes', async () => {
    expect(await call('soat', { file: 'a.md' })).toMatchObject({ failed: true })
    expect(await call('soat')).toMatchObject({ failed: true, texts: [expect.stringContaining('`noi_dung`')] })
    expect(await call('nhap')).toMatchObject({ failed: true })
  })

  it('ends with its client, and answers what it was asked before', () => {
    const lines = [
      {
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'thử', version: '1' } },
      },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/call', params: { name: 'soat', arguments: { noi_dung: plan } } },
    ].map((one) => `${JSON.stringify({ jsonrpc: '2.0', ...one })}\n`)
    const { status, stdout } = spawnSync(process.execPath, [program, 'mcp'], {
      cwd: folder,
      input: lines.join(''),
      encoding: 'utf8',
    })
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(answers).toMatchObject([{ id: 1 }, { id: 2, result: { structuredContent: { ok: true } } }])
  })
})

describe('soat', { timeout: 120_000 }, () => {
  it('finds what check finds, in a file, in a text, and in the text that a file is to have', async () => {
    put('a/plan.md', bad)
    put('a/bang.csv', 'STT\n1\n')
    const found = await call('soat', { tep: 'a/plan.md' })
    expect(found.data.ok).toBe(false)
    expect(found.texts[0]).toContain('a/plan.md:2:1  lỗi  Kế hoạch phải có trích yếu')
    const check = spawnSync(process.execPath, [program, 'check', 'a/plan.md', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(found.data.findings).toEqual(JSON.parse(check.stdout).files[0].findings)
    expect((await call('soat', { noi_dung: plan })).data.ok).toBe(true)
    const table = `${plan}\n::bang{tep="bang.csv"}\n`
    expect((await call('soat', { noi_dung: table })).data.ok).toBe(false)
    expect((await call('soat', { tep: 'a/plan.md', noi_dung: table })).data.ok).toBe(true)
    expect(read('a/plan.md').toString()).toBe(bad)
    for (const tep of ['chua-co/plan.md', 'a/plan.md/b.md', 'a/bang.csv'])
      expect(await call('soat', { tep, noi_dung: plan })).toMatchObject({
        failed: true,
        texts: [expect.not.stringContaining('báo lại')],
      })
  })

  it('refuses a text larger than any source', async () => {
    const { data, texts } = await call('soat', { noi_dung: `${plan}${'a '.repeat(1_100_000)}` })
    expect([data.ok, rulesIn({ data, texts, failed: false })]).toEqual([false, ['tep-qua-lon']])
  })

  it('counts warnings where asked to', async () => {
    const warned = `${plan}\nThuwcj hiện  ngay.\n`
    expect((await call('soat', { noi_dung: warned })).data.ok).toBe(true)
    expect((await call('soat', { noi_dung: warned, nghiem: true })).data.ok).toBe(false)
  })

  it('goes by the office’s profile as it is now, also by one above', async () => {
    writeFileSync(join(outside, 'kehoach.yml'), 'quy_tac: {thieu-dia-danh: loi}\n')
    const text = plan.replace(/^dia_danh:.*\n/m, '')
    expect((await call('soat', { noi_dung: text })).data.ok).toBe(false)
    put('kehoach.yml', 'dia_danh: Bình An\n')
    expect((await call('soat', { noi_dung: text })).data.ok).toBe(true)
  })
})

describe('dung', { timeout: 120_000 }, () => {
  it('writes what build writes', async () => {
    put('plan.md', plan)
    expect(await call('dung', { tep: 'plan.md', thu_muc: 'ra/moi' })).toMatchObject({
      failed: false,
      data: { ok: true, files: [join('ra', 'moi', 'plan.docx'), join('ra', 'moi', 'plan.pdf')], pages: 1 },
    })
    expect(spawnSync(process.execPath, [program, 'build', 'plan.md'], { cwd: folder }).status).toBe(0)
    for (const name of ['plan.docx', 'plan.pdf']) expect(read(`ra/moi/${name}`).equals(read(name))).toBe(true)
  })

  it('writes nothing where there are errors, under `nghiem` warnings', async () => {
    put('plan.md', bad)
    const failed = await call('dung', { tep: 'plan.md' })
    expect([failed.data.ok, failed.data.files, rulesIn(failed)]).toEqual([false, [], ['thieu-trich-yeu']])
    put('plan.md', `${plan}\nThuwcj hiện  ngay.\n`)
    expect((await call('dung', { tep: 'plan.md', nghiem: true })).data.ok).toBe(false)
    expect(readdirSync(folder)).toEqual(['plan.md'])
    expect((await call('dung', { tep: 'plan.md', dinh_dang: ['docx'] })).data.files).toEqual(['plan.docx'])
  })

  it('says why it can’t', async () => {
    put('plan.md', plan)
    mkdirSync(join(folder, 'plan.docx'))
    expect(await call('dung', { tep: 'plan.md' })).toMatchObject({
      failed: true,
      texts: [expect.stringContaining('là thư mục')],
    })
    expect(await call('dung', { tep: '*.md' })).toMatchObject({ failed: true })
    expect(await call('dung', { tep: 'khong-co.md' })).toMatchObject({ failed: true })
    expect(await call('dung', { tep: '-' })).toMatchObject({ failed: true })
  })
})

describe('nhap', { timeout: 120_000 }, () => {
  it('makes a source of a document, which has no errors', async () => {
    put('plan.md', plan)
    await call('dung', { tep: 'plan.md', dinh_dang: ['docx'] })
    const shown = await call('nhap', { tep: 'plan.docx' })
    expect([shown.failed, shown.data.files, readdirSync(folder).length]).toEqual([false, [], 2])
    expect(shown.texts[0]).toContain('Nhận ra trong plan.docx')
    expect((await call('soat', { noi_dung: shown.texts.at(-1) })).data.ok).toBe(true)
    expect((await call('nhap', { tep: 'plan.docx', ra: 'lai/plan.md' })).data.files).toEqual([join('lai', 'plan.md')])
    expect(read('lai/plan.md').toString()).toBe(shown.texts.at(-1))
  })

  it('replaces a file only where asked to', async () => {
    put('cu.md', 'của tôi')
    const pasted = { noi_dung: 'KẾ HOẠCH\nTổng vệ sinh\n\n1. Quét dọn.\n', ra: 'cu.md' }
    expect(await call('nhap', pasted)).toMatchObject({
      failed: true,
      texts: [expect.stringContaining('`ghi_de: true`')],
    })
    expect(read('cu.md').toString()).toBe('của tôi')
    expect(await call('nhap', { ...pasted, ghi_de: true })).toMatchObject({ failed: false })
    expect(await call('nhap', { ...pasted, ra: 'a.docx' })).toMatchObject({ failed: true })
  })
})

describe('mau, luat', { timeout: 120_000 }, () => {
  it('lists templates, shows one, and writes it where asked to', async () => {
    const { data } = await call('mau')
    expect(data.templates).toContainEqual({ id: 'tap-huan', about: expect.stringMatching(/tập huấn/i) })
    const shown = await call('mau', { ten: 'tap-huan' })
    expect(shown.texts.join('\n')).toMatch(/^Tệp tap-huan.tap-huan\.md:\n\n---\n/m)
    expect(readdirSync(folder)).toEqual([])
    await call('mau', { ten: 'tap-huan', thu_muc: 'dot-1' })
    expect(existsSync(join(folder, 'dot-1/tap-huan.md'))).toBe(true)
    expect(await call('mau', { ten: 'tap-huan', thu_muc: 'dot-1' })).toMatchObject({ failed: true })
    expect(await call('mau', { ten: 'tap-huon' })).toMatchObject({
      failed: true,
      texts: [expect.stringContaining('“tap-huan”')],
    })
  })

  it('lists rules and explains one', async () => {
    expect((await call('luat')).texts[0]).toMatch(/^thieu-noi-nhan {2}lỗi {2}/m)
    expect((await call('luat', { ten: 'thieu-noi-nhan' })).texts[0]).toContain('Mục II')
    expect(await call('luat', { ten: 'thieu-noi-nhn' })).toMatchObject({
      failed: true,
      texts: [expect.stringContaining('“thieu-noi-nhan”')],
    })
  })
})

describe('what lies outside of the folder', { timeout: 120_000 }, () => {
  const secret = `${plan}\nĐiều bí mật.\n`
  const link = (to: string, name: string) => symlinkSync(to, join(folder, name))

  it('is neither read nor written, however it is named', async () => {
    writeFileSync(join(outside, 'ngoai.md'), secret)
    mkdirSync(join(outside, 'kho'))
    link(join(outside, 'ngoai.md'), 'lien-ket.md')
    link(outside, 'tren')
    link(join(outside, 'chua-co'), 'treo')
    put('plan.md', plan)
    const named = [
      '../ngoai.md',
      join(outside, 'ngoai.md'),
      'lien-ket.md',
      'tren/ngoai.md',
      'a/../../ngoai.md',
      'tren/*.md',
      'plan.md\0.md',
    ]
    for (const tep of named)
      for (const tool of ['soat', 'dung', 'nhap']) {
        const { failed, texts } = await call(tool, { tep })
        expect([tool, tep, failed, texts.join().includes('bí mật')]).toEqual([tool, tep, true, false])
      }
    for (const thu_muc of ['..', '../kho', 'tren/kho', join(outside, 'kho'), 'treo/moi']) {
      expect([thu_muc, (await call('dung', { tep: 'plan.md', thu_muc, dinh_dang: ['docx'] })).failed]).toEqual([
        thu_muc,
        true,
      ])
      expect([thu_muc, (await call('mau', { ten: 'tap-huan', thu_muc })).failed]).toEqual([thu_muc, true])
      expect([thu_muc, (await call('nhap', { tep: 'plan.md', ra: `${thu_muc}/a.md` })).failed]).toEqual([thu_muc, true])
    }
    link(join(outside, 'ngoai.md'), 'plan.docx')
    expect((await call('dung', { tep: 'plan.md' })).failed).toBe(true)
    expect(readFileSync(join(outside, 'ngoai.md'), 'utf8')).toBe(secret)
    expect(
      readdirSync(outside, { recursive: true })
        .filter((name) => !String(name).startsWith('ke-hoach'))
        .sort(),
    ).toEqual(['kho', 'ngoai.md'])
  })

  it('is neither shown by what a plan names nor by a profile that leads there', async () => {
    writeFileSync(join(outside, 'ngoai.csv'), 'Bí mật\n1\n')
    writeFileSync(join(outside, 'ngoai.yml'), 'mat_khau: bí mật\n')
    link(join(outside, 'ngoai.csv'), 'lien-ket.csv')
    for (const tep of ['../ngoai.csv', 'lien-ket.csv']) {
      const found = await call('soat', { noi_dung: `${plan}\n::bang{tep="${tep}"}\n` })
      expect([found.data.ok, found.texts.join().toLowerCase().includes('bí mật')]).toEqual([false, false])
    }
    link(join(outside, 'ngoai.yml'), 'kehoach.yml')
    const { failed, texts } = await call('soat', { noi_dung: plan })
    expect([failed, texts.join().includes('mat_khau')]).toEqual([true, false])
  })
})
