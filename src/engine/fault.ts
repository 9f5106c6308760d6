import type { EngineAnswer } from './messages.ts'
import { Unable } from './unable.ts'

/** What is told of a bug of ours, or of what can't be done here. */
export function faultOf(cause: unknown): Extract<EngineAnswer, { readonly kind: 'fault' }> {
  const message = cause instanceof Error ? cause.message : String(cause)
  const ofBug = `Lỗi của chương trình, không phải của văn bản. Xin báo lại kèm dòng sau: ${message}`
  return { kind: 'fault', message: cause instanceof Unable ? message : ofBug }
}
