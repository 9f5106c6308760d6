import { pieceAt } from '../../findings/text-map.ts'
import { lowerCase, upperCase } from '../chinh-ta/chu-cai.ts'
import { type Lines, matchesIn, proseWords } from '../chinh-ta/loi-van.ts'
import { formerCities } from '../facts/former-districts.ts'
import { mergedSince } from '../facts/merged-provinces.ts'
import { isHistory, isSince } from '../facts/since.ts'
import { foundAt, type TextRange } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { districtBodyIn } from './cap-huyen-sau-2025.ts'

const noWord = '(?<![A-Za-zÀ-ỹ])'
const ended = '(?![A-Za-zÀ-ỹ])'
/** A district or town, or one of their Party committees. */
const level = new RegExp(
  `${noWord}(?:(?:[Hh]uyện|[Qq]uận|[Tt]hị (?:xã|trấn))(?! ủy| uỷ)|(?:Huyện|Quận|Thị) (?:ủy|uỷ))${ended}`,
  'g',
)
const others = /^(?:, (?:huyện|quận|thị xã|thị trấn|thành phố)(?![A-Za-zÀ-ỹ]))+/
const name = new RegExp(
  `^(?: đảo)? (?:[${upperCase}][${lowerCase}]+|\\d{1,2}(?=[,.;)\\n]|$))(?:[ -][${upperCase}][${lowerCase}]+)*`,
)
const heads = new RegExp(
  `${noWord}(?:UBND|HĐND|(?:Ủy|Uỷ) ban|Hội|Công an|[Pp]hòng|Ban|Tòa án|Toà án|Viện kiểm sát|Thanh tra|Đoàn|Mặt trận|MTTQ|Đài|Kho bạc|Bảo hiểm|Chi cục|Văn phòng|Liên đoàn|Trưởng|Chủ tịch|Bí thư|Đảng ủy|[Cc]ác|[Cc]ấp|toàn|địa bàn|lãnh đạo)${ended}`,
  'g',
)
/** What keeps its name, or may. */
const facility =
  /(?<![A-Za-zÀ-ỹ])(?:Bệnh viện|Trung tâm|Trường|Học viện|Trạm|Nhà(?! nước)|Bảo tàng|Thư viện|Sân|Chợ|Cầu|Đền|Chùa|Đình|Khu|Hồ|Quảng trường|Nghĩa trang|Di tích|Công viên|Vườn|Cụm|Hạt|Chi nhánh|Ga|Cảng|Bến|Công ty|Hợp tác xã|Ngân hàng|Điện lực|Bưu điện)(?![A-Za-zÀ-ỹ])[^\n.;:,()]{0,50}$/
/** A person’s name or another word may hold such a word in capitals. */
const isInName = new RegExp(`[${upperCase}][${lowerCase}]* $`)

let cities: RegExp | undefined
/** Bodies of cities that were part of a province, and addresses there. */
const formerCity = (): RegExp =>
  (cities ??= new RegExp(
    `${noWord}(?:(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Công an|Phòng [A-ZĐ][^\\n.;:,()]{2,30}) (?:thành phố|TP\\.?) (?:${formerCities.join('|')})${ended}|(?:thành phố|TP\\.?) (?:${formerCities.join('|')}),? tỉnh)`,
    'g',
  ))

const agencyKeys: ReadonlySet<PropertyKey> = new Set([
  'co_quan',
  'co_quan_chu_quan',
  'kinh_gui',
  'noi_nhan',
  'nguoi_ky',
  'luu',
])

