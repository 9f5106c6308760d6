import type { Rule } from '../rule.ts'
import { emptyLeadIn } from './cau-dan-khong-co-y.ts'
import { mixedMarks } from './dau-cuoi-y-khong-thong-nhat.ts'
import { endingAmid } from './dau-ket-giua-bai.ts'
import { headingMark } from './de-muc-ket-thuc-hai-cham.ts'
import { emptySection } from './muc-khong-co-noi-dung.ts'
import { onlyChild } from './muc-mot-con.ts'
import { annexNotThere } from './phu-luc-chua-thay.ts'
import { renumberedReference } from './tham-chieu-doi-so.ts'
import { danglingReference } from './tham-chieu-khong-co.ts'
import { missingPart } from './thieu-phan-ke-hoach.ts'
import { capitalHeading } from './tieu-de-viet-hoa-ca.ts'

/** Rules of this group, by name. */
export const structureRules: readonly Rule[] = [
  annexNotThere,
  danglingReference,
  renumberedReference,
  emptyLeadIn,
  mixedMarks,
  endingAmid,
  headingMark,
  emptySection,
  onlyChild,
  missingPart,
  capitalHeading,
]
