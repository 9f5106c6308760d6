import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, relative, resolve, sep } from 'node:path'
import type { Source } from '../compile.ts'
import type { Asset } from '../document/reader.ts'
import { decode } from '../files/decode.ts'
import { type Diagnostic, diagnosticOf, type Finding } from '../findings/diagnostic.ts'
import { epochDay } from './epoch-day.ts'
import { pathOnDisk } from './path-on-disk.ts'
import { profileAbove } from './profile-above.ts'

/** A source as it came from the disk: text ready to compile, or why it can't be. */
export type Loaded =
  | {
      readonly source: Source
      /** All the file holds, byte order mark, line ends and letters in parts too. */
      readonly typed: string
    }
  | { readonly problem: Diagnostic }

/** Far more than a plan of 300 pages; a larger file is no plan but a mistake. */
const mostBytes = 5_000_000

/** As a path: the source is read from standard input. */
export const stdin = '-'

/** Reads a source that is there, `-` being standard input; bad contents are a finding. */
export function loadSource(path: string): Loaded {
  const name = path === stdin ? 'stdin.md' : path
  const reject = (rule: Finding['rule'], message: string, hint: string): Loaded => ({
    problem: diagnosticOf({ rule, message, hint, place: { file: name, line: 1, column: 1 } }),
  })
  const tooLarge = () =>
    reject('tep-qua-lon', `Tệp lớn hơn ${mostBytes / 1_000_000} MB`, 'tách phụ lục và số liệu ra tệp riêng')
  if (path !== stdin && statSync(path).size > mostBytes) return tooLarge()
  const bytes = readFileSync(path === stdin ? 0 : path)
  if (bytes.length > mostBytes) return tooLarge()
  const text = decode(bytes)
  if (typeof text !== 'string') return reject('bang-ma', text.problem, text.hint)
  if (text.trim() === '')
    return reject('tep-rong', 'Tệp không có nội dung', 'viết phần khai báo và nội dung; xem examples/')
  const folder = path === stdin ? process.cwd() : dirname(path)
  const profile = profileAbove(folder)
  if (profile && 'problem' in profile) return profile
  const own = assetsOf(folder)
  const offices = profile && assetsOf(dirname(profile.file))
  const asset: Source['asset'] = (wanted, from) => (offices && from === profile?.file ? offices(wanted) : own(wanted))
  return {
    typed: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    source: {
      path: name,
      text,
      asset,
      root: name.slice(0, -basename(name).length),
      fallbackDate: epochDay(),
      ...(profile && { profile }),
    },
  }
}

/** Files the source names, from its folder and below; links that lead out of it count as outside. */
function assetsOf(folder: string): (path: string) => Asset {
  const root = realpathSync(folder)
  const outside = (path: string) => {
    const way = relative(root, path)
    return way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way
  }
  return (name) => {
    const path = pathOnDisk(resolve(root, name.replaceAll('\\', '/')))
    if (outside(path)) return 'outside'
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return 'missing'
    return outside(realpathSync(path)) ? 'outside' : readFileSync(path)
  }
}

/** `plan` for `docs/plan.md`; standard input has no name of its own. */
export const stemOf = (path: string): string => (path === stdin ? 'ke-hoach' : basename(path, extname(path)))
