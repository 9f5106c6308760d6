import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { startWine } from '../../tools/wine.mjs'
import { examples } from '../outputs/documents.ts'
import { inFull, sampleOf } from '../sampling.ts'

const [archive] = readdirSync('dist').filter((name) => name.endsWith('-win-x64.zip'))
if (!archive) throw new Error('Make the package first: npm run package')

const work = mkdtempSync(join(tmpdir(), 'kehoach-windows-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const { run, start, drive } = startWine(work)
/** A folder with blanks and letters that no code page of the West has. */
const folder = join(drive, 'Kế hoạch', 'ứng dụng')
mkdirSync(folder, { recursive: true })
unzipInto(folder)
const program = join(folder, 'kehoach')

function unzipInto(target: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join('dist', archive ?? ''))))) {
    mkdirSync(join(target, path, '..'), { recursive: true })
    writeFileSync(join(target, path), bytes)
  }
}

const command = () => [join(program, 'chuong-trinh', 'node.exe'), `${onDrive}\\chuong-trinh\\bin\\kehoach.cjs`]

/** Runs the program as the package's own command does, standing in a folder of C:. */
const kehoach = (cwd: string, ...args: string[]) => run([...command(), ...args], { cwd })

/** The same place as Windows names it. */
const onDrive = 'C:\\Kế hoạch\\ứng dụng\\kehoach'

