import { type Kind, kinds } from '../decree/kinds.ts'
import type { Diagnostic, Finding } from '../findings/diagnostic.ts'
import type { Replacements } from './make-printable.ts'
import type { LackingPart } from './recognise/lacking-parts.ts'
import type { Recognised } from './recognise/recognised.ts'
import { hasHeading, isBuilt } from './write/written-kind.ts'

/** A finding of the input, with its line where one is known. */
export type ImportFinding = (Omit<Finding, 'place'> | Omit<Diagnostic, 'place'>) & { readonly line?: number }

/** The input has hardly a part of an administrative document; `lacking` names the others. */
export const noDocument = (lacking: readonly string[]): ImportFinding => ({
  rule: 'nhap-khong-phai-van-ban',
  message: 'Tệp không giống một văn bản hành chính',
  hint: `không thấy ${lacking.join(', ')}; kiểm tra lại tệp, hoặc bổ sung các phần này rồi nhập lại`,
})

/** The input is of a type that the program doesn't write: it is called what it is, and no plan is made of it. */
const notBuilt = (type: string, line = 1): ImportFinding => ({
  rule: 'nhap-loai',
  message: `Đây là “${type}”; loại này chưa dựng được`,
  hint: `giữ bản Word của ${type.toLocaleLowerCase('vi')} này; nếu văn bản thuộc loại khác thì sửa \`loai\` trong tệp vừa ghi thành một trong các loại: ${kinds.map(({ name }) => name).join(', ')}`,
  line,
})

/** What a source was made with. */
export interface SourceFacts {
  /** The type it is written as. */
  readonly kind: Kind
  readonly lacking: readonly LackingPart[]
  readonly replaced: Replacements
  /** Whose capitals are a guess. */
  readonly guessedNames: readonly string[]
}

/** What the author should look at in a source made from what was recognised. */
export function sourceFindings(
  { body, facts, notes }: Recognised,
  { kind, lacking, replaced, guessedNames }: SourceFacts,
): readonly ImportFinding[] {
  const findings: ImportFinding[] = []
  if (!isBuilt(kind)) findings.push(notBuilt(kind.name, facts.find(({ what }) => what === 'loại văn bản')?.line))
  for (const { what, typed } of lacking)
    findings.push({
      rule: 'nhap-thieu',
      message: typed ? `Chưa nhận ra ${what} trong bản gốc` : `Bản gốc không có ${what}`,
      hint: 'điền vào chỗ “…” trong tệp vừa ghi',
    })
  if (kind.divided && !hasHeading(body))
    findings.push({
      rule: 'nhap-thieu',
      message: 'Bản gốc không có mục nào, nên thân bài đặt dưới mục “Nội dung”',
      hint: 'đặt lại tên dòng `# Nội dung` trong tệp vừa ghi, hoặc chia thân bài thành các mục',
    })
  if (guessedNames.length > 0)
    findings.push({
      rule: 'nhap-chu-hoa',
      message: `Tên gõ toàn chữ in hoa, chữ nào viết hoa khi viết thường chỉ là đoán: ${guessedNames.map((name) => `“${name}”`).join(', ')}`,
      hint: 'sửa chữ hoa của tên riêng ở các khóa trong tệp vừa ghi; trên bản in các tên này vẫn in hoa',
    })
  if (replaced.characters.size > 0)
    findings.push({
      rule: 'nhap-ky-tu',
      message: `Ký tự không in được bằng Times New Roman được thay hoặc bỏ: ${[...replaced.characters].join(' ')}`,
    })
  if (replaced.brokenWords > 0)
    findings.push({
      rule: 'nhap-chu-dai',
      message: `${replaced.brokenWords} chuỗi chữ dài hơn một dòng hay một cột được thêm dấu cách để ngắt được`,
    })
  const [line] = replaced.pictures
  if (line !== undefined)
    findings.push({
      rule: 'nhap-hinh-khong-in',
      message: `${replaced.pictures.length} hình không in được nên không nhập: không phải PNG, JPEG, SVG, hoặc bị hỏng hay quá lớn`,
      hint: 'trong Word bấm chuột phải vào hình, chọn Save as Picture, lưu thành PNG rồi thêm vào kế hoạch: `![Tên hình](hinh.png)`',
      line,
    })
  return [...findings, ...notes]
}
