import type { Doc } from '../../document/doc.ts'
import { pieceAt } from '../../findings/text-map.ts'
import { lowerCase, upperCase } from '../chinh-ta/chu-cai.ts'
import { type Lines, matchesIn, proseWords } from '../chinh-ta/loi-van.ts'
import { mergedProvinces, mergedSince, mergerSource } from '../facts/merged-provinces.ts'
import { isHistory, isSince } from '../facts/since.ts'
import { foundAt, lineExtent, linesOfKeys, type Said } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const provinces = [...mergedProvinces.keys()].join('|')
const ended = '(?![A-Za-zÀ-ỹ])'
let named: RegExp | undefined
/** A merged province behind what says that it is one, the province apart: a word for it, an agency of it, a place in it. */
const names = (): RegExp =>
  (named ??= new RegExp(
    [
      `(?:[Tt]ỉnh|[Tt]ỉnh ủy|[Tt]ỉnh đoàn) (${provinces})${ended}`,
      `(?<![A-Za-zÀ-ỹ])Sở [${upperCase}][^\\n.;:,()]{2,40}? (${provinces})${ended}(?=$|[\\n.,;:)(]| [${lowerCase}])`,
      `(?:thành phố|TP\\.?|thị xã|huyện|xã|phường) [${upperCase}][${lowerCase}]+(?: [${upperCase}][${lowerCase}]+){0,3}, (${provinces})${ended}`,
    ].join('|'),
    'g',
  ))
/** Provinces in a row: “các tỉnh Hà Giang, Yên Bái”. */
const row = /(?<![A-Za-zÀ-ỹ])(?:[Cc]ác tỉnh|địa phương)(?:, thành phố)?:? ([^.;:\n]{4,200})/g
const eachOf = new RegExp(`(?<=^|, |và |tỉnh )(${provinces})(?=$|,| [${lowerCase}])`, 'g')

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
    { keys: 'co_quan_chu_quan: Sở Y tế tỉnh Lào Cai\nco_quan: Trạm Y tế Hòa Bình\ndia_danh: Hòa Bình' },
    { body: 'Hồ sơ của tỉnh Bình Dương trước đây; Quyết định số 12/QĐ-UBND của tỉnh Bình Phước; tỉnh Cà Mau.' },
    {
      body: 'Quy hoạch tỉnh Bình Thuận thời kỳ 2021 - 2030; giải Nhất tỉnh Phú Yên năm 2023; sau khi sắp xếp tỉnh Phú Yên.',
    },
    { body: 'Trường Trung học phổ thông Hoa Sen (trước ngày 01/7/2025 là Trường Chuyên tỉnh Hải Dương) cử 02 người.' },
  ],
  bad: [
    {
      keys: 'co_quan_chu_quan: UBND tỉnh Bình Dương\ndia_danh: Bình Dương',
      at: ['1:24 tỉnh Bình Dương', '2:11 Bình Dương'],
    },
    { body: 'Thu hồ sơ trên địa bàn tỉnh Hà Nam.', at: ['1:24 tỉnh Hà Nam'] },
    {
      keys: 'co_quan: Sở Giáo dục và Đào tạo Quảng Nam\ndia_danh: Quảng Nam',
      at: ['1:10 Sở Giáo dục và Đào tạo Quảng Nam', '2:11 Quảng Nam'],
    },
    {
      body: 'Các tỉnh Hà Giang, Lào Cai và Yên Bái dự họp tại phường Hoa Sen, Vĩnh Phúc.',
      at: ['1:5 tỉnh Hà Giang', '1:31 Yên Bái', '1:50 phường Hoa Sen, Vĩnh Phúc'],
    },
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
    for (const { typed, name, index } of [...namedIn(words), ...listedIn(words)]) {
      const { within } = pieceAt(words, index).from
      const where = typeof within === 'string' ? `body ${name}` : String(index)
      if (citing.has(within[0] ?? '') || told.has(where) || isHistory(words.text, index, index + typed.length)) continue
      told.add(where)
      yield foundAt(words, [index, index + typed.length], said(typed, mergedProvinces.get(name) ?? ''))
    }
  },
}

interface Named {
  /** The province with what it stands behind. */
  readonly typed: string
  readonly name: string
  readonly index: number
}

function* namedIn(words: Lines): Iterable<Named> {
  const places = ['tỉnh ', 'Tỉnh ', 'Sở ', 'phố ', 'TP', 'xã ', 'phường ', 'huyện ']
  for (const { 0: typed, 1: province, 2: ofSo, 3: ofPlace, index } of matchesIn(words, names(), ...places))
    yield { typed, name: province ?? ofSo ?? ofPlace ?? '', index }
}

function* listedIn(words: Lines): Iterable<Named> {
  for (const { 0: all, 1: list = '', index } of matchesIn(words, row, 'ác tỉnh', 'địa phương'))
    for (const { 0: typed, index: at } of list.matchAll(eachOf))
      yield { typed, name: typed, index: index + all.length - list.length + at }
}

/** Communes bear such names too: that of a department, or of who says that it is of the province. */
const isOfProvince = ({ agencies }: Doc, name: string): boolean =>
  agencies.some(({ name: own, parent }) => {
    const names = [parent.join(' '), own.join(' ')]
    const isOf = (agency: string) =>
      agency.includes(`tỉnh ${name}`) || (/^Sở /.test(agency) && agency.endsWith(` ${name}`))
    return /^Sở /i.test(own.join(' ')) || names.some(isOf)
  })

/** Keys that name documents, which bear the names of their time. */
const citing: ReadonlySet<PropertyKey> = new Set(['can_cu', 'kem_theo'])

const said = (typed: string, today: string): Said => ({
  message: `“${typed}” không còn từ ngày 01 tháng 7 năm 2025 (${mergerSource})`,
  hint: `nay thuộc ${today}; sửa lại tên, hoặc ghi thêm “trước đây”`,
})
