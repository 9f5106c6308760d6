import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { linkToRepository } from './repository-root.ts'
import { UsageError } from './usage.ts'

/** Files that git tells as changed, and where its work tree is. */
export interface GitChanges {
  readonly root: string
  /** Paths below the root with slashes, in NFC; those that are gone, and old names of what was renamed, are among them. */
  readonly changed: ReadonlySet<string>
  /** Those of them that the work tree lacks, since git was told to leave them out of it. */
  readonly absent?: readonly string[]
  /** The root is that of a copy of what is staged: git tracks all that is there. */
  readonly isCopy?: boolean
}

/** What has changed since a commit: since the point where the line of work left it, with what isn't committed or known to git yet. */
export function changesSince(ref: string): GitChanges {
  const root = workTree()
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (commit === undefined)
    throw new UsageError(
      `Git không có “${ref}”. Gõ tên nhánh hay mã commit, như \`--since origin/main\`; trên CI thì lấy đủ lịch sử (fetch-depth: 0).`,
    )
  const base = git(['merge-base', commit.trim(), 'HEAD'])
  if (base === undefined)
    throw new UsageError(
      `“${ref}” và HEAD không có chung lịch sử, hoặc kho chỉ lấy một phần. Trên CI thì lấy đủ lịch sử (fetch-depth: 0).`,
    )
  const known = namesIn(['diff', '--name-only', '-z', '--no-renames', base.trim(), '--'], root)
  const unknown = namesIn(['ls-files', '--others', '--exclude-standard', '-z'], root)
  const unwatched = namesUnwatched(root)
  const absent = unwatched.filter((name) => known.includes(name) && !existsSync(join(root, name)))
  return { root, changed: new Set([...known, ...unknown, ...unwatched]), absent }
}

/** What git was told not to look at in the work tree: it may have changed. */
const namesUnwatched = (root: string): string[] =>
  namesIn(['ls-files', '-v', '-z'], root).flatMap((line) => /^[a-zS] (.*)$/s.exec(line)?.[1] ?? [])

/** Paths below the root of a work tree that git tracks, with slashes, in NFC; none where git is not there, or refuses. */
export function namesTracked(root: string): string[] {
  const { status, stdout } = ask(['ls-files', '-z', '--cached'], root)
  return status === 0 ? namesOf(stdout) : []
}

/**
 * Since when lines of a file have been as they are: the day on which their author wrote each, or that none is committed. Nothing of
 * those of which git doesn't know, as where it has but the newest part of the history.
 */
export function linesSince(path: string, lines: readonly number[]): ReadonlyMap<number, string> {
  const folder = dirname(path)
  if (ask(['rev-parse', '--is-shallow-repository'], folder).stdout?.trim() !== 'false') return new Map()
  const ranges = lines.flatMap((line) => ['-L', `${line},${line}`])
  const { stdout, status } = ask(['blame', '-w', '--line-porcelain', ...ranges, '--', basename(path)], folder)
  // The text of each line, behind a tab, ends what is told of it.
  return new Map(status === 0 ? stdout.split(/^\t.*\n/m).flatMap(sinceIn) : [])
}

/** What `git blame --line-porcelain` tells of a line. */
function sinceIn(blamed: string): [number, string][] {
  const [, commit = '', line] = /^([0-9a-f]{40,}) \d+ (\d+)/.exec(blamed) ?? []
  const told = (key: string) => new RegExp(`^author-${key} (.*)$`, 'm').exec(blamed)?.[1] ?? ''
  if (line === undefined) return []
  if (/^0+$/.test(commit)) return [[Number(line), 'chưa commit']]
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(told('tz')) ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60)
  const [year, month, day] = new Date((Number(told('time')) + ahead) * 1000).toISOString().slice(0, 10).split('-')
  return [[Number(line), `từ ${day}/${month}/${year}`]]
}

/** What the next commit will change. */
export function changesStaged(): GitChanges {
  const root = workTree()
  return { root, changed: new Set(namesIn(['diff', '--cached', '--name-only', '-z', '--no-renames', '--'], root)) }
}

/**
 * Has work done where the files are as they are staged, at the place that answers to where we stand. Git speaks of its own folder in
 * the environment of a hook, so that it is asked before.
 */
export async function inIndex<V>(root: string, work: (folder: string) => Promise<V>): Promise<V> {
  const here = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-staged-'))
  try {
    takeOutIndex(root, folder)
    // The search for a profile ends at the root of a repository.
    writeFileSync(join(folder, '.git'), `${linkToRepository} khong-co\n`)
    const below = join(folder, relative(root, here))
    mkdirSync(below, { recursive: true })
    process.chdir(below)
    return await work(folder)
  } finally {
    process.chdir(here)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a sparse checkout leaves out is staged all the same; a git that doesn't know the flag needs none. */
function takeOutIndex(root: string, folder: string): void {
  const takeOut = (...flags: string[]) =>
    ask(['checkout-index', '--all', '--force', ...flags, `--prefix=${folder}/`], root)
  const first = takeOut('--ignore-skip-worktree-bits')
  const { status, stderr } = first.status === unknownFlag ? takeOut() : first
  if (status !== 0) throw new UsageError(`Git không lấy ra được những gì đã đưa vào index: ${stderr.trim()}`)
}

/** The code that git ends with where it is asked for what it doesn't know. */
const unknownFlag = 129

function workTree(): string {
  const { status, stdout, stderr } = asked(['rev-parse', '--show-toplevel'])
  if (status === 0) return stdout.replace(/\r?\n$/, '')
  const [, refused] = /safe\.directory (.+)/.exec(stderr) ?? []
  if (refused !== undefined)
    throw new UsageError(
      `Git không mở kho này vì nó thuộc về tài khoản khác, như thường gặp trên CI. Gõ \`git config --global --add safe.directory ${refused.trim()}\` rồi chạy lại.`,
    )
  throw new UsageError(
    '--since và --staged cần một kho git, không phải kho --bare. Gõ trong thư mục của kho, hoặc nêu tên tệp mà không có hai cờ này.',
  )
}

function git(args: readonly string[], cwd?: string): string | undefined {
  const { status, stdout } = asked(args, cwd)
  return status === 0 ? stdout : undefined
}

function asked(args: readonly string[], cwd = process.cwd()): SpawnSyncReturns<string> {
  const done = ask(args, cwd)
  if (done.error && 'code' in done.error && done.error.code === 'ENOENT')
    throw new UsageError('Máy chưa có git. Cài git, hoặc nêu tên tệp mà không có --since, --staged.')
  return done
}

const ask = (args: readonly string[], cwd: string) =>
  spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 256_000_000 })

function namesIn(args: readonly string[], root: string): string[] {
  const names = git(args, root)
  if (names === undefined) throw new UsageError(`Git không chạy được \`git ${args.join(' ')}\` trong “${root}”.`)
  return namesOf(names)
}

const namesOf = (out: string): string[] =>
  out
    .split('\0')
    .filter(Boolean)
    .map((name) => name.normalize('NFC'))
