import { capitals } from '../vietnamese/letters.ts'
import { documentNames } from './cited.ts'
import { lunarName } from './lunar-years.ts'
import { isSchoolYear, type Mention } from './mentions.ts'
import type { Around, YearVerdict } from './verdict.ts'

/** What becomes of times whose words say that a new year alone doesn't make them right. */
export function doubtfulTime(mention: Mention, { before, after }: Around): YearVerdict | undefined {
  const units = mention.years.map(({ unit }) => unit)
  const byTitle = (titled.test(before) && issuer.test(after)) || (titledAlone.test(before) && issuedAs.test(after))
  if (units.every((unit) => unit === 'year') && byTitle)
    return { kind: 'titled', moved: false, why: 'văn bản dẫn theo tên: giữ, hay thay bằng văn bản của năm mới?' }
  const sentence =
    before
      .slice(-60)
      .split(/[.;](?= |$)/)
      .at(-1) ?? ''
  const isOfDay = units.includes('day')
  const isStarted = isOfNew(sentence, after) || (isOfDay && isStart(sentence, after))
  if ((mention.kind === 'one' || isSchoolYear(mention)) && isStarted)
    return { kind: 'start-day', moved: false, why: 'ngày bắt đầu thực hiện: đã cố định, hay của kế hoạch?' }
  if (!isOfDay) return undefined
  const beside = /^ ?\([^()]{0,60}|^\)?,? ?(?:tức|nhằm)[^.;]{0,60}/i.exec(after)?.[0] ?? ''
  return lunarWords.test(`${sentence} · ${beside}`)
    ? { kind: 'lunar-day', moved: true, why: 'ngày dương lịch của ngày âm lịch, lễ Tết: tra lại lịch năm mới' }
    : undefined
}

const titled = new RegExp(
  `(?<!Trên đây là |Trên đây là toàn văn )(?<=(?:thực hiện|triển khai|theo|căn cứ|của|tại) (?:các )?)${documentNames}(?: (?!của )[a-zà-ỹđ,]+){0,12} $`,
  'iu',
)
const issuer = new RegExp(`^ của (?=[${capitals}])`)

/** Its number and date stand in brackets behind it. */
const titledAlone = new RegExp(`${documentNames}(?: (?!của )[a-zà-ỹđ,]+){0,12} $`, 'iu')
const issuedAs = new RegExp(
  `^(?: của [${capitals}][^()]{0,80})? ?\\((?:ban hành )?(?:kèm )?(?:theo )?(?:${documentNames} )?số `,
  'u',
)

const lunarWords = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:tháng (?:chạp|giêng)|mùng|mồng|rằm|âm lịch|tết(?! dương| trồng cây)|trung thu|giỗ tổ|nguyên đán|vu lan|giao thừa|${lunarName})(?![A-Za-zÀ-ỹ])`,
  'i',
)

/** "từ ngày 01/7/2025 thực hiện", and what law or a merger of bodies begins on a day. */
const isStart = (before: string, after: string): boolean =>
  (since.test(before) && begins.test(after)) || (ofLaw.test(before) && (since.test(before) || /\($/.test(before)))
const since = /(?:^|[\s(–-])từ $/i
const begins =
  /^,? (?:bắt đầu |chính thức )?(?:thực hiện|áp dụng|thi hành|sáp nhập|hợp nhất|vận hành|chuyển sang)(?![A-Za-zÀ-ỹ])/i
/** "mức lương mới từ ngày 01/7/2026", "áp dụng từ tháng 01/2026". */
const isOfNew = (before: string, after: string): boolean =>
  since.test(before) && (ofNew.test(before) || /áp dụng (?:kể )?từ $/i.test(before) || applies.test(after))
const applies = /^,? (?:bắt đầu |chính thức )?(?:áp dụng|thi hành|sáp nhập|hợp nhất|chuyển sang)(?![A-Za-zÀ-ỹ])/i
const ofNew =
  /(?<![A-Za-zÀ-ỹ])(?:mức|giá|khung|biểu|bảng|phí|lệ phí|học phí|lương|phụ cấp|trợ cấp|định mức|chuẩn|chế độ|chính sách|quy định)(?: [^ ,]+){0,6}? mới (?:kể )?từ $/i
const ofLaw = /sáp nhập|hợp nhất|mức lương|lương (?:cơ sở|tối thiểu)|chính quyền địa phương|áp dụng (?:kể )?từ /i
