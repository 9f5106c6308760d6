import type { Readable, Writable } from 'node:stream'
import { type Answers, answerFault } from '../../profile/answers.ts'
import { questions, type TextKey } from '../../profile/office-questions.ts'
import { readSignerOfOffice, signerSample } from '../../profile/typed-signer.ts'

/** Where questions are put and answers typed. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

/** Asks for what is missing; nothing where the user breaks off. */
export async function ask(given: Answers, terminal: Terminal): Promise<Answers | undefined> {
  const { cancel, intro, isCancel, outro, text } = await import('@clack/prompts')
  const line = async (message: string, placeholder: string, fault: (typed: string) => string | undefined) => {
    const validate = (typed: string | undefined) => fault(typed ?? '')
    const typed = await text({ message, placeholder, validate, ...terminal })
    return isCancel(typed) ? undefined : (typed ?? '').trim()
  }
  const cancelled = (): undefined => {
    cancel('Đã hủy, chưa ghi tệp nào.', terminal)
    return undefined
  }
  intro('Hồ sơ của cơ quan: trả lời vài câu, Ctrl+C để thôi.', terminal)
  const answers: Partial<Record<TextKey, string>> = {}
  for (const { key, asks, sample, required } of questions) {
    if (given[key] !== undefined) continue
    const typed = await line(asks, `như: ${sample}`, (one) =>
      one.trim() === '' && !required ? undefined : answerFault(key, one),
    )
    if (typed === undefined) return cancelled()
    if (typed !== '') answers[key] = typed
  }
  const signers = [...(given.signers ?? [])]
  for (let more = signers.length === 0; more; ) {
    const first = signers.length === 0
    const message = first ? 'Người ký, gõ chức vụ: họ và tên' : 'Người ký khác (hết thì để trống)'
    const sample = first ? signerSample : 'KT. Giám đốc: Phó Giám đốc: Lê Văn Minh'
    const typed = await line(message, `như: ${sample}`, (one) => {
      const signer = one.trim() === '' && !first ? undefined : readSignerOfOffice(one)
      return typeof signer === 'string' ? signer : undefined
    })
    if (typed === undefined) return cancelled()
    const signer = typed === '' ? undefined : readSignerOfOffice(typed)
    more = typeof signer === 'object'
    if (typeof signer === 'object') signers.push(signer)
  }
  outro('Đủ rồi.', terminal)
  return { ...given, ...answers, signers }
}
