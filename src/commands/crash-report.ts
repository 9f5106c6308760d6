import manifest from '../../package.json' with { type: 'json' }

/** What to tell, line by line, where the program broke off: that it was not the document, and what to send us. */
export function crashReport(cause: unknown): string[] {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return ['Hết bộ nhớ khi đang dựng, chưa ghi tệp nào. Dựng riêng văn bản này, hoặc bớt số luồng bằng -j.']
  return [
    `Lỗi của chương trình kehoach ${manifest.version}, không phải của văn bản. Xin báo lại kèm các dòng sau:`,
    ...traceOf(cause),
  ]
}

/** Where something was thrown, line by line. */
export const traceOf = (cause: unknown): string[] =>
  (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)).split('\n')
