import { describe, expect, it } from 'vitest'
import { importReport, importReportJson } from '../../src/import/import-report.ts'
import { lostUnsaid, lostWords } from '../../src/import/lost-words.ts'
import type { Manuscript } from '../../src/import/manuscript.ts'
import type { Recognised } from '../../src/import/recognise/recognised.ts'
import { imported } from './pasted.ts'

const manuscript = (...lines: string[]): Manuscript => ({
  blocks: lines.map((text, i) => ({ type: 'paragraph', runs: [{ text }], line: i + 1 })),
  footnotes: new Map(),
  pictures: new Map(),
  running: [],
})

describe('words of the input that are nowhere', () => {
  it('are none where all are written or named, whatever marks and capitals they have got', () => {
    const input = manuscript('Số: 12/KH-UBND', 'QUÉT DỌN ĐƯỜNG LÀNG', 'Thôn Đông nhặt rác 1.250 kg')
    expect(lostWords(input, ['# Quét dọn đường làng', '**Thôn** Đông', 'nhặt rác 1.250 kg', 'UBND, KH'])).toEqual([])
  })

  it('are none where a tone stands on another vowel of a word', () => {
    expect(lostWords(manuscript('CỘNG HOÀ XÃ HỘI', 'Thủy lợi, khoẻ'), ['thuỷ lợi, khỏe'])).toEqual([])
  })

  it('are told with their line', () => {
    const input = manuscript('Quét dọn đường làng', 'Thôn Đông nhặt rác', 'Thôn Đoài khơi rãnh')
    expect(lostWords(input, ['Quét dọn đường làng. Thôn Đoài khơi rãnh'])).toEqual([
      { text: 'thôn đông nhặt rác', line: 2, why: lostUnsaid },
    ])
  })

  it('are told where a line that stood twice is left once', () => {
    const input = manuscript('Các thôn khơi rãnh', 'Các thôn khơi rãnh')
    expect(lostWords(input, ['Các thôn khơi rãnh']).map(({ text }) => text)).toEqual(['các thôn khơi rãnh'])
  })
})

describe('the report', () => {
  const found = {
    facts: [{ what: 'số', value: '12', confidence: 'chắc', line: 3 }],
    notes: [],
    leftOut: [{ text: 'rác '.repeat(400).trim(), why: 'đứng sau phần ký', line: 9 }],
  } as const satisfies Partial<Recognised>
  const recognised: Recognised = {
    ...found,
    head: { agencies: [], abstract: [], address: [], addressees: [] },
    bases: [],
    body: [],
    outline: [],
    appendices: [],
    closing: { recipients: [], signers: [] },
    scheme: 'nd30',
  }

  it('counts the words of what is too long to be shown', () => {
    expect(importReport(recognised, 'cu.txt').join('\n')).toContain('(cả thảy 400 chữ)')
  })

  it('has all of it for programs', () => {
    const told = {
      rule: 'nhap-thieu',
      severity: 'warning',
      message: 'Bản gốc không có trích yếu',
      hint: 'điền vào',
    } as const
    const place = { file: 'cu.txt', line: 7, column: 1 }
    expect(JSON.parse(importReportJson(recognised, [{ ...told, place }], 'cu.txt'))).toEqual({
      file: 'cu.txt',
      ...found,
      notes: [{ ...told, line: 7 }],
    })
  })
})

it('the nation’s name and motto typed without marks are no words of the document', async () => {
  const nationLines = 'CONG HOA XA HOI CHU NGHIA VIET NAM\nDoc lap - Tu do - Hanh phuc'
  expect((await imported({ nation: nationLines })).leftOut).not.toContain(lostUnsaid)
})
