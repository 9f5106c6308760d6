import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StageId } from '../src/findings/catalogue/index.ts'
import type { Diagnostic } from '../src/findings/diagnostic.ts'
import { columnsTaken, wrapWords } from '../src/findings/report/columns.ts'
import { githubReport } from '../src/findings/report/github.ts'
import { gitlabReport } from '../src/findings/report/gitlab.ts'
import { jsonReport } from '../src/findings/report/json.ts'
import { junitReport } from '../src/findings/report/junit.ts'
import type { Reported } from '../src/findings/report/report.ts'
import { sarifReport } from '../src/findings/report/sarif.ts'
import { textReport } from '../src/findings/report/text.ts'
import { limits } from '../src/limits.ts'
import { allEntries } from '../src/rules/index.ts'
import { processorTime } from './processor-time.ts'

describe('wrapping', () => {
  /** Lines as they come about when each is measured anew with every word. */
  function wrapSlowly(text: string, columns: number, indent: number): string[] {
    const lines = ['']
    for (const word of text.split(/(?<=\S)(?= )/)) {
      const line = lines.at(-1) ?? ''
      if (line !== '' && columnsTaken(line + word) > columns) lines.push(' '.repeat(indent) + word.trimStart())
      else lines[lines.length - 1] = line + word
    }
    return lines
  }
  const words = fc.array(
    fc.constantFrom('lập', 'lập', '漢字', '\u001b[1mhồ\u001b[0m', ' ', '', '😀', 'sổ\u00a0sách', 'x'.repeat(30)),
  )

  it('is the same as when every line is measured anew', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(10, 40, 80, Number.POSITIVE_INFINITY), fc.nat(12), (some, columns, indent) => {
        const text = some.join(' ')
        expect(wrapWords(text, { columns, indent })).toEqual(wrapSlowly(text, columns, indent))
      }),
    )
  })

  it.each([1_000_000, Number.POSITIVE_INFINITY])('takes time in proportion to the words, in %s columns', (columns) => {
    const took = (count: number) => {
      const time = processorTime()
      wrapWords('15/04/2026 '.repeat(count), { columns, indent: 4 })
      return time()
    }
    const few = took(500)
    expect(took(4000)).toBeLessThan(Math.max(few, 20) * 30)
  })
})

describe('a long quotation', () => {
  const told = (message: string) => textReport([{ rule: 'tep-rong', severity: 'error', message }], () => undefined)

  it('is shown by its beginning and end, cut between words', () => {
    const dates = '15/04/2026 '.repeat(2000).trim()
    expect(told(`“${dates}” không phải ngày, xem “ngay”`)).toBe(
      `lỗi  “${'15/04/2026 '.repeat(9)}… ${'15/04/2026 '.repeat(4).trim()}” không phải ngày, xem “ngay”  [tep-rong]\n\n1 lỗi`,
    )
  })

  it('keeps the marks of a letter with it where no word ends', () => {
    for (const letter of ['ệ', 'e\u0323\u0302', '😀', '漢']) {
      const [, head = '', tail = ''] = /“(.*) … (.*)”/.exec(told(`“${letter.repeat(5000)}”`)) ?? []
      for (const part of [head, tail]) expect(part.length > 0 && part.replaceAll(letter, '')).toBe('')
      expect([...(head + tail).normalize('NFC')].length).toBeLessThanOrEqual(160)
    }
  })

  it('is told by where it begins and ends, also with quotation marks within', () => {
    const long = 'lập hồ sơ '.repeat(100)
    for (const value of [`a “b” ${long}`, `a ” ${long}`, `${long} “ b`]) {
      const message = told(`Giá trị “${value}” sai`)
      expect(message.length).toBeLessThan(260)
      expect(message).toMatch(/^lỗi {2}Giá trị “.* … .*” sai {2}\[/)
    }
  })

  it.each([
    'hai mươi chữ “lập hồ sơ” và “sổ sách”',
    `“${'a'.repeat(160)}”`,
    'một dấu ” rồi “ nữa',
    `${'lập hồ sơ '.repeat(100)}`,
    `“a” ${'lập hồ sơ '.repeat(100)}“b”`,
  ])('is none in %j', (message) => {
    expect(told(message)).toContain(message)
  })

  it('is whole in what to type, as far as anyone types it', () => {
    const hintOf = (hint: string) =>
      textReport([{ rule: 'tep-rong', severity: 'error', message: 'Sai', hint }], () => undefined)
    const hint = `gõ “${'lập hồ sơ '.repeat(100).trim()}”`
    expect(hintOf(hint)).toContain(hint)
    expect(hintOf(`gõ “${'lập hồ sơ '.repeat(1000)}”`).length).toBeLessThan(260)
  })

  it('is whole in reports for programs', () => {
    const message = `“${'15/04/2026 '.repeat(2000)}”`
    const reported = {
      path: 'a.md',
      found: [{ rule: 'tep-rong', severity: 'error', message }],
      fingerprintOf: () => '',
    }
    const about = { version: '1', entries: allEntries(), fails: () => true }
    for (const report of [jsonReport, sarifReport, junitReport, githubReport, gitlabReport])
      expect(report([reported as Reported], about)).toContain('15/04/2026 '.repeat(2000))
  })
})

describe('more findings than are shown', () => {
  const many = (count: number, severity: 'error' | 'warning' | 'hint', rule: StageId): Diagnostic[] =>
    Array.from({ length: count }, (_, i) => ({ rule, severity, message: `${rule} thứ ${i + 1}` }))
  const most = limits.shownFindings.most
  const shownIn = (text: string) => text.match(/ thứ \d+ /g)?.length ?? 0

  it('are counted by rule, and it is told what to type', () => {
    const found = [
      ...many(most + 7, 'warning', 'khoa-la'),
      ...many(3, 'hint', 'tep-rong'),
      ...many(2, 'error', 'thieu-nguoi-ky'),
    ]
    const text = textReport(found, () => undefined, { whole: 'kehoach check --format json -o ket-qua.json a.md' })
    expect(shownIn(text)).toBe(most)
    expect(text.match(/thieu-nguoi-ky thứ/g)).toHaveLength(2)
    expect(text.split('\n').slice(-6)).toEqual([
      `Chỉ in ${most} trong ${found.length} chỗ. Còn lại:`,
      '  9 cảnh báo  [khoa-la]',
      '  3 gợi ý  [tep-rong]',
      'Xem tất cả: gõ `kehoach check --format json -o ket-qua.json a.md`, rồi mở ket-qua.json',
      '',
      `2 lỗi, ${most + 7} cảnh báo, 3 gợi ý`,
    ])
  })

  it('are shown in their order, errors before others where not all can be', () => {
    const found = [...many(most, 'hint', 'khoa-la'), ...many(most + 1, 'error', 'thieu-nguoi-ky')]
    const text = textReport(found, () => undefined)
    expect(text.match(/thieu-nguoi-ky thứ/g)).toHaveLength(most)
    expect(text).not.toContain('khoa-la thứ')
    const [first, second] = [text.indexOf('thieu-nguoi-ky thứ 1 '), text.indexOf('thieu-nguoi-ky thứ 2 ')]
    expect(0 < first && first < second).toBe(true)
  })

  it('are none where there are as many as are shown', () => {
    expect(textReport(many(most, 'error', 'thieu-nguoi-ky'), () => undefined)).not.toContain('Chỉ in')
  })
})
