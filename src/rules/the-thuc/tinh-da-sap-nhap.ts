import type { Doc } from '../../document/doc.ts'
import { pieceAt } from '../../findings/text-map.ts'
import { matchesIn, proseWords } from '../chinh-ta/loi-van.ts'
import { mergedProvinces, mergedSince, mergerSource } from '../facts/merged-provinces.ts'
import { isHistory, isSince } from '../facts/since.ts'
import { foundAt, lineExtent, linesOfKeys, type Said } from '../found-at.ts'
import type { Rule } from '../rule.ts'

let named: RegExp | undefined
const names = (): RegExp =>
  (named ??= new RegExp(`(?:[Tt]ỉnh|[Tt]ỉnh ủy) (${[...mergedProvinces.keys()].join('|')})(?![A-Za-zÀ-ỹ])`, 'g'))

/** A province that was merged with another. */
export const mergedProvince: Rule = {
  id: 'tinh-da-sap-nhap',
  group: 'the-thuc',
  severity: 'warning',
  clause: mergerSource,
  summary: 'Tên tỉnh, thành phố trong văn bản mới là một trong 34 tỉnh, thành phố từ ngày 01 tháng 7 năm 2025.',
  why: 'Văn bản mang tên hay gửi đến tỉnh không còn nữa thì không có người nhận, không có người chịu trách nhiệm.',
  good: [
    { keys: 'co_quan_chu_quan: UBND tỉnh Lâm Đồng\ndia_danh: Lâm Đồng' },
    { keys: 'ngay: 12/03/2025\ndia_danh: Bình Dương' },
    { keys: 'co_quan: Bệnh viện Đa khoa Hoa Sen\ndia_danh: Hòa Bình' },
    { body: 'Hồ sơ của tỉnh Bình Dương trước đây; Quyết định số 12/QĐ-UBND của tỉnh Bình Phước; tỉnh Cà Mau.' },
  ],
  bad: [
    {
      keys: 'co_quan_chu_quan: UBND tỉnh Bình Dương\ndia_danh: Bình Dương',
      at: ['1:24 tỉnh Bình Dương', '2:11 Bình Dương'],
    },
    { body: 'Thu hồ sơ trên địa bàn tỉnh Hà Nam.', at: ['1:24 tỉnh Hà Nam'] },
  ],
  *check({ doc, spans }) {
    if (!isSince(doc, mergedSince)) return
    for (const line of linesOfKeys(spans, 'dia_danh')) {
      const today = mergedProvinces.get(line.text.trim())
      if (today && isOfProvince(doc, line.text.trim()))
        yield foundAt(line, lineExtent(line), said(line.text.trim(), today))
    }
    const words = proseWords(spans)
    const told = new Set<string>()
    for (const { 0: typed, 1: name = '', index } of matchesIn(words, names(), 'tỉnh ', 'Tỉnh ')) {
      const { within } = pieceAt(words, index).from
      const where = typeof within === 'string' ? `body ${name}` : String(index)
      if (citing.has(within[0] ?? '') || told.has(where) || isHistory(words.text, index, index + typed.length)) continue
      told.add(where)
      yield foundAt(words, [index, index + typed.length], said(typed, mergedProvinces.get(name) ?? ''))
    }
  },
}

/** Communes bear such names too: that of a department, or of who says that it is of the province. */
const isOfProvince = ({ agencies }: Doc, name: string): boolean =>
  agencies.some(({ name: own, parent }) => {
    const all = [...parent, ...own].join(' ')
    return /^Sở /i.test(own.join(' ')) || all.toLowerCase().includes(`tỉnh ${name.toLowerCase()}`)
  })

/** Keys that name documents, which bear the names of their time. */
const citing: ReadonlySet<PropertyKey> = new Set(['can_cu', 'kem_theo'])

const said = (typed: string, today: string): Said => ({
  message: `“${typed}” không còn từ ngày 01 tháng 7 năm 2025 (${mergerSource})`,
  hint: `nay thuộc ${today}; sửa lại tên, hoặc ghi thêm “trước đây”`,
})
