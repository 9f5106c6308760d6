import type { StageId } from '../../findings/catalogue/index.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { rules } from '../../rules/index.ts'

/** What stages find of a document itself; all else they find is of how a source is typed, which nobody did. */
const ofStages: ReadonlySet<string> = new Set<StageId>([
  'bang-chu',
  'de-muc-trong',
  'hoc-vi',
  'kinh-gui',
  'ngay-thang',
  'nhay-cap',
  'phu-luc-khong-nhac-toi',
  'phu-luc-trong',
  'qua-nhieu-diem',
  'so-nguoi-ky',
  'thieu-dia-danh',
  'thieu-kinh-gui',
  'thieu-noi-dung',
])

/** Rules on what is typed in capitals that the form prints in capitals. */
const ofTyping: ReadonlySet<string> = new Set(['tieu-de-viet-hoa-ca'])

/** Whether a finding is of what a document says. An error is told in any case: where it is, rules see less. */
export const isOfContent = ({ rule, severity }: Diagnostic): boolean =>
  severity === 'error' || ofStages.has(rule) || (!ofTyping.has(rule) && rules.some(({ id }) => id === rule))
