import { accessSync, constants, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { lookAt, statAt } from './disk/stat.ts'
import { pathOnDisk } from './path-on-disk.ts'
import { plansBelow, sourcesBelow } from './plans-below.ts'
import { stdin } from './source-file.ts'
import { UsageError } from './usage.ts'

/** A source, and the folder that was named in its place: its own where it was named itself. */
export interface NamedSource {
  readonly path: string
  readonly top: string
}

/**
 * The sources named on the command line, each looked at before any is read: every wrong one is told, and none is begun. A folder
 * stands for the plans below it.
 */
export function sourcesNamed(named: readonly string[]): NamedSource[] {
  const sources = named.flatMap(matchesOf).flatMap(({ path, top }) => plansIn(pathOnDisk(path), top))
  const problems = sources.flatMap(({ path }) => problemOf(path) ?? [])
  const [first, ...rest] = problems
  if (first !== undefined) throw new UsageError(first, rest)
  return sources
}

/** The same by their paths alone. */
export const sourcePaths = (named: readonly string[]): string[] => sourcesNamed(named).map(({ path }) => path)

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
  return matchesAt(path).map((match) => ({ path: match }))
}

function matchesAt(path: string): string[] {
  const name = basename(path)
  if (!name.includes('*') || statAt(path)) return [path]
  const pattern = new RegExp(`^${name.normalize('NFC').split('*').map(escapeForPattern).join('.*')}$`, 'i')
  const folder = pathOnDisk(dirname(path))
  const found = statAt(folder) ? readdirSync(folder).filter((entry) => pattern.test(entry.normalize('NFC'))) : []
  return found.length > 0 ? found.sort().map((entry) => join(folder, entry)) : [path]
}

// Files at any depth, as two stars before a slash name them.
function matchesBelow(path: string): Match[] {
  const [, above = '', below = ''] = /^(.*?)\*\*[\\/](.*)$/.exec(path.normalize('NFC')) ?? []
  const parts = below.split(/\*\*[\\/]/).map((part) => part.split('*').map(escapeForPattern).join('[^\\\\/]*'))
  const pattern = new RegExp(`(?:^|[\\\\/])${parts.join('(?:.*[\\\\/])?')}$`, 'i')
  const folder = pathOnDisk(above === '' ? '.' : above)
  const found = statAt(folder)?.isDirectory() ? sourcesBelow(folder) : []
  const matching = found.filter((one) => pattern.test(one.normalize('NFC')))
  return matching.length > 0 ? matching.map((match) => ({ path: match, top: folder })) : [{ path }]
}

const escapeForPattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

function noFile(path: string): string {
  if (path.includes('*')) return `Không có tệp nào khớp “${path}”.`
  const meant = ['.md', '.yaml', '.yml'].map((ending) => path.replace(/\.(?:docx|pdf)$/i, '') + ending).find(statAt)
  const advice = meant ? `Có phải là “${meant}”?` : `Kiểm tra tên tệp và thư mục đang đứng (${process.cwd()}).`
  return `Không có tệp “${path}”. ${advice}`
}

function problemOf(path: string): string | undefined {
  if (path === stdin) return undefined
  const stat = lookAt(path)
  if (typeof stat === 'string') return stat
  if (!stat) return noFile(path)
  if (stat.isDirectory())
    return `“${path}” là thư mục không có kế hoạch nào: tệp .md hay .yaml có khai báo như \`trich_yeu\`, \`co_quan\`.`
  if (!stat.isFile()) return `“${path}” là thiết bị hoặc ống dẫn, không phải tệp thường. Đọc từ ống dẫn thì gõ “-”.`
  if (!/\.(md|markdown|ya?ml)$/i.test(path))
    return `“${path}” không phải tệp .md hay .yaml. Nguồn của văn bản là tệp chữ có đuôi .md hoặc .yaml.`
  try {
    accessSync(path, constants.R_OK)
    return undefined
  } catch {
    return `Không đọc được tệp “${path}”. Kiểm tra quyền đọc, hoặc đóng chương trình đang giữ tệp.`
  }
}
