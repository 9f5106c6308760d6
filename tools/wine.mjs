// Windows' programs on Linux, by Wine: Debian's packages wine64 and gcc-mingw-w64-x86-64-win32.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Whether Wine is here, and the compiler that makes what it lacks. */
export const hasWine = () =>
  ['wine', compiler].every((program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0)

const compiler = 'x86_64-w64-mingw32-gcc-win32'

/** A library of Windows 10 that Wine 8 lacks and Rust's programs ask random numbers of. */
const bcryptprimitives = `#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }
`

/** Holds a file open as Word does, nobody else may write to it, until there is a file "let-go" beside it. */
const holder = `#include <windows.h>
#include <stdio.h>
int main(int count, char **args) {
  HANDLE file = CreateFileA(args[1], GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return 1;
  fclose(fopen("held", "w"));
  while (GetFileAttributesA("let-go") == INVALID_FILE_ATTRIBUTES) Sleep(50);
  return 0;
}
`

/**
 * Sets a Windows up in a folder. `run` gives a program's exit code and what it printed; `start` goes on beside it; `drive` is the
 * folder that is C: there, with a program `hold.exe` that keeps a file open.
 *
 * @param {string} folder
 */
export function startWine(folder) {
  const prefix = join(folder, 'prefix')
  mkdirSync(prefix, { recursive: true })
  const env = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' }
  /** Standard streams of Wine have to be files. @param {string} name */
  const streamsOf = (name) =>
    ['out', 'err'].map((stream) => {
      const path = join(folder, `${name}.${stream}`)
      return { open: () => openSync(path, 'w'), read: () => readFileSync(path, 'utf8') }
    })
  /** @param {string[]} args @param {{ cwd?: string, timeout?: number, env?: Record<string, string> }} options */
  const run = (args, { cwd, timeout = 120_000, env: more } = {}) => {
    const [out, err] = streamsOf('run')
    const { status } = spawnSync('wine', args, {
      cwd,
      timeout,
      env: { ...env, ...more },
      stdio: ['ignore', out.open(), err.open()],
    })
    return { status, stdout: out.read(), stderr: err.read() }
  }
  let started = 0
  /** @param {string[]} args @param {string} cwd */
  const start = (args, cwd) => {
    const [out, err] = streamsOf(`start-${started++}`)
    const child = spawn('wine', args, { cwd, env, stdio: ['ignore', out.open(), err.open()] })
    /** @type {Promise<number | null>} */
    const ended = new Promise((resolve) => child.on('exit', resolve))
    return { ended, kill: () => child.kill('SIGKILL'), stdout: out.read, stderr: err.read }
  }
  run(['wineboot', '-i'])
  run(['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'])
  const drive = join(prefix, 'drive_c')
  /** @param {string} name @param {string} text @param {string[]} options */
  const make = (name, text, ...options) => {
    const source = join(folder, `${basename(name)}.c`)
    writeFileSync(source, text)
    execFileSync(compiler, ['-o', join(drive, name), source, ...options])
  }
  make('windows/system32/bcryptprimitives.dll', bcryptprimitives, '-shared', '-ladvapi32')
  make('hold.exe', holder)
  return { run, start, drive }
}
