import { parser } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import { expect, it } from 'vitest'
import { filled } from './expanding.ts'

/** All that the shared parser and its lexer hold, to be compared. */
const shared = () => [parser, Object.getPrototypeOf(parser), parser.lexer].map((one) => ({ ...one }))

it('leaves the parser that Handlebars shares with all who load it as it is', () => {
  const before = shared()
  expect(filled('{{#if a}}{{ten}}{{/if}}', { a: 1, ten: 'An' })).toBe('An')
  expect(filled('{{ten')).toContain('chưa được đóng')
  expect(filled('{{#if a}}{{/each}}')).toContain('mau-khoi-chua-dong')
  expect(filled(`${'{{#if a}}'.repeat(300)}${'{{/if}}'.repeat(300)}`)).toContain('mau-qua-lon')
  expect(shared()).toEqual(before)
})
