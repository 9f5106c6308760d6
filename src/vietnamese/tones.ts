/** Rimes whose tone mark has two places, the old one first. */
const rimes = ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ']
  .concat(['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'])
  .map((pair) => pair.split(' ') as [old: string, young: string])

const inAllCases = rimes.flatMap(([old, young]): [string, string][] => [
  [old, young],
  [old.toUpperCase(), young.toUpperCase()],
  [old.charAt(0).toUpperCase() + old.charAt(1), young.charAt(0).toUpperCase() + young.charAt(1)],
])

/** Rimes with their mark in the old place, `òa`, by those with it in the new one, `oà`; in all cases. */
export const oldToneOf: ReadonlyMap<string, string> = new Map(inAllCases.map(([old, young]) => [young, old]))
/** The other way round. */
export const newToneOf: ReadonlyMap<string, string> = new Map(inAllCases)

/** Such a rime in either way, at the end of a word; `qu` is one consonant. */
export const rimesWithTone =
  /(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?<![qQ]..)(?![A-Za-zÀ-ỹ])/g

/** A text with all tone marks in the old place. */
export const oldTones = (text: string): string => text.replace(rimesWithTone, (rime) => oldToneOf.get(rime) ?? rime)
