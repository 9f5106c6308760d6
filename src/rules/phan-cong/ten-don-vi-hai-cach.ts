import { placeIn } from '../../findings/text-map.ts'
import { capitals } from '../../vietnamese/letters.ts'
import { oldTones } from '../../vietnamese/tones.ts'
import { sectionsIn } from '../bo-cuc/walk.ts'
import { agencyNames } from '../chinh-ta/ten-co-quan.ts'
import type { Rule } from '../rule.ts'
import { givesTasks, recipientNames, unitsAtHead, writerOut } from './units.ts'

const fullName = new RegExp(
  String.raw`^(?:Sở|Phòng|Ban|Bộ|Cục|Chi cục|Trung tâm|Văn phòng|Hội|Bệnh viện|Trường|Liên minh)\s+[${capitals}].*\s`,
)

/** A unit whose name is spelt in two ways. */
export const twoSpellings: Rule = {
  id: 'ten-don-vi-hai-cach',
  group: 'phan-cong',
  severity: 'hint',
  summary: 'Tên một đơn vị được viết một cách trong cả văn bản.',
  why: 'Hai cách viết một tên làm người đọc ngờ là hai đơn vị, và tìm trong văn bản không thấy hết.',
  good: [
    {
      keys: 'noi_nhan: [Sở Văn hóa, Thể thao và Du lịch, UBND các xã]',
      body: '# SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH\n\nSở Văn hóa, Thể thao và Du lịch chủ trì; Ủy ban nhân dân các xã phối hợp.',
    },
    {
      body: '# Tổ chức thực hiện\n\n## Phòng Hành chính\n\nChủ trì.\n\n## Các phòng khác\n\nPhối hợp với phòng Hành chính.',
    },
    { keys: 'noi_nhan: [Bộ Nội vụ Việt Nam, Bộ Y tế cũ]', body: 'Bộ Y tế cũ đã tập huấn cán bộ y tế cũ.' },
    { body: 'Uỷ ban nhân dân xã lập sổ. Ủy ban nhân dân tỉnh kiểm tra, Ủy ban nhân dân xã báo cáo.' },
    { keys: 'noi_nhan: [Bộ Công an]', body: 'Gửi Bộ Công An số liệu. Bộ Công an kiểm tra.' },
  ],
  bad: [
    {
      keys: 'noi_nhan: [Trung tâm Lưu trữ lịch sử]',
      body: 'Trung tâm Lưu trữ lịch sử chủ trì. Các phòng gửi Trung tâm Lưu trữ Lịch sử số liệu.',
      at: ['2:50 Trung tâm Lưu trữ Lịch sử'],
    },
    {
      keys: 'noi_nhan: [Sở Giáo dục và Đào tạo]',
      body: 'Sở Giáo dục và Đào tạo chủ trì. Các trường báo cáo Sở Giáo dục & Đào tạo.',
      at: ['2:52 Sở Giáo dục & Đào tạo'],
    },
  ],
  *check({ doc, spans, abbreviations }) {
    const writeOut = writerOut(abbreviations)
    const spelling = (typed: string) => spellingOf(writeOut(typed))
    const sections = sectionsIn(doc.body).filter(givesTasks)
    const names = new Map<string, string>([['ủy ban nhân dân', 'Ủy ban nhân dân']])
    for (const name of [
      ...recipientNames(doc),
      ...sections.flatMap((section) => unitsAtHead(section, writeOut)).map((unit) => unit.name),
    ]) {
      const plain = name.replace(/(?<!\s)\s*\(.*/s, '').trim()
      if (fullName.test(plain)) names.set(plain.toLocaleLowerCase('vi'), plain)
    }
    const typed = squeeze(spans.map(({ text }) => text).join('\n'))
    const plain = fold(typed)
    for (const name of names.values()) {
      // Patterns that know all spellings are slow to make: most names have but one.
      if (count(plain, fold(name)) === count(typed, name)) continue
      const pattern = patternOf(name)
      const uses = spans.flatMap((span) =>
        [...span.text.matchAll(pattern)]
          .filter(({ 0: typed }) => isName(typed))
          .map(({ 0: typed, index }) => ({ typed, place: placeIn(span, index, index + typed.length) })),
      )
      const counts = new Map<string, number>()
      for (const { typed } of uses) counts.set(spelling(typed), (counts.get(spelling(typed)) ?? 0) + 1)
      const [usual, ...others] = [...counts].sort((a, b) => b[1] - a[1])
      for (const [other] of others) {
        const use = uses.find(({ typed }) => spelling(typed) === other)
        const most = uses.find(({ typed }) => spelling(typed) === usual?.[0])
        // Capitals of well-known names and places of tone marks are told of by themselves.
        if (use && most && !isOtherSlip(use.typed, most.typed))
          yield {
            message: `“${use.typed}” ở chỗ khác viết là “${most.typed}” (${usual?.[1]} lần)`,
            hint: `gõ “${most.typed}” ở mọi chỗ, hoặc sửa các chỗ kia cho giống`,
            place: use.place,
          }
      }
    }
  },
}

const isOtherSlip = (one: string, other: string): boolean => {
  const [small, same] = [one, other].map((name) => oldTones(name.toLocaleLowerCase('vi')))
  return small === same && (oldTones(one) === oldTones(other) || wellKnown.some((name) => same?.startsWith(name)))
}

const wellKnown = agencyNames.map((name) => name.toLowerCase())

/** Neither a heading in capitals nor words that only happen to be the same, as in "cán bộ y tế". */
const isName = (typed: string): boolean =>
  typed !== typed.toLocaleUpperCase('vi') && typed !== typed.toLocaleLowerCase('vi')

/** The first letter may be small inside a sentence, and blanks are another matter. */
const spellingOf = (typed: string): string =>
  typed.charAt(0).toLocaleLowerCase('vi') + typed.slice(1).replace(/\s+/g, ' ')

const squeeze = (text: string): string => text.replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')

/** One text for all spellings of a name. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('uỷ ban', 'ủy ban')
    .replaceAll(' & ', ' và ')
    .replace(/\btp\.? /g, 'thành phố ')

const count = (text: string, part: string): number => text.split(part).length - 1

/** The name in any of its spellings. */
const patternOf = (name: string): RegExp =>
  new RegExp(
    `(?<![A-Za-zÀ-ỹ])${name
      .replace(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`)
      .replace(/(?<!\s)\s+(?:và\s+|&\s*)|&\s*/gi, String.raw`(?:\s+và\s+|\s*&\s*)`)
      .replace(/[uủ][yỷ](?= ban)/gi, '(?:ủy|uỷ)')
      .replace(/thành phố|TP\.?(?=\s)/gi, String.raw`(?:thành phố|TP\.?)`)
      .replace(/ /g, String.raw`\s+`)}(?![A-Za-zÀ-ỹ])`,
    'giu',
  )
