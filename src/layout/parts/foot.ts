import type { Doc } from '../../document/doc.ts'
import type { Paragraph } from '../layout.ts'

/** Cell 13: address, e-mail, telephone at the foot of page 1 (M.III k.4). */
export const foot = ({ address }: Doc): Paragraph[] =>
  address.map((text) => ({ kind: 'paragraph', style: 'address', runs: [{ kind: 'text', text }] }))
