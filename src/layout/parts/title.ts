import type { Doc } from '../../document/doc.ts'
import { toCapitals } from '../../vietnamese/letters.ts'
import type { Frame } from '../frame.ts'
import type { Block } from '../layout.ts'
import { referenceWords } from './blanks.ts'
import { centredParagraph } from './centred-paragraph.ts'

/** Cell 5a: the type's name, the abstract with its rule, and the document it is issued with, if any (MẪU 1.3). */
export function title({ type, abstract, issuedWith, electronic }: Doc, { styles, textWidth }: Frame): Block[] {
  return [
    centredParagraph([toCapitals(type)], 'typeName', styles.typeName, textWidth),
    ...(abstract.length > 0 ? [centredParagraph(abstract, 'abstract', styles.abstract, textWidth)] : []),
    ...(issuedWith
      ? [centredParagraph([referenceWords(issuedWith, electronic)], 'issuedWith', styles.issuedWith, textWidth)]
      : []),
  ]
}
