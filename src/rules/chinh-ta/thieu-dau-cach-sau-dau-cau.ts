import { placeOf } from '../../findings/text-map.ts'
import { asOneFact } from '../repeated.ts'
import type { Checkup, Found, Rule } from '../rule.ts'
import { letters } from './chu-cai.ts'
import { isAddress, proseOf, runAround } from './loi-van.ts'

const tight = new RegExp(`[,;:](?<=[${letters})”].)(?=[${letters}“])`, 'g')
/** Letters of a formula or of a key: `x,y`. */
const single = new RegExp(`(?:^|[^${letters}])[A-Za-z],[A-Za-z](?![${letters}])`)
/** “tỷ lệ nam:nữ” */
const ratio = /t[ỷỉ] lệ [^.;]{0,20}$/i
const vietnamese = /[^\0-\x7f]/

/** No blank after a comma, semicolon or colon. */
export const missingSpace: Rule = {
  id: 'thieu-dau-cach-sau-dau-cau',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Sau dấu phẩy, dấu chấm phẩy và dấu hai chấm có dấu cách.',
  why: 'Chữ dính nhau không tìm được và không ngắt dòng được.',
  good: [
    { body: 'Số 1.250,5 triệu đồng; lúc 8:30, tại https://so.vn/a,b và a,b@so.vn.' },
    { body: 'Tính theo công thức f(x,y), mã hồ sơ KH:A, tỷ lệ nam:nữ.' },
  ],
  bad: [
    { body: 'Lập hồ sơ,sổ sách.', at: ['1:10 ,'], fixed: 'Lập hồ sơ, sổ sách.' },
    {
      body: 'Văn phòng (bộ phận một cửa);phòng Tài vụ.',
      at: ['1:28 ;'],
      fixed: 'Văn phòng (bộ phận một cửa); phòng Tài vụ.',
    },
    { body: 'Thời hạn:quý III.', at: ['1:9 :'] },
  ],
  check: (it) => asOneFact([...found(it)], (count) => `, và ${count} chỗ khác`),
}

function* found({ spans }: Checkup): Iterable<Found> {
  const prose = proseOf(spans)
  const { text } = prose
  for (const { 0: mark, index } of text.matchAll(tight)) {
    const run = runAround(text, index)
    if (isAddress(run)) continue
    if (
      mark === ':'
        ? !vietnamese.test(run) || ratio.test(text.slice(Math.max(0, index - 26), index))
        : single.test(text.slice(Math.max(0, index - 2), index + 3))
    )
      continue
    const place = placeOf(prose, index, index + 1)
    yield {
      message: `Thiếu dấu cách sau dấu “${mark}” trong “${run}”`,
      hint: `gõ một dấu cách sau “${mark}”`,
      place,
      ...(mark !== ':' && { fix: { place, text: `${mark} ` } }),
    }
  }
}
