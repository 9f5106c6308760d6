import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { readYaml } from '../../src/source/yaml.ts'

const read = (text: string) => {
  const { found, report } = collectFindings()
  return { tree: readYaml(text, 'plan.yaml', 1, report), found }
}

/** As typed, and as `--fix` leaves it: the lines around the fault stay as they are. */
const habits: readonly (readonly [habit: string, typed: string, mended: string])[] = [
  ['a colon in a value', 'trich_yeu: Thi đua: đợt 1', 'trich_yeu: "Thi đua: đợt 1"'],
  ['a colon at the end of a value', 'trich_yeu: Thi đua:', 'trich_yeu: "Thi đua:"'],
  ['a colon in a value with a comment', 'trich_yeu: Thi: a # nháp', 'trich_yeu: "Thi: a" # nháp'],
  ['a colon on the second line', 'trich_yeu: Thi\n  đua: a', 'trich_yeu: "Thi\n  đua: a"'],
  ['words behind a quotation', 'trich_yeu: "Tuần lễ" sách', `trich_yeu: '"Tuần lễ" sách'`],
  ['words behind single quotes', "trich_yeu: 'Tuần lễ' sách", `trich_yeu: "'Tuần lễ' sách"`],
  ['both kinds of quotes', `trich_yeu: "A" và 'B'`, `trich_yeu: "\\"A\\" và 'B'"`],
  ['words behind a bracket', 'trich_yeu: [Dự thảo] Sách', 'trich_yeu: "[Dự thảo] Sách"'],
  ...['%', '@', '`', '&', '*', '!', '- ', ', ', '? '].map(
    (mark) => [`${mark} at the start`, `trich_yeu: ${mark}Sách`, `trich_yeu: "${mark}Sách"`] as const,
  ),
  // No document has a bar or an angle at the start of a value; quoting it would print it.
  ['the mark of a block before its words', 'trich_yeu: | Sách', 'trich_yeu: Sách'],
  ['the same of a folded block', 'trich_yeu: >- Sách: a', 'trich_yeu: "Sách: a"'],
  ['the same with lines below', 'trich_yeu: | Sách\n  và vở', 'trich_yeu: |\n  Sách\n  và vở'],
  ['an open quote', 'co_quan: "Sở A\nluu: VT', 'co_quan: "Sở A"\nluu: VT'],
  ['an open list', 'noi_nhan: [A, B\nluu: VT', 'noi_nhan: [A, B]\nluu: VT'],
  ['an open list on two lines', 'noi_nhan: [A,\n  B\nluu: VT', 'noi_nhan: [A,\n  B]\nluu: VT'],
  ['an open map', 'nguoi_ky: {chuc_vu: A\nluu: VT', 'nguoi_ky: {chuc_vu: A}\nluu: VT'],
  ['tabs', 'nguoi_ky:\n\tchuc_vu: A\n\tho_ten: B', 'nguoi_ky:\n  chuc_vu: A\n  ho_ten: B'],
  ['a tab among blanks', 'nguoi_ky:\n    chuc_vu: A\n\tho_ten: B', 'nguoi_ky:\n    chuc_vu: A\n    ho_ten: B'],
  ['a key that stands askew', 'nguoi_ky:\n  chuc_vu: A\n   ho_ten: B', 'nguoi_ky:\n  chuc_vu: A\n  ho_ten: B'],
  ['no blank behind the colon', 'so:15\nco_quan:Sở A', 'so: 15\nco_quan: Sở A'],
  ['items at the margin', 'noi_nhan:\nUBND xã\nCác tổ\nluu: VT', 'noi_nhan:\n  - UBND xã\n  - Các tổ\nluu: VT'],
  ['stars', 'noi_nhan:\n  * A\n  * B', 'noi_nhan:\n  - A\n  - B'],
  ['mixed marks', 'noi_nhan:\n  - A\n  + B\n  C\n  -D', 'noi_nhan:\n  - A\n  - B\n  - C\n  - D'],
  ['recipients on a line, and blanks at its end', 'noi_nhan: A; Lưu: VT  ', 'noi_nhan:\n  - A\n  - "Lưu: VT"'],
  ['a line with a colon', 'noi_nhan:\n  A\n  Lưu: VT', 'noi_nhan:\n  - A\n  - "Lưu: VT"'],
]

describe('what breaks YAML', () => {
  it.each(habits)('%s is mended', (_, typed, mended) => {
    const { found, tree } = read(typed)
    expect(found.map(({ rule }) => rule)).toContain('yaml')
    expect(applyFixes(typed, 'plan.yaml', found)).toBe(mended)
    expect(read(mended)).toMatchObject({ found: [], tree: { value: tree?.value } })
  })

  it('is told where it stands, and lines around it are not', () => {
    const { found, tree } = read('so: 1\nco_quan: "Sở A\ntrich_yeu: B: c\nluu: VT')
    expect(found.map(({ place }) => place?.line)).toEqual([2, 3])
    expect(tree?.value).toEqual({ so: '1', co_quan: 'Sở A', trich_yeu: 'B: c', luu: 'VT' })
  })

  it.each([
    ['brackets that don’t pair', 'noi_nhan: ["A", "B]'],
    ['a line that may be a key or a value', 'co_quan: A\nSở B\nluu: VT'],
    ['a key without its colon', 'nguoi_ky:\n  chuc_vu A\n  ho_ten: B'],
  ])('%s is told, and not guessed at', (_, typed) => {
    const { found } = read(typed)
    expect(found).toHaveLength(1)
    expect(applyFixes(typed, 'plan.yaml', found)).toBe(typed)
  })

  it('an empty value at the end has a place within the text', () =>
    expect(read('a: ').tree?.placeOf(['a'])).toMatchObject({ column: 4, endColumn: 4 }))

  it.each(['a: &x 1\nb: *x', 'a: |\n  b: c: d\nf: 1', 'a: [b,\n  c]\nd: "e\n  f"', 'a: b:c\nd: 8:30'])(
    'nothing, in “%s”',
    (typed) => expect(read(typed).found).toEqual([]),
  )
})

describe('what is missing at the end', () => {
  it.each(['"', '"### ', 'a: "b\n', 'a: [b\n\n\n', "a:\n  - 'b\n  \n", '{', 'a: {b: [\n', '\n"\n'])(
    '%j: is told inside of the file',
    (text) => {
      const lines = text.split('\n')
      const { found } = read(text)
      expect(found).not.toEqual([])
      for (const { place } of found) {
        const { line, column, endLine = line, endColumn = column } = place ?? { line: 0, column: 0 }
        expect(column).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0)
        expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? -1) + 1)
      }
    },
  )
})
