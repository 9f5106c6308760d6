import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may ask a server of one user on one machine. */
export interface Guard {
  /** With the key, for who is told it: the address to open first. */
  readonly address: string
  /** The same, good once: what a browser is started with all users of a machine may read. */
  readonly addressOnce: () => string
  /** Why a request is refused; nothing where it is to be answered. */
  readonly refuse: (request: IncomingMessage) => string | undefined
  /** What has a browser that came with the key show it from now on. */
  readonly cookie: string
}

/** Of the part of the address that has the key. */
const parameter = 'khoa'

const newKey = (): string => randomBytes(24).toString('base64url')

/** Guards a port of this machine by a key. Ports share cookies, so that the cookie's name has the port. */
export function guardOf(port: number): Guard {
  const key = newKey()
  const onceOnly = new Set<string>()
  const host = `127.0.0.1:${port}`
  const name = `kehoach-${port}`
  const isKey = (shown: string) =>
    shown.length === key.length && timingSafeEqual(Buffer.from(shown, 'latin1'), Buffer.from(key, 'latin1'))
  const addressWith = (its: string) => `http://${host}/?${parameter}=${its}`
  return {
    address: addressWith(key),
    addressOnce: () => {
      const its = newKey()
      onceOnly.add(its)
      return addressWith(its)
    },
    cookie: `${name}=${key}; HttpOnly; SameSite=Strict; Path=/`,
    refuse: ({ headers, url = '', method }) => {
      // A page of elsewhere may have its own name lead to this machine.
      if (headers.host !== host) return 'Địa chỉ không phải của máy chủ này.'
      if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 'Trang khác không hỏi được ở đây.'
      const cookies = (headers.cookie ?? '').split('; ')
      if (cookies.some((it) => it.startsWith(`${name}=`) && isKey(it.slice(name.length + 1)))) return undefined
      const shown = method === 'GET' && url.startsWith(`/?${parameter}=`) ? url.slice(parameter.length + 3) : ''
      if (isKey(shown) || onceOnly.delete(shown)) return undefined
      return 'Thiếu khóa: mở đúng địa chỉ mà lệnh `kehoach preview` đang chạy in ra.'
    },
  }
}
