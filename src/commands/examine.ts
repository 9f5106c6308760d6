import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { freemem, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { profileName } from '../profile/profile-name.ts'
import { type Fonts, systemFonts } from '../render/fonts.ts'
import { lackingFonts, lackingTypesetter } from './crash-report.ts'
import { temporaryBeside } from './disk/temporary-files.ts'
import { answerTo, type Destination, giveTo } from './give-to.ts'
import { libreOffice } from './libre-office.ts'
import { type OfficeSummary, officeSummary } from './office-values.ts'
import { profileAt, readProfileAbove } from './profile-above.ts'
import { exit, UsageError } from './usage.ts'

/** The flags of `kehoach kham` as typed. */
export interface ExamineOptions extends Destination {
  readonly format?: string
  readonly hoSo?: string
}

/** Something the program needs or may use on this machine. */
interface Condition {
  readonly name: string
  readonly found: string
  /** What to do where the program can't work as it is. */
  readonly remedy?: string
}

/** `kehoach kham`: whether this machine has what the program needs, a line each, and what the office's profile says here. */
export function examine({ format = 'text', hoSo, ...to }: ExamineOptions): number {
  if (format !== 'text' && format !== 'json') throw new UsageError(`Không có dạng “${format}”. Chọn text hoặc json.`)
  const office = officeSummary(hoSo === undefined ? readProfileAbove('.') : profileAt(hoSo))
  const conditions = conditionsHere(office)
  const lacking = conditions.filter(({ remedy }) => remedy !== undefined)
  if (format === 'json')
    giveTo(
      to,
      `${JSON.stringify({ version: manifest.version, ok: lacking.length === 0, conditions, profile: profileJson(office) }, undefined, 2)}\n`,
    )
  else
    answerTo(to, [
      ...conditions.map(({ name, found, remedy }) => `${name}: ${found}: ${remedy === undefined ? 'được' : remedy}`),
      ...(office?.values ?? []).map(({ key, value, file, line }) => `  ${key}: ${value}  (${file}:${line})`),
      lacking.length === 0 ? 'Máy này dùng được kehoach.' : `Còn ${lacking.length} điều phải sửa.`,
    ])
  return lacking.length === 0 ? exit.clean : exit.errors
}

const profileJson = (office: OfficeSummary | undefined) => office && { files: office.files, values: office.values }

const conditionsHere = (office: OfficeSummary | undefined): Condition[] => [
  { name: 'Phiên bản', found: `kehoach ${manifest.version}, ${process.platform}-${process.arch}` },
  nodeHere(),
  fontHere(),
  typesetterHere(),
  writable('Thư mục đang đứng', '.', 'chuyển sang thư mục mà bạn ghi được, như Documents'),
  writable('Thư mục tạm', tmpdir(), 'đặt biến môi trường TEMP tới một thư mục mà bạn ghi được'),
  ...terminalHere(),
  profileHere(office),
  officeHere(),
  memoryHere(),
]

function nodeHere(): Condition {
  const { version } = process
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  const suits = major > 20 || (major === 20 && minor >= 19)
  return {
    name: 'Node',
    found: version,
    ...(!suits && { remedy: 'cài Node 22 trở lên, hoặc dùng bản kehoach đóng gói sẵn' }),
  }
}

function fontHere(): Condition {
  const name = 'Phông chữ của PDF'
  const fonts = fontsOrNone()
  if (!fonts) return { name, found: 'thiếu phông Tinos đi kèm', remedy: lackingFonts }
  const { family, files } = fonts
  if (family === 'Times New Roman') return { name, found: `${family} (${files[0]})` }
  return { name, found: 'Tinos, cùng số đo với Times New Roman, vì máy không có Times New Roman' }
}

function fontsOrNone(): Fonts | undefined {
  try {
    return systemFonts()
  } catch {
    return undefined
  }
}

/** The module that sets PDFs is loaded as it would be for one. */
function typesetterHere(): Condition {
  const name = 'Phần dựng PDF'
  try {
    createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler')
    return { name, found: 'nạp được' }
  } catch {
    return { name, found: 'không nạp được', remedy: lackingTypesetter }
  }
}

/** Tried: rights by lists of Windows and disks that are read-only refuse what a folder's mode allows. */
function writable(name: string, folder: string, remedy: string): Condition {
  const found = resolve(folder)
  try {
    const trial = temporaryBeside(join(found, 'kham'))
    writeFileSync(trial, '', { flag: 'wx' })
    rmSync(trial)
    return { name, found }
  } catch {
    return { name, found: `${found}, không ghi được`, remedy }
  }
}

/** What letters look like on Windows' terminal depends on its code page for programs that don't speak to it themselves. */
function terminalHere(): Condition[] {
  if (process.platform !== 'win32') return []
  const { stdout } = spawnSync('chcp.com', { encoding: 'latin1', windowsHide: true })
  const page = /\d+/.exec(stdout ?? '')?.[0]
  return [
    {
      name: 'Bảng mã cửa sổ lệnh',
      found: page === undefined ? 'không rõ' : `${page}, kehoach in chữ Việt không cần đổi`,
    },
  ]
}

function profileHere(office: OfficeSummary | undefined): Condition {
  const name = 'Hồ sơ cơ quan'
  if (!office) return { name, found: `không có ${profileName}, không bắt buộc` }
  const { files, problem } = office
  return {
    name,
    found: files.map((file) => resolve(file)).join(', dưới ') || (problem?.place?.file ?? profileName),
    ...(problem && { remedy: `sửa ${problem.place?.file}:${problem.place?.line}: ${problem.message}` }),
  }
}

const officeHere = (): Condition => ({
  name: 'LibreOffice',
  found: libreOffice() ?? 'không có, chỉ cần khi nhập tệp .doc',
})

const gigabytes = (bytes: number): string => (bytes / 2 ** 30).toFixed(1).replace('.', ',')

function memoryHere(): Condition {
  const least = 0.5 * 2 ** 30
  return {
    name: 'Bộ nhớ',
    found: `còn ${gigabytes(freemem())} trong ${gigabytes(totalmem())} GB`,
    ...(freemem() < least && { remedy: 'đóng bớt chương trình khác; dựng một văn bản cần chừng 0,3 GB' }),
  }
}
