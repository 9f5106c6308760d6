import { type Stats, statSync } from 'node:fs'
import { reasonOf, systemError } from './system-error.ts'

/** What is at a path, links followed; nothing where nothing is, or where it may not be looked at. */
export function statAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
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
    const error = systemError(cause)
    return error.code === 'EACCES' || error.code === 'EPERM'
      ? `Không đọc được tệp “${path}”. Kiểm tra quyền đọc, hoặc đóng chương trình đang giữ tệp.`
      : `Không đọc được tệp “${path}”: ${reasonOf(error)}`
  }
}
