import { normalKey } from '../vietnamese/fold.ts'

/** A named type of document (Đ.7) in the form MẪU 1.4: what it is called, and what it asks of its sources. */
export interface Kind {
  readonly name: string
  /** Abbreviation in the symbol (PL III), e.g. `KH`. */
  readonly symbol: string
  /** Parts without which it is no document of the type. */
  readonly required: readonly Need[]
  /** Parts printed as a blank where they are missing, with a warning. */
  readonly expected: readonly Need[]
  /** Has Kính gửi (M.II k.9 đ.b). */
  readonly addressed: boolean
  /** Is divided into mục or điều. */
  readonly divided: boolean
  /** How it is numbered where the source doesn't say. */
  readonly scheme: 'nd30' | 'dieu'
}

/** A part of a document by its key in a source. */
export interface Need {
  readonly key: 'co_quan' | 'trich_yeu' | 'nguoi_ky' | 'noi_nhan' | 'kinh_gui' | 'ky_hieu' | 'dia_danh'
  readonly name: string
}

const required: readonly Need[] = [
  { key: 'co_quan', name: 'tên cơ quan ban hành' },
  { key: 'trich_yeu', name: 'trích yếu' },
  { key: 'nguoi_ky', name: 'người ký' },
  { key: 'noi_nhan', name: 'nơi nhận' },
]
const addressee: Need = { key: 'kinh_gui', name: 'nơi trình (Kính gửi)' }

/** What the types of MẪU 1.4 have in common; each row of `kinds` adds its name and what it has otherwise. */
const form14: Omit<Kind, 'name' | 'symbol'> = {
  required,
  expected: [
    { key: 'ky_hieu', name: 'ký hiệu cơ quan' },
    { key: 'dia_danh', name: 'địa danh' },
  ],
  addressed: false,
  divided: true,
  scheme: 'nd30',
}

/**
 * Every type of document the program writes, each with its number among the 29 of Đ.7; the first is the one meant where
 * a source names none.
 */
export const kinds: readonly [Kind, ...Kind[]] = [
  { ...form14, name: 'Kế hoạch', symbol: 'KH' }, // 10
  { ...form14, name: 'Chương trình', symbol: 'CTr' }, // 9
  { ...form14, name: 'Phương án', symbol: 'PA' }, // 11
  { ...form14, name: 'Đề án', symbol: 'ĐA' }, // 12
  { ...form14, name: 'Dự án', symbol: 'DA' }, // 13
  { ...form14, name: 'Báo cáo', symbol: 'BC', addressed: true }, // 14; addressed to a superior (M.II k.9 đ.b)
  { ...form14, name: 'Tờ trình', symbol: 'TTr', required: [...required, addressee], addressed: true, divided: false }, // 16
  { ...form14, name: 'Thông báo', symbol: 'TB', divided: false }, // 7
  { ...form14, name: 'Hướng dẫn', symbol: 'HD' }, // 8
  { ...form14, name: 'Quy chế', symbol: 'QC', scheme: 'dieu' }, // 4
  { ...form14, name: 'Quy định', symbol: 'QyĐ', scheme: 'dieu' }, // 5
  { ...form14, name: 'Chỉ thị', symbol: 'CT', divided: false }, // 3
  { ...form14, name: 'Thông cáo', symbol: 'TC', divided: false }, // 6
]

/** The type called `name`, by its name or abbreviation in any spelling. */
export const kindNamed = (name: string): Kind | undefined =>
  kindSpelled(name, (text) => text.trim().toLocaleLowerCase('vi')) ?? kindSpelled(name, normalKey)

/** Đề án is ĐA and Dự án DA: letters as typed come before the plain ones. */
const kindSpelled = (name: string, as: (text: string) => string): Kind | undefined =>
  kinds.find((kind) => [kind.name, kind.symbol].some((known) => as(known) === as(name)))
