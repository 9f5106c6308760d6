import { UsageError } from '../usage.ts'
import {
  officePlanQuestions,
  type PlanAnswers,
  type PlanQuestion,
  recipientsQuestion,
  signerQuestion,
} from './plan-answers.ts'
import { factQuestions } from './plan-draft.ts'
import { faultsAt, type PlanSession } from './plan-session.ts'

/** The answers that are given as flags. */
export interface PlanFlags {
  readonly coQuan?: readonly string[]
  readonly coQuanChuQuan?: readonly string[]
  readonly kyHieu?: string
  readonly diaDanh?: string
  readonly nguoiKy?: readonly string[]
  readonly noiNhan?: readonly string[]
  /** `name=value` of the template's data. */
  readonly dien?: readonly string[]
}

const options = ['coQuan', 'coQuanChuQuan', 'kyHieu', 'diaDanh', 'nguoiKy', 'noiNhan', 'dien'] as const

/** The flags that are given, as they are typed. */
export const typedFlags = (flags: PlanFlags): string[] =>
  options
    .filter((option) => flags[option] !== undefined)
    .map((option) => `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)

/** The answers among the flags; every wrong one is told. */
export async function givenAnswers(flags: PlanFlags, session: PlanSession): Promise<PlanAnswers> {
  const facts = (flags.dien ?? []).map((one) => {
    const [name = '', ...value] = one.split('=')
    return [name.trim(), value.join('=')] as const
  })
  const typed: readonly (readonly [key: string, text: string | undefined])[] = [
    ['co_quan_chu_quan', flags.coQuanChuQuan?.join('\n')],
    ['co_quan', flags.coQuan?.join('\n')],
    ['ky_hieu', flags.kyHieu],
    ['dia_danh', flags.diaDanh],
    ['nguoi_ky', flags.nguoiKy?.[0]],
    ['noi_nhan', flags.noiNhan?.join('\n')],
  ]
  const problems: string[] = []
  let answers: PlanAnswers = { office: {}, facts: {} }
  const put = async (question: PlanQuestion, text: string) => {
    const next = question.put(answers, text)
    if (typeof next === 'string') problems.push(`“${text}”: ${next}`)
    else {
      answers = next
      const [error] = (await faultsAt(session, next, question.key)).filter(({ severity }) => severity === 'error')
      if (error) problems.push(`“${text}”: ${error.message}`)
    }
  }
  for (const question of [...officePlanQuestions, signerQuestion, recipientsQuestion]) {
    const text = typed.find(([key]) => key === question.key)?.[1]
    if (text !== undefined) await put(question, text)
  }
  for (const [name, text] of facts) {
    const question = factQuestions(session.plan, { ...answers, facts: {} }).find(({ flag }) =>
      flag.startsWith(`--dien "${name}=`),
    )
    if (question) await put(question, text)
    else problems.push(`--dien “${name}”: mẫu này không hỏi giá trị ấy`)
  }
  const [first, ...rest] = problems
  if (first !== undefined) throw new UsageError('Có câu trả lời chưa đúng:', [first, ...rest])
  return answers
}
