import { basename, resolve } from 'node:path'
import { readWhole } from '../disk/read-whole.ts'
import { realPath } from '../disk/real-path.ts'
import { entryAt } from '../disk/stat.ts'
import { UsageError } from '../usage.ts'
import { isOwnReport } from './own-report.ts'

/** Reports replace reports: where anything else stands under their names, that is a usage error. */
export function refuseOthers(wishes: readonly { readonly name: string; readonly out?: string }[]): void {
  for (const { name, out } of wishes) {
    if (out === undefined) continue
    refuseRuling(out, `--format ${name} -o bao-cao.${name}`)
    if (holdsOther(out))
      throw new UsageError(
        `Đã có tệp “${out}”, không phải báo cáo của kehoach; chưa ghi gì. Gõ tên khác, như \`--format ${name} -o bao-cao.${name}\`, hoặc xóa “${out}” nếu không cần nữa.`,
      )
  }
}

/** A file that would rule later runs, or is git's own, is made by none, whether it is there or not. */
export function refuseRuling(out: string, example: string): void {
  const isRuling = /^(?:kehoach\.ya?ml|\.kehoachignore|\.gitignore)$/i.test(basename(out))
  const folders = [resolve(out), realPath(resolve(out))].flatMap((path) => path.split(/[\\/]/))
  if (isRuling || folders.some((name) => /^\.git$/i.test(name)))
    throw new UsageError(
      `“${out}” là tên của ${isRuling ? 'tệp điều khiển việc soát' : 'tệp trong kho git'}; chưa ghi gì. Gõ tên khác, như \`${example}\`.`,
    )
}

/** More than any report. */
const mostBytes = 200_000_000

/** Whether a plain file is there that is no report; of what is none tells who would write there. Plans, data and documents never are. */
function holdsOther(out: string): boolean {
  const entry = entryAt(out)
  if (!entry?.isFile()) return false
  return (
    /\.(?:md|markdown|ya?ml|csv|xlsx|docx|pdf)$/i.test(out) || entry.size > mostBytes || !isOwnReport(readWhole(out))
  )
}
