import { isNationOrMotto } from '../../decree/nation.ts'
import { isTypeInCapitals } from '../../decree/type-names.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import type { Paragraph } from '../manuscript.ts'
import { type MarkedLine, readEmphasis } from './emphasis.ts'
import { shield } from './escaped-marks.ts'
import { type Begun, continues, type ReadLine } from './line-joining.ts'
import { isBold, joinTexts, runsOfText, type StyledText, sliceText, squeezeBlanks } from './styled-text.ts'
import type { TextReading } from './text-reading.ts'

const rule = /^(?:[-–—―_=*~─━═¯`.·|\s]|&#45;)+$/
/** Lines that only draw: ---, ===, ***, |. */
export const isRule = (text: string): boolean =>
  rule.test(text) && (/([-–—―_=*~─━═¯`])\s?\1\s?\1/.test(text) || /^(?:--|——|\|+)$/.test(text.replace(/\s/g, '')))

/** Joins lines into paragraphs, each at its first line; labels are counted on in the reading. */
export function readParagraphs(lines: readonly TextLine[], reading: TextReading): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let begun: (Begun & { text: string; lines: ReadLine[] }) | undefined
  const close = () => {
    if (begun) paragraphs.push(...paragraphOf(begun, reading))
  }
  for (const next of readLines(lines, reading)) {
    if (begun && continues(begun, next, reading)) {
      begun.text += ` ${next.marked.text}`
      begun.lines.push(next)
      continue
    }
    close()
    begun = {
      text: next.marked.text,
      lines: [next],
      titled: begun !== undefined && isTypeInCapitals(begun.text),
      listed: begun !== undefined && !next.label && (begun.listed || /^Nơi nhận\s*:?$/i.test(begun.text)),
    }
    if (next.label) reading.numbering.note(next.label)
  }
  close()
  return paragraphs
}

/** Lines of text, their marks read; rules and page numbers are gone. */
function readLines(lines: readonly TextLine[], { pageNumbers, fillLines }: TextReading): ReadLine[] {
  const read: ReadLine[] = []
  let behind: ReadLine['behind'] = 'nothing'
  let together: { line: TextLine; text: string; heading?: number; behind: ReadLine['behind'] }[] = []
  const flush = () => {
    const marked = readEmphasis(together.map(({ text }) => text))
    together.forEach(({ line, heading, behind }, at) => {
      const own = trimMarked(marked[at])
      if (!own.text) return
      const label = labelOf(own.text)
      read.push({ source: line, marked: own, label, behind, ...(heading ? { heading } : {}) })
    })
    together = []
  }
  for (const line of lines) {
    if (pageNumbers.has(line)) {
      behind = behind === 'rule' ? behind : 'page'
    } else if (!line.text) {
      if (behind === 'nothing') behind = 'blank'
    } else if (isRule(line.text) && !fillLines.has(line)) {
      behind = 'rule'
    } else {
      const heading = /^(#{1,6})\s+(?=\S)/.exec(line.text)
      const ruled = /^[-–—=_]{4,}\s?(?=\p{L})/u.exec(line.text)?.[0].length ?? 0
      if (ruled > 0) behind = 'rule'
      if (behind !== 'nothing' || heading) flush()
      const text = fillLines.has(line)
        ? line.text.replaceAll('_', shield)
        : heading
          ? line.text.slice(heading[0].length).replace(/(?<!\s)\s+#+$/, '')
          : line.text.slice(ruled).replace(/\s-{4,}$/, '')
      together.push({ line, text, behind, ...(heading ? { heading: heading[1]?.length ?? 1 } : {}) })
      if (heading) flush()
      behind = 'nothing'
    }
  }
  flush()
  return read
}

function trimMarked(marked: MarkedLine | undefined): MarkedLine {
  if (!marked) return { text: '', look: '', crosses: false }
  const start = marked.text.length - marked.text.trimStart().length
  const end = marked.text.trimEnd().length
  return { ...sliceText(marked, start, Math.max(start, end)), crosses: marked.crosses }
}

function paragraphOf({ lines }: Begun, reading: TextReading): Paragraph[] {
  const [first] = lines
  if (!first) return []
  const styled = joinTexts(
    lines.map(({ marked }) => marked),
    (at) => gapAt(lines, at, reading),
  )
  const runs = runsOfText(withBlankBehindLabel(squeezeBlanks(styled)))
  return [{ type: 'paragraph', runs, line: first.source.number, ...(first.heading ? { heading: first.heading } : {}) }]
}

/** A line end stays between short lines of a title or an agency's name; elsewhere a blank stands for it, but not within 12/QĐ-UBND. */
function gapAt(lines: readonly ReadLine[], at: number, { wrappingAt }: TextReading): string {
  const [before, line] = [lines[at - 1], lines[at]]
  if (!before || !line) return ''
  const wrapping = wrappingAt(line.source)
  const short = Math.max(before.marked.text.length, line.marked.text.length) < wrapping.width * 0.6
  const capitals = inCapitalWords(before.marked.text) && inCapitalWords(line.marked.text)
  const bold = isBold(before.marked) && isBold(line.marked)
  const cut = wrapping.mostly && before.marked.crosses
  // An agency below the one over it, however long its name is.
  const agencies = capitals && [lines[0], line].every((one) => opensAsAgency(one?.marked.text ?? ''))
  if (agencies && line.behind === 'nothing') return '\n'
  if (isNationOrMotto(`${before.marked.text} ${line.marked.text}`)) return ' '
  if (short && (capitals || bold) && !cut && !lines[0]?.label && line.behind === 'nothing') return '\n'
  return /[\p{L}\d][-/]$/u.test(before.marked.text) && /^[\p{L}\d]/u.test(line.marked.text) ? '' : ' '
}

/** 3.Tổ, a)Lập, -Các. */
function withBlankBehindLabel(styled: StyledText): StyledText {
  const label = labelOf(styled.text)
  if (!label || label.length !== label.typed.length || label.length >= styled.text.length) return styled
  if (styled.text.charAt(label.length) === '\n') return styled
  return joinTexts([sliceText(styled, 0, label.length), sliceText(styled, label.length)], () => ' ')
}
