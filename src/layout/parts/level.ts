import type { Style } from '../layout.ts'
import { snap } from '../length.ts'

/** Share of the em above the baseline in Times New Roman. */
const ascent = 0.891

/** How much lower, in pt, a line of `small` starts so that its baseline is level with that of `large` beside it. */
export const dropToLevel = (large: Style, small: Style): number => snap(ascent * (large.size - small.size))
