import { accessSync, constants, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { lookAt, statAt } from './disk/stat.ts'
import { pathOnDisk } from './path-on-disk.ts'
import { stdin } from './source-file.ts'
import { UsageError } from './usage.ts'

/** The sources named on the command line, each looked at before any is read: every wrong one is told, and none is begun. */
export function sourcePaths(named: readonly string[]): string[] {
  const paths = named.flatMap(matchesOf).map(pathOnDisk)
  const problems = paths.flatMap((path) => problemOf(path) ?? [])
  const [first, ...rest] = problems
  if (first !== undefined) throw new UsageError(first, rest)
  return paths
}

/** `*.md` as it comes from a Windows prompt, which leaves it to the program. */
function matchesOf(path: string): string[] {
  const name = basename(path)
  if (!name.includes('*') || statAt(path)) return [path]
  const pattern = new RegExp(`^${name.normalize('NFC').split('*').map(escapeForPattern).join('.*')}$`, 'i')
  const folder = pathOnDisk(dirname(path))
  const found = statAt(folder) ? readdirSync(folder).filter((entry) => pattern.test(entry.normalize('NFC'))) : []
  return found.length > 0 ? found.sort().map((entry) => join(folder, entry)) : [path]
}

const escapeForPattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

function problemOf(path: string): string | undefined {
  if (path === stdin) return undefined
  const stat = lookAt(path)
  if (typeof stat === 'string') return stat
  if (!stat) return `Không có tệp “${path}”. Kiểm tra tên tệp và thư mục đang đứng (${process.cwd()}).`
  if (stat.isDirectory()) return `“${path}” là thư mục. Gõ tên tệp, như “${join(path, 'plan.md')}”.`
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
