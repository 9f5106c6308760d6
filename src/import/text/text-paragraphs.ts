import { labelOf } from '../label.ts'
import type { Paragraph } from '../manuscript.ts'
import { type Begun, continues, type ReadLine } from './continues.ts'
import type { LabelCounter } from './counted-labels.ts'
import { type MarkedLine, readEmphasis } from './emphasis.ts'
import { looksCapital } from './look-of-lines.ts'
import type { Manner, MannerAt } from './manner.ts'
import { allBold, joined, type Styled, slice, squeezed, styledRuns } from './styled.ts'
import type { TextLine } from './text-lines.ts'

/** What the whole text tells of how to read its parts. */
export interface TextReading {
  readonly mannerAt: MannerAt
  readonly numbering: LabelCounter
  /** Lines that hold a page's number. */
  readonly pageNumbers: ReadonlySet<TextLine>
}

const rule = /^(?:[-–—―_=*~─━═¯`.·|\s]|&#45;)+$/
/** Lines that only draw: ---, ===, ***, |. */
export const isRule = (text: string): boolean =>
  rule.test(text) && (/([-–—―_=*~─━═¯`])\s?\1\s?\1/.test(text) || /^(?:--|——|\|+)$/.test(text.replace(/\s/g, '')))

export function readParagraphs(lines: readonly TextLine[], reading: TextReading): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let begun: (Begun & { text: string; lines: ReadLine[] }) | undefined
  const close = () => {
    if (begun) paragraphs.push(...paragraphOf(begun, reading))
  }
  for (const next of readLines(lines, reading.pageNumbers)) {
    const manner = reading.mannerAt(next.source)
    if (begun && continues(begun, next, manner, reading.numbering)) {
      begun.text += ` ${next.marked.text}`
      begun.lines.push(next)
      continue
    }
    close()
    begun = { text: next.marked.text, lines: [next] }
    if (next.label) reading.numbering.note(next.label)
  }
  close()
  return paragraphs
}

/** Lines of text, their marks read; rules and page numbers are gone. */
function readLines(lines: readonly TextLine[], pageNumbers: ReadonlySet<TextLine>): ReadLine[] {
  const read: ReadLine[] = []
  let behind: ReadLine['behind'] = 'nothing'
  let together: { line: TextLine; text: string; heading?: number; behind: ReadLine['behind'] }[] = []
  const flush = () => {
    const marked = readEmphasis(together.map(({ text }) => text))
    together.forEach(({ line, heading, behind }, at) => {
      const own = trimmed(marked[at])
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
    } else if (isRule(line.text)) {
      behind = 'rule'
    } else {
      const heading = /^(#{1,6})\s+(?=\S)/.exec(line.text)
      if (behind !== 'nothing' || heading) flush()
      const text = heading
        ? line.text.slice(heading[0].length).replace(/\s+#+$/, '')
        : line.text.replace(/\s-{4,}$/, '')
      together.push({ line, text, behind, ...(heading ? { heading: heading[1]?.length ?? 1 } : {}) })
      if (heading) flush()
      behind = 'nothing'
    }
  }
  flush()
  return read
}

function trimmed(marked: MarkedLine | undefined): MarkedLine {
  if (!marked) return { text: '', look: '', crosses: false }
  const start = marked.text.length - marked.text.trimStart().length
  const end = marked.text.trimEnd().length
  return { ...slice(marked, start, Math.max(start, end)), crosses: marked.crosses }
}

function paragraphOf({ lines }: Begun, reading: TextReading): Paragraph[] {
  const [first] = lines
  if (!first) return []
  const styled = joined(
    lines.map(({ marked }) => marked),
    (at) => {
      const [before, line] = [lines[at - 1], lines[at]]
      return before && line ? between(first, before, line, reading.mannerAt(line.source)) : ''
    },
  )
  const runs = styledRuns(withBlankBehindLabel(squeezed(styled)))
  return [{ type: 'paragraph', runs, line: first.source.number, ...(first.heading ? { heading: first.heading } : {}) }]
}

/** A line end stays between short lines of a title or an agency's name; elsewhere a blank stands for it, but not within 12/QĐ-UBND. */
function between(first: ReadLine, before: ReadLine, line: ReadLine, manner: Manner): string {
  const short = Math.max(before.marked.text.length, line.marked.text.length) < manner.width * 0.6
  const capitals = looksCapital(before.marked.text) && looksCapital(line.marked.text)
  const bold = allBold(before.marked) && allBold(line.marked)
  const cut = manner.mostly && before.marked.crosses
  if (short && (capitals || bold) && !cut && !first.label && line.behind === 'nothing') return '\n'
  return /[\p{L}\d][-/]$/u.test(before.marked.text) && /^[\p{L}\d]/u.test(line.marked.text) ? '' : ' '
}

/** 3.Tổ, a)Lập, -Các. */
function withBlankBehindLabel(styled: Styled): Styled {
  const label = labelOf(styled.text)
  if (!label || label.length !== label.typed.length || label.length >= styled.text.length) return styled
  if (styled.text.charAt(label.length) === '\n') return styled
  return joined([slice(styled, 0, label.length), slice(styled, label.length)], () => ' ')
}
