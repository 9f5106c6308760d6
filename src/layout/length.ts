/** Points in a twip, the unit DOCX counts in. */
const twip = 1 / 20

/** A length in mm as pt, not rounded to twips. */
export const mmToPt = (mm: number): number => (mm / 25.4) * 72

/** The nearest whole number of twips, in pt. */
export const snap = (pt: number): number => Math.round(pt / twip) * twip

/** A length in mm as pt of whole twips, rounded so that it stays inside its legal range: 15 mm is 851 twips, not 850. */
export function snapInto(mm: number, range: { readonly least: number; readonly most: number }): number {
  const twips = mmToPt(mm) / twip
  const nearest = Math.round(twips)
  const [least, most] = [mmToPt(range.least) / twip, mmToPt(range.most) / twip]
  return (nearest < least ? Math.ceil(twips) : nearest > most ? Math.floor(twips) : nearest) * twip
}
