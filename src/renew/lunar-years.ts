const stems = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'] as const
const branches = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi'] as const

/** The name of any year of the lunar calendar, as a pattern. */
export const lunarName = `(?:${stems.join('|')}) (?:${branches.join('|')})`

/** What a year is called in the lunar calendar: `Bính Ngọ` of 2026. */
export const nameOfYear = (year: number): string => `${stems[year % 10]} ${branches[year % 12]}`

/** The animals of the branches, and those that some call otherwise. */
const animals = ['Khỉ', 'Gà', 'Chó', 'Lợn', 'Chuột', 'Trâu', 'Hổ', 'Mèo', 'Rồng', 'Rắn', 'Ngựa', 'Dê'] as const
const otherNames: Readonly<Record<string, string>> = { Cọp: 'Hổ', Heo: 'Lợn' }

/** A year by its branch or animal alone, as a pattern: "xuân Ngọ", "năm con Ngựa". */
export const lunarSign = `(?:(?<=(?:[Nn]ăm|[Xx]uân|Tết) )(?:${branches.join('|')})|(?<=[Nn]ăm con )(?:${[...animals, ...Object.keys(otherNames)].join('|')}))(?![A-Za-zÀ-ỹ])`

/** The sign some years on: "Ngọ" becomes "Mùi", "Ngựa" becomes "Dê". */
export function signAfter(typed: string, years: number): string {
  const names: readonly string[] = branches.some((one) => one === typed) ? branches : animals
  return names[(names.indexOf(otherNames[typed] ?? typed) + (years % 12) + 12) % 12] ?? typed
}

/** Whether a year has the sign. */
export const hasSign = (year: number, typed: string): boolean =>
  [branches[year % 12], animals[year % 12]].some((one) => one === (otherNames[typed] ?? typed))
