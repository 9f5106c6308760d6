import { recipientsLabel } from '../../decree/names.ts'
import { brace } from '../../decree/table.ts'
import type { Doc, Recipient } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import { countLines } from '../heights.ts'
import type { Block, Columns, Paragraph } from '../layout.ts'
import { snap } from '../length.ts'
import { lineHeight, longest, wrap } from '../measure.ts'

const line = (text: string): Paragraph => ({ kind: 'paragraph', style: 'recipient', runs: [{ kind: 'text', text }] })

/** Cells 9b and 12: nơi nhận in a column `width` pt wide, `drop` lower than its top, closed by Lưu and the drafter. */
export function recipients(
  { recipients, archive, drafter }: Doc,
  frame: Frame,
  { width, drop }: { readonly width: number; readonly drop: number },
): Block[] {
  const widths = groupWidths(recipients.filter(isGroup), width, frame)
  return [
    { kind: 'paragraph', style: 'recipientsLabel', runs: [{ kind: 'text', text: recipientsLabel }], drop },
    ...recipients.flatMap((one): Block[] => (isGroup(one) ? [tiedGroup(one, widths, frame)] : separateLines(one))),
    line(`- Lưu: ${archive}.${drafter ? ` ${drafter}` : ''}`),
  ]
}

const separateLines = ({ names, purpose }: Recipient): Paragraph[] =>
  names.map((name) => line(withWholePurpose(`- ${name}${purpose ? ` (${purpose})` : ''};`)))

/** A purpose as short as “(để phối hợp)” stays on one line. */
const withWholePurpose = (text: string): string =>
  text.replace(/\([^()]{1,16}\)(?=;$)/, (purpose) => purpose.replaceAll(' ', '\u00a0'))

const isGroup = ({ names, purpose }: Recipient): boolean => names.length > 1 && purpose !== undefined

/** Share of the column that the names keep beside a long purpose. */
const leastForNames = 0.55

/** Beside text so that no program's rounding breaks a line more. */
const slack = 2

/** Widths for names, brace and purpose, the same for all groups, so that their braces stand below each other. */
function groupWidths(groups: readonly Recipient[], width: number, { styles }: Frame): [number, number, number] {
  const style = styles.recipient
  const around = snap(brace.width + 2 * brace.gap)
  const purpose = longest(groups.map(purposeOf), style) + slack
  const names = longest(groups.flatMap(itemsOf), style) + slack
  const left = snap(Math.min(names, Math.max(leastForNames * width, width - around - purpose)))
  return [left, around, width - left - around]
}

const itemsOf = ({ names }: Recipient): string[] => names.map((name) => `- ${name};`)
const purposeOf = ({ purpose }: Recipient): string => `(${purpose})`

/** A group tied by a brace to the purpose that all of it shares. */
function tiedGroup(group: Recipient, widths: readonly [number, number, number], { styles }: Frame): Columns {
  const style = styles.recipient
  const items = itemsOf(group)
  const lines = items.reduce((sum, item) => sum + wrap(item, style, widths[0]).length, 0)
  const height = snap(lines * style.size * lineHeight)
  return {
    kind: 'columns',
    widths,
    rows: [[items.map(line), [{ kind: 'brace', width: brace.width, height }], [line(purposeOf(group))]]],
    before: 0,
    middle: true,
  }
}

/** Lines that blocks take in a column, pt. */
export const recipientLines = (blocks: readonly Block[], width: number, styles: Frame['styles']): number =>
  blocks.reduce((sum, block) => sum + blockLines(block, width, styles), 0)

function blockLines(block: Block, width: number, styles: Frame['styles']): number {
  if (block.kind === 'columns')
    return recipientLines(
      block.rows.flatMap((row) => row[0] ?? []),
      block.widths[0] ?? width,
      styles,
    )
  if (block.kind !== 'paragraph') return 0
  return countLines(block.runs, styles[block.style], width)
}
