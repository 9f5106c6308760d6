import manifest from '../../package.json' with { type: 'json' }

/** What to tell, line by line, where the program broke off: that it was not the document, and what to send us. */
export function crashReport(cause: unknown): string[] {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return ['Hết bộ nhớ khi đang dựng, chưa ghi tệp nào. Dựng riêng văn bản này, hoặc bớt số luồng bằng -j.']
  if (cause instanceof Error && cause.message === 'Failed to load native binding')
    return [`Không nạp được phần dựng PDF, chưa ghi tệp nào. Hãy ${lackingTypesetter}.`]
  if (cause instanceof Error && 'code' in cause && cause.code === 'MODULE_NOT_FOUND')
    return [`Chương trình thiếu tệp, chưa dựng được: ${cause.message.split('\n')[0]}. Hãy ${unpackAgain}.`]
  return [
    `Lỗi của chương trình kehoach ${manifest.version}, không phải của văn bản. Xin báo lại kèm các dòng sau:`,
    ...traceOf(cause),
  ]
}

/** What to do where a file of the program is missing. */
const unpackAgain =
  process.platform === 'win32'
    ? 'giải nén lại cả tệp ZIP; nếu lại mất tệp, xem phần mềm diệt virus'
    : 'cài lại kehoach trên máy này'

const onlyDocx = 'hoặc chỉ dựng DOCX bằng --to docx'

/** What to do where Typst's module, which brings no library of Windows' along, can't be loaded. */
export const lackingTypesetter =
  process.platform === 'win32'
    ? `${unpackAgain}; vẫn không nạp được thì cài “Visual C++ Redistributable” x64 của Microsoft (VCRUNTIME140.dll), ${onlyDocx}`
    : `${unpackAgain}, ${onlyDocx}`

/** What to do where the fonts are missing that come along. */
export const lackingFonts = `${unpackAgain}, ${onlyDocx}`

/** Where something was thrown, line by line. */
export const traceOf = (cause: unknown): string[] =>
  (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)).split('\n')
