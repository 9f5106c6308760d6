/** A line of Times New Roman at single spacing, in em: ascent, descent and line gap. */
export const lineHeight = 0.891 + 0.216 + 0.0425
