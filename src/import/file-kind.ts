import { type ContentKind, contentKind } from '../files/content-kind.ts'
import type { Finding } from '../findings/diagnostic.ts'

/** How a file is to be imported: by which reader, or why not at all. */
export type FileKind =
  | { readonly kind: 'word' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly found: Omit<Finding, 'place'> }

const others: Readonly<Partial<Record<ContentKind, readonly [message: string, hint: string]>>> = {
  pdf: [
    'Tệp PDF không nhập thẳng được',
    'mở PDF, chọn hết chữ (Ctrl+A), chép vào một tệp .txt rồi nhập tệp đó; bản chụp thì nhận dạng chữ (OCR) trước',
  ],
  rtf: ['Tệp có dạng RTF', 'mở bằng Word, chọn Lưu thành (Save As) dạng .docx'],
  html: ['Tệp là trang web (HTML)', 'mở trang, chép phần chữ vào một tệp .txt rồi nhập tệp đó'],
  image: ['Tệp là hình, không phải văn bản', 'nhận dạng chữ (OCR) rồi lưu thành .docx hoặc .txt'],
  binary: ['Tệp không phải là văn bản', 'chỉ định một tệp .docx, .txt hoặc .md'],
}

/** Word files, old ones too, go to their reader, which says what is wrong with them. */
export function fileKind(bytes: Uint8Array): FileKind {
  const kind = contentKind(bytes)
  const other = others[kind]
  if (other) return { kind: 'other', found: { rule: 'nhap-dinh-dang', message: other[0], hint: other[1] } }
  return { kind: kind === 'text' ? 'text' : 'word' }
}
