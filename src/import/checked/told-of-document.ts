import type { StageId } from '../../findings/catalogue/index.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'

/** What is said of a document that is checked only. */
type Said = Pick<Diagnostic, 'message'> & Partial<Pick<Diagnostic, 'hint' | 'severity'>>

const inWord = 'sửa trong Word nếu gõ nhầm'

/** By the ids of what import tells: the same of a document that no source is written of. What isn't here is of the source alone. */
const told: Readonly<Partial<Record<StageId, (message: string) => Said>>> = {
  'nhap-thieu': lacking,
  'nhap-loai': ofType,
  'nhap-nhieu-nguoi-ky': (message) => ({
    message: message.replace('; tệp ghi “', '; soát theo “'),
    hint: 'thể thức có một người ký cho mỗi cơ quan ban hành',
  }),
  'nhap-danh-so-lai': (message) => ({
    message: message.replace('được đánh số lại thành', 'mà theo thứ tự là').replace('được in', 'mà theo thứ tự'),
    hint: inWord,
  }),
  'nhap-dau-sau-so': (message) => ({
    message: message.replace('được in theo Nghị định 30', 'theo Nghị định 30'),
    hint: 'sửa dấu sau số trong Word',
  }),
  'nhap-so-khong-dau': (message) => ({ message: message.replace('được in là', 'nên ghi là'), hint: inWord }),
  'nhap-sau-phan-ky': () => ({
    message: 'Sau phần ký có chữ không mang tên phụ lục nào, được soát như một phụ lục',
    hint: 'ghi “Phụ lục” và tên phụ lục ở trên phần ấy, hoặc chuyển chữ lên nội dung',
  }),
  'nhap-phong-cu': (message) => ({
    message: message.replace('Đã chuyển', 'Đã soát').replace(' sang Unicode', ' như chữ Unicode'),
    hint: 'gõ lại các đoạn này bằng phông Unicode',
  }),
  'nhap-theo-doi-sua': checkedAsRead,
  'nhap-ghi-chu': checkedAsRead,
  'nhap-cong-thuc': checkedAsRead,
  'nhap-bieu-do': checkedAsRead,
  'nhap-khong-theo': checkedAsRead,
}

function lacking(message: string): Said {
  if (message.includes('không có mục nào'))
    return { message: 'Văn bản không chia thành mục nào', hint: 'đặt tên cho từng mục: I, II, III …' }
  if (message.includes('gõ không dấu'))
    return {
      message: 'Văn bản gõ không dấu, nên phần lớn nội dung không soát được',
      hint: 'gõ lại có dấu rồi soát lại',
    }
  return message.startsWith('Chưa nhận ra')
    ? {
        message: message.replace('bản gốc', 'văn bản'),
        hint: 'trình bày phần này trên dòng riêng, đúng như mẫu của Nghị định',
      }
    : { message: message.replace('Bản gốc', 'Văn bản'), hint: 'bổ sung trong Word' }
}

/** A document of a type that isn't known is not checked, which has to fail the run. */
function ofType(message: string): Said {
  return message.startsWith('Đây là')
    ? {
        severity: 'error',
        message: message.replace('chưa dựng được', 'chưa soát được'),
        hint: 'soát theo cách thường làm; nếu văn bản thuộc loại khác thì sửa tên loại trong Word',
      }
    : { message: message.replace(' được in là ', ' được hiểu là ').replace('được chuyển xuống', 'thuộc'), hint: inWord }
}

function checkedAsRead(message: string): Said {
  return { message: message.replace('đã nhập', 'soát').replace('nhập thành', 'soát như').replace(/nhập/g, 'soát') }
}

const saidOf = new Map(Object.entries(told))

/** What import told of a document, as it is told where the document is checked; nothing of what is of the source alone. */
export function toldOfDocument(one: Diagnostic): Diagnostic | undefined {
  // What can't be read at all is told as import has it, but for what only import can do.
  if (one.severity === 'error' || !one.rule.startsWith('nhap-'))
    return { ...one, ...(one.hint && { hint: one.hint.replace(/; hoặc chạy lại với --qua-libreoffice.*/, '') }) }
  const { hint: _, ...rest } = one
  const said = saidOf.get(one.rule)?.(one.message)
  return said && { ...rest, ...said }
}
