import { authorityStart } from '../../decree/authority.ts'
import { typeNamed } from '../../decree/type-names.ts'
import type { Finding, Report } from '../../findings/diagnostic.ts'
import type { TextMap } from '../../findings/text-map.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { opensAsPost } from '../../vietnamese/posts.ts'
import { behindLabel, closingPart, signatureLines } from './closing-parts.ts'
import { endOfLines, type FormLine, formLines, opensSection, plainWords } from './form-lines.ts'
import { isAbout, isOfHead } from './typed-head.ts'

/** From one offset of a body to another. */
type Range = readonly [from: number, to: number]

/** Lines that can stand above the text, at most. */
const farthest = 20

/**
 * Tells of the lines above the first section that are printed in the head, where they couldn't be taken as typed there: those that no
 * text has, the abstract, and below the first of them the type in any letters.
 */
export function tellStrayHead(body: TextMap, [from, to]: Range, { report, abstract }: StrayHead): void {
  const end = Math.min(to, from + endOfLines(body.text.slice(from), farthest))
  const lines = formLines(body, from, Math.max(from, end))
  const section = lines.findIndex((line) => opensSection(body, line) || labelOf(line.text) !== undefined)
  let found = false
  for (const { text, place } of lines.slice(0, section < 0 ? lines.length : section)) {
    const isTitle = abstract !== '' && isAbout(plainWords(text)) === isAbout(abstract)
    if (!isOfHead(text) && !isTitle && !(found && typeNamed(text))) continue
    found = true
    report({
      rule: 'the-thuc-trong-bai',
      message: `“${text}” gõ trong bài như ở phần đầu văn bản; bản in có cả dòng này và phần đầu in từ các khóa`,
      hint: 'bỏ phần đầu văn bản trong bài: chương trình tự in từ phần khai báo',
      place,
    })
  }
}

interface StrayHead {
  readonly report: Report
  /** Of the keys, as `plainWords`. */
  readonly abstract: string
}

/** Lines that may be what is looked for: few of a long text need to be taken apart. */
const candidate = /^.{0,200}?(?:lưu|nơi\s+nhận|ký|kí|[kqlmKQLM]\s?[./]).{0,200}$/gim

/** The lines of a closing that stand in the text, where none could be taken or found to be wrong. */
export const strayClosings = (body: TextMap, [from, to]: Range): Finding[] =>
  [...body.text.slice(from, to).matchAll(candidate)].flatMap(({ 0: line, index }) =>
    formLines(body, from + index, from + index + line.length)
      .filter(isOfClosing)
      .map(strayClosing),
  )

/** “Nơi nhận:” alone, “Lưu: VT”, marks of authority before a post, and (Đã ký): no sentence is one of them. */
function isOfClosing({ text, alone }: FormLine): boolean {
  if (behindLabel(text) === '') return text.endsWith(':')
  const part = closingPart(text)
  if (part === 'trace') return text.startsWith('(')
  if (!alone) return false
  const [line = ''] = signatureLines(text)
  return part === 'archive' || (part === 'authority' && authorityStart.test(line) && isPostOf(line))
}

const isPostOf = (line: string): boolean => inCapitals(line) || opensAsPost(line.replace(authorityStart, ''))

/** Words of a closing are printed though the program prints the closing from the keys. */
export const strayClosing = ({ text, place }: Pick<FormLine, 'text' | 'place'>): Finding => ({
  rule: 'the-thuc-trong-bai',
  message: `“${text}” gõ trong bài như ở phần nơi nhận, phần ký; bản in có cả dòng này và phần in từ các khóa`,
  hint: `bỏ ${place.line === place.endLine ? 'dòng' : 'các dòng'} này: nơi nhận gõ ở \`noi_nhan\`, Lưu ở \`luu\`, người ký ở \`nguoi_ky\` trong phần khai báo`,
  place,
})
