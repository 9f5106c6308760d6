import { describe, expect, it } from 'vitest'
import {
  isNationOrMotto,
  isWholeNationOrMotto,
  namesNation,
  opensWithPartyTitle,
  regimeTitled,
  withoutNation,
} from '../../src/decree/nation.ts'

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'

describe('nation and motto', () => {
  it.each([
    nation,
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Cong hoa xa hoi chu nghia Viet Nam',
    motto,
    'Độc lập – Tự do – Hạnh phúc',
  ])('“%s” is known however it is spelled', (text) => {
    expect([isNationOrMotto(text), isWholeNationOrMotto(text), withoutNation(text)]).toEqual([true, true, ''])
  })

  it('are parts of other lines, and have parts', () => {
    expect(isNationOrMotto('CHỦ NGHĨA VIỆT NAM')).toBe(true)
    expect(isWholeNationOrMotto('CHỦ NGHĨA VIỆT NAM')).toBe(false)
    expect(isWholeNationOrMotto(`${motto} _____`)).toBe(true)
    expect(isWholeNationOrMotto(`${nation} ${motto}`)).toBe(false)
    expect(namesNation(`ỦY BAN NHÂN DÂN ${nation}`)).toBe(true)
    expect(namesNation('Mặt trận Tổ quốc Việt Nam')).toBe(false)
  })

  it('leave the rest of a line as it was typed', () => {
    expect(withoutNation(`SỞ Y TẾ   ${nation}`)).toBe('SỞ Y TẾ')
    expect(withoutNation(`Số: 12/KH-SYT ${motto} Huế, ngày 5 tháng 3`)).toBe('Số: 12/KH-SYT Huế, ngày 5 tháng 3')
  })

  it('are not the title of documents of the Party', () => {
    expect([regimeTitled('ĐẢNG CỘNG SẢN VIỆT NAM'), regimeTitled(nation)]).toEqual(['Đảng', undefined])
    expect(opensWithPartyTitle('ĐẢNG CỘNG SẢN VIỆT NAM Huế, ngày 5 tháng 3 năm 2026')).toBe(true)
  })
})
