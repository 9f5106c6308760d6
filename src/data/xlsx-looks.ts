import { readXml } from '../files/xml.ts'

/** What a number format makes of a number; of all others it is printed plain. */
export type NumberLook =
  | 'plain'
  | 'percent'
  | 'date'
  | 'month'
  | 'date-time'
  | 'time'
  | 'duration'
  | { readonly digits: number }

/** Formats that Excel knows by number alone. */
const builtIn = new Map<number, NumberLook>([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16].map((id): [number, NumberLook] => [id, 'date']),
  [17, 'month'],
  ...[18, 19, 20, 21].map((id): [number, NumberLook] => [id, 'time']),
  [22, 'date-time'],
  [45, 'time'],
  [46, 'duration'],
  [47, 'time'],
])

/**
 * The look of every style of a workbook, by its index; none where there is no such part, and undefined where it is not
 * sound XML.
 */
export function readLooks(part: Uint8Array | undefined): NumberLook[] | undefined {
  const looks: NumberLook[] = []
  const custom = new Map<number, NumberLook>()
  let list = ''
  if (!part) return looks
  const sound = readXml(part, {
    open: (name, attributes) => {
      if (name === 'cellXfs' || name === 'numFmts') list = name
      else if (name === 'numFmt' && list === 'numFmts')
        custom.set(Number(attributes().numFmtId), numberLookOf(attributes().formatCode ?? ''))
      else if (name === 'xf' && list === 'cellXfs') {
        const id = Number(attributes().numFmtId ?? 0)
        looks.push(custom.get(id) ?? builtIn.get(id) ?? 'plain')
      }
    },
    close: (name) => {
      if (name === list) list = ''
    },
  })
  return sound ? looks : undefined
}

/** Reads the first section of a format code, without its literal text: `[$-42A]dd/mm/yyyy;@` is a date. */
export function numberLookOf(code: string): NumberLook {
  const [marks = ''] = code
    .replace(/"[^"]*"|[\\_*]./gs, '')
    .toLowerCase()
    .split(';')
  const bare = marks.replace(/\[(?!h+\]|m+\]|s+\])[^\][]*\]/g, '').replace(/general|am\/pm|a\/p/g, '')
  if (/\[[hms]/.test(bare)) return 'duration'
  const date = /[dy]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare))
  if (date && /[hs]/.test(bare)) return 'date-time'
  if (date) return bare.includes('d') || !bare.includes('y') ? 'date' : bare.includes('m') ? 'month' : 'date'
  if (/[hs]/.test(bare)) return 'time'
  if (bare.includes('%')) return 'percent'
  return /^0{2,}$/.test(bare) ? { digits: bare.length } : 'plain'
}
