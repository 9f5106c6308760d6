// Writes what the program knows of its font: src/layout/advance-widths.json, the widths of Tinos, which are those of Times
// New Roman, and src/document/body/repertoire.json, the characters both can print. To be run when the font package changes.
import { readFile, writeFile } from 'node:fs/promises'
import { advanceWidths, repertoire } from './font.mjs'

const faces = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic', boldItalic: '700Bold_Italic' }
const fonts = {}
for (const [face, file] of Object.entries(faces))
  fonts[face] = await readFile(`node_modules/@expo-google-fonts/tinos/${file}/Tinos_${file}.ttf`)
const widths = Object.fromEntries(Object.entries(fonts).map(([face, font]) => [face, advanceWidths(font)]))
await writeFile('src/layout/advance-widths.json', `${JSON.stringify(widths, null, 1)}\n`)
await writeFile('src/document/body/repertoire.json', `${JSON.stringify(repertoire(Object.values(fonts)))}\n`)
