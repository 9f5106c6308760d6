import { questionsOf } from '../../src/renew/questions.ts'
import { renew } from '../../src/renew/renew.ts'
import { renewedText } from '../../src/renew/renewal.ts'

/** A body as the plan of another year, with the questions it leaves. */
export const renewed = (body: string, keys = 'ngay: 05/01/2025', more: { year?: number; oldYear?: number } = {}) => {
  const renewal = renew(`---\n${keys}\n---\n\n${body}\n`, { file: 'plan.md', ...more }, () => {})
  if (!renewal) throw new Error('no year')
  const next = renewedText(renewal)
    .split('\n')
    .slice(2 + keys.split('\n').length + 1, -1)
  return { ...renewal, next: next.join('\n'), questions: questionsOf(renewal.spots) }
}
