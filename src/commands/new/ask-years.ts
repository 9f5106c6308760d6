import { isDecision, questionsOf, type YearQuestion } from '../../renew/questions.ts'
import type { Renewal } from '../../renew/renewal.ts'
import { reviewKinds } from '../../renew/spot.ts'
import type { Terminal } from './ask-office.ts'

/** Asks for the old plan's year where the text leaves it in doubt; nothing where the user breaks off. */
export async function askOldYear({ from, doubt }: Renewal, terminal: Terminal): Promise<number | undefined> {
  if (doubt === undefined) return from
  const { isCancel, text } = await import('@clack/prompts')
  const typed = await text({
    message: `Kế hoạch cũ là của năm nào? (${doubt})`,
    initialValue: String(from),
    validate: (one) => (/^(?:19|20|21)\d\d$/.test(one ?? '') ? undefined : 'gõ năm bốn chữ số, như 2025'),
    ...terminal,
  })
  return isCancel(typed) ? undefined : Number(typed)
}

/** Asks each question that yes or no answers, the plan's default first; nothing where the user breaks off. */
export async function askQuestions(
  renewal: Renewal,
  terminal: Terminal,
): Promise<ReadonlyMap<YearQuestion, boolean> | undefined> {
  const { confirm, isCancel } = await import('@clack/prompts')
  const questions = questionsOf(renewal.spots).filter(isDecision)
  const answers = new Map<YearQuestion, boolean>()
  for (const [i, question] of questions.entries()) {
    const { kind, before, after, lines, moved } = question
    const answer = await confirm({
      message: `${i + 1}/${questions.length} ${reviewKinds[kind]}. Dòng ${lines.join(', ')}: đổi “${before}” thành “${after}”?`,
      active: 'đổi',
      inactive: 'giữ',
      initialValue: moved,
      ...terminal,
    })
    if (isCancel(answer)) return undefined
    answers.set(question, answer)
  }
  return answers
}
