import manifest from '../../package.json' with { type: 'json' }

/** What to tell, line by line, where the program broke off: that it was not the document, and what to send us. */
export function crashReport(cause: unknown): string[] {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return ['Hết bộ nhớ khi đang dựng, chưa ghi tệp nào. Dựng riêng văn bản này, hoặc bớt số luồng bằng -j.']
  if (cause instanceof Error && cause.message === 'Failed to load native binding')
    return [`Không nạp được phần dựng PDF, chưa ghi tệp nào. Hãy ${lackingTypesetter}.`]
  return [
    `Lỗi của chương trình kehoach ${manifest.version}, không phải của văn bản. Xin báo lại kèm các dòng sau:`,
    ...traceOf(cause),
  ]
}

/** What to do where Typst's module, which brings no library of Windows' along, can't be loaded. */
export const lackingTypesetter =
  process.platform === 'win32'
    ? 'cài “Visual C++ Redistributable” x64 của Microsoft (VCRUNTIME140.dll), hoặc chỉ dựng DOCX bằng --to docx'
    : 'cài lại kehoach trên máy này, hoặc chỉ dựng DOCX bằng --to docx'

/** Where something was thrown, line by line. */
export const traceOf = (cause: unknown): string[] =>
  (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)).split('\n')
