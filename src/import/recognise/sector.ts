import { sectorsWithDegrees } from '../../decree/names.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'

/** Words of the bodies whose heads may allow degrees before a name (M.II k.7 đ.c). */
const words: readonly (readonly [sector: keyof typeof sectorsWithDegrees, words: RegExp])[] = [
  ['y_te', /\b(?:benh vien|y te|tram y te|kiem soat benh tat|bv|syt)\b/g],
  ['giao_duc', /\b(?:truong|giao duc|dai hoc|hoc vien|sgddt|gddt)\b/g],
  ['cong_an', /\b(?:cong an|canh sat)\b/g],
  ['quan_doi', /\b(?:quan doi|quan su|bo chi huy|bien phong|quan khu|su doan)\b/g],
  ['khoa_hoc', /\b(?:vien nghien cuu|vien khoa hoc|hoi khoa hoc)\b/g],
]

/** What is spelt as a school is without its marks, and is none: a head, a field, an environment, a market. */
const otherWords = /tr(?:ưở|ươ|ướ)ng|(?:môi|thị|công|nông|lâm|hiện|chủ|lập|quảng) trường/gi

/** Ranks stand before names in these only. */
const rank = /(?:tá|tướng|úy|uý)\.?$/i
const ranked: readonly (keyof typeof sectorsWithDegrees)[] = ['cong_an', 'quan_doi']

/** The sector whose words the texts use most, the first text that uses any deciding, among those that have such a degree. */
export function sectorOf(texts: readonly string[], degrees: readonly string[]): string | undefined {
  const own = degrees.some((degree) => rank.test(degree)) ? words.filter(([sector]) => ranked.includes(sector)) : words
  for (const text of texts) {
    const plain = foldWords(text.replace(otherWords, ' '))
    const counts = own.map(([sector, pattern]) => ({ sector, count: plain.match(pattern)?.length ?? 0 }))
    const most = counts.sort((a, b) => b.count - a.count)[0]
    if (most && most.count > 0) return sectorsWithDegrees[most.sector]
  }
  return undefined
}
