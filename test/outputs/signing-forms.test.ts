import { describe, expect, test } from 'vitest'
import { both, findings, issued, look, looksOf, middleOf, source } from './issued.ts'
import { times } from './units.ts'

/** Who may sign, by what the author types, with the lines printed: M.II k.7 đ.b and Điều 13. */
const forms = [
  { id: 'head', form: 'the head', typed: 'chuc_vu: Giám đốc', lines: ['GIÁM ĐỐC'] },
  {
    id: 'tm',
    form: 'TM.: on behalf of a collective',
    typed: 'thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch',
    lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  },
  {
    id: 'tm-kt',
    form: 'TM. and KT.: a deputy on behalf of a collective',
    typed: 'thay_mat: Ủy ban nhân dân, ky_thay: Chủ tịch, chuc_vu: Phó Chủ tịch',
    lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  },
  {
    id: 'kt',
    form: 'KT.: a deputy in place of the head',
    typed: 'ky_thay: Bộ trưởng, chuc_vu: Thứ trưởng',
    lines: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
  },
  {
    id: 'in-charge',
    form: 'KT.: a deputy in charge',
    typed: 'ky_thay: Giám đốc, chuc_vu: Phó Giám đốc',
    lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  },
  { id: 'q', form: 'Q.: an appointed acting head', typed: 'quyen: Giám đốc', lines: ['Q. GIÁM ĐỐC'] },
  {
    id: 'tl',
    form: 'TL.: by order of the head',
    typed: 'thua_lenh: Chủ tịch, chuc_vu: Chánh Văn phòng',
    lines: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
  },
  {
    id: 'tl-kt',
    form: 'TL. and KT.: the deputy of one who signs by order',
    typed: 'thua_lenh: Chủ tịch, ky_thay: Chánh Văn phòng, chuc_vu: Phó Chánh Văn phòng',
    lines: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  },
  {
    id: 'tuq',
    form: 'TUQ.: by mandate',
    typed: 'thua_uy_quyen: Chủ tịch, chuc_vu: Giám đốc Sở Nội vụ',
    lines: ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ'],
  },
  {
    id: 'body-with-seal',
    form: 'an advisory body that may use the seal of the agency',
    typed: 'thay_mat: Ban Chỉ đạo, chuc_vu: Trưởng ban, chuc_vu_co_quan: Phó Chủ tịch Ủy ban nhân dân',
    lines: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN', 'PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN'],
    ownPost: true,
  },
  {
    id: 'body-without-seal',
    form: 'an advisory body that may not use the seal of the agency',
    typed: 'chuc_vu: Tổ trưởng',
    lines: ['TỔ TRƯỞNG'],
  },
]

/** All beside 14 pt text, and one with three lines beside 13 pt. */
const tried = [...forms.map((one) => ({ ...one, size: 14 })), ...forms.slice(2, 3).map((one) => ({ ...one, size: 13 }))]

for (const { id, form, typed, lines, ownPost, size } of tried)
  test(`M.II k.7 đ.b, đ: signed by ${form}, ${size} pt [${id}]`, async () => {
    const keys = { nguoi_ky: `{${typed}, ho_ten: Trần Thị Bình}`, trinh_bay: `{co_chu: ${size}}` }
    const file = await issued(source(keys))
    const [name, ...posts] = [both(file, 'Trần Thị Bình'), ...lines.map((text) => both(file, text))]
    for (const own of [name, ...posts]) {
      expect(looksOf(own), own.word.text).toEqual(look(size, { bold: true }))
      expect(own.word.align).toBe('center')
      expect(own.word.column).toEqual(name.word.column)
      expect(own.lines).toHaveLength(1)
      expect(middleOf(own.line)).toBeCloseTo(middleOf(name.line), 0)
    }
    // Each on a line of its own, one below the other; between the last post of the body and what follows one signs.
    const words = file.docx.paragraphs.map(({ text }) => text).filter((text) => text !== '')
    expect(words.slice(words.indexOf(lines[0] ?? ''))).toEqual([...lines, 'Trần Thị Bình'])
    const steps = [...posts, name].map(({ line }) => line.y)
    const gaps = steps.slice(1).map((y, i) => Math.round((y - (steps[i] ?? 0)) / (size * times.line)))
    const signed = gaps.length - (ownPost ? 2 : 1)
    for (const [i, gap] of gaps.entries()) expect(gap === 1, lines[i]).toBe(i !== signed)
    expect(gaps[signed]).toBeGreaterThan(3)
  })

describe('M.II k.7 đ.b: no other mark of authority [no-other-mark]', () => {
  for (const typed of ['thay: Giám đốc', 'pp: Giám đốc'])
    test(`such as “${typed}” is taken`, async () => {
      const found = await findings(source({ nguoi_ky: `{${typed}, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}` }))
      expect(found.filter((one) => one.startsWith('error'))).not.toEqual([])
    })

  test('one typed another way is printed as the decree has it', async () => {
    const file = await issued(source({ nguoi_ky: '{T/M: Ban Giám đốc, chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}' }))
    expect(both(file, 'TM. BAN GIÁM ĐỐC').lines).toHaveLength(1)
  })

  test('a mark typed with the post is not doubled', async () => {
    const file = await issued(
      source({ nguoi_ky: '{ky_thay: KT. Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}' }),
    )
    expect(both(file, 'KT. GIÁM ĐỐC').lines).toHaveLength(1)
  })
})
