import type { Doc } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Block } from '../layout.ts'
import { capitals, centred } from './centred.ts'

/** Cell 5a: the type's name and the abstract with its rule. */
export function title({ type, abstract }: Doc, { styles, textWidth }: Frame): Block[] {
  const name = centred([capitals(type)], 'typeName', styles.typeName, textWidth)
  return abstract.length === 0 ? [name] : [name, centred(abstract, 'abstract', styles.abstract, textWidth)]
}
