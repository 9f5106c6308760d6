import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder of its own with the files given, in which the program is run as a user would. */
export interface Desk {
  readonly folder: string
  readonly run: (args: readonly string[], input?: string) => Run
  readonly put: (name: string, contents: string | Uint8Array) => void
  readonly read: (name: string) => string
  /** Every file of the folder, sorted. */
  readonly files: () => string[]
  readonly clear: () => void
}

const program = join(import.meta.dirname, '../../bin/kehoach.cjs')

export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-'))
  return {
    folder,
    run: (args, input = '') => {
      const done = spawnSync(process.execPath, [program, ...args], { cwd: folder, input, encoding: 'utf8' })
      return { code: done.status, out: done.stdout, err: done.stderr }
    },
    put: (name, contents) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), contents)
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    files: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}
