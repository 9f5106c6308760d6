import { describe, expect, it } from 'vitest'
import { limits } from '../../src/limits.ts'
import { mostCharacters } from '../../src/template/output.ts'
import { mostSteps } from '../../src/template/run.ts'
import { expanding, filled } from './expanding.ts'

describe('a template comes to an end', () => {
  const list = Array.from({ length: 2000 }, (_, i) => i)

  it(`after ${mostSteps} steps`, () => {
    const { expanded, found } = expanding('a\n{{#each ds}}{{#each @root.ds}}{{#if this}}{{/if}}{{/each}}{{/each}}', {
      ds: list,
    })
    expect(expanded).toBeUndefined()
    expect(found).toMatchObject([
      { rule: 'mau-qua-lon', message: 'Mẫu phải tính hơn 1.000.000 bước', place: { line: 2 } },
    ])
  })

  it(`at ${mostCharacters} characters`, () => {
    const chu = 'x'.repeat(100_000)
    expect(filled('{{#each ds}}{{@root.chu}}{{/each}}', { chu, ds: list.slice(0, 50) })).toHaveLength(mostCharacters)
    expect(filled('{{#each ds}}{{@root.chu}}{{/each}}!', { chu, ds: list.slice(0, 50) })).toMatch(
      /^1:\d+ mau-qua-lon Văn bản dựng từ mẫu dài hơn 5\.000\.000 ký tự → kiểm tra các vòng lặp/,
    )
  })

  it('with lines of values that never end', () => {
    const text = filled('{{#each ds}}{{this}} {{/each}}', { ds: Array(50_000).fill('a_b') }, { escape: 'markdown' })
    expect(text).toHaveLength(50_000 * 5)
  })

  it('where blocks lie too deep', () => {
    const nested = (depth: number) => `${'{{#if ten}}'.repeat(depth)}x${'{{/if}}'.repeat(depth)}`
    expect(filled(nested(limits.templateLevels.most - 1), { ten: 'a' })).toBe('x')
    for (const depth of [limits.templateLevels.most + 1, 20_000])
      expect(filled(nested(depth), { ten: 'a' })).toMatch(/mau-qua-lon Các khối lồng nhau quá 200 tầng/)
    const chained = `{{#if a}}${'{{else if a}}'.repeat(5000)}{{/if}}`
    expect(filled(chained)).toMatch(/mau-qua-lon/)
    expect(filled(`{{tien ${'(cong 1 '.repeat(5000)}1${')'.repeat(5000)}}}`)).toMatch(/mau-qua-lon/)
  })

  it('where partials lie too deep', () => {
    const chain = (length: number, body = '') =>
      Object.fromEntries(Array.from({ length }, (_, i) => [`p${i}`, i + 1 < length ? `${body}{{> p${i + 1}}}` : 'hết']))
    expect(filled('{{> p0}}', {}, { partials: chain(limits.partials.most) })).toBe('hết')
    expect(filled('{{> p0}}', {}, { partials: chain(limits.partials.most + 1) })).toMatch(
      /mau-con-long-sau Mẫu con gọi nhau quá 20 tầng → gộp bớt các mẫu con$/,
    )
    const open = '{{#if a}}'.repeat(100)
    const close = '{{/if}}'.repeat(100)
    const deep = Object.fromEntries(
      Object.entries(chain(limits.partials.most)).map(([name, text]) => [name, open + text + close]),
    )
    expect(filled('{{> p0}}', { a: 1 }, { partials: deep })).toMatch(/mau-qua-lon Các khối lồng nhau quá 500 tầng/)
  })
})
