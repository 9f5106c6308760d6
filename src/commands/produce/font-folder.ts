import { fontFamily } from '../../files/font-family.ts'
import { type Fonts, systemFonts, timesIn } from '../../render/fonts.ts'
import { readWhole } from '../disk/read-whole.ts'
import { unreadable } from '../disk/stat.ts'
import { UsageError } from '../usage.ts'

/** The fonts of `--font-dir`, or those of the system, looked for when they are first needed. Tinos under the names of Times New Roman does. */
export function fontsIn(folder: string | undefined): () => Fonts {
  if (folder === undefined) return systemFonts
  const found = facesIn(folder)
  if (!found)
    throw new UsageError(
      `Không thấy đủ bốn kiểu chữ Times New Roman (times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf) trong “${folder}”.`,
    )
  const families = found.files.map((file) => fontFamily(readWhole(file)))
  const family = families[0] === 'Tinos' ? 'Tinos' : found.family
  const other = families.findIndex((name) => name !== family)
  if (other < 0) return () => ({ ...found, family })
  const named = families[other] === undefined ? 'không phải tệp phông chữ' : `là phông “${families[other]}”`
  throw new UsageError(
    `Tệp “${found.files[other]}” ${named}, không phải ${family}. Chép bốn tệp phông từ máy có Times New Roman vào “${folder}”.`,
  )
}

function facesIn(folder: string): Fonts | undefined {
  try {
    return timesIn(folder)
  } catch (cause) {
    throw new UsageError(unreadable(folder, cause))
  }
}
