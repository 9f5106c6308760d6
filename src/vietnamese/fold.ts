/** Keys match after lower-casing, stripping diacritics and turning spaces and hyphens into `_`: `Cơ quan` is `co_quan`. */
export const normalKey = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[\s-]+/g, '_')
