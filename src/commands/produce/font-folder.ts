import { type FontFace, fontFace } from '../../files/font-face.ts'
import { type Fonts, systemFonts, timesIn } from '../../render/fonts.ts'
import { lackingFonts } from '../crash-report.ts'
import { readWhole } from '../disk/read-whole.ts'
import { unreadable } from '../disk/stat.ts'
import { systemError } from '../disk/system-error.ts'
import { UsageError } from '../usage.ts'

/** The fonts of `--font-dir`, or those of the system, looked for when they are first needed. Tinos under the names of Times New Roman does. */
export function fontsIn(folder: string | undefined): () => Fonts {
  if (folder === undefined) return fontsHere
  const found = facesIn(folder)
  if (!found)
    throw new UsageError(
      `Không thấy đủ bốn kiểu chữ Times New Roman (times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf) trong “${folder}”.`,
    )
  const faces = found.files.map((file) => fontFace(readWhole(file)))
  const family = faces[0]?.family === 'Tinos' ? 'Tinos' : found.family
  for (const [i, face] of faces.entries()) {
    const fault = faultOf(face, { family, style: i })
    if (fault)
      throw new UsageError(
        `Tệp “${found.files[i]}” ${fault}. Chép bốn tệp phông từ máy có Times New Roman vào “${folder}”.`,
      )
  }
  return () => ({ ...found, family })
}

/** The system's fonts or those that come along, which an unpacked program may have lost. */
export function fontsHere(): Fonts {
  try {
    return systemFonts()
  } catch (cause) {
    if (systemError(cause).code !== 'MODULE_NOT_FOUND') throw cause
    throw new UsageError(`Thiếu phông chữ đi kèm (Tinos), chưa ghi tệp nào. Hãy ${lackingFonts}.`)
  }
}

const styles = ['thường', 'đậm', 'nghiêng', 'đậm nghiêng']
const styleOf = ({ bold, italic }: FontFace): number => (bold ? 1 : 0) + (italic ? 2 : 0)

/** Why a file isn't the face of a family in one of its styles; as a sentence goes on. */
function faultOf(face: FontFace | undefined, { family, style }: { family: Fonts['family']; style: number }) {
  if (!face) return `không phải tệp phông chữ, không phải ${family}`
  if (face.family !== family) return `là phông “${face.family}”, không phải ${family}`
  return styleOf(face) === style
    ? undefined
    : `là kiểu chữ ${styles[styleOf(face)]}, không phải kiểu chữ ${styles[style]}`
}

function facesIn(folder: string): Fonts | undefined {
  try {
    return timesIn(folder)
  } catch (cause) {
    throw new UsageError(unreadable(folder, cause))
  }
}
