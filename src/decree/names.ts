/** The fixed formulas of the decree. M.II k.1: HÒA, as in the clause and 13 of the 14 model forms. */
export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
/** M.II k.1: the words below quốc hiệu. */
export const motto = 'Độc lập - Tự do - Hạnh phúc'
/** M.II k.9 đ.d: the word above the list of nơi nhận, with its colon. */
export const recipientsLabel = 'Nơi nhận:'
/** M.II k.9 đ.b: the words before who is addressed; their colon stands apart. */
export const addresseesLabel = 'Kính gửi'
/** Before the sums in the last row of a table; practice. */
export const totalLabel = 'Tổng cộng'
/** Before an amount in words below a table; practice. */
export const inWordsLabel = 'Bằng chữ'
/** Before the unit of a table's amounts, above it; practice. */
export const unitLabel = 'Đơn vị tính'

/** In every text-bearing form of Phụ lục III; in no clause. */
export const endingMark = './.'

/** Đ.7: the 29 types of administrative documents. */
export const documentTypes = [
  ...['Nghị quyết', 'Quyết định', 'Chỉ thị', 'Quy chế', 'Quy định', 'Thông cáo', 'Thông báo', 'Hướng dẫn'],
  ...['Chương trình', 'Kế hoạch', 'Phương án', 'Đề án', 'Dự án', 'Báo cáo', 'Biên bản', 'Tờ trình', 'Hợp đồng'],
  ...['Công văn', 'Công điện', 'Bản ghi nhớ', 'Bản thỏa thuận', 'Giấy ủy quyền', 'Giấy mời', 'Giấy giới thiệu'],
  ...['Giấy nghỉ phép', 'Phiếu gửi', 'Phiếu chuyển', 'Phiếu báo', 'Thư công'],
] as const

/** The keys that ask for an authority mark, in the order of its lines. */
export const authorityKeys = ['thay_mat', 'thua_lenh', 'thua_uy_quyen', 'ky_thay', 'quyen'] as const

/** M.II k.7 đ.b: the five authority marks, by the key that asks for them. */
export const authorityMarks = {
  thay_mat: 'TM.',
  thua_lenh: 'TL.',
  thua_uy_quyen: 'TUQ.',
  ky_thay: 'KT.',
  quyen: 'Q.',
} as const satisfies Readonly<Record<(typeof authorityKeys)[number], string>>

/** M.III k.2 đ.b: the three degrees of urgency, by what the author types. */
export const urgencies = { khan: 'Khẩn', thuong_khan: 'Thượng khẩn', hoa_toc: 'Hỏa tốc' } as const

/** The three degrees of secrecy (M.III k.2 đ.a; the law on state secrets rules them). */
export const secrecies = { mat: 'Mật', toi_mat: 'Tối mật', tuyet_mat: 'Tuyệt mật' } as const

/** Cell 11: how far a document may go (M.III k.2 đ.c), or that it is to be given back (đ.a). */
export const circulations = {
  xem_xong_tra_lai: 'Xem xong trả lại',
  luu_hanh_noi_bo: 'Lưu hành nội bộ',
  tai_lieu_thu_hoi: 'Tài liệu thu hồi',
} as const

/** M.II k.7 đ.c: bodies whose head may allow ranks and degrees before the name, by what the author types. */
export const sectorsWithDegrees = {
  quan_doi: 'Quân đội',
  cong_an: 'Công an',
  giao_duc: 'Giáo dục',
  y_te: 'Y tế',
  khoa_hoc: 'Khoa học',
} as const

/** The programs a DOCX is opened in, which fill lines each in their own way. */
export const wordProcessors = { word: 'Word', libreoffice: 'LibreOffice' } as const

/** The mark of what isn't signed yet; which draft it is may follow. */
export const draftMark = 'Dự thảo'
