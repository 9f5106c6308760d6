import type { Confidence, Fact } from '../../src/import/recognise/recognised.ts'
import type { Point } from './points.ts'

/** What a fact of the report says something of: fields of papers made at random, and of plans that a person read. */
const fieldsOfFacts: Readonly<Record<string, readonly string[]>> = {
  'loại văn bản': ['loại văn bản', 'loai'],
  'cơ quan ban hành': ['cơ quan chủ quản', 'cơ quan ban hành', 'co_quan_chu_quan', 'co_quan'],
  'số, ký hiệu': ['số', 'ký hiệu', 'so', 'ky_hieu'],
  'địa danh, ngày': ['địa danh', 'ngày', 'dia_danh', 'ngay'],
  'trích yếu': ['trích yếu', 'trich_yeu'],
  'căn cứ': ['căn cứ', 'can_cu'],
  'đề mục': ['đề mục', 'de_muc'],
  bảng: ['ô bảng', 'bang'],
  'phụ lục': ['phụ lục', 'phu_luc'],
  'chú thích': ['chú thích', 'chu_thich'],
  'nơi nhận': ['nơi nhận', 'lưu', 'noi_nhan', 'luu'],
  'người ký': [
    'chức vụ người ký',
    'họ tên người ký',
    'quyen_han',
    'chuc_vu',
    'chuc_vu_co_quan',
    'hoc_vi',
    'ho_ten',
    'nguoi_ky',
  ],
}

/** A fact that the report gives with a confidence, and whether all that it says is right. */
export interface JudgedFact {
  readonly what: string
  readonly value: string
  readonly confidence: Confidence
  readonly right: boolean
}

/** Facts that can be judged by comparisons with what is true. */
export const judgedFacts = (facts: readonly Fact[], points: readonly Point[]): JudgedFact[] =>
  facts.flatMap(({ what, value, confidence }) => {
    const fields = fieldsOfFacts[what.replace(/ \d+$/, '')]
    if (!fields) return []
    return [{ what, value, confidence, right: points.every(({ field, right }) => right || !fields.includes(field)) }]
  })

/** Rows of a table: of each thing that is told, how often it was right by how sure the report was. */
export const calibrationRows = (facts: readonly JudgedFact[]): string[] =>
  [...new Set(facts.map(({ what }) => what.replace(/ \d+$/, '')))].map((what) => {
    const shares = (['chắc', 'khá chắc', 'đoán'] as const).map((confidence) => {
      const own = facts.filter((fact) => fact.what.replace(/ \d+$/, '') === what && fact.confidence === confidence)
      return own.length === 0 ? '' : `${confidence} ${own.filter(({ right }) => right).length}/${own.length}`
    })
    return `${what.padEnd(22)} ${shares.filter(Boolean).join(', ')}`
  })

/** What part of what is called “chắc” is right. */
export function shareOfSure(facts: readonly JudgedFact[]): number {
  const sure = facts.filter(({ confidence }) => confidence === 'chắc')
  return sure.filter(({ right }) => right).length / Math.max(1, sure.length)
}
