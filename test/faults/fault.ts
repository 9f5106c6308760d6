import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { type Desk, desk } from '../cli/run.ts'
import { inFull } from '../sampling.ts'

/** Something unlucky or hostile, and what must hold under it. */
export interface Fault {
  /** As it is told in the table. */
  readonly what: string
  /** Throws where something doesn't hold; a text says why it could not be tried here. */
  readonly run: (at: Bench) => unknown
  /** Takes long: only tried where all are (`FULL=1`). */
  readonly slow?: boolean
}

/** A folder with the program at hand. */
export interface Bench extends Desk {
  /** Starts the program as a process of its own; `preload` names modules beside this file that run before it. */
  readonly shell: (command: string, how?: Surroundings) => ShellRun
  /** The same, going on beside. */
  readonly beside: (args: readonly string[], how?: Surroundings) => ChildProcess
  readonly path: (name: string) => string
}

/** Documents that an earlier build left, and how they are read. */
export const earlier = {
  docx: zipSync({ 'word/styles.xml': strToU8('<w:style w:styleId="KHNation"/>') }, { level: 0 }),
  pdf: strToU8('%PDF-1.7 (Typst 0.14.2)'),
}
const [docx, pdf] = [earlier.docx, earlier.pdf].map((bytes) => new TextDecoder().decode(bytes))
export const earlierText = { docx, pdf }

/** All of these, or the first. */
export const sampleOf = <T>(all: readonly T[]): readonly T[] => (inFull ? all : all.slice(0, 1))

/** What surrounds a process. */
export interface Surroundings {
  readonly preload?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** What came of a line of shell, in which `$K` is the program. */
export interface ShellRun {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

const program = join(import.meta.dirname, '../../bin/kehoach.cjs')
const imports = (preload: readonly string[] = []) =>
  preload.flatMap((name) => ['--import', join(import.meta.dirname, 'preload', `${name}.mjs`)])

/** An empty folder. */
export function bench(): Bench {
  const at = desk()
  return {
    ...at,
    path: (name) => join(at.folder, name),
    shell: (command, { preload, env, input = '' } = {}) => {
      // What would go on for ever ends after a while of work, whoever started it, and before it has all the memory.
      const { status, signal, stdout, stderr } = spawnSync('bash', ['-c', `ulimit -t 20\n${command}`], {
        cwd: at.folder,
        input,
        encoding: 'utf8',
        timeout: 60_000,
        env: { ...process.env, K: [process.execPath, ...imports(preload), program].join(' '), ...env },
      })
      return { code: status, signal, out: stdout, err: stderr }
    },
    beside: (args, { preload, env } = {}) =>
      spawn(process.execPath, [...imports(preload), program, ...args], {
        cwd: at.folder,
        stdio: 'ignore',
        env: { ...process.env, ...env },
      }),
  }
}

/** When a process has ended: its code, or the signal that ended it. */
export const ended = (child: ChildProcess): Promise<number | string | null> =>
  new Promise((done) => child.once('close', (code, signal) => done(signal ?? code)))

/** What stands for the bytes of a file. */
export const bytesOf = (at: Bench, name: string): string =>
  createHash('sha256')
    .update(readFileSync(at.path(name)))
    .digest('hex')

/** The names of files of ours that are on their way. */
export const leftovers = (at: Bench): string[] =>
  at.files().filter((name) => name.includes('.kehoach-') && name.endsWith('.tmp'))
