import { expect, it } from 'vitest'
import type { Diagnostic } from '../../src/findings/diagnostic.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { suppressed } from '../../src/findings/suppress.ts'
import { allEntries } from '../../src/rules/index.ts'

const rule = 'khoang-trang-doi' as Diagnostic['rule']
const placeIn = (line: number) => ({ file: 'plan.md', line, column: 2, endLine: line, endColumn: 4 })
const in3Lines: Diagnostic = {
  rule,
  severity: 'warning',
  message: 'Có dấu cách thừa (3 chỗ)',
  place: placeIn(1),
  fix: { place: placeIn(1), text: ' ' },
  related: [2, 3].map((line) => ({ place: placeIn(line), fix: { place: placeIn(line), text: ' ' } })),
}
const text = 'a  b\na  b\na  b\n'

it('sets aside the places that a comment covers, and no other of the same finding', () => {
  const wish = { rule, reason: 'có lý do', place: placeIn(2), lines: [2, 2] } as const
  const found = suppressed([in3Lines], [wish], { entries: allEntries() })
  expect(found.map(({ place, message, related, suppressed }) => [place?.line, message, related, suppressed])).toEqual([
    [1, 'Có dấu cách thừa (2 chỗ)', [in3Lines.related?.[1]], undefined],
    [2, 'Có dấu cách thừa', undefined, 'có lý do'],
  ])
  expect(applyFixes(text, 'plan.md', found)).toBe('a b\na  b\na b\n')
})

it('says of each part what is said of its own words', () => {
  const said = (word: string) => `“${word}” cần một dấu cách`
  const whole: Diagnostic = {
    ...{ rule, severity: 'warning', place: placeIn(1) },
    message: `${said('a.b')}, và 2 chỗ khác`,
    related: ['c.d', 'e.f'].map((word, i) => ({ place: placeIn(i + 2), message: said(word) })),
  }
  const messages = (line: number) =>
    suppressed([whole], [{ rule, reason: 'có lý do', place: placeIn(line), lines: [line, line] }], {
      entries: allEntries(),
    }).map(({ message, suppressed }) => [message, suppressed !== undefined])
  expect(messages(1)).toEqual([
    [said('a.b'), true],
    [`${said('c.d')}, và 1 chỗ khác`, false],
  ])
  expect(messages(2)).toEqual([
    [`${said('a.b')}, và 1 chỗ khác`, false],
    [said('c.d'), true],
  ])
})

it('sets all of them aside for the whole source', () => {
  const found = suppressed([in3Lines], [{ rule, reason: 'có lý do', place: placeIn(1) }], { entries: allEntries() })
  expect(found).toEqual([{ ...in3Lines, suppressed: 'có lý do' }])
})
