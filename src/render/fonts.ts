import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The four faces of one family, by path. */
export interface Fonts {
  readonly family: 'Times New Roman' | 'Tinos'
  readonly files: readonly string[]
}

/** File names of Times New Roman's regular, bold, italic and bold italic: Windows, then macOS. */
const timesNames = [
  ['times.ttf', 'timesbd.ttf', 'timesi.ttf', 'timesbi.ttf'],
  ['times new roman.ttf', 'times new roman bold.ttf', 'times new roman italic.ttf', 'times new roman bold italic.ttf'],
]

const systemFolders = [
  join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
  '/System/Library/Fonts/Supplemental',
  '/usr/share/fonts/truetype/msttcorefonts',
]

/** Times New Roman as it lies in a folder, if all four faces do. Names match in any letter case, `_` as a blank. */
export function timesIn(folder: string): Fonts | undefined {
  if (!existsSync(folder)) return undefined
  const byName = new Map(
    readdirSync(folder).map((name) => [name.toLowerCase().replaceAll('_', ' '), join(folder, name)]),
  )
  for (const names of timesNames) {
    const files = names.map((name) => byName.get(name))
    if (files.every((file) => file !== undefined)) return { family: 'Times New Roman', files }
  }
  return undefined
}

/** The system's Times New Roman, else Tinos, which has the same metrics (M.I k.4 names Times New Roman). */
export function systemFonts(): Fonts {
  for (const folder of systemFolders) {
    const found = timesIn(folder)
    if (found) return found
  }
  const { resolve } = createRequire(import.meta.url)
  const files = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].map((face) =>
    resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`),
  )
  return { family: 'Tinos', files }
}

/** Keeps Typst from opening all fonts of the system. On Linux it finds them by this; to be set before its threads start. */
export function passOverSystemFonts(): void {
  process.env.FONTCONFIG_FILE = join(import.meta.dirname, 'no-fonts.conf')
}
