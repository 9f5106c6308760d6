import { secrecies, urgencies } from '../../decree/names.ts'
import { boxLine, otherBox, type StyleId, urgencyBoxes } from '../../decree/table.ts'
import type { Doc } from '../../document/doc.ts'
import { toCapitals } from '../../vietnamese/letters.ts'
import type { Frame } from '../frame.ts'
import type { Paragraph } from '../layout.ts'
import { mmToPt, snap } from '../length.ts'
import { lengthOf } from '../measure.ts'

/** Words in a box of a size in mm, else as wide as they need. */
export function boxedWords(
  words: string,
  style: StyleId,
  { styles }: Frame,
  size?: { readonly width: number; readonly height: number },
): Paragraph {
  const text = toCapitals(words)
  const padding = 2 * mmToPt(otherBox.padding)
  return {
    kind: 'paragraph',
    style,
    runs: [{ kind: 'text', text }],
    box: {
      width: snap(size ? mmToPt(size.width) : lengthOf(text, styles[style]) + padding),
      height: snap(mmToPt(size?.height ?? otherBox.height)),
      line: boxLine.thickness,
    },
  }
}

/** Cells 10a and 10b: secrecy, and below it urgency; a draft is marked in the same place. */
export function stamps({ marks: { secrecy, urgency }, draft }: Doc, frame: Frame): Paragraph[] {
  const marks = [
    ...(secrecy ? [boxedWords(secrecies[secrecy], 'secrecy', frame)] : []),
    ...(urgency ? [boxedWords(urgencies[urgency], 'urgency', frame, urgencyBoxes[urgency])] : []),
    ...(draft ? [boxedWords(draft, 'draft', frame)] : []),
  ]
  return marks.map((mark) => ({ ...mark, drop: boxLine.above }))
}
