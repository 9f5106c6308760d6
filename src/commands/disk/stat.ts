import { lstatSync, type Stats, statSync } from 'node:fs'
import { reasonOf, systemError } from './system-error.ts'

/** What is at a path, links followed; nothing where nothing is, or where it may not be looked at. */
export const statAt = (path: string): Stats | undefined => looked(() => statSync(path, { throwIfNoEntry: false }))

/** The same, of a link itself: also of one that leads nowhere. */
export const entryAt = (path: string): Stats | undefined => looked(() => lstatSync(path, { throwIfNoEntry: false }))

function looked(look: () => Stats | undefined): Stats | undefined {
  try {
    return look()
  } catch (cause) {
    systemError(cause)
    return undefined
  }
}

/** The same of a path that was typed; where it may not be looked at, the sentence that says why. */
export function lookAt(path: string): Stats | string | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (cause) {
    return unreadable(path, cause)
  }
}

/** The sentence that says why the system doesn't let a file be read; what is no answer of the system's is thrown on. */
export function unreadable(path: string, cause: unknown): string {
  const error = systemError(cause)
  return error.code === 'EACCES' || error.code === 'EPERM'
    ? `Không đọc được tệp “${path}”. Kiểm tra quyền đọc, hoặc đóng chương trình đang giữ tệp.`
    : `Không đọc được tệp “${path}”: ${reasonOf(error)}`
}
