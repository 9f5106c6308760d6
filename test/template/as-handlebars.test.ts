import fc from 'fast-check'
import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { placeAt } from '../../src/findings/text-map.ts'
import type { TemplateData } from '../../src/template/value.ts'
import { expanding } from './expanding.ts'

/** Records in lists in records, the same names everywhere; deeper than the templates look. */
const level = (name: string, depth: number): TemplateData => ({
  ten: name,
  'Tên dài': `${name} dài`,
  trong: '',
  so: String(depth),
  ds: depth > 0 ? [level(`${name}0`, depth - 1), level(`${name}1`, depth - 1)] : [],
  nhom: depth > 0 ? level(`${name}n`, depth - 1) : {},
  chu: ['một', 'hai', 'ba'],
})
const data = level('A', 4)

const partials = {
  dong: 'mẫu {{ten}}\n',
  nhieu: 'một\n\n  hai {{so}}\n{{> dong}}',
  ham: '[{{ten}}{{them}}]\n  {{> dong}}\n',
}

const name = fc.constantFrom(
  'ten',
  '../ten',
  'this.ten',
  './ten',
  'nhom.ten',
  'trong',
  'so',
  '@root.ten',
  '[Tên dài]',
  'x',
  'y.ten',
)
const tilde = fc.constantFrom('', '', '~')
const mark = (open: fc.Arbitrary<string>) => fc.tuple(tilde, open, tilde).map(([a, inner, b]) => `{{${a}${inner}${b}}}`)
const text = fc.constantFrom('\n', ' ', '  ', '\n\n', 'chữ', '- ', '\t', '\\{{ten}}', '\\\\', 'đ {', '}} ')
const leaf = fc.oneof(
  text,
  text,
  mark(name),
  mark(fc.constantFrom('! ghi chú', '!-- {{ten}} --', 'this', '{ten}', '&ten')),
  mark(fc.constantFrom('> dong', '> nhieu', '> ham them="x"', '> ham nhom', '> ham nhom them=ten')),
  // Handlebars adds up numbers that stand alone side by side.
  mark(fc.constantFrom('@index', '@key', '@first', '@last')).map((one) => `.${one}`),
  fc.constant('{{{{nguyen_van}}}} {{ten}} {{{{/nguyen_van}}}}'),
)

const { body } = fc.letrec<{ body: string; part: string }>((tie) => ({
  body: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    leaf,
    block('if', name, tie),
    block('unless', name, tie),
    block('each', fc.constantFrom('ds', 'chu', 'nhom', 'ds as |x i|', 'trong'), tie),
    block('with', fc.constantFrom('nhom', 'ds.[0]', 'nhom as |y|', '../this'), tie),
  ),
}))

function block(kind: string, value: fc.Arbitrary<string>, tie: (key: 'body') => fc.Arbitrary<unknown>) {
  const otherwise = fc.oneof(
    fc.constant(''),
    fc.tuple(mark(fc.constantFrom('else', '^', 'else if ten', 'else if trong')), tie('body') as fc.Arbitrary<string>),
  )
  return fc
    .tuple(
      mark(value.map((one) => `#${kind} ${one}`)),
      tie('body') as fc.Arbitrary<string>,
      otherwise,
      mark(fc.constant(`/${kind}`)),
    )
    .map(
      ([open, inner, other, close]) => `${open}${inner}${typeof other === 'string' ? other : other.join('')}${close}`,
    )
}

const handlebars = Handlebars.create()
handlebars.registerHelper('nguyen_van', function (this: unknown, options: Handlebars.HelperOptions) {
  return options.fn(this)
})
for (const [key, partial] of Object.entries(partials)) handlebars.registerPartial(key, partial)

describe('a template', () => {
  it('gives what Handlebars gives, blanks and all', () => {
    let compared = 0
    fc.assert(
      fc.property(body, (template) => {
        const { expanded } = expanding(template, data, { partials })
        if (!expanded) return
        const expected = handlebars.compile(template, { noEscape: true })(data, {
          allowProtoPropertiesByDefault: false,
        })
        expect(expanded.text.replaceAll('Đúng', 'true').replaceAll('Sai', 'false')).toBe(expected)
        compared++
      }),
      { numRuns: 250 },
    )
    expect(compared).toBeGreaterThan(40)
  })

  it('has a place for every character, and there stands that character or the mark it comes from', () => {
    const sources: Readonly<Record<string, string>> = { 'mau.md': '' }
    fc.assert(
      fc.property(body, (template) => {
        const { expanded } = expanding(template, data, { partials })
        if (!expanded) return
        const texts = {
          ...sources,
          'mau.md': template,
          ...Object.fromEntries(Object.entries(partials).map(([key, partial]) => [`${key}.md`, partial])),
        }
        for (const [offset, character] of [...expanded.text.split('')].entries()) {
          const { file, line, column } = placeAt(expanded, offset)
          const stands = texts[file as keyof typeof texts]?.split('\n')[line - 1]?.slice(column - 1) ?? ''
          const there = stands === '' ? '\n' : stands[0]
          if (!stands.startsWith('{{')) expect([character, template]).toEqual([there, template])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('whatever it is, is expanded or found fault with, and never throws', () => {
    const token = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{{{',
        '}}}',
        '{{{{',
        '}}}}',
        '#if ',
        '/if',
        '#each ',
        '/each',
        'else',
        '>',
        '!',
        '!--',
        '--',
        '~',
        '^',
        '&',
        '*',
      ],
      ...[
        'ten',
        'ds',
        ' ',
        '\n',
        '(',
        ')',
        '=',
        '"',
        "'",
        '[',
        ']',
        '.',
        '../',
        '@',
        'as |',
        '|',
        '0',
        '-1',
        'tien ',
        'cong ',
        '\\',
        '\0',
        '\r',
        '\u2028',
        'chữ',
      ],
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), (tokens) => {
        const template = tokens.join('')
        const { expanded, found } = expanding(template, data, { partials })
        expect(expanded === undefined).toBe(found.length > 0)
        for (const { place, severity, hint, rule } of found) {
          expect(place?.line).toBeGreaterThan(0)
          expect(place?.column).toBeGreaterThan(0)
          expect(severity).toBe('error')
          expect(hint).not.toBe('')
          expect(rule).toMatch(/^mau-[a-z-]+$/)
        }
      }),
      { numRuns: 500 },
    )
  })
})
