/** Keys match after lower-casing, stripping diacritics and turning spaces and hyphens into `_`: `Cơ quan` is `co_quan`. */
export const normalKey = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[\s-]+/g, '_')
