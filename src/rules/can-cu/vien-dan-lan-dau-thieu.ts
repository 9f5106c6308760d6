import { cite } from '../../decree/table.ts'
import { placeOf } from '../../findings/text-map.ts'
import { citedNumber, isNested } from '../../vietnamese/citation.ts'
import { capitals } from '../../vietnamese/letters.ts'
import { asOneFact } from '../repeated.ts'
import type { Checkup, Found, Rule } from '../rule.ts'
import { basisOf } from './cited-bases.ts'
import { citingPassages } from './passages.ts'
import { isQuoted } from './quoted.ts'

/** Issuer or date. */
const issued = new RegExp(`^[^;.]*(?:của|giữa|do) [${capitals}]|^,? (?:ngày|năm)`)

/** A document cited for the first time without its day and issuer. */
export const firstCitationBare: Rule = {
  id: 'vien-dan-lan-dau-thieu',
  group: 'can-cu',
  severity: 'hint',
  clause: cite('M.II k.6 đ.b'),
  summary: 'Lần đầu viện dẫn một văn bản thì ghi cả ngày, cơ quan ban hành và trích yếu.',
  why: 'Số và ký hiệu của các cơ quan trùng nhau; thiếu ngày và nơi ban hành thì không biết là văn bản nào.',
  good: [
    {
      body: 'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh về lưu trữ.\n\nTheo Quyết định số 12/QĐ-UBND, các phòng lập hồ sơ.',
    },
    {
      keys: 'can_cu: [Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư]',
      body: 'Trình bày theo Nghị định 30/2020/NĐ-CP.',
    },
    { body: 'Căn cứ Quyết định số 12/QĐ-UBND về lưu trữ;\n\n# Nội dung\n\nTheo Quyết định số 12/QĐ-UBND.' },
    { body: 'Phát động phong trào theo khẩu hiệu “Cả ngành làm theo Chỉ thị số 05-CT/TU”.' },
  ],
  bad: [
    { body: 'Các phòng làm theo Quyết định số 12/QĐ-UBND.', at: ['1:20 Quyết định số 12/QĐ-UBND'] },
    {
      body: 'Các phòng làm theo\nKế hoạch số 15-KH/TU và báo cáo\ntrước ngày 20 hằng tháng.',
      at: ['2:1 Kế hoạch số 15-KH/TU'],
    },
  ],
  check: (it) => asOneFact([...found(it)], (count) => `, và ${count} văn bản khác cũng vậy`),
}

function* found({ doc: { issuedWith, legalBases }, spans }: Checkup): Iterable<Found> {
  const seen = new Set<string>()
  if (typeof issuedWith === 'object' && issuedWith.number && issuedWith.symbol)
    seen.add(`${issuedWith.number}/${issuedWith.symbol}`.toLocaleUpperCase('vi'))
  for (const { passage, citations: all } of citingPassages(spans)) {
    const { text, within } = passage
    // What a căn cứ lacks is another rule's.
    const basis = basisOf(passage, legalBases)
    for (const cited of all) {
      const { type, dated, from, to } = cited
      const key = citedNumber(cited)
      const known = seen.has(key)
      seen.add(key)
      if (known || basis || !type || dated || (within !== 'paragraph' && within !== 'listItem')) continue
      const next = text.slice(to, to + 120)
      if (issued.test(next)) continue
      if (isQuoted(text, from) || isNested(text, from, all) || /^(?:bộ luật|luật|pháp lệnh)$/i.test(type)) continue
      const name = text.slice(from, to)
      yield {
        message: `Lần đầu viện dẫn “${name}” mà chưa ghi ngày và cơ quan ban hành`,
        hint: `gõ \`${name} ngày … tháng … năm … của … về …\``,
        place: placeOf(passage, from, to),
      }
    }
  }
}
