import * as z from 'zod'
import { cite } from '../../decree/table.ts'
import { normalKey } from '../../vietnamese/fold.ts'

// Compiling a checker for each object pays after thousands of documents; one is read here.
z.config({ jitless: true })

// The kinds of value that keys have. Each `error` completes the sentence "Khóa … phải …".

/** A line of words. */
export const filledLine = z
  .string({ error: 'là một dòng chữ' })
  .trim()
  .min(1, { error: 'là một dòng chữ, không để trống' })

/** Words without the comma or semicolon typed behind them, as before a next key. */
export const withoutComma = (typed: string): string => typed.replace(/(?<=[^\s,;])[\s,;]+$/, '')

/** A line of words with the title and the examples that editors and findings show. */
export const text = (title: string, ...examples: string[]) =>
  filledLine.overwrite(withoutComma).meta({ title, examples })

/** Words, which may be none. */
export const line = z.string({ error: 'là chữ' })

/** One text in place of a list; a dash at its start is an item typed without the blank that YAML wants. */
export const loneItem = line.regex(/^(?!-\S)/, { error: 'có dấu cách sau mỗi dấu `-` đầu dòng' })

/** Text of one line or several, typed as such or as a list. */
export const lines = (title: string, ...examples: unknown[]) =>
  z
    .union([line, z.array(line)], { error: 'là chữ, hoặc danh sách các dòng chữ' })
    .transform((value) =>
      (typeof value === 'string' ? value.split('\n') : value)
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line, i, all) => (i === all.length - 1 ? withoutComma(line) : line)),
    )
    .meta({ title, examples })

/** A list of texts. */
export const list = (title: string, ...examples: unknown[]) =>
  z
    .union([loneItem.transform((one) => [one]), z.array(line)], {
      error: 'là danh sách, mỗi dòng mở đầu bằng `- `',
    })
    .meta({ title, examples })

const decimalNumber = (error: string) =>
  z
    .union([z.number(), z.string().regex(/^\d+([.,]\d+)?$/, { error })], { error })
    .transform((value) => Number(String(value).replace(',', '.')))

/** A number inside a range, with its unit in messages. */
export const numberWithin = ({ least, most }: { least: number; most: number }, unit: string) => {
  const error = `là số từ ${decimal(least)} đến ${decimal(most)}${unit}`
  return decimalNumber(error).refine((value) => value >= least && value <= most, { error })
}
/** One of a few numbers. */
export const oneOf = (values: readonly number[]) => {
  const error = `là một trong các số ${values.map(decimal).join(', ')}`
  return decimalNumber(error).refine((value) => values.includes(value), { error })
}
const decimal = (value: number) => String(value).replace('.', ',')

/** One of a few words, in any spelling: `Hỏa tốc` is `hoa_toc`. */
export const word = <Key extends string>(
  title: string,
  clause: string | undefined,
  words: Readonly<Record<Key, string>>,
) => {
  const names = Object.values<string>(words)
  const error = `là một trong: ${[...new Set(names)].join(', ')}`
  const key = z.custom<Key>((typed) => typeof typed === 'string' && Object.hasOwn(words, typed), { error })
  return z
    .string({ error })
    .transform(normalKey)
    .pipe(key)
    .meta({ title, ...(clause && { description: cite(clause) }), examples: [names[0]] })
}

/** A date, whole or in part, as typed: `readDate` reads it. */
export const date = (title: string) =>
  z
    .union([z.string(), z.number().transform(String)], { error: 'là ngày/tháng/năm' })
    .meta({ title, examples: ['15/04/2024', '04/2024', 2024] })

const ordinal = 'là số nguyên dương, không quá 9 chữ số; để trống nếu chờ văn thư cấp số'
/** A longer one is no number of a document, and would not be printed as typed. */
const mostNumber = 999_999_999

/** A whole number from 1. */
export const wholeNumber = (title: string, example: number, error = ordinal) =>
  z
    .union([z.int().positive().max(mostNumber), z.string().regex(/^0*[1-9]\d{0,8}$/, { error })], { error })
    .transform(Number)
    .meta({ title, examples: [example] })

/** Abbreviations joined by hyphens. */
export const symbol = (title: string, ...examples: string[]) =>
  text(title, ...examples).regex(/^[^\s/]+$/, {
    error: 'là các nhóm chữ viết tắt nối bằng dấu `-`, không có dấu cách và dấu `/`',
  })
