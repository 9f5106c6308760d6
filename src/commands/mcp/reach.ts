import { dirname, relative, resolve } from 'node:path'
import type { GivenPlan } from '../../mcp/toolbox.ts'
import { sourceText } from '../../source/source-text.ts'
import { realPath } from '../disk/real-path.ts'
import { entryAt, statAt } from '../disk/stat.ts'
import { pathOnDisk } from '../path-on-disk.ts'
import { profilePathsAbove, type ReadProfile, readProfileAbove } from '../profile-above.ts'
import { isBelow } from '../repository-root.ts'
import { type Loaded, loadSource, sourceOf, stdin } from '../source-file.ts'
import { sourcePaths } from '../source-paths.ts'
import { UsageError } from '../usage.ts'

/** The folder that an assistant is served in, where we stand: whatever it names lies below, links resolved. */
const root = (): string => realPath(process.cwd())

/** A path that an assistant has named, as seen from that folder; refused where it leads out of it. */
export function pathWithin(typed: string): string {
  const real = typed.includes('\0') ? undefined : realPath(pathOnDisk(resolve(typed)))
  if (real === undefined || !isBelow(real, root()) || hasLink(real))
    throw new UsageError(
      `“${typed}” ở ngoài thư mục “${root()}”. Chỉ đọc và ghi được trong thư mục ấy; gõ đường dẫn tính từ đó.`,
    )
  const path = relative(root(), real) || '.'
  if (path === stdin) throw new UsageError(`“${typed}” không phải tên tệp. Gõ tên tệp trong thư mục “${root()}”.`)
  return path
}

/** Whether a path without links has one still: it leads nowhere as yet. */
const hasLink = (path: string): boolean =>
  entryAt(path)?.isSymbolicLink() === true || (path !== dirname(path) && hasLink(dirname(path)))

/** A source that is there, by its path. */
export function sourceWithin(typed: string): string {
  const wanted = pathWithin(typed)
  const [path, second] = sourcePaths([wanted])
  if (path !== undefined && second === undefined && pathWithin(path) === wanted) return path
  throw new UsageError(`“${typed}” không phải một tệp nguồn. Gõ tên của đúng một tệp .md hoặc .yaml.`)
}

/** A source as an assistant gives it: a file, a text, or the text that a file is to have. */
export function loadGiven({ tep, noi_dung: text }: GivenPlan): Loaded {
  if (text === undefined) {
    if (tep === undefined) throw new UsageError('Thiếu kế hoạch cần soát. Nêu `tep` hoặc `noi_dung`.')
    return loadSource(sourceWithin(tep), { profileOf: profileWithin })
  }
  const named = pathWithin(tep ?? 'ke-hoach.md')
  if (!/\.(md|markdown|ya?ml)$/i.test(named)) throw new UsageError(`“${tep}” không phải tên tệp .md hay .yaml.`)
  if (!statAt(dirname(named))?.isDirectory())
    throw new UsageError(`Không có thư mục “${dirname(named)}”. Nêu \`tep\` trong một thư mục đã có, hoặc bỏ \`tep\`.`)
  const read = sourceText(Buffer.from(text), named)
  if (typeof read !== 'string') return { problem: read }
  const profile = profileWithin(dirname(named))
  if (profile && 'problem' in profile) return profile
  return { typed: text, source: sourceOf({ named, text: read, ...(profile && { profile }) }) }
}

/** The profile of a folder as it is now. One above the folder that is served counts, as in every run; a link to elsewhere doesn't. */
export function profileWithin(folder: string): ReadProfile {
  for (const path of profilePathsAbove(folder)) if (isBelow(path, root())) pathWithin(path)
  return readProfileAbove(folder)
}
