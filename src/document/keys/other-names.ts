/** What offices and the decree call things, beside the shorter names of the keys. */
const otherNames: Readonly<Record<string, string>> = {
  co_quan_ban_hanh: 'co_quan',
  ten_co_quan: 'co_quan',
  don_vi_ban_hanh: 'co_quan',
  don_vi: 'co_quan',
  co_quan_cap_tren: 'co_quan_chu_quan',
  don_vi_chu_quan: 'co_quan_chu_quan',
  ten_loai: 'loai',
  loai_van_ban: 'loai',
  so_ky_hieu: 'so',
  so_van_ban: 'so',
  ngay_thang: 'ngay',
  ngay_thang_nam: 'ngay',
  ngay_ban_hanh: 'ngay',
  ngay_ky: 'ngay',
  noi_dung_trich_yeu: 'trich_yeu',
  ve_viec: 'trich_yeu',
  v_v: 'trich_yeu',
  can_cu_phap_ly: 'can_cu',
  noi_gui: 'noi_nhan',
  nguoi_soan_thao: 'nguoi_soan',
  muc_do_khan: 'do_khan',
  muc_do_mat: 'do_mat',
  ho_va_ten: 'ho_ten',
  ten: 'ho_ten',
  chuc_danh: 'chuc_vu',
  tm: 'thay_mat',
  t_m: 'thay_mat',
  tl: 'thua_lenh',
  t_l: 'thua_lenh',
  tuq: 'thua_uy_quyen',
  uy_quyen: 'thua_uy_quyen',
  kt: 'ky_thay',
  k_t: 'ky_thay',
  q: 'quyen',
}

/** The key that another name stands for, wherever it is typed: `kt` is `ky_thay`. */
export function otherName(key: string): string | undefined {
  const plain = key.replace(/[^a-z\d]+/g, '_').replace(/^_|_$/g, '')
  return Object.hasOwn(otherNames, plain) ? otherNames[plain] : undefined
}
