import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HttpAnswer } from '../../src/preview/events.ts'
import { type Desk, desk } from '../cli/run.ts'
import { plan } from '../plan.ts'
import { type Served, serve, type Visit } from './served.ts'

let at: Desk
let server: Served | undefined
beforeEach(() => {
  at = desk()
})
afterEach(async () => {
  expect(await server?.stop()).toBe(server && 0)
  server = undefined
  at.clear()
})

const open = async (...args: string[]): Promise<Visit> => {
  server = await serve(at.folder, args)
  return server.visit('mot')
}

type Answer<K extends HttpAnswer['kind']> = Extract<HttpAnswer, { kind: K }>

async function got<K extends HttpAnswer['kind']>(kind: K, asked: Promise<HttpAnswer | undefined>): Promise<Answer<K>> {
  const answer = await asked
  if (answer?.kind !== kind) throw new Error(`${JSON.stringify(answer)?.slice(0, 300)} instead of ${kind}`)
  return answer as Answer<K>
}

let rev = 0
const save = (page: Visit, text: string, base: number, over = false) =>
  page.ask({ kind: 'save', rev: ++rev, text, base, over })
const understood = (page: Visit, text: string) => got('revision', page.ask({ kind: 'edit', rev: ++rev, text }))
const firstPage = async (page: Visit, text: string) => page.words((await understood(page, text)).pages[0]?.key)

/** As editors do that write beside the file first. */
function saveByRenaming(path: string, text: string): void {
  writeFileSync(`${path}~`, text)
  renameSync(`${path}~`, path)
}

const later = (text: string) => text.replace('văn thư', 'lưu trữ')

describe('what happens to the files of a plan', () => {
  it('is not seen of a file that is emptied until it is written anew, or left empty', async () => {
    const file = join(at.folder, 'plan.md')
    /** A page of a program that sees the file emptied and written 60 ms later; longer than the program waits says nothing. */
    const emptied = async (): Promise<Visit> => {
      at.put('plan.md', plan)
      const page = await open('plan.md')
      await page.next('text')
      const start = performance.now()
      writeFileSync(file, '')
      await setTimeout(60)
      writeFileSync(file, later(plan))
      if (performance.now() - start < 200) return page
      await server?.stop()
      return emptied()
    }
    const page = await emptied()
    expect((await page.next('text')).text).toBe(later(plan))
    expect(server?.err()).not.toContain('Tệp không có nội dung')
    writeFileSync(file, '')
    expect((await page.next('fault')).message).toContain('Tệp không có nội dung')
  })

  it('is seen: saved in place, by renaming, deleted and put back, renamed away, made no text', async () => {
    at.put('plan.md', plan)
    const file = join(at.folder, 'plan.md')
    const page = await open('plan.md')
    expect(await page.next('ready')).toMatchObject({ name: 'plan.md', can: { pdf: true, watch: true, write: false } })
    expect((await page.next('text')).text).toBe(plan)
    expect(await firstPage(page, plan)).toContain('văn thư')

    writeFileSync(file, later(plan))
    const saved = await page.next('text')
    expect(saved.text).toBe(later(plan))
    expect(await firstPage(page, saved.text)).toContain('lưu trữ')

    saveByRenaming(file, plan)
    expect((await page.next('text')).text).toBe(plan)

    rmSync(file)
    expect((await page.next('fault')).message).toContain('“plan.md” không còn ở chỗ cũ')
    // What was read last is there still.
    expect(await firstPage(page, plan)).toContain('văn thư')
    writeFileSync(file, plan)
    expect((await page.next('text')).text).toBe(plan)

    renameSync(file, join(at.folder, 'khac.md'))
    await page.next('fault')
    renameSync(join(at.folder, 'khac.md'), file)
    expect((await page.next('text')).text).toBe(plan)
    expect(server?.err()).toContain('Đã đọc lại được tệp “plan.md”.')

    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x4b, 0]))
    expect((await page.next('fault')).message).toContain('Tệp dùng bảng mã UTF-16')
    writeFileSync(file, '')
    expect((await page.next('fault')).message).toContain('Tệp không có nội dung')
    writeFileSync(file, later(plan))
    expect((await page.next('text')).text).toBe(later(plan))
  })

  it('also where its folder goes and comes back', async () => {
    at.put('cong-viec/plan.md', plan)
    const page = await open('cong-viec/plan.md')
    await page.next('text')
    renameSync(join(at.folder, 'cong-viec'), join(at.folder, 'cat'))
    await page.next('fault')
    at.put('cong-viec/plan.md', later(plan))
    expect((await page.next('text')).text).toBe(later(plan))
    at.put('cong-viec/plan.md', plan)
    expect((await page.next('text')).text).toBe(plan)
  })

  it('data, included texts and kehoach.yml, also those that were not there before', async () => {
    const text = `${plan}\n::bang{tep="so-lieu.csv"}\n\n::chen{tep="chung/chung.md"}\n`
    at.put('ke-hoach/plan.md', text)
    const page = await open('ke-hoach/plan.md')
    await page.next('text')
    const missing = await understood(page, text)
    expect(missing.findings.filter(({ severity }) => severity === 'error')).toHaveLength(2)

    at.put('ke-hoach/so-lieu.csv', 'Việc,Người\nTrực ban,Nguyễn An\n')
    await page.next('again')
    at.put('ke-hoach/chung/chung.md', 'Các phòng phối hợp.\n')
    await page.next('again')
    const sound = await understood(page, text)
    expect(await page.words(sound.pages[0]?.key)).toContain('Nguyễn An')
    at.put('ke-hoach/so-lieu.csv', 'Việc,Người\nTrực ban,Lê Bình\n')
    await page.next('again')
    expect(await firstPage(page, text)).toContain('Lê Bình')

    at.put('kehoach.yml', 'co_quan_chu_quan: Ủy ban nhân dân tỉnh Bình An\n')
    await page.next('again')
    expect(await firstPage(page, text)).toContain('TỈNH BÌNH AN')
    at.put('kehoach.yml', 'co_quan_chu_quan: Ủy ban nhân dân tỉnh Hòa An\n')
    await page.next('again')
    expect(await firstPage(page, text)).toContain('TỈNH HÒA AN')
  })

  it('the profile that --ho-so names, and no other', async () => {
    at.put('plan.md', plan)
    at.put('kehoach.yml', 'co_quan_chu_quan: Ủy ban nhân dân tỉnh Hòa An\n')
    at.put('khac/ho-so.yml', 'co_quan_chu_quan: Ủy ban nhân dân tỉnh Bình An\n')
    const page = await open('plan.md', '--ho-so', 'khac/ho-so.yml')
    await page.next('text')
    expect(await firstPage(page, plan)).toContain('TỈNH BÌNH AN')
    at.put('khac/ho-so.yml', 'co_quan_chu_quan: Ủy ban nhân dân tỉnh Tân An\n')
    await page.next('again')
    expect(await firstPage(page, plan)).toContain('TỈNH TÂN AN')
    expect((await at.run(['preview', 'plan.md', '--no-open', '--ho-so', 'khong-co.yml'])).code).toBe(2)
  })

  it('a text in letters and marks apart is read as build reads it', async () => {
    at.put('Kế hoạch.md'.normalize('NFD'), plan.normalize('NFD'))
    const page = await open('Kế hoạch.md'.normalize('NFC'))
    expect((await page.next('text')).text).toBe(plan.normalize('NFC'))
    at.put('Kế hoạch.md'.normalize('NFD'), later(plan).normalize('NFD'))
    expect((await page.next('text')).text).toBe(later(plan))
  })
})

