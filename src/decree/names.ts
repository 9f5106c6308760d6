/** The fixed formulas of the decree. M.II k.1: HÒA, as in the clause and 13 of the 14 model forms. */
export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'
export const recipientsLabel = 'Nơi nhận:'

/** In every text-bearing form of Phụ lục III; in no clause. */
export const endingMark = './.'

/** M.II k.7 đ.b: the five authority marks, by the front-matter key that asks for them, in the order of the lines. */
export const authorityMarks = {
  thay_mat: 'TM.',
  thua_lenh: 'TL.',
  thua_uy_quyen: 'TUQ.',
  ky_thay: 'KT.',
  quyen: 'Q.',
} as const
