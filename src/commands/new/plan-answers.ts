import { stringify } from 'yaml'
import { type Answers, answerFault, answerLines, type SignerAnswer, signerKeys } from '../../profile/answers.ts'
import { questions as officeQuestions } from '../../profile/office-questions.ts'
import { readSigner, signerSample, signingFor } from '../../profile/typed-signer.ts'

/** What is known of a plan that is begun. */
export interface PlanAnswers {
  /** What the office's profile doesn't say. */
  readonly office: Answers
  /** Values of the template's data, by their names. */
  readonly facts: Readonly<Record<string, string>>
  readonly recipients?: readonly string[]
}

/** Something that is asked for a plan, and the flag that answers it beforehand. */
export interface PlanQuestion {
  /** The key of the plan that the answer stands in. */
  readonly key: string
  readonly asks: string
  readonly sample: string
  readonly flag: string
  readonly required: boolean
  /** What the question opens with, where most would answer that. */
  readonly usual?: string
  readonly isAnswered: (answers: PlanAnswers) => boolean
  /** The answers with what was typed; a sentence says why that can't stand. */
  readonly put: (answers: PlanAnswers, typed: string) => PlanAnswers | string
}

/** Questions on the office: `luu` has a value that suits most. */
export const officePlanQuestions: readonly PlanQuestion[] = officeQuestions
  .filter(({ key }) => key !== 'luu')
  .map(
    ({ key, flag, asks, sample, required }): PlanQuestion => ({
      key,
      asks,
      sample,
      flag: `${flag} "${sample}"`,
      required,
      isAnswered: ({ office }) => office[key] !== undefined,
      put: (answers, typed) =>
        answerFault(key, typed) ?? {
          ...answers,
          office: { ...answers.office, [key]: answerLines(key, typed).join('\n') },
        },
    }),
  )

/** The question who signs. */
export const signerQuestion: PlanQuestion = {
  key: 'nguoi_ky',
  asks: 'Người ký, gõ chức vụ: họ và tên',
  sample: signerSample,
  flag: `--nguoi-ky "${signerSample}"`,
  required: true,
  isAnswered: ({ office }) => (office.signers ?? []).length > 0,
  put: (answers, typed) => {
    const signer = readSigner(typed)
    return typeof signer === 'string' ? signer : { ...answers, office: { ...answers.office, signers: [signer] } }
  },
}

/** The question who gets the plan. */
export const recipientsQuestion: PlanQuestion = {
  key: 'noi_nhan',
  asks: 'Nơi nhận, cách nhau bằng dấu chấm phẩy',
  sample: 'Sở Nội vụ (để báo cáo); Các phòng, ban',
  flag: '--noi-nhan "Sở Nội vụ (để báo cáo)"',
  required: true,
  isAnswered: ({ recipients = [] }) => recipients.length > 0,
  put: (answers, typed) => {
    const recipients = typed.split(/[;\n]/).flatMap(
      (one) =>
        one
          .trim()
          .replace(/^[-+•]|[.,]$/g, '')
          .trim() || [],
    )
    return recipients.length === 0 ? 'Phải có ít nhất một nơi nhận' : { ...answers, recipients }
  },
}

/** The question for a value of the template's data, or of a key that has none. */
export const factQuestion = (name: string, asks: string, sample: string): PlanQuestion => ({
  key: 'trich_yeu',
  asks: asks.replace(/\.$/, ''),
  sample,
  flag: `--dien "${name}=${sample}"`,
  required: true,
  ...(/^nam_/.test(name) && { usual: String(yearToPlanFor(new Date())) }),
  isAnswered: ({ facts }) => facts[name] !== undefined,
  put: (answers, typed) => {
    const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (text === '') return 'Phải là chữ, không để trống'
    if (/^nam_/.test(name) && !/^20\d\d$/.test(text)) return 'Phải là năm bốn chữ số, như 2027'
    return { ...answers, facts: { ...answers.facts, [name]: text } }
  },
})

/** From October on plans are for the year to come. */
const yearToPlanFor = (day: Date): number => day.getFullYear() + (day.getMonth() >= 9 ? 1 : 0)

/** A signer's keys as they are printed: the name last. */
const inOrder = (signer: SignerAnswer) =>
  Object.fromEntries(signerKeys.flatMap((key) => (signer[key] === undefined ? [] : [[key, signer[key]]])))

/** Keys of a plan as they are typed, by their names: what was answered. */
export function answeredKeys({ office, recipients }: PlanAnswers): ReadonlyMap<string, string> {
  const { signers = [], ...texts } = office
  const keys: readonly (readonly [string, unknown])[] = [
    ...Object.entries(texts).map(([key, text]) => [key, text?.includes('\n') ? text.split('\n') : text] as const),
    ...(signers[0] ? [['nguoi_ky', inOrder(signingFor(signers[0], office.co_quan))] as const] : []),
    ...(recipients ? [['noi_nhan', recipients] as const] : []),
  ]
  return new Map(keys.map(([key, value]) => [key, stringify({ [key]: value }, { lineWidth: 0 })]))
}
