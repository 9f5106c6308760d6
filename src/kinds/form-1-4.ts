import type { Doc } from '../document/doc.ts'
import type { Frame } from '../layout/frame.ts'
import type { Block } from '../layout/layout.ts'
import { addressees } from '../layout/parts/addressees.ts'
import { body } from '../layout/parts/body.ts'
import { header } from '../layout/parts/header.ts'
import { legalBases } from '../layout/parts/legal-bases.ts'
import { holdLast, signature } from '../layout/parts/signature.ts'
import { title } from '../layout/parts/title.ts'

/** MẪU 1.4, and MẪU 1.3 for a document issued with another one: it has no signature. */
export const form14 = (doc: Doc, frame: Frame): Block[] => {
  const text = [...addressees(doc, frame), ...legalBases(doc), ...body(doc, frame)]
  const head = [header(doc, frame), ...title(doc, frame)]
  return doc.issuedWith ? [...head, ...text] : [...head, ...holdLast(text, frame), ...signature(doc, frame)]
}
