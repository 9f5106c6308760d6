/** Points as the whole twips DOCX counts in; layout lengths are whole twips already. */
export const twips = (pt: number): number => Math.round(pt * 20)
