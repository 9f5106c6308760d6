import { accessSync, constants } from 'node:fs'
import { dirname, extname } from 'node:path'
import { entryAt, lookAt, statAt } from './disk/stat.ts'
import { type PassedOver, passedOverWords } from './passed-over.ts'
import { pathOnDisk } from './path-on-disk.ts'
import { type Matches, matchesOf, patternIn } from './pattern.ts'
import { isPlanAsText, plansBelow } from './plans-below.ts'
import { tell } from './print.ts'
import { stdin } from './source-file.ts'
import type { Asked } from './source-walk.ts'
import { trackedByGit } from './tracked.ts'
import { exit, UsageError } from './usage.ts'
import { quotedPath } from './write-new.ts'

/** A source, and the folder that was named in its place: its own where it was named itself. */
export interface NamedSource {
  readonly path: string
  readonly top: string
  /** Whether a path was typed for it alone: others stand in a folder or match a pattern. */
  readonly isTyped?: boolean
}

/** What was named on the command line, each looked at before any is read. */
export interface Named {
  readonly sources: readonly NamedSource[]
  /** Sentences on those that are none: the others are done all the same. */
  readonly problems: readonly string[]
  /** What lies among the plans of a folder and is none of this run. */
  readonly leftOut: readonly PassedOver[]
}

/** Whether a path is that of a document from Word, which `check` takes where it is named itself: folders hold those that were built. */
export const isDocument = (path: string): boolean => /\.docx?$/i.test(path)

/** What is taken for a source. */
export interface Takes extends Partial<Asked> {
  /** Documents from Word, too. */
  readonly documents?: boolean
}

/**
 * The sources named on the command line, and the documents among them where those are taken; a folder stands for the plans below
 * it. Where none is one, that is wrong use.
 */
export function sourcesNamed(
  named: readonly string[],
  { isTracked = trackedByGit(), nothingAside, documents = false }: Takes = {},
): Named {
  const taken = new Set(documents ? named.filter(isDocument).map(pathOnDisk) : [])
  const all = named.map((typed) => standingFor(typed, { isTracked, nothingAside }))
  const leftOut = all.flatMap((one) => one.leftOut)
  const sources: NamedSource[] = []
  const problems: string[] = []
  for (const source of all.flatMap((one) => one.sources)) {
    const problem = problemOf(source.path, taken)
    if (problem === undefined) sources.push(source)
    else problems.push(problem)
  }
  if (sources.length === 0)
    refuse([...problems, ...(leftOut.length > 0 ? [`Để ngoài: ${passedOverWords(leftOut)}.`] : [])])
  return { sources, problems, leftOut }
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

/** What a word of the command line stands for. */
function standingFor(typed: string, asked: Asked): Matches {
  const pattern = patternIn(typed)
  if (!pattern) return plansAt(pathOnDisk(withEnding(typed)), asked)
  const { sources, leftOut } = matchesOf(pattern, asked)
  return { sources: sources.length > 0 ? sources : [itself(typed)], leftOut }
}

function plansAt(path: string, asked: Asked): Matches {
  if (path === stdin || !statAt(path)?.isDirectory()) return { sources: [itself(path)], leftOut: [] }
  const { plans, leftOut } = plansBelow(path, asked)
  return { sources: plans.length > 0 ? plans.map((plan) => ({ path: plan, top: path })) : [itself(path)], leftOut }
}

const itself = (path: string): NamedSource => ({ path, top: dirname(path), isTyped: true })

/** Endings of sources, as they are typed first. */
const endings = ['.md', '.yaml', '.yml']

/** The one source that a name without its ending stands for; the name itself where there is none, or more than one. */
function withEnding(path: string): string {
  if (path === stdin || extname(path) !== '' || statAt(pathOnDisk(path))) return path
  const [only, other] = endings.map((ending) => path + ending).filter((one) => statAt(pathOnDisk(one)))
  return only !== undefined && other === undefined ? only : path
}

function noFile(path: string): string {
  if (path.includes('*')) return `Không có tệp nào khớp “${path}”.`
  if (entryAt(path)) return `“${path}” là liên kết không dẫn tới đâu. Sửa liên kết, hoặc xóa nó.`
  return notThere(path, [...endings, ...hiddenEndings])
}

/** Notepad adds one by itself, and Explorer shows neither. */
export const hiddenEndings = ['.md.txt', '.txt']

/** That a file isn't there, and which is that may have been meant: the same name with an ending more, or with another. */
export function notThere(path: string, endingsMeant: readonly string[]): string {
  const stem = path.replace(/\.(?:docx|pdf|md|ya?ml|txt)$/i, '')
  const meant = [path, stem].flatMap((name) => endingsMeant.map((ending) => name + ending)).find(statAt)
  const advice = meant ? `Có phải là “${meant}”?` : `Kiểm tra tên tệp và thư mục đang đứng (${process.cwd()}).`
  return `Không có tệp “${path}”. ${advice}`
}

function problemOf(path: string, taken: ReadonlySet<string>): string | undefined {
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
  if (taken.has(path) || /\.(md|markdown|ya?ml)$/i.test(path)) return undefined
  if (/\.txt$/i.test(path) && isPlanAsText(path)) return undefined
  return `“${path}” không phải tệp .md hay .yaml. ${
    /\.(?:docx|txt)$/i.test(path)
      ? `Nhập thành tệp nguồn trước: gõ \`kehoach import ${quotedPath(path)}\`.`
      : 'Nguồn của văn bản là tệp chữ có đuôi .md hoặc .yaml.'
  }`
}
