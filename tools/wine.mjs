// Windows' programs on Linux, by Wine: Debian's packages wine64 and gcc-mingw-w64-x86-64-win32.
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether Wine is here, and the compiler that makes what it lacks. */
export const hasWine = () =>
  ['wine', compiler].every((program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0)

const compiler = 'x86_64-w64-mingw32-gcc-win32'

/** A library of Windows 10 that Wine 8 lacks and Rust's programs ask random numbers of. */
const bcryptprimitives = `#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }
`

/**
 * Sets a Windows up in a folder. `run` gives a program's exit code and what it printed; `drive` is the folder that is C: there.
 *
 * @param {string} folder
 */
export function startWine(folder) {
  const prefix = join(folder, 'prefix')
  mkdirSync(prefix, { recursive: true })
  const env = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' }
  /** @param {string[]} args @param {{ cwd?: string, timeout?: number, env?: Record<string, string> }} options */
  const run = (args, { cwd, timeout = 120_000, env: more } = {}) => {
    // Standard streams of Wine have to be files.
    const [out, err] = ['out', 'err'].map((name) => join(folder, name))
    const streams = [out, err].map((path) => openSync(path, 'w'))
    const { status } = spawnSync('wine', args, {
      cwd,
      timeout,
      env: { ...env, ...more },
      stdio: ['ignore', ...streams],
    })
    for (const stream of streams) closeSync(stream)
    return { status, stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') }
  }
  run(['wineboot', '-i'])
  run(['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'])
  const drive = join(prefix, 'drive_c')
  const source = join(folder, 'bcryptprimitives.c')
  writeFileSync(source, bcryptprimitives)
  execFileSync(compiler, ['-shared', '-o', join(drive, 'windows/system32/bcryptprimitives.dll'), source, '-ladvapi32'])
  return { run, drive }
}
