import { capitals, smallLetters } from './letters.ts'

/** Ranks, degrees and honours as they are written short, with or without stops between the letters. */
const short = ['GS', 'PGS', 'TSKH', 'TS', 'ThS', 'BSCK', 'DSCK', 'BS', 'CK', 'KS', 'CN', 'DS', 'LS']
const honours = ['NGND', 'NGƯT', 'TTND', 'TTƯT', 'NSND', 'NSƯT']
const long = [
  '(?:[Pp]hó )?[Gg]iáo sư|(?:[Tt]iến|[Tt]hạc|[Bb]ác|[Dd]ược|[Yy]) (?:sĩ|sỹ)|[Ll]uật sư|[Kk]ỹ sư|[Cc]ử nhân',
  '(?:[Nn]hà giáo|[Tt]hầy thuốc) (?:[Ưư]u tú|[Nn]hân dân)',
  '(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tướng|tá|úy|uỷ)',
].join('|')

/** Its letters in capitals or small ones, each with the stop that may stand behind it. */
const spelled = [...short, ...honours].map((name) =>
  [...name]
    .map((letter) => `[${letter.toLocaleUpperCase('vi')}${letter.toLocaleLowerCase('vi')}]`)
    .join(String.raw`\.?`),
)

/** A specialist of the first or second degree. */
const specialist = String.raw`(?:[\s.]?(?:CK\s?)?(?:I{1,2}|[12])(?![${capitals}${smallLetters}]))?`
const gap = String.raw`(?:[.,\s-]+|(?=[${capitals}][${smallLetters}’'])|$)`

/** One degree or more with the stops and blanks behind each; a name begins with none of them. */
const degrees = new RegExp(`^(?:(?:${spelled.join('|')}|${long})${specialist}${gap})+`)

/** What one of them begins with: the first run of the whole pattern takes a millisecond, and few names have any. */
const degreeStart = new RegExp(
  String.raw`^(?:[BDGKLbdgkl]\.?[Ss]|[Pp]\.?[Gg]|[Tt]\.?(?:[SsTt]|[Hh]\.?[Ss])|[Cc]\.?[KkNn]|[Nn]\.?[GgSs]\.?[NnƯư]|${long})`,
)

/** The ranks, degrees and honours before a name, with the stops and blanks behind them; nothing where there are none. */
export const degreesBefore = (name: string): string => (degreeStart.test(name) && degrees.exec(name)?.[0]) || ''

/** How one is called, which is no part of a name. */
const calling = /^(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]\/[Cc]|[Tt]hầy|[Cc]ô|[Aa]nh|[Cc]hị)[.:\s]+(?=\S+\s)/

/** `Ông`, `Bà`, `Đồng chí` and the like before a name of two words or more, with the blanks behind. */
export const callingBefore = (name: string): string => calling.exec(name)?.[0] ?? ''

/** `Lan`, `H'Hen`, `K-Sor` or in capitals. */
const namePart = new RegExp(`^[${capitals}](?:['’-]?[${capitals}]?[${smallLetters}]*)+$|^[${capitals}]+$`)

/** A person's name, with the degree that may stand before it. */
export function personNamed(text: string): { readonly name: string; readonly degree?: string } | undefined {
  const typed = text.replace(/(?<![.,;])[.,;]+$/, '')
  const found = degreesBefore(typed)
  const name = typed.slice(found.length).trim()
  const words = name.split(' ')
  if (words.length < 2 || words.length > 6) return undefined
  const named = words.every((word) => namePart.test(word))
  return named ? { name, ...(found && { degree: found.trim() }) } : undefined
}
