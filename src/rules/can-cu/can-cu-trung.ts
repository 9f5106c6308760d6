import { citationsIn, citedNumber, dayNumber } from '../../vietnamese/citation.ts'
import type { Rule } from '../rule.ts'
import { basesOf } from './cited-bases.ts'

/** A căn cứ that stands above already. */
export const basisTwice: Rule = {
  id: 'can-cu-trung',
  group: 'can-cu',
  severity: 'warning',
  summary: 'Mỗi văn bản chỉ nêu một lần trong phần căn cứ.',
  why: 'Căn cứ nêu hai lần thường là vết của việc chép từ văn bản cũ.',
  good: [
    {
      keys: 'can_cu:\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư\n  - Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020 của Chính phủ về thủ tục hành chính điện tử',
    },
    {
      keys: 'can_cu:\n  - Kế hoạch số 12/KH-UBND ngày 11/9/2024 của Ủy ban nhân dân tỉnh về lưu trữ\n  - Kế hoạch số 12/KH-UBND ngày 15/9/2025 của Ủy ban nhân dân tỉnh về văn thư',
    },
    { keys: 'can_cu: [Luật Nhà giáo, Luật Nhà ở]' },
  ],
  bad: [
    {
      keys: 'can_cu:\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư\n  - Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
      at: ['3:5 Nghị định số 30/2020/NĐ-CP'],
    },
    { keys: 'can_cu: [Luật Lưu trữ, Bộ luật Lao động, Luật Lưu trữ]', at: ['1:42 Luật Lưu trữ'] },
    {
      keys: 'can_cu: [Luật Lưu trữ]',
      body: 'Căn cứ Luật Lưu trữ;\n\n# Nội dung\n\nNắm tình hình.',
      at: ['2:8 Luật Lưu trữ'],
    },
  ],
  *check(it) {
    const seen: { key: string; day: number | undefined }[] = []
    for (const { text, placeOf } of basesOf(it)) {
      const [first] = citationsIn(text)
      const cited = first?.from === 0 ? first : undefined
      const key = cited ? citedNumber(cited) : text.toLocaleLowerCase('vi')
      const day = cited?.date && dayNumber(cited.date)
      const name = cited ? text.slice(0, cited.to) : text
      const twice = seen.some((one) => one.key === key && (!one.day || !day || one.day === day))
      if (twice)
        yield { message: `Căn cứ “${name}” đã nêu ở trên`, hint: 'bỏ căn cứ này', place: placeOf(cited ? name : text) }
      else seen.push({ key, day })
    }
  },
}
