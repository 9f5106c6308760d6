import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import ranges from '../src/document/body/repertoire.json' with { type: 'json' }
import tables from '../src/layout/advance-widths.json' with { type: 'json' }
import { advanceWidths, repertoire } from '../tools/font.mjs'

const faces = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic', boldItalic: '700Bold_Italic' }
const fonts = Object.entries(faces).map(
  ([face, file]) => [face, readFileSync(`node_modules/@expo-google-fonts/tinos/${file}/Tinos_${file}.ttf`)] as const,
)

it.each(fonts)('the %s widths are those of the font', (face, font) => {
  expect(tables[face as keyof typeof tables]).toEqual(advanceWidths(font))
})

it('the characters said to be printable are those of all four faces', () => {
  expect(ranges).toEqual(repertoire(fonts.map(([, font]) => font)))
})
