import type { Doc } from '../../document/doc.ts'
import type { Rule } from '../rule.ts'

const committee =
  /(?:Đảng|Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ)(?![A-Za-zÀ-ỹ])|(?:^| )Đảng bộ|(?:^| )Chi (?:bộ|ủy|uỷ)(?![A-Za-zÀ-ỹ])/i
const opensWithCommittee = new RegExp(`^(?:${committee.source})`, 'i')
/** What works for a committee of the Party, whose name says so, or that of what it is under. */
const office =
  /^(?:Ban (?:Thường vụ|Chấp hành|Tổ chức|Tuyên giáo|Dân vận|Nội chính|Xây dựng Đảng|Kiểm tra)|(?:Ủy|Uỷ) ban Kiểm tra|Văn phòng)/i
/** Bodies that a committee of the Party leads, and that have forms of their own. */
const others = /(?:Đoàn|Hội|Mặt trận|Liên đoàn) /

/** A plan of a body of the Party, whose documents have another form. */
export const partyDocument: Rule = {
  id: 'van-ban-cua-dang',
  group: 'the-thuc',
  severity: 'warning',
  clause: 'Hướng dẫn số 05-HD/VPTW ngày 27 tháng 5 năm 2026 của Văn phòng Trung ương Đảng',
  summary: 'Văn bản của cơ quan, tổ chức đảng trình bày theo Hướng dẫn 05-HD/VPTW, không theo Nghị định 30.',
  why: 'Văn bản của Đảng có tiêu đề “Đảng Cộng sản Việt Nam”, số và chữ ký khác; in theo mẫu của Nhà nước là sai thể thức.',
  good: [
    { keys: 'co_quan_chu_quan: Hội Nông dân tỉnh Lâm Đồng\nco_quan: Ban Thường vụ' },
    { keys: 'co_quan: Văn phòng Ủy ban nhân dân xã Bình An' },
    { keys: 'co_quan: Trường Chính trị tỉnh Lâm Đồng' },
  ],
  bad: [
    { keys: 'co_quan: Đảng ủy xã Bình An', at: ['1:1 co_quan'] },
    { keys: 'co_quan_chu_quan: Tỉnh ủy Lâm Đồng\nco_quan: Ban Tuyên giáo và Dân vận', at: ['2:1 co_quan'] },
    { keys: 'co_quan: Văn phòng Tỉnh ủy', at: ['1:1 co_quan'] },
    { keys: 'co_quan_chu_quan: Đảng bộ xã Bình An\nco_quan: Chi bộ Trường Tiểu học Hoa Sen', at: ['2:1 co_quan'] },
  ],
  *check({ doc, meta }) {
    if (!doc.agencies.some(isOfParty)) return
    const [name = ''] = doc.agencies.filter(isOfParty).map((agency) => agency.name.join(' '))
    yield {
      message: `“${name}” là cơ quan, tổ chức đảng, mà văn bản trình bày theo thể thức của Nhà nước`,
      hint: 'trình bày theo Hướng dẫn số 05-HD/VPTW (trước ngày 27/5/2026: số 36-HD/VPTW); chương trình này chỉ in theo Nghị định 30',
      place: meta.placeOf(['co_quan'], 'key'),
    }
  },
}

function isOfParty({ name, parent }: Doc['agencies'][number]): boolean {
  const own = name.join(' ').trim()
  if (opensWithCommittee.test(own)) return true
  return office.test(own) && !others.test(`${own} `) && committee.test(`${own} ${parent.join(' ')}`)
}
