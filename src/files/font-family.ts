/** The family that a TrueType or OpenType font says it is of; nothing where it is no font. */
export function fontFamily(font: Uint8Array): string | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  try {
    for (let i = 0, record = 12; i < view.getUint16(4); i++, record += 16)
      if (view.getUint32(record) === nameTag) return familyIn(view, view.getUint32(record + 8))
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
  }
  return undefined
}

const nameTag = 0x6e616d65
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
