import type { Finding, Report } from '../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../findings/text-map.ts'
import { readsAsUtf8 } from '../vietnamese/legacy-utf8.ts'
import {
  codePoint,
  endsLine,
  invisible,
  isParted,
  otherBlanks,
  unseen,
  withoutInvisible,
  wordsWithUnseen,
} from '../vietnamese/unseen.ts'
import { blanksAtMarks } from './seen-marks.ts'

/** What pasting brings along. */
const names: ReadonlyMap<string, string> = new Map([
  ['\u000b', 'dấu ngắt dòng'],
  ['\u000c', 'dấu ngắt trang'],
  ['\u00ad', 'dấu nối mềm'],
  ['\u200b', 'dấu cách không bề rộng'],
  ['\u2028', 'dấu ngắt dòng'],
  ['\u2029', 'dấu ngắt đoạn'],
  ['\u2060', 'dấu nối không bề rộng'],
  ['\ufeff', 'dấu BOM'],
  ['\u00a0', 'dấu cách không ngắt'],
  ['\u202f', 'dấu cách hẹp không ngắt'],
])

/** A letter with a sign behind it that is a letter in TCVN3: there the soft hyphen is one as well. */
const tcvn3 = /[a-z][\u00a8-\u00ac\u00ae\u00b5-\u00be]/i

const hasUnseen = (text: string): boolean => unseen.test(text) && !tcvn3.test(text) && !readsAsUtf8(text)

/** A key behind a sign that YAML reads as the start of a list or the like, as soon as nothing stands before it. */
const signBeforeKey = new RegExp(String.raw`^[${invisible}]+[[{&*!%@](?!\^)[^:]*:(?!\S)`)

const isMendable = (line: string): boolean => hasUnseen(line) && !signBeforeKey.test(line)

/** One finding of all that nobody sees in the texts of a document or file. */
export function unseenIn(texts: readonly string[]): Omit<Finding, 'place'> | undefined {
  const telling = texts.filter(hasUnseen)
  const signs = telling.flatMap((text) => [...text].filter((one) => unseen.test(one)))
  if (signs.length === 0) return undefined
  const ends = signs.some(endsLine)
  return {
    rule: 'ky-tu-an',
    message: `Có ${signs.length} ký tự không nhìn thấy: ${kindsOf(signs, 'ký tự')}`,
    hint: [
      'xóa các ký tự này; bản in không có chúng',
      ...(telling.some(isParted) ? ['hai tiếng chúng nối liền in cách nhau'] : []),
      ...(ends ? ['chỗ ngắt dòng in xuống dòng, nếu là đoạn mới thì gõ Enter hai lần'] : []),
    ].join('; '),
  }
}

/** How many there are of each sign, by its name or, where it has none, as `other`. */
function kindsOf(signs: readonly string[], other: string): string {
  const counts = new Map<string, number>()
  for (const one of signs) counts.set(one, (counts.get(one) ?? 0) + 1)
  const nameOf = (one: string) => names.get(one) ?? `${other} ${codePoint(one)}`
  return [...counts].map(([one, count]) => (counts.size > 1 ? `${count} ${nameOf(one)}` : nameOf(one))).join(', ')
}

/** Tells of blanks of other kinds at the marks of a file, all at once; within its text they are what was meant. */
export function reportOtherBlanks(map: TextMap, bodyAt: number, report: Report): void {
  const { text } = map
  const at = blanksAtMarks(text, bodyAt)
  const [first, last] = [at[0], at.at(-1)]
  if (first === undefined || last === undefined) return
  const start = Math.max(text.lastIndexOf('\n', first) + 1, first - 20)
  const [rest = ''] = text.slice(start, first + 20).split('\n')
  const quoted = rest.replace(eachOtherBlank, '‹cách›')
  const isAt = new Set(at)
  const mended = text
    .slice(first, last + 1)
    .replace(eachOtherBlank, (one, i: number) => (isAt.has(first + i) ? ' ' : one))
  const kinds = kindsOf(
    at.map((index) => text.charAt(index)),
    'dấu cách',
  )
  report({
    rule: 'dau-cach-khac-loai',
    message: `Có ${at.length} dấu cách khác loại sau dấu đầu dòng, sau dấu hai chấm của khóa hoặc ở hai đầu dòng, như “${quoted}”: ${kinds}`,
    hint: 'gõ dấu cách thường; bản in coi chúng là dấu cách thường',
    place: placeOf(map, start, start + rest.length),
    fix: { place: placeOf(map, first, last + 1), text: mended },
  })
}

const eachOtherBlank = new RegExp(`[${otherBlanks}]`, 'g')

/** Tells of such characters in a file, all at once, where the first stands. */
export function reportUnseen(map: TextMap, report: Report): void {
  if (!unseen.test(map.text)) return
  const lines = map.text.split('\n')
  const found = unseenIn(lines)
  if (!found) return
  const [first, last] = [lines.findIndex(hasUnseen), lines.findLastIndex(hasUnseen)]
  const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0)
  const { 0: words = '', index = 0 } = wordsWithUnseen.exec(lines[first] ?? '') ?? {}
  const from = start + index
  const typed = lines.slice(first, last + 1).join('\n')
  const mended = lines.slice(first, last + 1).map((line) => (isMendable(line) ? withoutInvisible(line) : line))
  const fix = { place: placeOf(map, start, start + typed.length), text: mended.join('\n') }
  report({ ...found, place: placeOf(map, from, from + words.length), ...(fix.text !== typed && { fix }) })
}
