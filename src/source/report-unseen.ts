import type { Finding, Report } from '../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../findings/text-map.ts'
import { readsAsUtf8 } from '../vietnamese/legacy-utf8.ts'
import {
  codePoint,
  endsLine,
  invisible,
  isParted,
  unseen,
  withoutInvisible,
  wordsWithUnseen,
} from '../vietnamese/unseen.ts'

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
])

/** A letter with a sign behind it that is a letter in TCVN3: there the soft hyphen is one as well. */
const tcvn3 = /[a-z][\u00a8-\u00ac\u00ae\u00b5-\u00be]/i

const hasUnseen = (text: string): boolean => unseen.test(text) && !tcvn3.test(text) && !readsAsUtf8(text)

/** A key behind a sign that YAML reads as the start of a list or the like, as soon as nothing stands before it. */
const signBeforeKey = new RegExp(String.raw`^[${invisible}]+[[{&*!%@](?!\^)[^\s:]*:(?!\S)`)

const isMendable = (line: string): boolean => hasUnseen(line) && !signBeforeKey.test(line)

/** One finding of all that nobody sees in the texts of a document or file. */
export function unseenIn(texts: readonly string[]): Omit<Finding, 'place'> | undefined {
  const telling = texts.filter(hasUnseen)
  const counts = new Map<string, number>()
  for (const text of telling) for (const one of text) if (unseen.test(one)) counts.set(one, (counts.get(one) ?? 0) + 1)
  if (counts.size === 0) return undefined
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const nameOf = (one: string) => `${names.get(one) ?? 'ký tự'} ${codePoint(one)}`
  const kinds = [...counts].map(([one, count]) => (counts.size > 1 ? `${count} ${nameOf(one)}` : nameOf(one)))
  const ends = [...counts.keys()].some(endsLine)
  return {
    rule: 'ky-tu-an',
    message: `Có ${total} ký tự không nhìn thấy: ${kinds.join(', ')}`,
    hint: [
      'xóa các ký tự này; bản in không có chúng',
      ...(telling.some(isParted) ? ['hai tiếng chúng nối liền in cách nhau'] : []),
      ...(ends ? ['chỗ ngắt dòng in xuống dòng, nếu là đoạn mới thì gõ Enter hai lần'] : []),
    ].join('; '),
  }
}

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
