import { describe, expect, it } from 'vitest'
import { meant } from '../../src/findings/meant.ts'
import { allEntries } from '../../src/rules/index.ts'

const ids = [...allEntries().keys()]

describe('a name that is not known', () => {
  it.each([
    ['nhay-cp', 'nhay-cap'],
    ['Nhảy cấp', 'nhay-cap'],
    ['khoang_trang_đôi', 'khoang-trang-doi'],
    ['phu-luc-khong-nhac-den', 'phu-luc-khong-nhac-toi'],
  ])('%s is taken for %s', (typed, known) => {
    expect(meant(typed, ids)).toBe(known)
  })

  it.each(['', 'x', 'abc', 'luat', 'khong-co-quy-tac-nay', 'quy-tac-moi'])('“%s” is taken for none', (typed) => {
    expect(meant(typed, ids)).toBeUndefined()
  })

  it('is told as the known one is typed', () => {
    expect(meant('kinh phi', ['STT', 'Kinh phí'])).toBe('Kinh phí')
    expect(meant('so', ['luu', 'loai', 'ngay'])).toBeUndefined()
    expect(meant('ngya', ['luu', 'loai', 'ngay'])).toBe('ngay')
    expect(meant('a', [])).toBeUndefined()
  })
})