/** Districts and towns in the text, and their offices wherever they are named. */
export const districtBodiesInText: Rule = {
  id: 'cap-huyen-trong-bai',
  group: 'the-thuc',
  severity: 'warning',
  clause: 'Luật Tổ chức chính quyền địa phương năm 2025',
  summary: 'Bài không nêu huyện, thị trấn và cơ quan cấp huyện, vốn không còn từ ngày 01 tháng 7 năm 2025.',
  why: 'Việc giao cho cơ quan đã kết thúc hoạt động thì không ai làm; địa chỉ cũ thì không ai tìm ra.',
  good: [
    { body: 'UBND các xã, phường, đặc khu thực hiện; Phòng Nội vụ thành phố Đà Nẵng; Bệnh viện huyện Cần Giờ.' },
    { body: 'Nhận hồ sơ của UBND huyện Bình An trước đây; Quyết định số 12/QĐ-UBND của UBND huyện Bình An.' },
    { body: 'Chỉnh lý phông lưu trữ UBND huyện Bình An; không còn cấp huyện; đồng chí Lê Huyện Trang.' },
    {
      body: 'Trước ngày 01/7/2025, UBND huyện Bình An là chủ đầu tư; họp tại xã Hoa Lư (trước là thị trấn Hoa Lư), thôn 2 (nay là khu phố 2).',
    },
    { body: 'Xã lập trên cơ sở thị trấn Hoa Lư và các xã Tân An, Tân Bình, Tân Phú trước đây.' },
    { body: 'Năm 2024, Công an huyện Bình An xử lý 12 vụ; Chủ tịch UBND huyện Bình An nhiệm kỳ 2016 - 2021 dự.' },
    { body: 'Giấy chứng nhận do UBND huyện Bình An cấp năm 2015; in sách “Lịch sử Đảng bộ huyện Bình An”.' },
    { body: 'Rà soát văn bản quy phạm pháp luật còn quy định thẩm quyền của cấp huyện.' },
    { keys: 'ngay: 12/03/2025', body: 'UBND các huyện thực hiện.' },
  ],
  bad: [
    {
      body: 'UBND các huyện, thành phố rà soát; Phòng Nội vụ huyện Bình An báo cáo Huyện ủy.',
      at: ['1:1 UBND các huyện, thành phố', '1:36 Phòng Nội vụ huyện Bình An', '1:71 Huyện ủy'],
    },
    {
      keys: 'noi_nhan: ["UBND các xã, phường, thị trấn", Công an huyện Bình An, Phòng Nội vụ thành phố Đà Lạt]',
      at: ['1:13 UBND các xã, phường, thị trấn', '1:45 Công an huyện Bình An', '1:68 Phòng Nội vụ thành phố Đà Lạt'],
    },
    {
      body: 'UBND huyện Bình An thực hiện Nghị định số 12/2021/NĐ-CP ngày 05/5/2021 và Đề án giai đoạn 2021 - 2030.',
      at: ['1:1 UBND huyện Bình An'],
    },
    {
      body: 'Họp tại số 5 đường Hoa Sen, thị trấn Bình An, huyện Hoa Lư, do Hội Nông dân huyện chủ trì.',
      at: ['1:29 thị trấn Bình An', '1:47 huyện Hoa Lư', '1:64 Hội Nông dân huyện'],
    },
  ],
  *check({ doc, spans }) {
    if (!isSince(doc, mergedSince)) return
    const words = proseWords(spans)
    const told = new Set<string>()
    for (const [from, to] of [...districtsIn(words), ...citiesIn(words)]) {
      const typed = words.text.slice(from, to)
      const { within, text } = pieceAt(words, from).from
      const [key = ''] = typeof within === 'string' ? [] : within
      if (key === 'can_cu' || key === 'kem_theo' || (agencyKeys.has(key) && districtBodyIn(text, typed))) continue
      // That the place names its kind is told by itself.
      if (key === 'dia_danh' && /^(?:huyện|quận)/i.test(typed)) continue
      if (told.has(typed) || isHistory(words.text, from, to)) continue
      told.add(typed)
      yield foundAt(words, [from, to], {
        message: `“${typed}”: cấp huyện, thị trấn không còn từ ngày 01 tháng 7 năm 2025`,
        hint: 'gõ tên cơ quan, đơn vị hành chính cấp xã hoặc cấp tỉnh nay thay thế',
      })
    }
  },
}

/** Districts that are named, and offices and places of such a level. */
function* districtsIn(words: Lines): Iterable<TextRange> {
  const { text } = words
  for (const { 0: typed, index } of matchesIn(words, level, 'uyện', 'uận', 'hị xã', 'hị trấn', ' ủy', ' uỷ')) {
    const lineFrom = text.lastIndexOf('\n', index - 1) + 1
    const before = text.slice(Math.max(lineFrom, index - 70), index)
    if ((/^[A-Z]/.test(typed) && !/y$/.test(typed) && isInName.test(before)) || facility.test(before)) continue
    const end = index + typed.length
    const behind = text.slice(end, end + 60)
    const [more = ''] = name.exec(behind) ?? others.exec(behind) ?? []
    const from = index - (/y$/.test(typed) ? 0 : headLength(before))
    if (name.test(behind) || /y$/.test(typed) || from < index) yield [from, end + more.length]
  }
}

/** How far before a district the name of its office begins. */
function headLength(before: string): number {
  const all = [...before.matchAll(heads)]
  const at = all.findLastIndex(({ 0: head }) => !/^(?:các|cấp)$/i.test(head))
  const office = headAt(before, all[at])
  return office > 0 ? office : headAt(before, all.at(-1))
}

function headAt(before: string, head: RegExpExecArray | undefined): number {
  const between = head && before.slice(head.index + head[0].length)
  if (!head || between === undefined || parted.test(between)) return 0
  const isList = /^(?:các|cấp|UBND|HĐND|đảng|phòng)/i.test(head[0])
  return between.includes(',') && !isList ? 0 : before.length - head.index
}

/** What ends the name of an office before the district. */
const parted =
  /[.;:()]|\d|(?<![A-Za-zÀ-ỹ])(?:tại|ở|trên|thuộc|của|huyện|quận|phối hợp|báo cáo|gửi|với|cho|và (?:các|UBND|HĐND))(?![A-Za-zÀ-ỹ])/i

function* citiesIn(words: Lines): Iterable<TextRange> {
  for (const { 0: typed, index } of matchesIn(words, formerCity(), 'thành phố ', 'TP'))
    yield [index, index + typed.replace(/,? tỉnh$/, '').length]
}
