import { recipientsLabel } from '../../decree/names.ts'
import { brace } from '../../decree/table.ts'
import type { Doc, Recipient } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Block, Columns, Paragraph, Run } from '../layout.ts'
import { snap } from '../length.ts'
import { lengthOf, longest, wrap } from '../measure.ts'

const line = (text: string): Paragraph => ({ kind: 'paragraph', style: 'recipient', runs: [{ kind: 'text', text }] })

/** Cells 9b and 12: nơi nhận in a column `width` pt wide, `drop` lower than its top, closed by Lưu and the drafter. */
export function recipients({ recipients, archive, drafter }: Doc, width: number, frame: Frame, drop: number): Block[] {
  return [
    { kind: 'paragraph', style: 'recipientsLabel', runs: [{ kind: 'text', text: recipientsLabel }], drop },
    ...recipients.flatMap((one): Block[] =>
      one.purpose && one.names.length > 1 ? [tied(one, width, frame)] : single(one),
    ),
    line(`- Lưu: ${archive}.${drafter ? ` ${drafter}` : ''}`),
  ]
}

const single = ({ names, purpose }: Recipient): Paragraph[] =>
  names.map((name) => line(`- ${name}${purpose ? ` (${purpose})` : ''};`))

/** Share of the column that the names keep beside a long purpose. */
const leastForNames = 0.55

/** A group tied by a brace to the purpose that all of it shares. */
function tied({ names, purpose }: Recipient, width: number, { styles }: Frame): Columns {
  const style = styles.recipient
  const items = names.map((name) => `- ${name};`)
  const words = `(${purpose})`
  const around = brace.width + 2 * brace.gap
  const most = Math.max(leastForNames * width, width - around - lengthOf(words, style))
  const left = snap(Math.min(most, longest(items, style) + brace.gap))
  const lines = items.reduce((sum, item) => sum + wrap(item, style, left).length, 0)
  return {
    kind: 'columns',
    widths: [left, snap(around), width - left - snap(around)],
    rows: [
      [
        items.map(line),
        [{ kind: 'brace', width: brace.width, height: snap(lines * style.size * lineHeight) }],
        [line(words)],
      ],
    ],
    before: 0,
    middle: true,
  }
}

/** Of Times New Roman at single spacing, in em. */
const lineHeight = 1.15

/** Lines that blocks take in a column, pt. */
export const linesOf = (blocks: readonly Block[], width: number, styles: Frame['styles']): number =>
  blocks.reduce((sum, block) => sum + linesIn(block, width, styles), 0)

function linesIn(block: Block, width: number, styles: Frame['styles']): number {
  if (block.kind === 'columns')
    return linesOf(
      block.rows.flatMap((row) => row[0] ?? []),
      block.widths[0] ?? width,
      styles,
    )
  if (block.kind !== 'paragraph') return 0
  const style = styles[block.style]
  return wrap(plain(block.runs), style, width, style.indent).length
}

const plain = (runs: readonly Run[]): string => runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('')
