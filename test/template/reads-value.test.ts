import { describe, expect, it } from 'vitest'
import { mayRead } from '../../src/template/reads-value.ts'

const partials: Readonly<Record<string, string>> = { ten: '{{ten}} {{> ten}}', so: '{{#if ten}}{{stt}}{{/if}}' }

const reads = (text: string) =>
  mayRead(
    { text, file: 'mau.md', line: 1, column: 1 },
    {
      name: 'stt',
      partial: (name) => {
        const found = partials[name]
        return found === undefined ? undefined : { text: found, file: `${name}.md`, line: 1, column: 1 }
      },
    },
  )

describe('a value is read', () => {
  it.each([
    'Số {{stt}}',
    '{{STT}}',
    '{{[Stt]}}',
    '{{so stt 3}}',
    '{{#if (bang stt 1)}}x{{/if}}',
    '{{#if ten}}x{{else}}{{stt}}{{/if}}',
    '{{#each ds}}x{{else}}{{stt}}{{/each}}',
    '{{#each ds}}{{../stt}}{{/each}}',
    '{{#each ds}}{{#with x}}{{../../stt}}{{/with}}{{/each}}',
    '{{#each ds}}{{@root.stt}}{{/each}}',
    '{{#each this}}{{.}}{{/each}}',
    '{{#with @root}}{{stt}}{{/with}}',
    '{{#each ds}}{{#each ..}}{{this}}{{/each}}{{/each}}',
    '{{> so}}',
    '{{> "so"}}',
    '{{#each ds}}{{> so}}{{/each}}',
    '{{> ten x=stt}}',
    '{{> (noi "s" "o")}}',
    'a: 1 # {{!--\nb: "{{stt}}" # --}}',
    '{{#each ds',
  ])('by “%s”', (text) => expect(reads(text)).toBe(true))

  it.each([
    'Bảng có cột STT | {{ten}}',
    '{{#each (tach noi_nhan)}}- Gửi {{this}}.{{/each}}',
    '{{#each ds}}{{.}} {{@index}} {{stt}} {{this.stt}} {{../ten}}{{/each}}',
    '{{#with nguoi}}{{stt}}{{/with}}',
    '{{> ten}}{{> khong-co}}',
    '{{! stt }}{{nguoi.stt}}',
  ])('not by “%s”', (text) => expect(reads(text)).toBe(false))
})
