import { authorityKeys, authorityMarks } from '../decree/names.ts'
import { answerFault, type SignerAnswer, signerKeys } from './answers.ts'

/** A signer as one is typed. */
export const signerSample = 'Giám đốc: Trần Thị Bình'
const underAuthority = 'KT. Giám đốc: Phó Giám đốc: Lê Văn Minh'

/** Reads "KT. Giám đốc: Phó Giám đốc: Lê Văn Minh"; a sentence says what is wrong. */
export function readSigner(typed: string): SignerAnswer | string {
  const parts = typed
    .normalize('NFC')
    .split(':')
    .map((part) => part.trim())
  const name = parts.pop() ?? ''
  const answer: Partial<Record<(typeof signerKeys)[number], string>> = { ho_ten: name }
  for (const part of parts) {
    const { key, text } = keyOf(part)
    if (answer[key] !== undefined) return `Gõ theo mẫu “${signerSample}”, hoặc “${underAuthority}” khi ký thay`
    answer[key] = text
  }
  if (answer.chuc_vu === undefined && answer.quyen === undefined)
    return `Gõ chức vụ, dấu hai chấm, rồi họ và tên, như “${signerSample}”`
  for (const key of signerKeys) {
    const fault = answer[key] === undefined ? undefined : answerFault(key, answer[key])
    if (fault) return `${names[key] ?? key}: ${fault}`
  }
  return answer
}

const names: Readonly<Partial<Record<string, string>>> = { chuc_vu: 'Chức vụ', ho_ten: 'Họ và tên', ...authorityMarks }

function keyOf(part: string): { readonly key: (typeof signerKeys)[number]; readonly text: string } {
  for (const key of authorityKeys) {
    const mark = authorityMarks[key]
    if (part.toUpperCase().startsWith(mark)) return { key, text: part.slice(mark.length).trim() }
  }
  return { key: 'chuc_vu', text: part }
}