describe('pages in several windows', () => {
  it('each have their own text, page and export; the oldest waits where a browser’s connections would not do', async () => {
    at.put('plan.md', plan)
    const one = await open('plan.md', '--sua')
    const other = await server?.visit('hai')
    if (!other) throw new Error('no server')
    const [its, others] = [await understood(one, plan), await understood(other, later(plan))]
    // Rarely Typst gives a page another fingerprint; who asks for one that is gone asks for its text again.
    const words = async (page: Visit, key: string | undefined, text: string) => {
      const found = await page.words(key)
      return found.startsWith('Không có trang') ? firstPage(page, text) : found
    }
    expect(await words(one, its.pages[0]?.key, plan)).toContain('văn thư')
    expect(await words(other, others.pages[0]?.key, later(plan))).toContain('lưu trữ')
    const [mine, again] = [await one.export(its.rev, 'pdf'), await one.export(its.rev, 'pdf')]
    expect(Buffer.compare(mine, again)).toBe(0)
    expect(Buffer.compare(mine, await other.export(others.rev, 'pdf'))).not.toBe(0)
    for (const name of ['ba', 'bon', 'nam']) await (await server?.visit(name))?.next('ready')
    await one.next('parked')
    await (await server?.visit('mot'))?.next('ready')
  })
})

it('hands out what build writes, to the byte', async () => {
  const source = readFileSync('examples/xa-di-dan-khan-cap/plan.md', 'utf8')
  at.put('plan.md', source)
  for (const name of source.match(/[\w-]+\.(?:svg|png|csv|xlsx)/g) ?? [])
    at.put(name, readFileSync(join('examples/xa-di-dan-khan-cap', name)))
  expect((await at.run(['build', 'plan.md', '-o', 'ra'])).code).toBe(0)
  const page = await open('plan.md')
  const { text } = await page.next('text')
  const revision = await understood(page, text)
  expect(revision.older).toBe(false)
  for (const format of ['docx', 'pdf'] as const) {
    const written = readFileSync(join(at.folder, 'ra', `plan.${format}`))
    expect(Buffer.compare(await page.export(revision.rev, format), written)).toBe(0)
  }
  // Looking writes nothing, nor does who asks for it.
  for (const over of [false, true])
    expect(await got('fault', save(page, later(plan), 1, over))).toMatchObject({
      message: expect.stringContaining('--sua'),
    })
  expect(at.read('plan.md')).toBe(source)
  expect(at.files().filter((name) => /~|tmp|\.(?:docx|pdf)$/.test(name))).toEqual(
    ['ra/plan.docx', 'ra/plan.pdf'].map((it) => join(it)),
  )
})

