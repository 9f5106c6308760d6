import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { Terminal } from './ask-office.ts'
import type { PlanAnswers, PlanQuestion } from './plan-answers.ts'
import { faultsAt, type PlanSession, questionsFor } from './plan-session.ts'
import type { TemplateFolder } from './template-folders.ts'

const cancelled = 'Đã hủy, chưa ghi tệp nào.'

/** Asks which template a plan is begun from; nothing where the user breaks off. */
export async function askTemplate(
  templates: readonly Pick<TemplateFolder, 'id' | 'about'>[],
  terminal: Terminal,
): Promise<string | undefined> {
  const { cancel, isCancel, select } = await import('@clack/prompts')
  const options = templates.map(({ id, about }) => ({ value: id, label: id, hint: about }))
  const chosen = await select({
    message: 'Kế hoạch loại nào? (phím ↑ ↓, rồi Enter)',
    options,
    maxItems: 14,
    showInstructions: false,
    ...terminal,
  })
  if (!isCancel(chosen)) return chosen
  cancel(cancelled, terminal)
  return undefined
}

/** Asks for what is missing; nothing where the user breaks off. */
export async function askPlan(
  session: PlanSession,
  given: PlanAnswers,
  terminal: Terminal,
): Promise<PlanAnswers | undefined> {
  const { cancel, intro, outro } = await import('@clack/prompts')
  intro('Trả lời vài câu, Ctrl+C để thôi.', terminal)
  let answers = given
  const asked = new Set<string>()
  const next = () => questionsFor(session.plan, answers).find((one) => !one.isAnswered(answers) && !asked.has(one.flag))
  for (let question = next(); question; question = next()) {
    asked.add(question.flag)
    const more = await askOne(question, answers, { session, terminal })
    if (!more) {
      cancel(cancelled, terminal)
      return undefined
    }
    answers = more
  }
  outro('Đủ rồi.', terminal)
  return answers
}

/** Asks until the answer can stand; one that is only warned of stands when it is given again. */
async function askOne(
  question: PlanQuestion,
  answers: PlanAnswers,
  { session, terminal }: { readonly session: PlanSession; readonly terminal: Terminal },
): Promise<PlanAnswers | undefined> {
  const { isCancel, log, text } = await import('@clack/prompts')
  const { asks: message, sample, required, key, usual = '' } = question
  const validate = (typed = '') => {
    if (typed.trim() === '' && !required) return undefined
    const put = question.put(answers, typed)
    return typeof put === 'string' ? put : undefined
  }
  for (let before = usual, warned = false; ; warned = true) {
    const typed = await text({ message, placeholder: `như: ${sample}`, initialValue: before, validate, ...terminal })
    if (isCancel(typed)) return undefined
    if ((typed ?? '').trim() === '') return answers
    const put = question.put(answers, typed)
    if (typeof put === 'string') continue
    const found = await faultsAt(session, put, key)
    const isError = found.some(({ severity }) => severity === 'error')
    if (found.length === 0 || (!isError && warned && typed === before)) return put
    for (const one of found) log.warn(lineOf(one), terminal)
    if (!isError) log.info('Sửa lại, hoặc Enter lần nữa để giữ như đã gõ.', terminal)
    before = typed
  }
}

const lineOf = ({ message, hint }: Diagnostic): string => `${message}${hint === undefined ? '' : `. Cách sửa: ${hint}`}`
