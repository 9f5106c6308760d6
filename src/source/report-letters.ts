import type { Finding, Report } from '../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../findings/text-map.ts'
import { fromUtf8AsLatin, readsAsUtf8 } from '../vietnamese/legacy-utf8.ts'
import { lostLettersIn } from '../vietnamese/lost-letters.ts'

/** Words that a message names. */
const mostNamed = 3

/** What is found in a text that has question marks in the place of letters. */
export function lostIn(text: string): Omit<Finding, 'place'> | undefined {
  const lost = lostLettersIn(text)
  if (!lost) return undefined
  const named = lost.words.slice(0, mostNamed).map((word) => `“${word}”`)
  const rest = lost.words.length - named.length
  return {
    rule: 'chu-mat-dau',
    message: `Chữ có dấu đã mất, còn lại dấu “?”: ${named.join(', ')}${rest > 0 ? ` và ${rest} từ khác` : ''}`,
    hint: 'chép lại từ tệp gốc, lưu bằng bảng mã UTF-8; chữ đã mất không tự khôi phục được',
  }
}

/** What is found in a text in UTF-8 that a program took for Windows-1252. */
export function misreadIn(text: string): Omit<Finding, 'place'> | undefined {
  if (!readsAsUtf8(text)) return undefined
  const typed = text.split(/\s+/).find(readsAsUtf8) ?? text.split('\n').find(readsAsUtf8)
  if (typed === undefined) return undefined
  return {
    rule: 'chu-sai-bang-ma',
    message: `Chữ bị đọc sai bảng mã: “${typed}” là “${fromUtf8AsLatin(typed)}”`,
    hint: 'chép lại từ tệp gốc, mở bằng bảng mã UTF-8',
  }
}

/** Tells of letters that were lost or misread in a file, each at once, where the first stands. */
export function reportLetters(map: TextMap, report: Report): void {
  const { text } = map
  const lost = lostIn(text)
  const at = lostLettersIn(text)?.index ?? 0
  if (lost) report({ ...lost, place: placeOf(map, at, at + (/^[^\s,;]+/.exec(text.slice(at))?.[0].length ?? 1)) })
  const misread = misreadIn(text)
  if (!misread) return
  const lines = text.split('\n')
  const [first, last] = [lines.findIndex(readsAsUtf8), lines.findLastIndex(readsAsUtf8)]
  const from = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0)
  const typed = lines.slice(first, last + 1).join('\n')
  const fix = { place: placeOf(map, from, from + typed.length), text: fromUtf8AsLatin(typed) }
  report({ ...misread, place: placeOf(map, from, from + (lines[first]?.length ?? 0)), fix })
}
