/** The keys of the least plan that builds, as YAML. */
export const keys = {
  co_quan: 'Sở Nội vụ',
  ky_hieu: 'SNV',
  so: '15',
  dia_danh: 'Hà Nội',
  ngay: '12/03/2026',
  trich_yeu: 'Kiểm tra công tác văn thư năm 2026',
  nguoi_ky: '{chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}',
  noi_nhan: '[Các phòng thuộc Sở]',
}

/** The same at the head of a source. */
export const frontMatter = `---\n${Object.entries(keys)
  .map(([key, value]) => `${key}: ${value}\n`)
  .join('')}---\n\n`

/** The least plan that builds. */
export const plan = `${frontMatter}# Mục đích

Nắm tình hình văn thư ở các phòng.
`
