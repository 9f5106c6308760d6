import { accessSync, constants, readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { decode } from '../files/decode.ts'
import { readWhole } from './disk/read-whole.ts'
import { lookAt, statAt } from './disk/stat.ts'
import { pathOnDisk } from './path-on-disk.ts'
import { hasPlanKeys } from './plan-look.ts'
import { isPlan, plansBelow, sourcesBelow } from './plans-below.ts'
import { tell } from './print.ts'
import { stdin } from './source-file.ts'
import { exit, UsageError } from './usage.ts'
import { quotedPath } from './write-new.ts'

/** A source, and the folder that was named in its place: its own where it was named itself. */
export interface NamedSource {
  readonly path: string
  readonly top: string
}

/** What was named on the command line, each looked at before any is read. */
export interface Named {
  readonly sources: readonly NamedSource[]
  /** Sentences on those that are none: the others are done all the same. */
  readonly problems: readonly string[]
}

/** The sources named on the command line; a folder stands for the plans below it. Where none is one, that is wrong use. */
export function sourcesNamed(named: readonly string[]): Named {
  const sources: NamedSource[] = []
  const problems: string[] = []
  for (const source of named.flatMap(matchesOf).flatMap(({ path, top }) => plansIn(pathOnDisk(path), top))) {
    const problem = problemOf(source.path)
    if (problem === undefined) sources.push(source)
    else problems.push(problem)
  }
  if (sources.length === 0) refuse(problems)
  return { sources, problems }
}

/** The paths of sources of which each has to be one. */
export function sourcePaths(named: readonly string[]): string[] {
  const { sources, problems } = sourcesNamed(named)
  refuse(problems)
  return sources.map(({ path }) => path)
}

function refuse([first, ...rest]: readonly string[]): void {
  if (first !== undefined) throw new UsageError(first, rest)
}

/** Tells what was named and is no source, and gives the exit code that comes of it. */
export function tellProblems(problems: readonly string[]): number {
  if (problems.length === 0) return exit.clean
  tell(...problems.map((problem) => `Lỗi: ${problem}`))
  return exit.usage
}

function plansIn(path: string, top = dirname(path)): NamedSource[] {
  if (path === stdin || !statAt(path)?.isDirectory()) return [{ path, top }]
  const plans = plansBelow(path)
  return plans.length > 0 ? plans.map((plan) => ({ path: plan, top: path })) : [{ path, top }]
}

/** What was typed, or what it matches below a folder. */
interface Match {
  readonly path: string
  readonly top?: string
}

/** `*.md` and `**` as they come from a Windows prompt, which leaves them to the program. */
function matchesOf(path: string): Match[] {
  if (/(?:^|[\\/])\*\*[\\/]/.test(path)) return matchesBelow(path)
  return matchesAt(path).map((match) => ({ path: withEnding(match) }))
}

/** Endings of sources, as they are typed first. */
const endings = ['.md', '.yaml', '.yml']

/** The one source that a name without its ending stands for; the name itself where there is none, or more than one. */
function withEnding(path: string): string {
  if (path === stdin || extname(path) !== '' || statAt(pathOnDisk(path))) return path
  const [only, other] = endings.map((ending) => path + ending).filter((one) => statAt(pathOnDisk(one)))
  return only !== undefined && other === undefined ? only : path
}

function matchesAt(path: string): string[] {
  const name = basename(path)
  if (!name.includes('*') || statAt(path)) return [path]
  const pattern = new RegExp(`^${name.normalize('NFC').split('*').map(escapeForPattern).join('.*')}$`, 'i')
  const folder = pathOnDisk(dirname(path))
  const found = statAt(folder) ? readdirSync(folder).filter((entry) => pattern.test(entry.normalize('NFC'))) : []
  return found.length > 0 ? found.sort().map((entry) => join(folder, entry)) : [path]
}

// Plans at any depth, as two stars before a slash name them; what else lies among them is left, as in a folder.
function matchesBelow(path: string): Match[] {
  const [, above = '', below = ''] = /^(.*?)\*\*[\\/](.*)$/.exec(path.normalize('NFC')) ?? []
  const parts = below.split(/\*\*[\\/]/).map((part) => part.split('*').map(escapeForPattern).join('[^\\\\/]*'))
  const pattern = new RegExp(`(?:^|[\\\\/])${parts.join('(?:.*[\\\\/])?')}$`, 'i')
  const folder = pathOnDisk(above === '' ? '.' : above)
  const found = statAt(folder)?.isDirectory() ? sourcesBelow(folder) : []
  const named = found.filter((one) => pattern.test(one.normalize('NFC')))
  const plans = named.filter(isPlan)
  const matching = plans.length > 0 ? plans : named
  return matching.length > 0 ? matching.map((match) => ({ path: match, top: folder })) : [{ path }]
}

const escapeForPattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

function noFile(path: string): string {
  if (path.includes('*')) return `Không có tệp nào khớp “${path}”.`
  const meant = endings.map((ending) => path.replace(/\.(?:docx|pdf)$/i, '') + ending).find(statAt)
  const advice = meant ? `Có phải là “${meant}”?` : `Kiểm tra tên tệp và thư mục đang đứng (${process.cwd()}).`
  return `Không có tệp “${path}”. ${advice}`
}

/** Notepad adds `.txt` to whatever is saved. */
function isPlanAsText(path: string): boolean {
  const text = /\.txt$/i.test(path) ? decode(readWhole(path)) : ''
  return typeof text !== 'string' || hasPlanKeys(text)
}

function problemOf(path: string): string | undefined {
  if (path === stdin) return undefined
  const stat = lookAt(path)
  if (typeof stat === 'string') return stat
  if (!stat) return noFile(path)
  if (stat.isDirectory())
    return `“${path}” là thư mục không có kế hoạch nào: tệp .md hay .yaml có khai báo như \`trich_yeu\`, \`co_quan\`.`
  if (!stat.isFile()) return `“${path}” là thiết bị hoặc ống dẫn, không phải tệp thường. Đọc từ ống dẫn thì gõ “-”.`
  try {
    accessSync(path, constants.R_OK)
  } catch {
    return `Không đọc được tệp “${path}”. Kiểm tra quyền đọc, hoặc đóng chương trình đang giữ tệp.`
  }
  if (/\.(md|markdown|ya?ml)$/i.test(path) || isPlanAsText(path)) return undefined
  return `“${path}” không phải tệp .md hay .yaml. ${
    /\.(?:docx|txt)$/i.test(path)
      ? `Nhập thành tệp nguồn trước: gõ \`kehoach import ${quotedPath(path)}\`.`
      : 'Nguồn của văn bản là tệp chữ có đuôi .md hoặc .yaml.'
  }`
}
