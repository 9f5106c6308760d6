import { expect, it } from 'vitest'
import { askTemplate } from '../../src/commands/new/ask-plan.ts'
import { typedAnswers } from './typed-answers.ts'

const templates = ['kiem-tra', 'tap-huan'].map((id) => ({ id, about: `Kế hoạch ${id}` }))

it('puts the choice of a template in Vietnamese alone', async () => {
  const { input, output, screen } = typedAnswers(['Kế hoạch loại nào?|\x1b[B'])
  const shown: string[] = []
  output.on('data', (chunk) => shown.push(String(chunk)))
  setTimeout(() => input.write('\r'), 500)
  expect(await askTemplate(templates, { input, output })).toBe('tap-huan')
  expect([...shown, screen()].join('')).not.toMatch(/navigate|confirm|submit/)
})
