import { addresseesLabel } from '../../decree/names.ts'
import type { Doc } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Columns, Paragraph } from '../layout.ts'
import { snap } from '../length.ts'
import { lengthOf } from '../measure.ts'

const line = (text: string, align: Paragraph['align'] = 'left'): Paragraph => ({
  kind: 'paragraph',
  style: 'addressees',
  runs: [{ kind: 'text', text }],
  align,
})

/** Cell 9a, M.II k.9 đ.b: one on the line of "Kính gửi:"; more each on a line, their dashes under the colon. */
export function addressees({ addressees: names }: Doc, { styles, textWidth }: Frame): (Paragraph | Columns)[] {
  if (names.length === 0) return []
  if (names.length === 1) return [line(`${addresseesLabel}: ${names[0]}`, 'center')]
  const items = names.map((name, i) => `- ${name}${i < names.length - 1 ? ';' : '.'}`)
  const label = lengthOf(addresseesLabel, styles.addressees)
  const widest = Math.max(...items.map((item) => lengthOf(item, styles.addressees)))
  const colon = snap(Math.max(label + 1, (textWidth - widest + label) / 2))
  return [
    {
      kind: 'columns',
      widths: [colon, textWidth - colon],
      rows: [[[line(addresseesLabel, 'right')], [line(':'), ...items.map((item) => line(item))]]],
      before: 0,
    },
  ]
}
