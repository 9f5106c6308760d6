/** Keys of a source as who never saw one calls what they stand for. */
const keyNames: Readonly<Record<string, string>> = {
  loai: 'tên loại văn bản',
  co_quan: 'tên cơ quan ban hành',
  co_quan_chu_quan: 'tên cơ quan chủ quản',
  so: 'số',
  ky_hieu: 'ký hiệu',
  dia_danh: 'địa danh',
  ngay: 'ngày, tháng, năm',
  trich_yeu: 'trích yếu',
  kinh_gui: 'Kính gửi',
  can_cu: 'căn cứ',
  kem_theo: 'dòng “Kèm theo”',
  nguoi_ky: 'phần ký',
  chuc_vu: 'chức vụ',
  ho_ten: 'họ tên',
  hoc_vi: 'học vị',
  thay_mat: 'TM.',
  ky_thay: 'KT.',
  thua_lenh: 'TL.',
  thua_uy_quyen: 'TUQ.',
  quyen: 'Q.',
  noi_nhan: 'nơi nhận',
  luu: 'Lưu',
}

/** A sentence on a source as one on a document: its keys by what they stand for, what is to be typed in quotation marks. */
export const withoutKeys = (sentence: string): string =>
  sentence
    .replace(/(?:khóa )?`([a-z_]+)`/g, (typed, key: string) => keyNames[key] ?? typed)
    .replace(/`([a-z_]+): ?([^`]*)`/g, (typed, key: string, value: string) =>
      keyNames[key] === undefined ? typed : value === '' ? keyNames[key] : `${keyNames[key]} “${value}”`,
    )
    .replace(/`#+ ([^`]*)`/g, 'mục “$1”')
    .replace(/`([^`]*)`/g, '“$1”')
    .replace(/ (?:vào|ở|trong) phần khai báo(?: đầu tệp)?/g, '')
    .replace('Khóa không nhận chữ đậm, nghiêng: dấu', 'Dấu')
