import { type Table, textOf } from '../../src/import/manuscript.ts'
import type { Recognised } from '../../src/import/recognise/recognised.ts'
import { type Point, pairedPoints, pointOf } from './points.ts'

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
  /** Cells of each table row by row: `column`, with `×` the columns and `↓` the rows it takes, and its words given short. */
  readonly bang?: readonly (readonly (readonly string[])[])[]
  /** Titles, given short. */
  readonly phu_luc?: readonly string[]
}

/** Compares what was recognised with what a person found, field by field and item by item. */
export function compared(
  expected: Expectation,
  { head, bases, body, closing, outline, appendices }: Recognised,
): Point[] {
  const [agency] = head.agencies
  const abstract = head.abstract.join(' ').split(/\s+/).filter(Boolean)
  const { trich_yeu } = expected
  const labels = [
    ...outline.map(({ level, label }) => `${level} ${label}`),
    ...appendices.flatMap((one) => ['phu_luc', ...one.outline.map(({ level, label }) => `${level} ${label}`)]),
  ]
  const text = (value: string | readonly string[] | undefined) => [value ?? []].flat().join(' ')
  return [
    ...pointOf('loai', expected.loai, head.type),
    ...pointOf('co_quan_chu_quan', expected.co_quan_chu_quan, agency?.parents.flat().join(' ')),
    ...pointOf(
      'co_quan',
      text(expected.co_quan),
      asNamed(text(expected.co_quan), head.agencies.map(({ name }) => name.join(' ')).join(' ')),
    ),
    ...pointOf('so', expected.so, head.number),
    ...pointOf('ky_hieu', expected.ky_hieu, head.symbol),
    ...pointOf('dia_danh', expected.dia_danh, head.place),
    ...pointOf('ngay', expected.ngay, head.date),
    ...pointOf(
      'trich_yeu',
      trich_yeu && `${trich_yeu.dau} … ${trich_yeu.cuoi} (${trich_yeu.so_tu})`,
      abstract.length > 0
        ? `${abstract.slice(0, 3).join(' ')} … ${abstract.slice(-3).join(' ')} (${abstract.length})`
        : '',
    ),
    ...pointOf('can_cu', String(expected.can_cu ?? 0), String(bases.length)),
    ...pairedPoints('de_muc', expected.de_muc ?? [], labels),
    ...pairedPoints('noi_nhan', expected.noi_nhan ?? [], closing.recipients.map(shortened)),
    ...pointOf('luu', expected.luu, [closing.archive, closing.drafter].filter(Boolean).join('. ')),
    ...(expected.nguoi_ky ?? []).flatMap((signer, i) => {
      const found = closing.signers[i]
      return [
        ...pointOf('quyen_han', text(signer.quyen_han), found?.authority.join(' ')),
        ...pointOf('chuc_vu', text(signer.chuc_vu), found?.post.join(' ')),
        ...pointOf('chuc_vu_co_quan', text(signer.chuc_vu_co_quan), found?.ownPost),
        ...pointOf('hoc_vi', text(signer.hoc_vi), found?.degree),
        ...pointOf('ho_ten', text(signer.ho_ten), found?.name),
      ]
    }),
    ...pointOf('nguoi_ky', String(expected.nguoi_ky?.length ?? 0), String(closing.signers.length)),
    ...pairedPoints('bang', (expected.bang ?? []).flatMap(rowByRow), tablesIn(body, appendices).flatMap(rowByRow)),
    ...pairedPoints(
      'phu_luc',
      expected.phu_luc ?? [],
      appendices.map(({ title }) => shortText(title)),
    ),
  ]
}

/** Long names are given short. */
const asNamed = (expected: string, found: string): string => (expected.includes(' … ') ? shortened(found) : found)

const shortened = (one: Recognised['closing']['recipients'][number]): string =>
  shortText(typeof one === 'string' ? one : one.names.join('; '))

/** First word, last word and count of letters: enough to tell one recipient from another. */
function shortText(typed: string): string {
  const text = typed.replace(/\s+/g, ' ').trim()
  const words = text.split(' ')
  return words.length < 2 ? text : `${words[0]} … ${words.at(-1)} (${[...text.replace(/ /g, '')].length})`
}

/** Cells as they are expected, those of the text before those of appendices. */
export const tablesIn = (body: Recognised['body'], appendices: Recognised['appendices']): string[][][] =>
  [body, ...appendices.map((one) => one.body)]
    .flat()
    .flatMap((part) => (part.kind === 'table' ? [part.table] : []))
    .map(({ rows }) => rows.map(({ cells }) => cells.map(cellShort)))

function cellShort({ column, colSpan, rowSpan, blocks }: Table['rows'][number]['cells'][number]): string {
  const text = blocks.map((block) => (block.type === 'paragraph' ? textOf(block.runs) : '')).join(' ')
  return `${column}${colSpan > 1 ? `×${colSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''} ${shortText(text)}`.trim()
}

const rowByRow = (rows: readonly (readonly string[])[]): string[] =>
  rows.flatMap((cells, row) => cells.map((cell) => `${row}: ${cell}`))
