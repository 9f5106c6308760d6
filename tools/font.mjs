/** Blocks a Vietnamese document draws on: Latin with its supplements, Vietnamese, punctuation, arrows, mathematics. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x391, 0x3c9],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2027],
  [0x2030, 0x2044],
  [0x20ab, 0x20ac],
  [0x2190, 0x2193],
  [0x2200, 0x2265],
]

/** The start of each table of a TrueType face. */
const tableOf = (font) => (tag) => {
  for (let i = 0; i < font.readUInt16BE(4); i++)
    if (font.toString('latin1', 12 + i * 16, 16 + i * 16) === tag) return font.readUInt32BE(20 + i * 16)
  throw new Error(`no table ${tag}`)
}

/** Ranges of the code points that every one of the faces can print: of the Basic Multilingual Plane, controls left out. */
export function repertoire(fonts) {
  const found = []
  for (let code = 0x20; code < 0xfffe; code++) {
    if ((code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000)) continue
    if (!fonts.every((font) => glyphOf(font, tableOf(font)('cmap'), code))) continue
    if (found.at(-1)?.[1] === code - 1) found.at(-1)[1] = code
    else found.push([code, code])
  }
  return found
}

/** Advance widths of a TrueType face in 1/2048 em, as strings of characters by width. */
export function advanceWidths(font) {
  const table = tableOf(font)
  const scale = 2048 / font.readUInt16BE(table('head') + 18)
  const metrics = font.readUInt16BE(table('hhea') + 34)
  const widthOf = (glyph) => font.readUInt16BE(table('hmtx') + Math.min(glyph, metrics - 1) * 4) * scale
  const byWidth = {}
  for (const [from, to] of ranges)
    for (let code = from; code <= to; code++) {
      const glyph = glyphOf(font, table('cmap'), code)
      if (glyph) byWidth[widthOf(glyph)] = (byWidth[widthOf(glyph)] ?? '') + String.fromCodePoint(code)
    }
  return byWidth
}

/** Through the font's format 4 map of the Basic Multilingual Plane. */
function glyphOf(font, cmap, code) {
  let map = 0
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + i * 8)
    if (font.readUInt16BE(at) === 4) map = at
  }
  const double = font.readUInt16BE(map + 6)
  for (let i = 0; i < double; i += 2) {
    if (font.readUInt16BE(map + 14 + i) < code) continue
    const start = font.readUInt16BE(map + 16 + double + i)
    if (start > code) return 0
    const delta = font.readUInt16BE(map + 16 + 2 * double + i)
    const at = map + 16 + 3 * double + i
    const offset = font.readUInt16BE(at)
    if (offset === 0) return (code + delta) & 0xffff
    const glyph = font.readUInt16BE(at + offset + 2 * (code - start))
    return glyph && (glyph + delta) & 0xffff
  }
  return 0
}