/** A new folder of C:, with files in it. */
function desk(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const at = join(drive, 'bàn làm việc', name)
  mkdirSync(at, { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(join(at, file), content)
  return at
}

const plan = readFileSync('examples/benh-vien-an-toan-nguoi-benh/plan.md', 'utf8')
const template = plan.replace('trich_yeu: |', 'trich_yeu: |\n  {{ten}}:')

describe('the package for Windows, unpacked in a folder with blanks and Vietnamese letters', () => {
  test('starts by its command', () => {
    const { status, stdout } = run(['cmd', '/c', 'kehoach.cmd', '--version'], { cwd: program })
    expect([status, stdout.trim()]).toEqual([0, JSON.parse(readFileSync('package.json', 'utf8')).version])
  })

  test('brings licences of Node, of what is bundled and of what is installed', () => {
    const text = readFileSync(join(program, 'giay-phep', 'ma-nguon-mo.md'), 'utf8')
    for (const name of [
      'remark-parse',
      'docx',
      'pdf-lib',
      'tinos',
      'resvg-wasm',
      'typst-ts-node-compiler-win32-x64-msvc',
    ])
      expect(text).toContain(name)
    expect(readFileSync(join(program, 'giay-phep', 'node.txt'), 'utf8')).toContain('Node.js')
  })

  test('builds where Visual C++ is not installed', () => {
    const system = join(drive, 'windows', 'system32', 'vcruntime140.dll')
    const env = { WINEDLLOVERRIDES: 'vcruntime140=n' }
    const at = desk('máy trần', { 'plan.md': plan })
    renameSync(system, `${system}.cat`)
    try {
      const bare = run([...command(), 'build', 'plan.md'], { cwd: at, env })
      expect([bare.status, bare.stderr]).toEqual([70, expect.stringContaining('VCRUNTIME140.dll')])
      const { status, stderr } = run(['cmd', '/c', `${onDrive}\\kehoach.cmd`, 'build', 'plan.md'], { cwd: at, env })
      expect([status, existsSync(join(at, 'plan.pdf'))], stderr).toEqual([0, true])
    } finally {
      renameSync(`${system}.cat`, system)
    }
  })

  test('finds what it needs', () => {
    const { status, stdout } = kehoach(desk('khám'), 'kham')
    expect(stdout).toContain('Phần dựng PDF: nạp được: được')
    expect(stdout).toContain('Máy này dùng được kehoach.')
    expect(status).toBe(0)
  })
})

describe('documents', () => {
  test.each(sampleOf(examples, inFull ? 1 : 3).map((it) => [it.path]))('%s has the same bytes as here', (path) => {
    const from = resolve(path, '..')
    const at = join(drive, 'vi du', path.replaceAll(/\W/g, '-'))
    cpSync(from, at, { recursive: true })
    const name = path.slice(path.lastIndexOf('/') + 1)
    const there = kehoach(at, 'build', name, '-o', 'kết quả')
    expect(there.status).toBe(0)
    const here = join(work, 'here')
    rmSync(here, { recursive: true, force: true })
    execFileSync(process.execPath, [resolve('bin/kehoach.cjs'), 'build', name, '-o', here], {
      cwd: from,
      stdio: 'ignore',
    })
    const made = readdirSync(here)
    expect(readdirSync(join(at, 'kết quả')).sort()).toEqual(made.sort())
    for (const file of made)
      expect(Buffer.compare(readFileSync(join(at, 'kết quả', file)), readFileSync(join(here, file)))).toBe(0)
  })

  test('merge into a file a row, by several threads, and go on after rows that are there', () => {
    const at = desk('trộn', { 'mau.md': template, 'don-vi.csv': 'ten\nKhoa Nội\nKhoa Ngoại\nKhoa Sản\n' })
    const args = ['build', 'mau.md', '--data', 'don-vi.csv', '--name', '{{ten}}', '-o', 'ra', '-j', '2']
    const first = kehoach(at, ...args)
    expect([first.status, first.stderr]).toEqual([0, first.stderr])
    const made = madeIn(join(at, 'ra'))
    expect(made).toHaveLength(6)
    rmSync(join(at, 'ra', made[0] ?? ''))
    expect(kehoach(at, ...args, '--tiep-tuc').status).toBe(0)
    expect(madeIn(join(at, 'ra'))).toEqual(made)
  })

  test('come in by import, with CRLF, a byte order mark and in UTF-16', () => {
    const text = 'KẾ HOẠCH\r\nTổ chức hội thao năm 2026\r\n\r\nI. MỤC ĐÍCH\r\n1. Rèn luyện sức khỏe.\r\n'
    const at = desk('nhập', { 'a.txt': `\ufeff${text}`, 'b.txt': Buffer.from(`\ufeff${text}`, 'utf16le') })
    for (const name of ['a', 'b']) {
      const { stderr } = kehoach(at, 'import', `${name}.txt`, '-o', `${name}.md`)
      expect(existsSync(join(at, `${name}.md`)), stderr).toBe(true)
    }
    expect(readFileSync(join(at, 'b.md'), 'utf8')).toBe(readFileSync(join(at, 'a.md'), 'utf8'))
  })
})

describe('while other programs are at work', () => {
  test('a DOCX that is open in Word stays, and so does the PDF; the message says to close Word', async () => {
    const at = desk('đang mở', { 'plan.md': plan })
    expect(kehoach(at, 'build', 'plan.md').status).toBe(0)
    const before = bytesIn(at)
    writeFileSync(join(at, 'plan.md'), plan.replace('nguy cơ', 'rủi ro'))
    const word = start(['C:\\hold.exe', 'plan.docx'], at)
    await expect.poll(() => existsSync(join(at, 'held'))).toBe(true)
    const { status, stderr } = kehoach(at, 'build', 'plan.md')
    expect([status, stderr]).toEqual([2, expect.stringMatching(/plan\.docx.*Word/s)])
    expect(bytesIn(at)).toEqual(before)
    writeFileSync(join(at, 'let-go'), '')
    expect(await word.ended).toBe(0)
    expect(kehoach(at, 'build', 'plan.md').status).toBe(0)
    expect(bytesIn(at)).not.toEqual(before)
  })

  test('a merge that is killed leaves whole files only, and goes on to those of one that was not', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `Khoa ${i + 1}`)
    const at = desk('bị ngắt', { 'mau.md': template, 'don-vi.csv': ['ten', ...rows, ''].join('\n') })
    const args = ['build', 'mau.md', '--data', 'don-vi.csv', '--name', '{{ten}}', '-o']
    const merge = start([...command(), ...args, 'ra'], at)
    await expect.poll(() => existsSync(join(at, 'ra')) && madeIn(join(at, 'ra')).length > 3).toBe(true)
    merge.kill()
    await merge.ended
    expect(madeIn(join(at, 'ra')).length).toBeLessThan(60)
    // Each ends as its kind does: with the directory of the archive, or the mark of the last line.
    for (const name of madeIn(join(at, 'ra')))
      expect(
        readFileSync(join(at, 'ra', name))
          .subarray(-40)
          .toString('latin1'),
      ).toMatch(/PK|%%EOF/)
    expect(kehoach(at, ...args, 'ra', '--tiep-tuc').status).toBe(0)
    // The same from two machines, a part each.
    for (const part of ['1/2', '2/2']) expect(kehoach(at, ...args, 'phan', '--shard', part).status).toBe(0)
    expect(bytesIn(join(at, 'ra'))).toEqual(bytesIn(join(at, 'phan')))
    expect(madeIn(join(at, 'ra'))).toHaveLength(60)
    expect(readdirSync(join(at, 'ra')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('the pages are served to a browser of the same machine, and to who has the key alone', async () => {
    const at = desk('xem trước', { 'plan.md': plan })
    const server = start([...command(), 'preview', 'plan.md', '--no-open'], at)
    const address = () => /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(server.stdout() + server.stderr())?.[0]
    await expect.poll(address).toBeDefined()
    const page = await fetch(address() ?? '')
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<!doctype html>')])
    expect((await fetch(new URL('/trang', address()))).status).not.toBe(200)
    server.kill()
    await server.ended
  })
})

const madeIn = (folder: string) => readdirSync(folder).filter((name) => /\.(?:docx|pdf)$/.test(name))

/** The files that were made in a folder, by their names. */
const bytesIn = (folder: string) =>
  Object.fromEntries(madeIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]))

describe('names and places', () => {
  test('a source with blanks in its name, behind more than 260 letters', () => {
    const folders = ['rất sâu', ...Array<string>(12).fill('thư mục có tên dài ơi là dài')]
    desk(join(...folders), { 'kế hoạch số 1.md': plan })
    const path = [...folders, 'kế hoạch số 1.md'].join('\\')
    const { stderr } = kehoach(join(drive, 'bàn làm việc'), 'build', path, '--to', 'docx')
    expect(existsSync(join(drive, 'bàn làm việc', ...folders, 'kế hoạch số 1.docx')), stderr).toBe(true)
  })

  test('names that Windows keeps for devices are refused before anything is written', () => {
    const at = desk('tên cấm', { 'mau.md': template, 'du-lieu.csv': 'ten\ncon\nnul\nAUX.\n' })
    const { status, stderr } = kehoach(at, 'build', 'mau.md', '--data', 'du-lieu.csv', '--name', '{{ten}}', '-o', 'ra')
    expect(status).toBe(1)
    expect(stderr.match(/\[ten-tep\]/g)).toHaveLength(3)
    expect(existsSync(join(at, 'ra'))).toBe(false)
  })

  test('a target that is read-only stays', () => {
    const at = desk('chỉ đọc', { 'plan.md': plan, 'plan.docx': 'của người khác' })
    run(['cmd', '/c', 'attrib', '+r', 'plan.docx'], { cwd: at })
    chmodSync(join(at, 'plan.docx'), 0o444)
    const { status, stderr } = kehoach(at, 'build', 'plan.md')
    if (status === 0) return
    expect(stderr).toContain('plan.docx')
    expect(readFileSync(join(at, 'plan.docx'), 'utf8')).toBe('của người khác')
    expect(readdirSync(at).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

test('scripts ask for the whole ZIP where they lie alone', () => {
  const alone = desk('chỉ một tệp', { 'cai-dat.cmd': readFileSync(join(program, 'cai-dat.cmd')) })
  const { stdout } = run(['cmd', '/c', 'cai-dat.cmd'], { cwd: alone, env: { KEHOACH_KHONG_CHO: '1' } })
  expect(stdout).toContain('Extract All')
})

test('the command opened with the mouse keeps its window, and says what to click; typed, it does not', () => {
  const opened = (...args: string[]) =>
    run(['cmd', '/c', 'call', ...args], { cwd: program, env: { KEHOACH_KHONG_CHO: '1' } }).stdout.includes(
      'cai-dat.cmd',
    )
  expect(opened(`${onDrive}\\kehoach.cmd`)).toBe(true)
  expect(opened(`${onDrive}\\kehoach.cmd`, `${onDrive}\\DOC-TRUOC.txt`)).toBe(true)
  expect(opened(`${onDrive}\\kehoach.cmd`, '--version')).toBe(false)
  expect(opened('kehoach.cmd')).toBe(false)
})

describe('install', () => {
  const users = join(drive, 'users')
  const folders = readdirSync(users).map((user) => join(users, user, 'AppData/Roaming/Microsoft/Windows/SendTo'))
  const sendTo = () =>
    folders.filter(existsSync).flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.cmd'))
        .map((name) => join(folder, name)),
    )

  test('puts what a right click offers, which starts the program; uninstall takes it away', () => {
    const installed = run(['cmd', '/c', 'cai-dat.cmd'], { cwd: program, env: { KEHOACH_KHONG_CHO: '1' } })
    expect(installed).toMatchObject({ status: 0, stdout: expect.stringContaining('Đã cài.') })
    // Wine's PowerShell ends well and does nothing.
    expect(installed.stderr).toContain('Chưa thêm được vào PATH')
    expect(sendTo()).toHaveLength(5)
    const scriptOf = (name: string) => sendTo().find((path) => path.endsWith(`${name}.cmd`)) ?? ''
    expect(readFileSync(scriptOf('Soát lỗi'), 'utf8')).toContain(
      'C:\\Kế hoạch\\ứng dụng\\kehoach\\chuong-trinh\\bin\\kehoach.cjs" check %*',
    )
    const at = desk('gửi tới', { 'plan.md': plan.replace('Các khoa lâm sàng', 'Trưởng các các khoa lâm sàng') })
    expect(kehoach(at, 'build', 'plan.md', '--to', 'docx').status).toBe(0)
    expect(readFileSync(scriptOf('Soát văn bản Word'), 'utf8')).toContain('kehoach.cjs" check %*')
    // Wine's cmd reads scripts in one code page, so that what the script says is said here.
    const words = ['kehoach.cmd', 'check', 'C:\\bàn làm việc\\gửi tới\\plan.docx']
    const shown = run(['cmd', '/c', 'call', ...words], { cwd: program })
    expect(shown.stderr).toMatch(/plan\.docx, [^\n]*gần “[^”]*các các khoa[^”]*”/)
    expect(shown.stderr).toContain('Chưa xét thể thức trình bày')
    // Another copy of the program has put its own in place of one.
    writeFileSync(
      scriptOf('Nhập từ Word'),
      '"D:\\kehoach\\chuong-trinh\\node.exe" "D:\\kehoach\\chuong-trinh\\bin\\kehoach.cjs"',
    )
    const removed = run(['cmd', '/c', 'go-bo.cmd'], { cwd: program, env: { KEHOACH_KHONG_CHO: '1' } })
    expect(removed).toMatchObject({ status: 0, stdout: expect.stringContaining('Đã gỡ khỏi “Gửi tới”.') })
    expect(removed.stderr).toContain('Chưa bỏ được khỏi PATH')
    expect(removed.stderr).toContain('chạy kehoach ở thư mục khác')
    expect(sendTo()).toEqual([scriptOf('Nhập từ Word')])
    expect(existsSync(join(program, 'kehoach.cmd'))).toBe(true)
  })
})
