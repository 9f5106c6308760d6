import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Answers, answerFault, type SignerAnswer } from '../../profile/answers.ts'
import { questions } from '../../profile/office-questions.ts'
import { profileName } from '../../profile/profile-name.ts'
import { readSignerOfOffice, signerSample } from '../../profile/typed-signer.ts'
import { writeProfile } from '../../profile/write-profile.ts'
import { tell } from '../print.ts'
import { exit, UsageError } from '../usage.ts'
import { writeNew } from '../write-new.ts'
import { ask } from './ask-office.ts'

/** Repeated flags are the lines of a name, and one signer each. */
export interface ProfileFlags {
  readonly coQuan?: readonly string[]
  readonly coQuanChuQuan?: readonly string[]
  readonly kyHieu?: string
  readonly diaDanh?: string
  readonly nguoiKy?: readonly string[]
  readonly luu?: string
}

/** `kehoach new --ho-so`: the office's profile, from flags and, on a terminal, from what is asked. */
export async function newProfile(flags: ProfileFlags, overwrite: boolean): Promise<number> {
  if (existsSync(profileName) && !overwrite)
    throw new UsageError(`Ở đây đã có “${profileName}”. Sửa tệp ấy, hoặc thêm --ghi-de để thay.`)
  const given = answersOf(flags)
  const missing = lacking(given)
  const answers =
    missing.length > 0 && isTerminal() ? await ask(given, { input: process.stdin, output: process.stderr }) : given
  if (!answers) return exit.usage
  const still = lacking(answers)
  if (still.length > 0) throw new UsageError('Hồ sơ còn thiếu:', still)
  writeNew([{ path: profileName, bytes: Buffer.from(writeProfile(answers)) }], { overwrite, from: [] })
  const apart = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(entry.name, profileName)))
    .map(({ name }) => join(name, profileName))
  tell(
    `Đã ghi ${profileName}. Văn bản trong thư mục này và các thư mục con dùng hồ sơ này, không phải gõ lại các khóa ấy.`,
    ...apart.map((path) => `Thư mục con có hồ sơ riêng, ${path}: xóa tệp ấy nếu muốn dùng hồ sơ chung.`),
    'Tiếp theo: kehoach new để xem các mẫu kế hoạch.',
  )
  return exit.clean
}

const isTerminal = () => process.stdin.isTTY === true && process.stderr.isTTY === true

/** Flags that are needed and not given, each as it is to be typed. */
const lacking = (answers: Answers): string[] => [
  ...questions
    .filter(({ key, required }) => required && answers[key] === undefined)
    .map(({ flag, sample, asks }) => `${flag} "${sample}": ${asks}`),
  ...((answers.signers ?? []).length > 0 ? [] : [`--nguoi-ky "${signerSample}": người ký`]),
]

/** Every wrong answer is told at once. */
function answersOf({ coQuan, coQuanChuQuan, kyHieu, diaDanh, nguoiKy = [], luu }: ProfileFlags): Answers {
  const typed: Answers = {
    ...(coQuanChuQuan && { co_quan_chu_quan: coQuanChuQuan.join('\n') }),
    ...(coQuan && { co_quan: coQuan.join('\n') }),
    ...(kyHieu !== undefined && { ky_hieu: kyHieu }),
    ...(diaDanh !== undefined && { dia_danh: diaDanh }),
    ...(luu !== undefined && { luu }),
  }
  const faults = questions.flatMap(({ key, flag, sample }) => {
    const fault = typed[key] === undefined ? undefined : answerFault(key, typed[key])
    return fault === undefined ? [] : [`${flag} “${typed[key]}”: ${fault}; gõ như "${sample}"`]
  })
  const signers: SignerAnswer[] = []
  for (const one of nguoiKy) {
    const signer = readSignerOfOffice(one)
    if (typeof signer === 'string') faults.push(`--nguoi-ky “${one}”: ${signer}`)
    else signers.push(signer)
  }
  if (faults.length > 0) throw new UsageError('Hồ sơ có chỗ chưa đúng:', faults)
  return { ...typed, ...(signers.length > 0 && { signers }) }
}
