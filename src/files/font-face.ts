/** What a TrueType or OpenType font says it is. */
export interface FontFace {
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
}

/** What a font says of itself; nothing where it is no font, or only the beginning of one. */
export function fontFace(font: Uint8Array): FontFace | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  try {
    const tables = new Map<number, number>()
    for (let i = 0, record = 12; i < view.getUint16(4); i++, record += 16) {
      const at = view.getUint32(record + 8)
      if (at + view.getUint32(record + 12) > font.byteLength) return undefined
      tables.set(view.getUint32(record), at)
    }
    const [names, head] = [tables.get(nameTag), tables.get(headTag)]
    const family = names === undefined ? undefined : familyIn(view, names)
    if (family === undefined || head === undefined) return undefined
    const style = view.getUint16(head + macStyle)
    return { family, bold: (style & 1) !== 0, italic: (style & 2) !== 0 }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    return undefined
  }
}

const nameTag = 0x6e616d65
const headTag = 0x68656164
/** Where the table `head` has the bits of bold and italic. */
const macStyle = 44
const familyName = 1

/** The table `name`: its records, then their texts, which Windows has in UTF-16 and old Macs in Latin letters. */
function familyIn(view: DataView, table: number): string | undefined {
  const texts = table + view.getUint16(table + 4)
  for (let i = 0, record = table + 6; i < view.getUint16(table + 2); i++, record += 12) {
    if (view.getUint16(record + 6) !== familyName) continue
    const [length, at] = [view.getUint16(record + 8), texts + view.getUint16(record + 10)]
    const bytes = Uint8Array.from({ length }, (_, byte) => view.getUint8(at + byte))
    const isMac = view.getUint16(record) === 1
    return new TextDecoder(isMac ? 'latin1' : 'utf-16be').decode(bytes)
  }
  return undefined
}
