import { expect, it } from 'vitest'
import { check } from '../../src/compile.ts'
import { plan } from '../plan.ts'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9">${inside}</svg>`

/** The errors of a plan with a drawing. */
async function errorsOf(inside: string): Promise<string[]> {
  const { diagnostics } = await check({
    path: 'plan.md',
    text: `${plan}\n![Sơ đồ](a.svg)\n`,
    root: '',
    asset: () => new TextEncoder().encode(svg(inside)),
    fallbackDate: { year: 1980, month: 1, day: 1 },
  })
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
}

it.each([
  ['in a text', '<text>Kho 漢</text>', '漢'],
  ['in a span', '<text>Kho <tspan>漢</tspan> số 1</text>', '漢'],
  ['by its number', '<g><text>Kho &#x6f22;</text></g>', '漢'],
])('a drawing has a letter that the font lacks, %s: it is told', async (_, inside, letter) => {
  expect(await errorsOf(inside)).toEqual([expect.stringContaining(letter)])
})

it.each(['Ke&#x302;&#x301; hoạch', 'e&#x301;', 'q\u0301'])('a mark apart from its letter is told: %s', async (text) => {
  expect(await errorsOf(`<text>${text}</text>`)).toEqual([
    expect.stringMatching(/^Chữ trong hình “a.svg” có dấu U\+030[12] rời/),
  ])
})

it.each([
  '<text>Đường số 1 → Kho ₫</text>',
  `<text>${'Kế hoạch'.normalize('NFD')}</text>`,
  '<title>漢</title><desc>漢</desc><rect width="1" height="1"/>',
])('%s: is drawn', async (inside) => {
  expect(await errorsOf(inside)).toEqual([])
})
