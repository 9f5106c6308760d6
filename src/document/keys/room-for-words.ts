import { longestInColumn, roomInLine, unbrokenInParts, type WordRoom, widthOf } from '../body/characters.ts'
import { columnKeys } from './too-tall.ts'

/** How wide a word may be in parts narrower than a line or in larger letters, in usual letters; others may be as long as a line. */
const widest: Readonly<Record<string, number>> = {
  noi_nhan: 36,
  nhom: 20,
  de: 13,
  luu: 36,
  nguoi_soan: 36,
  dia_danh: 38,
  du_thao: 16,
  ky_hieu: 24,
  kem_theo: 56,
  dia_chi: 66,
  trich_yeu: 60,
}

/** The room of the part in which the text at a path is printed. */
export function roomFor(path: readonly PropertyKey[]): WordRoom {
  if (columnKeys.includes(path[0]))
    return { unbroken: unbrokenInParts, isTooLong: (word) => word.length > longestInColumn, part: longestInColumn }
  const inner = path.findLast((step) => step === 'nhom' || step === 'de') ?? path[0]
  const most = widest[String(inner)]
  if (most === undefined) return roomInLine
  return { unbroken: unbrokenInParts, isTooLong: (word) => widthOf(word) > most, part: Math.floor(most / 2) }
}
