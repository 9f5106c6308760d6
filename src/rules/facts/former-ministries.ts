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
