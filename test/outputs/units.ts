/** Twips in a millimetre; a twip is 1/20 pt. */
export const twipsPerMm = 1440 / 25.4

/** Points in a twip, the unit DOCX counts in. */
export const twip = 1 / 20

export const mmToPt = (mm: number): number => (mm / 25.4) * 72

/** Times New Roman's line in em: above the baseline, below it, and from one baseline to the next at single spacing. */
export const times = { ascent: 0.891, descent: 0.216, line: 1.1495 } as const