describe('saving', () => {
  it('puts the text into the file and tells other pages, but never over what was changed outside without asking', async () => {
    at.put('plan.md', plan)
    const page = await open('plan.md', '--sua')
    const other = await server?.visit('hai')
    await other?.next('text')
    const { version } = await page.next('text')
    const saved = await got('saved', save(page, later(plan), version))
    expect(saved.state).toBe('written')
    expect(at.read('plan.md')).toBe(later(plan))
    expect((await other?.next('text'))?.text).toBe(later(plan))
    expect(await got('saved', save(page, plan, 'version' in saved ? saved.version : 0))).toMatchObject({
      state: 'written',
    })
    expect(at.read('plan.md')).toBe(plan)
    expect(at.files()).toEqual(['plan.md'])

    // Never over what was changed outside, at once or when the change is known, unless that was asked for.
    const again = await server?.visit('ba')
    if (!again) throw new Error('no server')
    const { version: before } = await again.next('text')
    const outside = plan.replace('Hà Nội', 'Hải Phòng')
    at.put('plan.md', outside)
    expect(await got('saved', save(again, later(plan), before))).toMatchObject({ state: 'changed' })
    expect((await again.next('text')).text).toBe(outside)
    expect(await got('saved', save(again, later(plan), before))).toMatchObject({ state: 'changed' })
    expect(at.read('plan.md')).toBe(outside)
    expect(await got('saved', save(again, later(plan), before, true))).toMatchObject({ state: 'written' })
    expect(at.read('plan.md')).toBe(later(plan))

    // Nor where the file is gone: it is put back if that was asked for.
    const last = await server?.visit('bon')
    if (!last) throw new Error('no server')
    const { version: known } = await last.next('text')
    rmSync(join(at.folder, 'plan.md'))
    expect(await got('saved', save(last, plan, known))).toMatchObject({ state: 'gone' })
    expect(at.files()).toEqual([])
    expect(await got('saved', save(last, plan, known, true))).toMatchObject({ state: 'written' })
    expect(at.read('plan.md')).toBe(plan)
  })

  it('says why a file that was made read-only can’t be saved, and the page goes on', async () => {
    at.put('plan.md', plan)
    chmodSync(at.folder, 0o755)
    chmodSync(join(at.folder, 'plan.md'), 0o444)
    // Who may do all is told nothing by a mode.
    const isRoot = process.getuid?.() === 0
    server = await serve(at.folder, ['plan.md', '--sua'], isRoot ? { uid: 65_534, gid: 65_534 } : {})
    const page = await server.visit('mot')
    const { version } = await page.next('text')
    expect((await got('fault', save(page, later(plan), version))).message).toMatch(
      /^Chưa lưu: không ghi được “.*plan\.md”: .*\(E(?:ACCES|PERM)\)\.$/,
    )
    expect((await got('fault', save(page, later(plan), version, true))).message).toContain('Chưa lưu')
    expect(at.read('plan.md')).toBe(plan)
    expect(await firstPage(page, later(plan))).toContain('lưu trữ')
  })

  it('keeps byte order mark, line ends and letters of lines that stay, and follows a link', async () => {
    const typed = `\ufeff${plan.normalize('NFD').replaceAll('\n', '\r\n')}`
    at.put('that/plan.md', typed)
    symlinkSync(join(at.folder, 'that', 'plan.md'), join(at.folder, 'plan.md'))
    const page = await open('plan.md', '--sua')
    const { text, version } = await page.next('text')
    expect(text).toBe(plan)
    expect(await got('saved', save(page, `${text}\nHết.\n`, version))).toMatchObject({ state: 'written' })
    expect(at.read('that/plan.md')).toBe(`${typed}\r\nHết.\r\n`)
    expect(realpathSync(join(at.folder, 'plan.md'))).toBe(realpathSync(join(at.folder, 'that', 'plan.md')))
  })
})

describe('wrong use', () => {
  const rows: readonly [args: string[], message: string][] = [
    [[], 'thiếu tham số <tệp>'],
    [['-'], 'Xem trước cần một tệp trên đĩa'],
    [['khong-co.md'], 'Không có tệp “khong-co.md”'],
    [['anh.png'], 'không phải tệp .md hay .yaml'],
    [['plan.md', '--port', 'tám'], '--port là số từ 1 đến 65535'],
    [['plan.md', '--port', '70000'], '--port là số từ 1 đến 65535'],
    [['*.md'], '“*.md” là nhiều tệp'],
  ]
  it.each(rows)('kehoach preview %j', async (args, message) => {
    for (const name of ['plan.md', 'khac.md', 'anh.png']) at.put(name, plan)
    const { code, err, out } = await at.run(['preview', ...args, '--no-open'])
    expect(err).toContain(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  it('a port that is taken', async () => {
    at.put('plan.md', plan)
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const { code, err, out } = at.start(['preview', 'plan.md', '--port', port, '--no-open'])
    other.close()
    expect(err).toContain(`Cổng ${port} đang có chương trình khác dùng`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
})
