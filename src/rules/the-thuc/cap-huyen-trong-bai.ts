import { pieceAt } from '../../findings/text-map.ts'
import { matchesIn, proseWords } from '../chinh-ta/loi-van.ts'
import { centralCities, mergedSince } from '../facts/merged-provinces.ts'
import { isHistory, isSince } from '../facts/since.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const office =
  'Công an|Phòng (?:[A-ZĐ][a-zà-ỹđ]*(?:,? (?:và )?[a-zà-ỹđA-ZĐ][a-zà-ỹđ]*){0,5})|Ban Chỉ huy [Qq]uân sự|Tòa án nhân dân|Toà án nhân dân|Viện kiểm sát nhân dân|Thanh tra'
const committee = 'UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân'
const bodies = new RegExp(
  [
    `(?:${committee})(?: và (?:${committee}))?(?: các)? (?:huyện|quận|thị xã|thị trấn)(?![A-Za-zÀ-ỹ])(?:, (?:huyện|quận|thị xã|thành phố)(?![A-Za-zÀ-ỹ]))*`,
    `(?:${committee}) các xã, phường, thị trấn`,
    `(?:${office})(?: các)? (?:huyện|quận|thị xã)(?![A-Za-zÀ-ỹ])(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]*)*`,
    `Phòng [A-ZĐ][a-zà-ỹđ]*(?: [a-zà-ỹđA-ZĐ][a-zà-ỹđ]*){0,3} thành phố (?!${centralCities.join('|')})[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+)*`,
    '(?<![A-Za-zÀ-ỹ])(?:Huyện|Quận|Thị) (?:ủy|uỷ)(?![A-Za-zÀ-ỹ])',
  ].join('|'),
  'g',
)

/** Keys in which committees and councils of districts are told by \`cap-huyen-sau-2025\`. */
const toldElsewhere =
  /^(?:(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân)(?: và \S.*)?(?: các)? (?:huyện|quận|thị xã)|(?:Huyện|Quận|Thị) (?:ủy|uỷ)$)/
const agencyKeys: ReadonlySet<PropertyKey> = new Set([
  'co_quan',
  'co_quan_chu_quan',
  'kinh_gui',
  'noi_nhan',
  'nguoi_ky',
  'luu',
])

/** Bodies of districts in the text, and offices of districts wherever they are named. */
export const districtBodiesInText: Rule = {
  id: 'cap-huyen-trong-bai',
  group: 'the-thuc',
  severity: 'warning',
  clause: 'Luật Tổ chức chính quyền địa phương năm 2025',
  summary: 'Bài không giao việc cho cơ quan cấp huyện, thị trấn, vốn không còn từ ngày 01 tháng 7 năm 2025.',
  why: 'Việc giao cho cơ quan đã kết thúc hoạt động thì không ai làm.',
  good: [
    { body: 'UBND các xã, phường, đặc khu thực hiện; Phòng Nội vụ thành phố Đà Nẵng; Bệnh viện huyện Cần Giờ.' },
    { body: 'Nhận hồ sơ của UBND huyện Bình An trước đây; Quyết định số 12/QĐ-UBND của UBND huyện Bình An.' },
    { keys: 'ngay: 12/03/2025', body: 'UBND các huyện thực hiện.' },
  ],
  bad: [
    {
      body: 'UBND các huyện, thành phố rà soát; Phòng Nội vụ huyện Bình An báo cáo Huyện ủy.',
      at: ['1:1 UBND các huyện, thành phố', '1:36 Phòng Nội vụ huyện Bình An', '1:71 Huyện ủy'],
    },
    {
      keys: 'noi_nhan: ["UBND các xã, phường, thị trấn", Công an huyện Bình An, Phòng Nội vụ thành phố Hoa Sen]',
      at: ['1:13 UBND các xã, phường, thị trấn', '1:45 Công an huyện Bình An', '1:68 Phòng Nội vụ thành phố Hoa Sen'],
    },
  ],
  *check({ doc, spans }) {
    if (!isSince(doc, mergedSince)) return
    const words = proseWords(spans)
    const told = new Set<string>()
    for (const { 0: typed, index } of matchesIn(
      words,
      bodies,
      'huyện',
      'quận',
      'thị ',
      'thành phố',
      'Huyện ',
      'Quận ',
      'Thị ',
    )) {
      const { within } = pieceAt(words, index).from
      const [key = ''] = within
      if (
        typeof within !== 'string' &&
        (key === 'can_cu' || key === 'kem_theo' || (agencyKeys.has(key) && toldElsewhere.test(typed)))
      )
        continue
      if (told.has(typed) || isHistory(words.text, index, index + typed.length)) continue
      told.add(typed)
      yield foundAt(words, [index, index + typed.length], {
        message: `“${typed}”: cấp huyện, thị trấn không còn từ ngày 01 tháng 7 năm 2025`,
        hint: 'gõ tên cơ quan cấp xã hoặc cấp tỉnh nay làm việc này',
      })
    }
  },
}
