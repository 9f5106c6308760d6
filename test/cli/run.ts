import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder of its own with the files given, in which the program is run as a user would. */
export interface Desk {
  readonly folder: string
  /** Runs the bundle in this process, which spares its start; one at a time. */
  readonly run: (args: readonly string[]) => Promise<Run>
  /** Starts the program, for what only a process has: its start, its end, standard input. */
  readonly start: (args: readonly string[], input?: string) => Run
  /** The same from a folder below, with more in the environment. */
  readonly startIn: (below: string, args: readonly string[], env?: Readonly<Record<string, string>>) => Run
  readonly put: (name: string, contents: string | Uint8Array) => void
  readonly read: (name: string) => string
  /** Every file of the folder, sorted. */
  readonly files: () => string[]
  readonly clear: () => void
}

const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/kehoach.cjs')
const dist = join(root, 'dist')
const requireThere = createRequire(join(dist, 'kehoach.cjs'))

interface Bundle {
  main(argv: readonly string[]): Promise<void>
}

const loaded = new Map<string, { exports: Partial<Bundle> }>()

/** A bundle of dist/ and those it asks for, as bin/kehoach.cjs loads them. */
function load(name: string): Partial<Bundle> {
  const known = loaded.get(name)
  if (known) return known.exports
  const filename = join(dist, name)
  const module = { exports: {} }
  loaded.set(name, module)
  const requireOf = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : requireThere(id))
  const bundle = new Script(readFileSync(filename, 'latin1'), { filename }).runInThisContext()
  bundle(module.exports, requireOf, module, filename, dist)
  return module.exports
}

/** What a call writes to a stream, which gets nothing of it. */
function capture(stream: NodeJS.WriteStream): { readonly text: () => string; readonly release: () => void } {
  const written: string[] = []
  const write = stream.write
  stream.write = (chunk: string | Uint8Array) => {
    written.push(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk))
    return true
  }
  return {
    text: () => written.join(''),
    release: () => {
      stream.write = write
    },
  }
}

let isRunning = false

async function runIn(folder: string, args: readonly string[]): Promise<Run> {
  const { main } = load('kehoach.cjs')
  if (!main) throw new Error('dist/kehoach.cjs has no main')
  if (isRunning) throw new Error('a run before this one was not waited for')
  isRunning = true
  const code = process.exitCode
  const [out, err] = [capture(process.stdout), capture(process.stderr)]
  process.chdir(folder)
  try {
    process.exitCode = 0
    await main([process.execPath, program, ...args])
    return { code: Number(process.exitCode), out: out.text(), err: err.text() }
  } finally {
    process.exitCode = code
    process.chdir(root)
    out.release()
    err.release()
    isRunning = false
  }
}

export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-'))
  return {
    folder,
    run: (args) => runIn(folder, args),
    start: (args, input = '') => {
      const done = spawnSync(process.execPath, [program, ...args], { cwd: folder, input, encoding: 'utf8' })
      return { code: done.status, out: done.stdout, err: done.stderr }
    },
    startIn: (below, args, env = {}) => {
      const cwd = join(folder, below)
      const done = spawnSync(process.execPath, [program, ...args], {
        cwd,
        env: { ...process.env, ...env },
        encoding: 'utf8',
      })
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
