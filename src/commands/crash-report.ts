import manifest from '../../package.json' with { type: 'json' }

/** What to tell where the program broke off: that it was not the document, and what to send us. */
export function crashReport(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'Hết bộ nhớ khi đang dựng, chưa ghi tệp nào. Dựng riêng văn bản này, hoặc bớt số luồng bằng -j.\n'
  const trace = cause instanceof Error ? cause.stack : String(cause)
  return `Lỗi của chương trình kehoach ${manifest.version}, không phải của văn bản. Xin báo lại kèm các dòng sau:\n${trace}\n`
}
