import { labelOf } from '../vietnamese/lines/label.ts'
import { opensBasis } from '../vietnamese/lines/line-edges.ts'
import { lineOf } from '../vietnamese/lines/text-line.ts'
import { type Block, type Paragraph, type Run, textOf } from './manuscript.ts'
import { linesOfRuns } from './manuscript-runs.ts'
import { newLabelCounter } from './text/label-counter.ts'
import { type Begun, continues, type ReadLine } from './text/line-joining.ts'
import type { TextReading } from './text/text-reading.ts'
import { wrappingsIn } from './text/wrapping.ts'

/** Blocks of which each paragraph that holds several, on lines that its author ended, is as many: those that open items, headings or bases. */
export function withLinesApart(blocks: readonly Block[]): readonly Block[] {
  const numbering = newLabelCounter()
  return blocks.flatMap((block): readonly Block[] =>
    block.type === 'paragraph' ? linesApart(block, numbering) : [block],
  )
}

interface OwnLine extends ReadLine {
  readonly runs: readonly Run[]
}

/** A paragraph as far as its lines have been read. */
interface Stretch extends Begun {
  readonly lines: readonly OwnLine[]
}

function linesApart(paragraph: Paragraph, numbering: TextReading['numbering']): Paragraph[] {
  const lines = linesOfRuns(paragraph.runs).map((runs) => readLine(runs, paragraph.line))
  const [first] = lines
  if (first?.label) numbering.note(first.label)
  if (lines.length < 2) return [paragraph]
  const sources = lines.map(({ source }) => source)
  const wrappingAt = wrappingsIn(sources, ({ text }) => text !== '')
  const stretches = stretchesOf(lines, { wrappingAt, numbering, pageNumbers: new Set(), fillLines: new Set() })
  if (stretches.length < 2 || !stretches.some(opensPart)) return [paragraph]
  const { heading: _, pageBreak: __, ...rest } = paragraph
  return stretches.map((one, at) => ({ ...(at === 0 ? paragraph : rest), runs: runsOf(one) }))
}

function readLine(runs: readonly Run[], number: number): OwnLine {
  const source = lineOf(number, textOf(runs))
  const marked = { text: source.text, look: '0'.repeat(source.text.length), crosses: false }
  return { source, marked, label: labelOf(source.text), behind: 'nothing', runs }
}

/** Lines together that are one paragraph; lines without words stay with those above. */
function stretchesOf(lines: readonly OwnLine[], reading: TextReading): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const line of lines) {
    const last = stretches.at(-1)
    if (last && (line.source.text === '' || continues(last, line, reading)))
      stretches[stretches.length - 1] = {
        ...last,
        text: `${last.text} ${line.source.text}`.trim(),
        lines: [...last.lines, line],
      }
    else {
      stretches.push({ text: line.source.text, titled: false, listed: false, lines: [line] })
      if (line.label) reading.numbering.note(line.label)
    }
  }
  return stretches
}

/** A numbered line or a basis; a bullet below another line. */
const opensPart = ({ text, lines: [first] }: Stretch, at: number): boolean =>
  opensBasis(text) || (first?.label !== undefined && (at > 0 || first.label.kind !== 'bullet'))

const runsOf = ({ lines }: Stretch): Run[] => {
  const last = lines.findLastIndex(({ runs }) => runs.length > 0)
  return lines.slice(0, last + 1).flatMap(({ runs }, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs]))
}
