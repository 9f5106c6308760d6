/** The keys of the least plan that builds, as YAML. */
export const exampleKeys = {
  co_quan: 'Sở Nội vụ',
  ky_hieu: 'SNV',
  so: '15',
  dia_danh: 'Hà Nội',
  ngay: '12/03/2026',
  trich_yeu: 'Kiểm tra công tác văn thư năm 2026',
  nguoi_ky: '{chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}',
  noi_nhan: '[Các phòng thuộc Sở]',
}

/** A whole plan with other keys, `null` leaving one out, or another body. */
export function examplePlan(
  keys: Readonly<Record<string, string | null>>,
  body = '# Nội dung\n\nNắm tình hình.',
): string {
  const lines = Object.entries({ ...exampleKeys, ...keys }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  )
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}
