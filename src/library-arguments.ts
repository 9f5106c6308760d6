// What programs without types may hand to the library by mistake: told at once, in words that say what to hand in.
import { types } from 'node:util'

/** Refuses what is no plan, or no options, for `check` and `compile`. */
export function refuseWrongPlan(plan: unknown, options: unknown): void {
  const { text, name, file, profile, fallbackDate } = recordIn(plan, 'plan', '{ text, name?, file?, profile? }')
  refuseUnless(typeof text === 'string', 'plan.text', 'một chuỗi, chữ của tệp nguồn', text)
  refuseUnless(name === undefined || typeof name === 'string', 'plan.name', 'một chuỗi, như “ke-hoach.md”', name)
  refuseUnless(
    file === undefined || typeof file === 'function',
    'plan.file',
    'một hàm (path, from) trả về Uint8Array, hoặc undefined khi không có tệp',
    file,
  )
  if (profile !== undefined) refuseWrongProfile(profile, 'plan.profile')
  if (fallbackDate !== undefined) refuseWrongDate(fallbackDate)
  recordIn(options, 'options', '{ strict?, nothingAside?, … }')
}

function refuseWrongProfile(profile: unknown, at: string): void {
  const { name, text, above } = recordIn(profile, at, '{ name, text, above? }')
  refuseUnless(typeof name === 'string', `${at}.name`, 'một chuỗi, như “kehoach.yml”', name)
  refuseUnless(typeof text === 'string', `${at}.text`, 'một chuỗi, chữ của hồ sơ', text)
  if (above !== undefined) refuseWrongProfile(above, `${at}.above`)
}

function refuseWrongDate(date: unknown): void {
  const { year, month, day } = recordIn(date, 'plan.fallbackDate', '{ year, month, day }')
  const numbers = [year, month, day]
  refuseUnless(numbers.every(Number.isInteger), 'plan.fallbackDate', 'ba số nguyên { year, month, day }', date)
}

/** Refuses a format that there is none of. */
export function refuseWrongFormat(options: unknown): void {
  const { format, fontFolder } = recordIn(options, 'options', "{ format: 'docx' | 'pdf' }")
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

function recordIn(value: unknown, at: string, wanted: string): Readonly<Record<string, unknown>> {
  refuseUnless(typeof value === 'object' && value !== null, at, wanted, value)
  return { ...Object(value) }
}

function refuseUnless(holds: boolean, at: string, wanted: string, value: unknown): void {
  if (!holds) throw new TypeError(`${at} phải là ${wanted}; đã đưa ${kindOf(value)}`)
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value === 'string') return `chuỗi “${value.slice(0, 20)}”`
  return typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value
}
