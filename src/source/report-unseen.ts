import type { Finding, Report } from '../findings/diagnostic.ts'
import { placeIn, type TextMap } from '../findings/text-map.ts'
import { unseen, withoutInvisible, wordsWithUnseen } from '../vietnamese/unseen.ts'

/** What pasting brings along. */
const names: ReadonlyMap<string, string> = new Map([
  ['\u00ad', 'dấu nối mềm'],
  ['\u200b', 'dấu cách không bề rộng'],
  ['\u2028', 'dấu ngắt dòng'],
  ['\u2029', 'dấu ngắt đoạn'],
  ['\u2060', 'dấu nối không bề rộng'],
  ['\ufeff', 'dấu BOM'],
])

/** A letter with a sign behind it that is a letter in TCVN3: there the soft hyphen is one as well. */
const tcvn3 = /[a-z][\u00a8-\u00ac\u00ae\u00b5-\u00be]/i

/** What is found in a text that has characters nobody sees. */
export function unseenIn(text: string): Omit<Finding, 'place'> | undefined {
  if (!unseen.test(text) || tcvn3.test(text)) return undefined
  const found = [...new Set(text)].filter((one) => unseen.test(one))
  const named = found.map((one) => `${names.get(one) ?? 'ký tự'} ${codeOf(one)}`).join(', ')
  return {
    rule: 'ky-tu-an',
    message: `Có ký tự không nhìn thấy: ${named}`,
    hint: found.some(endsLine)
      ? 'xóa ký tự này; bản in xuống dòng ở đó, nếu là đoạn mới thì gõ Enter hai lần'
      : 'xóa ký tự này; bản in không có nó',
  }
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const endsLine = (character: string): boolean => character === '\u2028' || character === '\u2029'

/** Tells of each line of a file that has such characters. */
export function reportUnseen({ text, pieces }: TextMap, report: Report): void {
  if (!unseen.test(text)) return
  for (const [i, line] of text.split('\n').entries()) {
    const found = unseenIn(line)
    const { 0: words = '', index = 0 } = wordsWithUnseen.exec(line) ?? {}
    const origin = pieces[i]?.from
    if (!found || !origin) continue
    const place = placeIn(origin, index, index + words.length)
    const fix = [...words].some(endsLine) ? undefined : { place, text: withoutInvisible(words) }
    report({ ...found, place, ...(fix && { fix }) })
  }
}
