const stems = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'] as const
const branches = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi'] as const

/** The name of any year of the lunar calendar, as a pattern. */
export const lunarName = `(?:${stems.join('|')}) (?:${branches.join('|')})`

/** What a year is called in the lunar calendar: `Bính Ngọ` of 2026. */
export const nameOfYear = (year: number): string => `${stems[year % 10]} ${branches[year % 12]}`
