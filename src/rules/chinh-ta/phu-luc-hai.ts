import { decree } from '../../decree/table.ts'

/** A clause of the decree's second appendix, on capitals. */
export const capitals = (clause: string): string => `${clause} Phụ lục II ${decree}`
