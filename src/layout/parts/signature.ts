import { recipientsLabel } from '../../decree/names.ts'
import { columns, linesAboveSignature, signatureGap } from '../../decree/table.ts'
import type { Doc, Recipient } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Block, Columns, Paragraph, Run } from '../layout.ts'
import { snap } from '../length.ts'
import { wrap } from '../measure.ts'
import { capitals, centred } from './centred.ts'
import { levelWith } from './level.ts'

/** Cells 7a, 7b and 9b: nơi nhận at the left, level with authority and post at the right, and the name beneath. */
export function signature(doc: Doc, frame: Frame): Columns {
  const { styles, textWidth } = frame
  const left = snap(textWidth * columns.signature)
  const right = textWidth - left
  const signer = doc.signer
  const names = recipients(doc, levelWith(styles.authority, styles.recipientsLabel))
  const posts = signer
    ? [
        ...signer.posts.map((post) => centred([capitals(post)], 'authority', styles.authority, right)),
        centred([signer.degree ? `${signer.degree} ${signer.name}` : signer.name], 'signer', styles.signer, right),
      ]
    : []
  const tall = linesIn(names, left, styles) * styles.recipient.size > tallest * frame.textHeight
  return {
    kind: 'columns',
    widths: [left, right],
    rows: [[names, posts]],
    before: signatureGap,
    ...(tall && { split: true }),
  }
}

/** Share of a page that nơi nhận may take, leading not counted, before it is split over pages. */
const tallest = 0.75

const linesIn = (paragraphs: readonly Paragraph[], width: number, styles: Frame['styles']): number =>
  paragraphs.reduce((sum, { runs, style }) => sum + wrap(plain(runs), styles[style], width).length, 0)

const plain = (runs: readonly Run[]): string => runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('')

function recipients({ recipients, archive }: Doc, drop: number): Paragraph[] {
  const line = (text: string): Paragraph => ({ kind: 'paragraph', style: 'recipient', runs: [{ kind: 'text', text }] })
  return [
    { kind: 'paragraph', style: 'recipientsLabel', runs: [{ kind: 'text', text: recipientsLabel }], drop },
    ...recipients.flatMap(namesOf).map((name) => line(`- ${name};`)),
    line(`- Lưu: ${archive}.`),
  ]
}

/** Those of a group each carry its purpose. */
const namesOf = ({ names, purpose }: Recipient): string[] =>
  names.map((name) => (purpose ? `${name} (${/^để\s/.test(purpose) ? purpose : `để ${purpose}`})` : name))

/** A longer paragraph or table may be split: it would leave too much of a page empty. */
const mostLinesHeld = 12

/** Marks the last lines of text so that the page that carries the signature carries them too. */
export function holdLast(flow: readonly Block[], { styles, textWidth }: Frame): Block[] {
  const held = [...flow]
  let lines = 0
  for (let i = held.length - 1; i >= 0 && lines < linesAboveSignature; i--) {
    const block = held[i]
    if (block?.kind === 'table' && block.rows.length <= mostLinesHeld) {
      held[i] = { ...block, hold: 'whole' }
      lines += block.rows.length
      continue
    }
    if (block?.kind !== 'paragraph') break
    const style = styles[block.style]
    const own = wrap(plain(block.runs), style, textWidth, style.indent).length
    held[i] = { ...block, hold: own > mostLinesHeld ? 'end' : 'whole' }
    lines += own
  }
  return held
}
