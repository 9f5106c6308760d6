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
  return () => found
}
