import { collectFindings, type Diagnostic, type Report } from '../findings/diagnostic.ts'
import { expand } from '../template/expand.ts'
import type { MergeRow } from './merge-rows.ts'

/** A row with the name of its files, without ending. */
export interface NamedRow extends MergeRow {
  readonly name: string
}

/** Signs that some system has no file names with, and a name it keeps for itself. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]+/gu
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[\d¹²³])(?:$|[\s.])/i

/** In bytes, of which systems allow 255 with the ending; and in letters, for those that count the whole path. */
const longest = { bytes: 220, letters: 120 }

/** A row that can't be named for an error in one of its cells. */
export interface UnnamedRow {
  readonly row: MergeRow
  readonly found: readonly Diagnostic[]
}

/**
 * Gives each row its name by the pattern; equal names, and none, are errors, told before anything is written. A cell with an
 * error, which the pattern takes, fails its row alone.
 */
export function outputNames(
  rows: readonly MergeRow[],
  pattern: string,
  report: Report,
): { readonly named: readonly NamedRow[]; readonly unnamed: readonly UnnamedRow[] } {
  const source = { text: pattern, file: '--name', line: 1, column: 1 }
  const alike = new Map<string, NamedRow[]>()
  const { tell, finish } = tellOnce(report)
  const unnamed: UnnamedRow[] = []
  const named = rows.flatMap((row): NamedRow[] => {
    const { found, report: hold } = collectFindings()
    const typed = expand(source, { data: row.data, partial: () => undefined, escape: 'none', report: hold })
    const isOwn = !typed && found.length > 0 && found.every(({ rule }) => rule === 'du-lieu-o-loi')
    if (isOwn) unnamed.push({ row, found })
    else for (const one of found) tell(one)
    if (!typed) return []
    const name = fileName(typed.text)
    const fail = (message: string, hint: string): NamedRow[] => {
      report({ rule: 'ten-tep', message, hint, place: row.place })
      return []
    }
    if (name === '' || reserved.test(name))
      return fail(`Hàng ${row.number} không có tên tệp dùng được`, 'sửa --name, hoặc điền cột mà --name dùng')
    const key = name.normalize('NFC').toLowerCase()
    const same = alike.get(key) ?? []
    alike.set(key, same)
    same.push({ ...row, name })
    return same.slice(-1)
  })
  finish()
  for (const same of alike.values()) if (same.length > 1) report(sameName(same))
  return { named, unnamed }
}

/** Rows before the rest are only counted. */
const mostListed = 10

function sameName(rows: readonly NamedRow[]) {
  const numbers = rows.slice(0, mostListed).map(({ number }) => number)
  const [one, other] = rows
  const which =
    rows.length === 2
      ? `Hàng ${one?.number} và hàng ${other?.number}`
      : `${rows.length} hàng (${numbers.join(', ')}${rows.length > mostListed ? ', …' : ''})`
  return {
    rule: 'ten-tep' as const,
    message: `${which} cùng cho ra tệp “${other?.name}”`,
    hint: 'thêm vào --name một cột có giá trị khác nhau, như `--name "{{stt}}-{{ma}}"`',
    ...(other && { place: other.place }),
  }
}

/** Holds findings back, to tell each once with how many rows have it: what is wrong with the pattern is so in all. */
function tellOnce(report: Report): { readonly tell: Report; readonly finish: () => void } {
  const counts = new Map<string, { readonly found: Parameters<Report>[0]; count: number }>()
  return {
    tell: (found) => {
      const key = JSON.stringify([found.rule, found.message, found.place])
      const known = counts.get(key)
      if (known) known.count++
      else counts.set(key, { found, count: 1 })
    },
    finish: () => {
      for (const { found, count } of counts.values())
        report(count > 1 ? { ...found, message: `${found.message} (${count} hàng)` } : found)
    },
  }
}

const fileName = (text: string): string => cut(text.trim().replace(forbidden, '-')).replace(/(?<![\s.])[\s.]+$/, '')

/** Between letters, each with its marks. */
function cut(text: string): string {
  if (text.length <= longest.letters && byteLength(text) <= longest.bytes) return text
  let name = ''
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (name.length + segment.length > longest.letters || byteLength(name + segment) > longest.bytes) return name
    name += segment
  }
  return name
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length
