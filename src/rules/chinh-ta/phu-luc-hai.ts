import { decree } from '../../decree/table.ts'

/** A clause of the decree's second appendix, on capitals. */
export const capitalsClause = (clause: string): string => `${clause} Phụ lục II ${decree}`
