import type { Doc } from './document/doc.ts'
import type { Finding } from './findings/diagnostic.ts'
import { type NarrowTable, narrowTables, type Remedies } from './layout/narrow-tables.ts'
import { longNumber } from './layout/parts/header.ts'
import type { YamlTree } from './source/yaml.ts'

/** Tells what its place on the page has no room for: words of tables, and number with symbol. */
export const wantOfRoom = (doc: Doc, meta: YamlTree): Finding[] => [
  ...tooLong(doc, meta),
  ...narrowTables(doc).map(tooNarrow),
]

function tooLong(doc: Doc, meta: YamlTree): Finding[] {
  const long = longNumber(doc)
  if (!long) return []
  const lessen = long.smallText ? 'đặt `trinh_bay: {co_chu: 13}` để cột bên trái rộng hơn, hoặc ' : ''
  // Agencies that issue jointly have a symbol each.
  const key = ['ky_hieu', 'co_quan'].find((one) => meta.value[one] !== undefined) ?? 'ky_hieu'
  return [
    {
      rule: 'so-ky-hieu-qua-dai',
      message: `“${long.text.replaceAll('\u00a0', '.')}” dài hơn một dòng của cột bên trái: in thành hai dòng`,
      hint: `${lessen}viết tắt ngắn hơn ở \`ky_hieu\``,
      place: meta.placeOf([key], key === 'co_quan' ? 'key' : 'value'),
    },
  ]
}

/** Letters of an address that are quoted. */
const mostQuoted = 60

function tooNarrow({ table: { place, columns }, landscape, address, remedies }: NarrowTable): Finding {
  const quoted = address && address.length > mostQuoted ? `${address.slice(0, mostQuoted)}…` : address
  return {
    rule: 'bang-qua-hep',
    message: quoted
      ? `“${quoted}” dài hơn chỗ của ô trong bảng: bị ngắt giữa chừng`
      : `Bảng có ${columns.length} cột, rộng hơn trang${landscape ? ' ngang' : ''}: có chữ bị ngắt giữa từ`,
    hint: roomFor(remedies, quoted ? 'rút ngắn nó, hoặc ghi nó bên dưới bảng' : 'bớt cột hay rút ngắn tên cột'),
    place,
  }
}

/** What to type so that a table has room: only what gives it. */
function roomFor({ landscape, smallText, both }: Remedies, shorten: string): string {
  const turn = 'đưa bảng vào phụ lục có dòng `::trang{huong="ngang"}`'
  const lessen = 'đặt `trinh_bay: {co_chu: 13}` để chữ trong bảng nhỏ hơn'
  if (both) return `${turn} và ${lessen}; hoặc ${shorten}`
  if (!landscape && !smallText) return `${shorten}, hoặc tách thành hai bảng`
  return `${landscape ? `${turn}, ` : ''}${shorten}${smallText ? `, hoặc ${lessen}` : ''}`
}
