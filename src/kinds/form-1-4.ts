import type { Doc } from '../document/doc.ts'
import type { Frame } from '../layout/frame.ts'
import type { Block } from '../layout/layout.ts'
import { addressees } from '../layout/parts/addressees.ts'
import { body } from '../layout/parts/body.ts'
import { header } from '../layout/parts/header.ts'
import { legalBases } from '../layout/parts/legal-bases.ts'
import { holdLast, signature } from '../layout/parts/signature.ts'
import { title } from '../layout/parts/title.ts'
import type { Kind } from './kind.ts'

/** What the types of MẪU 1.4 have in common; each adds its name and what it has otherwise. */
export const form14: Omit<Kind, 'name' | 'symbol'> = {
  required: [
    { key: 'co_quan', name: 'tên cơ quan ban hành', clause: 'M.II k.2' },
    { key: 'trich_yeu', name: 'trích yếu', clause: 'M.II k.5' },
    { key: 'nguoi_ky', name: 'người ký', clause: 'M.II k.7' },
    { key: 'noi_nhan', name: 'nơi nhận', clause: 'M.II k.9' },
  ],
  expected: [
    { key: 'ky_hieu', name: 'ký hiệu cơ quan', clause: 'M.II k.3' },
    { key: 'dia_danh', name: 'địa danh', clause: 'M.II k.4' },
  ],
  addressed: false,
  divided: true,
  scheme: 'nd30',
  compose,
}

/** MẪU 1.4; and MẪU 1.3 for a document issued with another one, which has no signature. */
function compose(doc: Doc, frame: Frame): Block[] {
  const text = [...addressees(doc, frame), ...legalBases(doc), ...body(doc, frame)]
  const head = [header(doc, frame), ...title(doc, frame)]
  return doc.issuedWith ? [...head, ...text] : [...head, ...holdLast(text, frame), ...signature(doc, frame)]
}
