import type { Finding } from '../findings/diagnostic.ts'

/** What the bytes of a file are, by how they begin. */
export type FileKind =
  | { readonly kind: 'word' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly found: Omit<Finding, 'place'> }

const other = (message: string, hint: string): FileKind => ({
  kind: 'other',
  found: { rule: 'nhap-dinh-dang', message, hint },
})

/** Word files, old ones too, go to their reader, which says what is wrong with them. */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16))
  if (start.startsWith('PK') || start.startsWith('ÐÏ\u0011à')) return { kind: 'word' }
  if (start.startsWith('%PDF'))
    return other(
      'Tệp PDF không nhập thẳng được',
      'mở PDF, chọn hết chữ (Ctrl+A), chép vào một tệp .txt rồi nhập tệp đó; bản chụp thì nhận dạng chữ (OCR) trước',
    )
  if (start.startsWith('{\\rtf')) return other('Tệp có dạng RTF', 'mở bằng Word, chọn Lưu thành (Save As) dạng .docx')
  if (/^\s*<(?:!doctype|html)/i.test(start))
    return other('Tệp là trang web (HTML)', 'mở trang, chép phần chữ vào một tệp .txt rồi nhập tệp đó')
  if (start.startsWith('\x89PNG') || start.startsWith('ÿØÿ') || start.startsWith('GIF8'))
    return other('Tệp là hình, không phải văn bản', 'nhận dạng chữ (OCR) rồi lưu thành .docx hoặc .txt')
  const utf16 = start.startsWith('ÿþ') || start.startsWith('þÿ')
  return !utf16 && bytes.subarray(0, 4096).includes(0)
    ? other('Tệp không phải là văn bản', 'chỉ định một tệp .docx, .txt hoặc .md')
    : { kind: 'text' }
}
