import { collectiveToSignFor } from '../decree/collective.ts'
import { authorityKeys, authorityMarks } from '../decree/names.ts'
import { callingBefore, degreesBefore } from '../vietnamese/person-names.ts'
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

/** The same for an office that has named no field yet: what stands before a name in some fields alone is refused (M.II k.7 đ.c). */
export function readSignerOfOffice(typed: string): SignerAnswer | string {
  const signer = readSigner(typed)
  if (typeof signer === 'string') return signer
  const { ho_ten: name = '' } = signer
  const before = callingBefore(name) + degreesBefore(name.slice(callingBefore(name).length))
  return before === ''
    ? signer
    : `Họ và tên: bỏ “${before.trim()}”; ngành được ghi học vị thì sau đó thêm \`nganh\`, \`hoc_vi\` vào hồ sơ`
}

/** A signer as one signs for an agency: the head of a people’s committee in its name. */
export function signingFor(signer: SignerAnswer, agency = ''): SignerAnswer {
  const body = collectiveToSignFor(agency.replaceAll('\n', ' '), signer)
  return body === undefined ? signer : { thay_mat: body, ...signer }
}

const names: Readonly<Partial<Record<string, string>>> = { chuc_vu: 'Chức vụ', ho_ten: 'Họ và tên', ...authorityMarks }

function keyOf(part: string): { readonly key: (typeof signerKeys)[number]; readonly text: string } {
  for (const key of authorityKeys) {
    const mark = authorityMarks[key]
    if (part.toUpperCase().startsWith(mark)) return { key, text: part.slice(mark.length).trim() }
  }
  return { key: 'chuc_vu', text: part }
}
