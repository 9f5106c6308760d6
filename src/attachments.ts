import { page } from './decree/table.ts'
import type { Attachment, Doc } from './document/doc.ts'
import type { Report } from './findings/diagnostic.ts'
import { inspectPdf, type PdfProblem } from './render/pdf/inspect.ts'

/** The document with what its PDF appendices say of themselves; those that can't go in are reported. */
export async function withAttachments(doc: Doc, report: Report): Promise<Doc> {
  if (!doc.appendices.some(({ attachment }) => attachment)) return doc
  const appendices = doc.appendices.map(async (appendix) => {
    const attachment = appendix.attachment && (await withFacts(appendix.attachment, report))
    return { ...appendix, ...(attachment && { attachment }) }
  })
  return { ...doc, appendices: await Promise.all(appendices) }
}

const problems: Readonly<Record<PdfProblem, readonly [message: string, hint: string]>> = {
  encrypted: ['có mật khẩu hoặc bị khóa', 'bỏ mật khẩu rồi lưu lại tệp PDF'],
  broken: ['bị hỏng hoặc không phải PDF', 'mở tệp bằng trình đọc PDF và in lại ra PDF'],
  empty: ['không có trang nào', 'chọn lại tệp PDF'],
}

/** mm by which a page may differ from A4: printers cut no closer. */
const tolerance = 3

async function withFacts(attachment: Attachment, report: Report): Promise<Attachment> {
  const { name, place } = attachment
  const facts = await inspectPdf(attachment.data)
  if (typeof facts === 'string') {
    const [message, hint] = problems[facts]
    report({ rule: 'phu-luc-pdf', message: `Tệp “${name}” ${message}`, hint, place })
    return attachment
  }
  const odd = facts.pages.findIndex(({ width, height }) => !isA4(width, height))
  const { width = 0, height = 0 } = facts.pages[odd] ?? {}
  if (odd >= 0)
    report({
      rule: 'phu-luc-khong-a4',
      message: `Trang ${odd + 1} của “${name}” có khổ ${mm(width)} × ${mm(height)} mm, không phải A4`,
      hint: 'in lại tệp PDF ra khổ A4',
      place,
    })
  if (!facts.conforms)
    report({
      rule: 'phu-luc-khong-pdfa',
      message: `Tệp “${name}” không theo PDF/A nên tệp PDF của văn bản cũng không còn là PDF/A`,
      hint: 'lưu phụ lục dưới dạng PDF/A (PDF/A-1 hoặc PDF/A-2) nếu văn bản cần lưu trữ điện tử',
      place,
    })
  return { ...attachment, pages: facts.pages.length, conforms: facts.conforms }
}

const mm = (pt: number): number => Math.round((pt / 72) * 25.4)

const isA4 = (width: number, height: number): boolean =>
  Math.abs(mm(Math.min(width, height)) - page.width) <= tolerance &&
  Math.abs(mm(Math.max(width, height)) - page.height) <= tolerance
