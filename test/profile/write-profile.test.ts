import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, answerFault, signerKeys } from '../../src/profile/answers.ts'
import { writeProfile } from '../../src/profile/write-profile.ts'
import { inShort, profileOf } from './office.ts'

const full: Answers = {
  co_quan_chu_quan: 'Sở Y tế tỉnh Bình An',
  co_quan: 'Bệnh viện\nĐa khoa Bình An',
  ky_hieu: 'BVBA',
  dia_danh: 'Bình An',
  signers: [
    { chuc_vu: 'Giám đốc', ho_ten: 'Nguyễn Văn An' },
    { ky_thay: 'Giám đốc', chuc_vu: 'Phó Giám đốc', ho_ten: 'Trần Thị Bình' },
    { ky_thay: 'Giám đốc', chuc_vu: 'Phó Giám đốc', ho_ten: 'Tô Sơn' },
    { quyen: 'Giám đốc', ho_ten: 'Lê Tô' },
  ],
  luu: 'VT, VP',
}

/** The file with its examples made lines of their own. */
const withExamples = (text: string) => text.replace(/^# (?=\s*(?:[a-z][\w-]*:|BVBA:|- ))/gm, '')

describe('a profile that is written', () => {
  it.each([
    ['full', full],
    ['empty', {}],
  ])('from %s answers', (_, answers) => {
    const text = writeProfile(answers)
    expect(text).toMatchSnapshot()
    expect(inShort(profileOf(text).found)).toEqual([])
    expect(inShort(profileOf(withExamples(text)).found)).toEqual([])
  })

  it('has examples for every key it doesn’t set, and they can be used', () => {
    const { profile } = profileOf(withExamples(writeProfile({})))
    expect(Object.keys(profile.standing)).toEqual(
      expect.arrayContaining(['co_quan_chu_quan', 'co_quan', 'ky_hieu', 'dia_danh', 'noi_nhan', 'luu', 'trinh_bay']),
    )
    expect(profile.signers.size).toBe(2)
    expect([profile.units.size, profile.abbreviations.size, profile.levels.size]).toEqual([2, 1, 2])
  })

  it('leaves out what can’t stand', () => {
    const text = writeProfile({
      ky_hieu: 'A/B',
      dia_danh: '🙂',
      signers: [{ ho_ten: 'Lê Tô' }, { chuc_vu: 'Giám đốc' }],
    })
    expect(inShort(profileOf(text).found)).toEqual([])
    expect(text).toContain('# ky_hieu: BV')
    expect(text).toContain('# nguoi_ky:')
  })
})

it('says why an answer can’t stand', () => {
  expect(answerFault('ky_hieu', 'KH/SYT')).toMatch(/^Phải là các nhóm chữ viết tắt/)
  expect(answerFault('dia_danh', ' \n ')).toBe('Phải là chữ, không để trống')
  expect(answerFault('ho_ten', 'Tô 🙂')).toContain('“🙂”')
  expect(answerFault('co_quan', 'Bệnh viện\nBình An')).toBeUndefined()
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    ...[
      '- a',
      'a: b',
      'a #b',
      '# a',
      '"',
      "'",
      '\\',
      '|',
      '>-',
      '&a',
      '*a',
      '!a',
      '%a',
      '@a',
      '`a`',
      '---',
      '...',
      '{}',
      '[]',
    ],
    ...[
      'null',
      'true',
      'No',
      '~',
      '1',
      '1.5',
      '=',
      '<<',
      '? a',
      'a:',
      ':a',
      'a\tb',
      '\t',
      'a\r\nb',
      'a\u2028b',
      'a\u0085b',
      '\ufeffa',
    ],
    ...[
      'mac_dinh',
      'Đ',
      'Chức vụ',
      'Dấu',
      '__proto__',
      'constructor',
      'thuong_xuyen',
      'a'.repeat(80),
      '😀',
      '\ud800',
      'e\u0323\u0302',
    ],
  ),
)
const signerAnswer = fc.record(Object.fromEntries(signerKeys.map((key) => [key, hostile])), { requiredKeys: [] })
const answers = fc.record(
  {
    co_quan_chu_quan: hostile,
    co_quan: fc.array(hostile).map((lines) => lines.join('\n')),
    ky_hieu: hostile,
    dia_danh: hostile,
    signers: fc.array(signerAnswer, { maxLength: 4 }),
    luu: hostile,
  },
  { requiredKeys: [] },
)

describe('whatever is answered', () => {
  it('reads back without findings, and as answered', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const text = writeProfile(given as Answers)
        const { profile, found } = profileOf(text.normalize('NFC'))
        expect(inShort(found)).toEqual([])
        for (const key of ['ky_hieu', 'dia_danh', 'luu'] as const) {
          const typed = given[key]
          if (typed !== undefined && !/[\r\n]/.test(typed) && answerFault(key, typed) === undefined)
            expect(profile.standing[key]).toBe(typed.normalize('NFC').trim())
        }
        const fit = (given.signers ?? []).filter((one) => {
          const filled = Object.entries(one).filter(([, typed]) => typed?.trim())
          const has = (key: string) => filled.some(([name]) => name === key)
          return (
            has('ho_ten') &&
            (has('chuc_vu') || has('quyen')) &&
            filled.every(([key, typed]) => answerFault(key as 'ho_ten', typed as string) === undefined)
          )
        })
        expect(profile.signers.size).toBeGreaterThanOrEqual(
          fit.filter((one) => !Object.values(one).some((typed) => /[\r\n]/.test(typed as string))).length,
        )
      }),
      { numRuns: 80 },
    )
  })
})
