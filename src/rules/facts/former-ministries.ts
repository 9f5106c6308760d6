/** The first day on which ministries and departments had their present names, `YYYY-MM-DD`. */
export const renamedSince = '2025-03-01'
/** What says so: of ministries, and of departments of provinces. */
export const ministrySource = 'Nghị quyết số 176/2025/QH15'
/** Of departments. */
export const departmentSource = 'Nghị định số 45/2025/NĐ-CP'

/** A field of work whose ministry and departments ended. */
export interface FormerField {
  /** Behind “Bộ” or “Sở”, in every spelling that is in use; as a pattern. */
  readonly typed: string
  /** The field that it went to. */
  readonly today: string
}

/** Short forms need “Bộ” or “Sở” before them as the names do. */
export const formerFields: readonly FormerField[] = [
  { typed: String.raw`Thông tin (?:và|&) Truyền thông|TT\s?(?:&|và)\s?TT|TTTT`, today: 'Khoa học và Công nghệ' },
  { typed: String.raw`Kế hoạch (?:và|&) Đầu tư|KH\s?(?:&|và)\s?ĐT|KHĐT`, today: 'Tài chính' },
  {
    typed: String.raw`Lao động\s?[-–,]\s?Thương binh (?:và|&) Xã hội|LĐ\s?[-–]?\s?TB\s?(?:&|và)?\s?XH`,
    today: 'Nội vụ',
  },
  { typed: 'Giao thông [vV]ận tải|GTVT', today: 'Xây dựng' },
  { typed: String.raw`Tài nguyên (?:và|&) Môi trường|TN\s?(?:&|và)?\s?MT`, today: 'Nông nghiệp và Môi trường' },
  {
    typed: String.raw`Nông nghiệp (?:và|&) (?:Phát triển|PTNT)(?: [nN]ông thôn)?|NN\s?(?:&|và)?\s?PTNT`,
    today: 'Nông nghiệp và Môi trường',
  },
]

/** A body other than a ministry or department that ended. */
export interface FormerBody {
  /** As a pattern. */
  readonly typed: string
  readonly today: string
  readonly source: string
}

const ofFinance = 'Nghị định số 29/2025/NĐ-CP'
const ofAgriculture = 'Nghị định số 35/2025/NĐ-CP'
const ofProvince = '(?:tỉnh|thành phố|TP)'

/** Bodies under ministries, and of ethnic affairs; what says so is the decree on the ministry they belong to. */
export const formerBodies: readonly FormerBody[] = [
  { typed: 'Tổng cục Thuế', today: 'Cục Thuế', source: ofFinance },
  { typed: 'Tổng cục Hải quan', today: 'Cục Hải quan', source: ofFinance },
  { typed: 'Tổng cục Thống kê', today: 'Cục Thống kê', source: ofFinance },
  { typed: 'Tổng cục Dự trữ Nhà nước', today: 'Cục Dự trữ Nhà nước', source: ofFinance },
  { typed: `Cục Thuế ${ofProvince}`, today: 'Thuế tỉnh, thành phố', source: ofFinance },
  { typed: `Cục Hải quan ${ofProvince}`, today: 'Chi cục Hải quan khu vực', source: ofFinance },
  { typed: `Cục Thống kê ${ofProvince}`, today: 'Thống kê tỉnh, thành phố', source: ofFinance },
  { typed: `Kho bạc Nhà nước ${ofProvince}`, today: 'Kho bạc Nhà nước khu vực', source: ofFinance },
  {
    typed: 'Tổng cục Quản lý thị trường',
    today: 'Cục Quản lý và Phát triển thị trường trong nước',
    source: 'Nghị định số 40/2025/NĐ-CP',
  },
  { typed: `Cục Quản lý thị trường ${ofProvince}`, today: 'Chi cục Quản lý thị trường', source: departmentSource },
  {
    typed: 'Tổng cục Thi hành án dân sự',
    today: 'Cục Quản lý thi hành án dân sự',
    source: 'Nghị định số 39/2025/NĐ-CP',
  },
  {
    typed: 'Tổng cục Giáo dục nghề nghiệp',
    today: 'Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên',
    source: 'Nghị định số 37/2025/NĐ-CP',
  },
  { typed: 'Tổng cục Khí tượng [tT]hủy văn', today: 'Cục Khí tượng Thủy văn', source: ofAgriculture },
  { typed: 'Tổng cục Lâm nghiệp', today: 'Cục Lâm nghiệp và Kiểm lâm', source: ofAgriculture },
  { typed: 'Tổng cục Thủy sản', today: 'Cục Thủy sản và Kiểm ngư', source: ofAgriculture },
  {
    typed: 'Tổng cục Thủy lợi',
    today: 'Cục Quản lý và Xây dựng công trình thủy lợi',
    source: ofAgriculture,
  },
  {
    typed: 'Tổng cục Phòng,? chống thiên tai',
    today: 'Cục Quản lý đê điều và Phòng, chống thiên tai',
    source: ofAgriculture,
  },
  {
    typed: 'Tổng cục Dân số(?: ?[-–] ?Kế hoạch hóa gia đình)?',
    today: 'Cục Dân số',
    source: 'Nghị định số 95/2022/NĐ-CP',
  },
  { typed: 'Tổng cục Đường bộ(?: Việt Nam)?', today: 'Cục Đường bộ Việt Nam', source: 'Nghị định số 56/2022/NĐ-CP' },
  { typed: 'Tổng cục Du lịch', today: 'Cục Du lịch Quốc gia Việt Nam', source: 'Nghị định số 01/2023/NĐ-CP' },
  {
    typed: 'Tổng cục Thể dục [tT]hể thao',
    today: 'Cục Thể dục thể thao Việt Nam',
    source: 'Nghị định số 01/2023/NĐ-CP',
  },
  { typed: 'Ủy ban Dân tộc', today: 'Bộ Dân tộc và Tôn giáo', source: ministrySource },
  { typed: `Ban Dân tộc(?: ${ofProvince})?`, today: 'Sở Dân tộc và Tôn giáo', source: departmentSource },
]
