// Writes src/layout/advance-widths.json: the advance widths of Tinos, which are those of Times New Roman, for the
// characters of Vietnamese documents. Run it again only when the font package changes; a test compares the two.
import { readFile, writeFile } from 'node:fs/promises'
import { advanceWidths } from './font.mjs'

const faces = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic', boldItalic: '700Bold_Italic' }
const tables = {}
for (const [face, file] of Object.entries(faces))
  tables[face] = advanceWidths(await readFile(`node_modules/@expo-google-fonts/tinos/${file}/Tinos_${file}.ttf`))
await writeFile('src/layout/advance-widths.json', `${JSON.stringify(tables, null, 1)}\n`)
