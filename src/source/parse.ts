import type { Finding, Report } from '../findings/diagnostic.ts'
import { cut, linesAt, offsetOf, type TextMap } from '../findings/text-map.ts'
import { bareKeys, withFrontEdges } from './front-edges.ts'
import { reportLetters } from './report-letters.ts'
import { reportOtherBlanks, reportUnseen } from './report-unseen.ts'
import { withSeenFences, withSeenYaml } from './seen-marks.ts'
import { readYaml, type YamlTree } from './yaml.ts'

/** A source taken apart: its keys, and its body, which is Markdown, where it has one (`.md`). */
export interface Parsed {
  /** Absent where the keys can't be read; the body is still looked through for findings. */
  readonly meta: YamlTree | undefined
  readonly body: TextMap | undefined
}

/** A source taken apart before it is filled in. */
export interface TakenApart extends Parsed {
  /** Its keys are between two lines of dashes; where they aren't, marks of a template stay. */
  readonly isFenced: boolean
}

/** Takes a `.md` or `.yaml` source apart. */
export function parse(typed: string, file: string, report: Report): TakenApart {
  const isYaml = /\.ya?ml$/i.test(file)
  const text = isYaml ? withSeenFences(typed) : withFrontEdges(withSeenFences(typed), file, report)
  const keys = (yaml: string, line: number) => readYaml(withSeenYaml(yaml), file, line, report)
  const start = { file, line: 1, column: 1 }
  const whole = linesAt(typed, start)
  reportUnseen(whole, report)
  reportLetters(whole, report)
  const front = isYaml ? undefined : (frontIn(text) ?? frontBelow(text) ?? unopenedFront(text) ?? bareKeys(text))
  reportOtherBlanks(whole, isYaml ? text.length : offsetBelow(whole, front?.[0] ?? ''), report)
  if (isYaml) return { meta: keys(text, 1), body: undefined, isFenced: false }
  if (front?.groups?.open === undefined && front) report(unopened(file))
  if (front && !/---[ \t]*\n?$/.test(front[0])) report(unclosed(file, front[0].split('\n').length))
  if (front?.groups?.stray !== undefined) report(strayAbove(front.groups.stray, file))
  if (!front) {
    report(noFrontMatter(text, file))
    const body = opensFrontMatter.test(text) ? '' : text
    return { meta: undefined, body: linesAt(body, start), isFenced: false }
  }
  const { open = '', yaml = '' } = front.groups ?? {}
  const meta = keys(yaml, open.split('\n').length)
  // Below keys that end the file there is nothing, and it stands where the file ends, not where its last line as mended would.
  const below = front[0].length < text.length
  const body = below ? cut(linesAt(text, start), front[0].length, text.length) : cut(whole, typed.length, typed.length)
  return { meta, body, isFenced: true }
}

/** Where what has as many lines as the start of another text ends. */
function offsetBelow(typed: TextMap, front: string): number {
  const lines = front.split('\n')
  return offsetOf(typed, { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 })
}

const frontIn = (text: string) => /^(?<open>(?:[ \t]*\n)*---[ \t]*\n)(?<yaml>[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)

/** Keys between two lines of dashes, below a few lines that have no place there. */
const frontBelow = (text: string) =>
  /^(?<open>(?<stray>(?:(?!---[ \t]*\n).*\n){1,20})---[ \t]*\n)(?<yaml>(?:(?!---)(?:[\p{L}_][\p{L}_ -]{1,39}:(?:[ \t].*)?|[ \t#-].*)\n){2,300})---[ \t]*(?:\n|$)/u.exec(
    text,
  )

/** Keys with a line below that closes them, and none above. */
const unopenedFront = (text: string) =>
  /^[ \t]*[\p{L}_ -]{2,40}:[ \n]/u.test(text) ? /^(?<yaml>(?:(?!#|---).*\n){1,500}?)---[ \t]*(?:\n|$)/.exec(text) : null

const unopened = (file: string): Finding => ({
  rule: 'phan-khai-bao',
  message: 'Phần khai báo đầu tệp thiếu dòng `---` mở đầu',
  hint: 'thêm một dòng `---` ở trên dòng này',
  place: { file, line: 1, column: 1 },
  fix: { place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 }, text: '---\n' },
})

const unclosed = (file: string, line: number): Finding => ({
  rule: 'phan-khai-bao',
  message: 'Phần khai báo đầu tệp thiếu dòng `---` ở cuối',
  hint: 'thêm một dòng `---` dưới khóa cuối cùng',
  place: { file, line: line - 1, column: 1 },
  fix: { place: { file, line, column: 1, endLine: line, endColumn: 1 }, text: '---\n' },
})

function strayAbove(stray: string, file: string): Finding {
  const lines = stray.split('\n')
  const at = lines.findIndex((line) => /[^ \t]/.test(line))
  const words = lines[at] ?? ''
  const end = { endLine: at + 1, endColumn: words.length + 1 }
  return {
    rule: 'phan-khai-bao',
    message: 'Trên dòng `---` mở đầu phần khai báo còn có dòng khác',
    hint: 'xóa các dòng trên dòng `---`, hoặc đưa xuống dưới phần khai báo',
    place: { file, line: at + 1, column: 1, ...end },
  }
}

const opensFrontMatter = /^\s*---[ \t]*\n/

/** Lines of the head and end of a document, as they are on paper. */
const printedForm = /độc lập ?[-–] ?tự do|cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|^[ \t*_]{0,9}nơi nhận ?:/im

function noFrontMatter(text: string, file: string): Finding {
  const place = { file, line: 1, column: 1 }
  const isOpened = opensFrontMatter.test(text)
  if (!isOpened && printedForm.test(text))
    return {
      rule: 'phan-khai-bao',
      message: 'Tệp không có phần khai báo ở đầu; phần đầu hoặc phần ký gõ như trên giấy',
      hint: `gõ \`kehoach import "${file}" -o ke-hoach.md\` để đổi ra tệp có phần khai báo, rồi dùng tệp ấy`,
      place,
    }
  return {
    rule: 'phan-khai-bao',
    message: isOpened ? 'Phần khai báo đầu tệp chưa được đóng' : 'Tệp không có phần khai báo ở đầu',
    hint: 'mở đầu tệp bằng một dòng `---`, rồi các khóa như `co_quan: …`, rồi lại một dòng `---`',
    place,
  }
}
