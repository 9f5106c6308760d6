import type { Finding, Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { beginsWithin, endsSentence } from '../../vietnamese/lines/line-edges.ts'
import { looksLikeTitle } from '../../vietnamese/lines/title-line.ts'
import { opensAsBasis } from '../../vietnamese/openers.ts'
import { firstWords, placeOfLine } from './line-findings.ts'
import { type Mend, mended } from './mend.ts'
import { type SourceLine, sourceLines, startOf } from './source-line.ts'

/** Words and marks that no title ends in. */
const isOpen = /[,&/(]$|\s[-–—]$|\s(?:và|hoặc|của|các|những|với|về|cho|tại|theo|trong|nhằm|bằng|do)$/iu
/** Words that go on a title. */
const goesOn = /^(?:và|hoặc|của|cho|với|về|tại|theo|trong|năm|giai đoạn|đến)\s/iu

const isHeading = ({ kind, text }: SourceLine): boolean => kind === 'alone' && /^#{1,6}\s+\S/.test(text)

/**
 * Joins a heading that is broken over lines, which Markdown ends with the first: where the words above can be no whole title, or those
 * below no text. What only may be its end is told.
 */
export function withWholeHeadings(source: TextMap, report: Report): TextMap {
  if (!/^ {0,3}#/m.test(source.text)) return source
  const mends: Mend[] = []
  let heading = ''
  let above: SourceLine | undefined
  for (const line of sourceLines(source.text)) {
    const title = heading
    heading = isHeading(line) ? line.text.replace(/^#+\s+/, '') : ''
    if (above === undefined || title === '' || line.kind !== 'text') {
      above = line
      continue
    }
    const verdict = verdictOn(title, line.text)
    if (verdict) report(verdict === 'joined' ? joined(source, line) : perhapsJoined(source, line))
    if (verdict === 'joined') {
      mends.push({ from: line.at - 1, to: startOf(line), text: ' ' })
      heading = `${title} ${line.text}`
    }
    above = line
  }
  return mended(source, mends)
}

function verdictOn(title: string, text: string): 'joined' | 'perhaps' | undefined {
  if (labelOf(text) || opensAsBasis(text) || /^[*_[]/.test(text) || endsSentence(title)) return undefined
  const isTitle = looksLikeTitle(text) && !endsSentence(text)
  if (isTitle && inCapitalWords(title) && inCapitalWords(text) && /\p{L}/u.test(text)) return 'joined'
  if (isTitle && (isOpen.test(title) || (beginsWithin(text) && goesOn.test(text)))) return 'joined'
  return isOpen.test(title) || beginsWithin(text) ? 'perhaps' : undefined
}

const joined = (source: TextMap, line: SourceLine): Finding => ({
  rule: 'dong-noi-vao-doan-tren',
  message: `Dòng “${firstWords(line)}” được nối vào tên đề mục ở trên`,
  hint: 'nối vào cuối dòng trên; nếu là một đoạn thì thêm một dòng trống ở trên',
  place: placeOfLine(source, line),
  fix: { place: placeOf(source, line.at - 1, startOf(line)), text: ' ' },
})

const perhapsJoined = (source: TextMap, line: SourceLine): Finding => ({
  rule: 'dong-noi-vao-doan-tren',
  message: `Dòng “${firstWords(line)}” viết liền dưới đề mục; bản in coi là một đoạn riêng`,
  hint: 'thêm một dòng trống ở trên; nếu là phần tiếp của tên đề mục thì nối vào cuối dòng trên',
  place: placeOfLine(source, line),
})
