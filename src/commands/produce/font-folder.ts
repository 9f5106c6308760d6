import { readFileSync } from 'node:fs'
import { fontFamily } from '../../files/font-family.ts'
import { type Fonts, systemFonts, timesIn } from '../../render/fonts.ts'
import { UsageError } from '../usage.ts'

/** The fonts of `--font-dir`, or those of the system, looked for when they are first needed. */
export function fontsIn(folder: string | undefined): () => Fonts {
  if (folder === undefined) return systemFonts
  const found = timesIn(folder)
  if (!found)
    throw new UsageError(
      `Không thấy đủ bốn kiểu chữ Times New Roman (times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf) trong “${folder}”.`,
    )
  for (const file of found.files) {
    const family = fontFamily(readFileSync(file))
    if (family !== found.family)
      throw new UsageError(
        `Tệp “${file}” ${family === undefined ? 'không phải tệp phông chữ' : `là phông “${family}”`}, không phải ${found.family}. Chép bốn tệp phông từ máy có Times New Roman vào “${folder}”.`,
      )
  }
  return () => found
}
