import { PassThrough } from 'node:stream'

/**
 * A terminal at which each answer is typed once its question stands there: `part of the question|keys`. `waiting` are the answers
 * whose questions didn't come, `screen` what is shown since the last.
 */
export function typedAnswers(answers: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const waiting = [...answers]
  let screen = ''
  output.on('data', (chunk) => {
    screen += chunk
    const question = waiting[0]?.split('|')[0]
    if (question === undefined || !screen.includes(question)) return
    const keys = waiting.shift()?.slice(question.length + 1) ?? ''
    screen = ''
    setTimeout(() => input.write(keys), 5)
  })
  return { input, output, waiting, screen: () => screen }
}
