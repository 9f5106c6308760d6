import type { Doc } from '../document/doc.ts'
import type { Frame } from './frame.ts'
import type { Block } from './layout.ts'
import { addressees } from './parts/addressees.ts'
import { body } from './parts/body.ts'
import { header } from './parts/header.ts'
import { holdLast } from './parts/hold.ts'
import { legalBases } from './parts/legal-bases.ts'
import { signature } from './parts/signature.ts'
import { title } from './parts/title.ts'

/** The parts of MẪU 1.4 in order; and of MẪU 1.3 for a document issued with another one, which has no signature. */
export function form14(doc: Doc, frame: Frame): Block[] {
  const text = [...addressees(doc, frame), ...legalBases(doc), ...body(doc, frame)]
  const head = [header(doc, frame), ...title(doc, frame)]
  return doc.issuedWith ? [...head, ...text] : [...head, ...holdLast(text, frame), ...signature(doc, frame)]
}
