import { placeOf } from '../../findings/text-map.ts'
import { asOneFact } from '../repeated.ts'
import type { Checkup, Found, Rule } from '../rule.ts'
import { closesWord, lowerCase, upperCase } from './chu-cai.ts'
import { isAddress, proseOf, runAround } from './loi-van.ts'

const tight = new RegExp(`\\.(?=[${upperCase}][${lowerCase} ])`, 'g')
const vietnamese = /[^\0-\x7f]/

/** No blank between two sentences. */
export const missingSpaceAfterStop: Rule = {
  id: 'thieu-dau-cach-sau-dau-cham',
  group: 'chinh-ta',
  severity: 'hint',
  summary: 'Sau dấu chấm hết câu có dấu cách.',
  why: 'Hai câu dính nhau đọc như một tên viết tắt hoặc một địa chỉ.',
  good: [
    { body: 'Họp tại TP.Hồ Chí Minh, do ThS.Trần Văn Bảy và Bs.Hà Thị Tám chủ trì.' },
    { body: 'Nộp tệp Kehoach.Docx, gửi an.Binh@so.vn.' },
  ],
  bad: [
    { body: 'Các phòng lập hồ sơ.Văn thư kiểm tra.', at: ['1:20 .'] },
    { body: 'Sở tổ chức tập huấn.Ở xã, tổ công tác hướng dẫn.', at: ['1:20 .'] },
  ],
  check: (it) => asOneFact([...found(it)], (count) => `, và ${count} chỗ khác`),
}

function* found({ spans }: Checkup): Iterable<Found> {
  const prose = proseOf(spans)
  const { text } = prose
  for (const { index } of text.matchAll(tight)) {
    if (!closesWord(text, index)) continue
    const run = runAround(text, index)
    if (isAddress(run) || !vietnamese.test(run)) continue
    yield {
      message: `Hai câu viết liền nhau ở “${run}”`,
      hint: 'gõ một dấu cách sau dấu chấm',
      place: placeOf(prose, index, index + 1),
    }
  }
}
