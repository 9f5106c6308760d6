import { existsSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { textAsRead } from '../../findings/edits.ts'
import type { PlanFile, PlanState } from '../../preview/open-plan.ts'
import { lookAt } from '../disk/stat.ts'
import { systemError } from '../disk/system-error.ts'
import { writeAll } from '../disk/write-files.ts'
import { profilePathsFrom, profilePlacesAbove, readProfileAbove, readProfileAt } from '../profile-above.ts'
import { loadSource } from '../source-file.ts'
import { UsageError } from '../usage.ts'

/** The file of a plan that is looked at while it is written; its profile may be that of `--ho-so`. */
export function planFileAt(path: string, hoSo?: string): PlanFile {
  const profileOf = hoSo === undefined ? readProfileAbove : () => readProfileAt(hoSo)
  const read = () => readPlan(path, profileOf)
  return {
    read,
    write: (text, base) => writePlan({ path, read }, text, base),
    beside: () => [path, ...profilePlaces(path, hoSo)],
  }
}

function profilePlaces(path: string, hoSo: string | undefined): readonly string[] {
  if (hoSo === undefined) return profilePlacesAbove(dirname(path))
  return existsSync(hoSo) ? profilePathsFrom(hoSo) : [hoSo]
}

function readPlan(path: string, profileOf: typeof readProfileAbove): PlanState {
  const stat = lookAt(path)
  if (typeof stat === 'string') return { problem: stat }
  if (!stat) return { problem: `Tệp “${path}” không còn ở chỗ cũ: đã bị xóa, đổi tên hay chuyển đi.` }
  if (!stat.isFile()) return { problem: `“${path}” không còn là tệp thường.` }
  try {
    const loaded = loadSource(path, { profileOf })
    if ('source' in loaded) {
      const { text, profile } = loaded.source
      return { typed: loaded.typed, text, document: { named: path, ...(profile && { profile }) } }
    }
    const { message, hint = '', place } = loaded.problem
    return { problem: `${place?.file ?? path}: ${message}; ${hint}.` }
  } catch (cause) {
    if (cause instanceof UsageError) return { problem: cause.message }
    systemError(cause)
    return { problem: `Không đọc được tệp “${path}”. Kiểm tra quyền đọc, hoặc đóng chương trình đang giữ tệp.` }
  }
}

/** Where the file holds anything but `base`, nothing is written. A link is followed: what it leads to is what was read. */
function writePlan(
  { path, read }: { readonly path: string; readonly read: PlanFile['read'] },
  text: string,
  base: string | undefined,
): ReturnType<PlanFile['write']> {
  const now = read()
  const typed = 'typed' in now ? now.typed : undefined
  if (base !== undefined && typed !== base) return { state: lookAt(path) ? 'changed' : 'gone' }
  const target = { path: lookAt(path) ? realpathSync(path) : path, isSource: true }
  const bytes = Buffer.from(typed === undefined ? text : typedAs(typed, text))
  const obstacle = writeAll([{ ...target, bytes, ...(typed !== undefined && { instead: Buffer.from(typed) }) }])
  return obstacle === undefined ? { state: 'written' } : { state: 'unwritten', obstacle }
}

/** What a file is to hold to be read as a text: lines that stay keep their letters as they are typed, and the file its line ends. */
export function typedAs(typed: string, text: string): string {
  const [old, lines] = [textAsRead(typed).text.split('\n'), text.split('\n')]
  const most = Math.min(old.length, lines.length)
  let head = 0
  while (head < most && old[head] === lines[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === lines.at(-1 - tail)) tail++
  const kept = typed.split(/\r\n?|\n/)
  const mark = head === 0 && typed.startsWith('\ufeff') ? '\ufeff' : ''
  const all = [...kept.slice(0, head), ...lines.slice(head, lines.length - tail), ...kept.slice(kept.length - tail)]
  return mark + all.join(typed.includes('\r\n') ? '\r\n' : '\n')
}
