// What programs without types may hand to the library by mistake: told at once, in words that say what to hand in.
import { types } from 'node:util'

/** Refuses what is no plan, or no options, for `check` and `compile`. A name that is none is refused: what it asked for wouldn't be done. */
export function refuseWrongPlan(plan: unknown, options: unknown): void {
  const names = ['text', 'name', 'file', 'profile', 'fallbackDate'] as const
  const { text, name, file, profile, fallbackDate } = recordIn(plan, 'plan', names)
  refuseUnless(typeof text === 'string', 'plan.text', 'một chuỗi, chữ của tệp nguồn', text)
  refuseUnless(name === undefined || typeof name === 'string', 'plan.name', 'một chuỗi, như “ke-hoach.md”', name)
  refuseUnless(
    file === undefined || typeof file === 'function',
    'plan.file',
    'một hàm (path, from) trả về Uint8Array, hoặc undefined khi không có tệp',
    file,
  )
  if (profile !== undefined) refuseWrongProfile(profile, 'plan.profile', [])
  if (fallbackDate !== undefined) refuseWrongDate(fallbackDate)
  const flags = ['strict', 'nothingAside', 'electronic', 'separate', 'signatureFields'] as const
  for (const [flag, value] of Object.entries(recordIn(options, 'options', flags)))
    refuseUnless(value === undefined || typeof value === 'boolean', `options.${flag}`, 'true hoặc false', value)
}

function refuseWrongProfile(profile: unknown, at: string, below: readonly unknown[]): void {
  refuseUnless(!below.includes(profile), at, 'hồ sơ của cấp trên, không phải chính hồ sơ ở dưới', profile)
  const { name, text, above } = recordIn(profile, at, ['name', 'text', 'above'])
  refuseUnless(typeof name === 'string', `${at}.name`, 'một chuỗi, như “kehoach.yml”', name)
  refuseUnless(typeof text === 'string', `${at}.text`, 'một chuỗi, chữ của hồ sơ', text)
  if (above !== undefined) refuseWrongProfile(above, `${at}.above`, [...below, profile])
}

function refuseWrongDate(date: unknown): void {
  const { year, month, day } = recordIn(date, 'plan.fallbackDate', ['year', 'month', 'day'])
  const numbers = [year, month, day]
  refuseUnless(numbers.every(Number.isInteger), 'plan.fallbackDate', 'ba số nguyên { year, month, day }', date)
}

/** Refuses a format that there is none of. */
export function refuseWrongFormat(options: unknown): void {
  const { format, fontFolder } = recordIn(options, 'options', ['format', 'fontFolder'])
  refuseUnless(format === 'docx' || format === 'pdf', 'format', '“docx” hoặc “pdf”', format)
  refuseUnless(fontFolder === undefined || typeof fontFolder === 'string', 'fontFolder', 'một đường dẫn', fontFolder)
}

/** The bytes of a file that a plan names, as the program that imports this gave them; nothing where there is none. */
export function fileGiven(given: unknown, path: string): Uint8Array | undefined {
  if (given === undefined || given === null) return undefined
  if (types.isUint8Array(given)) return given
  const more = types.isPromise(given) ? '; hàm không được là async: đọc tệp trước rồi mới gọi' : ''
  throw new TypeError(
    `file(“${path}”) phải trả về Uint8Array, hoặc undefined khi không có tệp; đã trả về ${kindOf(given)}${more}`,
  )
}

/** What is given under names, of which there are these. */
function recordIn<Name extends string>(
  value: unknown,
  at: string,
  names: readonly Name[],
): Readonly<Partial<Record<Name, unknown>>> {
  const wanted = `{ ${names.join(', ')} }`
  refuseUnless(typeof value === 'object' && value !== null && !Array.isArray(value), at, wanted, value)
  const given: Partial<Record<Name, unknown>> = { ...Object(value) }
  const strange = Object.keys(given).find((name) => !names.some((known) => known === name))
  if (strange !== undefined) throw new TypeError(`${at}.${strange}: không có tên này; có ${wanted}`)
  return given
}

function refuseUnless(holds: boolean, at: string, wanted: string, value: unknown): void {
  if (!holds) throw new TypeError(`${at} phải là ${wanted}; đã đưa ${kindOf(value)}`)
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value === 'string') return `chuỗi “${value.slice(0, 20)}”`
  return typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value
}
