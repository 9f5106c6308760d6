import { body } from '../layout/parts/body.ts'
import { header } from '../layout/parts/header.ts'
import { legalBases } from '../layout/parts/legal-bases.ts'
import { holdLast, signature } from '../layout/parts/signature.ts'
import { title } from '../layout/parts/title.ts'
import type { Kind } from './kind.ts'

/** Kế hoạch: number 10 of the 29 types (Đ.7), form MẪU 1.4; it has no Kính gửi. */
export const keHoach: Kind = {
  name: 'Kế hoạch',
  symbol: 'KH',
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
  compose: (doc, frame) => [
    header(doc, frame),
    ...title(doc, frame),
    ...holdLast([...legalBases(doc), ...body(doc, frame)], frame),
    signature(doc, frame),
  ],
}
