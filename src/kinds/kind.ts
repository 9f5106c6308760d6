import type { Doc } from '../document/doc.ts'
import type { Need, TypeFacts } from '../document/keys.ts'
import type { Frame } from '../layout/frame.ts'
import type { Block } from '../layout/layout.ts'

/** A named type of document (MẪU 1.4): what it is called, what it must have, and its parts in order. */
export interface Kind extends TypeFacts {
  readonly compose: (doc: Doc, frame: Frame) => Block[]
}

/** What every type of MẪU 1.4 must have. */
export const required: readonly Need[] = [
  { key: 'co_quan', name: 'tên cơ quan ban hành', clause: 'M.II k.2' },
  { key: 'trich_yeu', name: 'trích yếu', clause: 'M.II k.5' },
  { key: 'nguoi_ky', name: 'người ký', clause: 'M.II k.7' },
  { key: 'noi_nhan', name: 'nơi nhận', clause: 'M.II k.9' },
]

/** What is left blank where it is missing. */
export const expected: readonly Need[] = [
  { key: 'ky_hieu', name: 'ký hiệu cơ quan', clause: 'M.II k.3' },
  { key: 'dia_danh', name: 'địa danh', clause: 'M.II k.4' },
]
