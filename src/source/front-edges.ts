import type { Report } from '../findings/diagnostic.ts'
import { normalKey } from '../vietnamese/fold.ts'

/** Dashes that Word makes of three, or other lines drawn where three dashes belong. */
const likeEdge = /^(?!---$)(?:[-–—]{1,20}|- ?- ?-|[_=*~]{3,20})$/
const isEdge = (line: string): boolean => line.trimEnd() === '---'
const isLikeEdge = (line: string): boolean => likeEdge.test(line.trim()) && line.trim() !== '-'

/** A key at the margin with its colon. */
const keyLine = /^[\p{L}_][\p{L}_ -]{1,39}:(?:\s|$)/u
/** What stands among keys: they, their items, what is indented, comments and empty lines. */
const amongKeys = /^(?:[\p{L}_][\p{L}_ -]{1,39}:(?:\s.*)?|[ \t#-].*)?$/u

/** More lines than any keys take. */
const mostLines = 300

/**
 * Keys at the start of a source with no line that closes them, and perhaps none that opens them, up to the first empty line or heading
 * below which there are no more; nothing where it opens otherwise.
 */
export function bareKeys(text: string): RegExpExecArray | null {
  const found = unclosedKeys.exec(text)
  const rest = text.slice(found?.[0].length ?? 0).trimStart()
  return found && hasKeys(found[0]) && !keyLine.test(rest) && !rest.startsWith('---') ? found : null
}

const unclosedKeys =
  /^(?<open>---[ \t]*\n(?:(?:#.*|[ \t]*)\n)*)?(?<yaml>(?=[\p{L}_])(?:(?:[\p{L}_][\p{L}_ -]{1,39}:(?:[ \t].*)?|(?!---)[ \t-][ \t]*\S.*)\n){2,300})(?=[ \t]*(?:\n|#|$))/u
/** A key as only this program has them. */
const schemaKey = /^(?:[a-z]+_[a-z_]+|so|ngay|loai):\s/m

/** Names of keys as people write them, of which three head no list: `Cơ quan: …`, `Trích yếu: …`. */
const printedKey = /^(?:co_quan|co_quan_chu_quan|ky_hieu|dia_danh|trich_yeu|nguoi_ky|noi_nhan)$/

const hasKeys = (text: string): boolean =>
  schemaKey.test(text) ||
  text.split('\n').filter((line) => printedKey.test(normalKey(line.slice(0, Math.max(0, line.indexOf(':')))))).length >
    2

/** A source whose keys stand between three dashes where other lines were drawn, each told; line by line it is the same else. */
export function withFrontEdges(text: string, file: string, report: Report): string {
  const lines = text.split('\n')
  const opening = lines.findIndex((line) => line.trim() !== '')
  const closing = closingOf(lines, opening)
  if (closing < 0) return text
  for (const at of [opening, closing]) {
    const typed = lines[at] ?? ''
    if (isEdge(typed)) continue
    const place = { file, line: at + 1, column: 1, endLine: at + 1, endColumn: typed.length + 1 }
    report({
      rule: 'phan-khai-bao',
      message: `Dòng “${typed.trim()}” ở ${at === opening ? 'đầu' : 'cuối'} phần khai báo không phải ba dấu gạch nối`,
      hint: 'gõ ba dấu gạch nối liền nhau: `---`',
      place,
      fix: { place, text: '---' },
    })
    lines[at] = '---'
  }
  return lines.join('\n')
}

/** The line that closes the keys below an opening one; -1 where they are not between such lines, or both are as they should be. */
function closingOf(lines: readonly string[], opening: number): number {
  const edges = (line: string) => isEdge(line) || isLikeEdge(line)
  const below = lines.slice(opening + 1, opening + mostLines)
  if (!edges(lines[opening] ?? '') || !keyLine.test(below.find((line) => line.trim() !== '') ?? '')) return -1
  const count = below.findIndex((line) => edges(line) || !amongKeys.test(line))
  const closing = opening + 1 + count
  const [first = '', last = ''] = [lines[opening], lines[closing]]
  return count > 0 && edges(last) && !(isEdge(first) && isEdge(last)) ? closing : -1
}
