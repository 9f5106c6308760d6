import type { Recognised } from '../../src/import/recognise/recognised.ts'

/** What a person found in a document (test/import/expected). */
export interface Expectation {
  readonly loai?: string
  readonly co_quan_chu_quan?: string
  readonly co_quan?: string | readonly string[]
  readonly so?: string
  readonly ky_hieu?: string
  readonly dia_danh?: string
  readonly ngay?: string
  readonly trich_yeu?: { readonly dau: string; readonly cuoi: string; readonly so_tu: number }
  readonly can_cu?: number
  readonly de_muc?: readonly string[]
  readonly noi_nhan?: readonly string[]
  readonly luu?: string
  readonly nguoi_ky?: readonly Readonly<Record<string, string | readonly string[]>>[]
  readonly phu_luc?: number
}

/** One comparison: a field, or an item of a list. */
export interface Point {
  readonly field: string
  readonly expected: string
  readonly found: string
  readonly right: boolean
}

/** Letters and marks that count: neither case nor blanks. */
const plain = (text: string): string => text.toLocaleLowerCase('vi').replace(/\s+/g, '').replace(/[–—]/g, '-')

/** Compares what was recognised with what a person found, field by field and item by item. */
export function compared(expected: Expectation, { head, bases, closing, outline, appendices }: Recognised): Point[] {
  const point = (field: string, wanted = '', found = ''): Point[] =>
    wanted === '' && found === '' ? [] : [{ field, expected: wanted, found, right: plain(wanted) === plain(found) }]
  const [agency] = head.agencies
  const abstract = head.abstract.join(' ').split(/\s+/).filter(Boolean)
  const { trich_yeu } = expected
  const labels = [
    ...outline.map(({ level, label }) => `${level} ${label}`),
    ...appendices.flatMap((one) => ['phu_luc', ...one.outline.map(({ level, label }) => `${level} ${label}`)]),
  ]
  const text = (value: string | readonly string[] | undefined) => [value ?? []].flat().join(' ')
  return [
    ...point('loai', expected.loai, head.type),
    ...point('co_quan_chu_quan', expected.co_quan_chu_quan, agency?.parents.flat().join(' ')),
    ...point(
      'co_quan',
      text(expected.co_quan),
      asNamed(text(expected.co_quan), head.agencies.map(({ name }) => name.join(' ')).join(' ')),
    ),
    ...point('so', expected.so, head.number),
    ...point('ky_hieu', expected.ky_hieu, head.symbol),
    ...point('dia_danh', expected.dia_danh, head.place),
    ...point('ngay', expected.ngay, head.date),
    ...point(
      'trich_yeu',
      trich_yeu && `${trich_yeu.dau} … ${trich_yeu.cuoi} (${trich_yeu.so_tu})`,
      abstract.length > 0
        ? `${abstract.slice(0, 3).join(' ')} … ${abstract.slice(-3).join(' ')} (${abstract.length})`
        : '',
    ),
    ...point('can_cu', String(expected.can_cu ?? 0), String(bases.length)),
    ...list('de_muc', expected.de_muc ?? [], labels),
    ...list('noi_nhan', expected.noi_nhan ?? [], closing.recipients.map(shortened)),
    ...point('luu', expected.luu, [closing.archive, closing.drafter].filter(Boolean).join('. ')),
    ...(expected.nguoi_ky ?? []).flatMap((signer, i) => {
      const found = closing.signers[i]
      return [
        ...point('quyen_han', text(signer.quyen_han), found?.authority.join(' ')),
        ...point('chuc_vu', text(signer.chuc_vu), found?.post.join(' ')),
        ...point('chuc_vu_co_quan', text(signer.chuc_vu_co_quan), found?.ownPost),
        ...point('hoc_vi', text(signer.hoc_vi), found?.degree),
        ...point('ho_ten', text(signer.ho_ten), found?.name),
      ]
    }),
    ...point('nguoi_ky', String(expected.nguoi_ky?.length ?? 0), String(closing.signers.length)),
    ...point('phu_luc', String(expected.phu_luc ?? 0), String(appendices.length)),
  ]
}

/** Long names are given short. */
const asNamed = (expected: string, found: string): string => (expected.includes(' … ') ? shortened(found) : found)

/** First word, last word and count of letters: enough to tell one recipient from another. */
function shortened(one: Recognised['closing']['recipients'][number]): string {
  const text = (typeof one === 'string' ? one : one.names.join('; ')).replace(/\s+/g, ' ').trim()
  const words = text.split(' ')
  return words.length < 2 ? text : `${words[0]} … ${words.at(-1)} (${[...text.replace(/ /g, '')].length})`
}

/** Items matched in order; one that is missing, one too many and one in another place count as wrong. */
function list(field: string, expected: readonly string[], found: readonly string[]): Point[] {
  const best: number[][] = Array.from({ length: expected.length + 1 }, () => Array(found.length + 1).fill(0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const same = (i: number, j: number) => plain(expected[i] ?? '') === plain(found[j] ?? '')
  for (let i = expected.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const points: Point[] = []
  for (let i = 0, j = 0; i < expected.length || j < found.length; ) {
    if (i < expected.length && j < found.length && same(i, j))
      points.push({ field, expected: expected[i++] ?? '', found: found[j++] ?? '', right: true })
    else if (j >= found.length || (i < expected.length && at(i + 1, j) >= at(i, j + 1)))
      points.push({ field, expected: expected[i++] ?? '', found: '', right: false })
    else points.push({ field, expected: '', found: found[j++] ?? '', right: false })
  }
  return points
}
