import { type Kind, kinds } from '../decree/kinds.ts'
import type { Diagnostic, Finding } from '../findings/diagnostic.ts'
import type { Replacements } from './make-printable.ts'
import type { Recognised } from './recognise/recognised.ts'

/** A finding of the input, with its line where one is known. */
export type ImportFinding = (Omit<Finding, 'place'> | Omit<Diagnostic, 'place'>) & { readonly line?: number }

/** The input has hardly a part of an administrative document; `lacking` names the others. */
export const noDocument = (lacking: readonly string[]): ImportFinding => ({
  rule: 'nhap-khong-phai-van-ban',
  message: 'Tệp không giống một văn bản hành chính',
  hint: `không thấy ${lacking.join(', ')}; kiểm tra lại tệp, hoặc bổ sung các phần này rồi nhập lại`,
})

/** What a source was made with. */
export interface SourceFacts {
  /** The type it is written as. */
  readonly kind: Kind
  /** Names of parts the input hasn't. */
  readonly lacking: readonly string[]
  readonly replaced: Replacements
}

/** What the author should look at in a source made from what was recognised. */
export function sourceFindings(
  { head, notes }: Recognised,
  { kind, lacking, replaced }: SourceFacts,
): readonly ImportFinding[] {
  const findings: ImportFinding[] = []
  if (head.type && head.type !== kind.name)
    findings.push({
      rule: 'nhap-loai',
      message: `Loại văn bản “${head.type}” chưa dựng được, nên ghi là ${kind.name}`,
      hint: `sửa khóa \`loai\`: ${kinds.map(({ name }) => name).join(', ')}`,
    })
  for (const what of lacking)
    findings.push({
      rule: 'nhap-thieu',
      message: `Bản gốc không có ${what}`,
      hint: 'điền vào chỗ “…” trong tệp vừa ghi',
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
