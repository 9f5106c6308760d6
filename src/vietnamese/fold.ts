import { withoutInvisible } from './unseen.ts'

/** Keys match after lower-casing, stripping diacritics and turning spaces and hyphens into `_`: `Cơ quan` is `co_quan`. */
export const normalKey = (typed: string): string =>
  withoutInvisible(typed)
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[\s-]+/g, '_')
