import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { prepareFolder } from './disk/folders.ts'
import { writeAll } from './disk/write-files.ts'
import { answer, tell } from './print.ts'
import { sendTo, sendToScript, startsProgramOf } from './send-to.ts'
import { exit, UsageError } from './usage.ts'

/** `kehoach install`: puts the unpacked program into Windows' “Gửi tới” and on the user's PATH; no administrator is needed. */
export function install(): number {
  const launcher = launcherHere()
  const folder = sendToFolder()
  prepareFolder(folder)
  const files = Object.entries(sendTo).map(([name, words]) => ({
    path: join(folder, `${name}.cmd`),
    bytes: Buffer.from(sendToScript(dirname(launcher), words)),
  }))
  const obstacle = writeAll(files)
  if (obstacle !== undefined) throw new UsageError(obstacle)
  answer(
    'Đã cài. Bấm chuột phải vào một tệp .md hay .docx, chọn “Gửi tới” (Send to), rồi chọn:',
    ...Object.keys(sendTo).map((name) => `  ${name}`),
  )
  if (changePath(addToPath, dirname(launcher))) answer('Cửa sổ lệnh mở từ bây giờ nhận lệnh: kehoach build plan.md')
  else tell(`Chưa thêm được vào PATH. Trong cửa sổ lệnh, gõ tên đầy đủ: "${launcher}" build plan.md`)
  return exit.clean
}

/** `kehoach uninstall`: takes away what `install` put; the program's own folder and the user's files stay. */
export function uninstall(): number {
  const folder = dirname(launcherHere())
  const entries = Object.keys(sendTo)
    .map((name) => join(sendToFolder(), `${name}.cmd`))
    .filter((path) => existsSync(path))
  const own = entries.filter((path) => startsProgramOf(readFileSync(path, 'utf8'), folder))
  for (const path of own) rmSync(path, { force: true })
  const isTaken = changePath(takeFromPath, folder)
  answer(`Đã gỡ khỏi “Gửi tới”${isTaken ? ' và PATH' : ''}. Tệp của bạn còn nguyên.`)
  if (own.length < entries.length)
    tell('Còn giữ những mục “Kế hoạch - …” của “Gửi tới” chạy kehoach ở thư mục khác; gỡ chúng bằng go-bo.cmd ở đó.')
  if (!isTaken) tell(`Chưa bỏ được khỏi PATH: nếu có thì xóa “${folder}” trong biến Path của tài khoản.`)
  answer(`Xóa nốt thư mục: ${folder}`)
  return exit.clean
}

/** The file that starts the packaged program. */
function launcherHere(): string {
  const launcher = resolve(import.meta.dirname, '..', '..', 'kehoach.cmd')
  if (process.platform === 'win32' && existsSync(launcher)) return launcher
  throw new UsageError(
    'Lệnh này dành cho bản đóng gói sẵn cho Windows. Ở máy khác không cần cài: chạy thẳng kehoach trong thư mục đã giải nén.',
  )
}

function sendToFolder(): string {
  const { APPDATA } = process.env
  if (APPDATA === undefined) throw new UsageError('Không rõ thư mục “Gửi tới” của bạn: thiếu biến môi trường APPDATA.')
  return join(APPDATA, 'Microsoft', 'Windows', 'SendTo')
}

/** The user's PATH as it is stored, without the program's folder; names of variables in it stay. */
const pathWithout = `
$key = Get-Item 'HKCU:\\Environment'
$old = $key.GetValue('Path', '', 'DoNotExpandEnvironmentNames')
$kept = @($old -split ';' | Where-Object { $_ -ne '' -and $_ -ne $env:KEHOACH_FOLDER })`

/** Stores it, and tells running programs: a variable set by .NET is told to all windows. */
const storePath = `
Set-ItemProperty 'HKCU:\\Environment' 'Path' ($new -join ';') -Type ExpandString
[Environment]::SetEnvironmentVariable('KEHOACH_FOLDER', $null, 'User')`

/** Puts the folder before all others, and takes away those of other copies of the program. */
const addToPath = `${pathWithout}
$others = @($kept | Where-Object {
  -not [IO.File]::Exists([Environment]::ExpandEnvironmentVariables($_) + '\\chuong-trinh\\bin\\kehoach.cjs') })
$new = @($env:KEHOACH_FOLDER) + $others${storePath}`
const takeFromPath = `${pathWithout}\n$new = $kept${storePath}`

/** What a script ends with that came to its end: 0 is what many a program ends with that does nothing. */
const done = 21

/** Runs a script of PowerShell, which takes and stores letters of any language; gives whether it did what it should. */
function changePath(commands: string, folder: string): boolean {
  const { status } = spawnSync(
    'powershell.exe',
    ['-NoProfile', '-Command', `$ErrorActionPreference = 'Stop'${commands}\nexit ${done}`],
    {
      env: { ...process.env, KEHOACH_FOLDER: folder },
      stdio: 'ignore',
      windowsHide: true,
    },
  )
  return status === done
}
