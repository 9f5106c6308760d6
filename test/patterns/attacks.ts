/** A text of about so many letters that may take a pattern long. */
export type Attack = (letters: number) => string

/** Whatever a pattern is: what classes, dots and blanks in it take in. */
const common = [' ', '\t', '\n', '0', 'a', 'Á', '-', '*', '.', '=', ' a', '0 ', ', ', ' \n']

/** The words and marks that a pattern names, each by itself, with what stands for a class between them. */
function named(source: string): string[] {
  const plain = source
    .replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, '|')
    .replace(/\[(?:\\.|[^\]\\])*\]|\{[\d,]+\}|\\[pP]\{\w+\}/g, '|')
    .replace(/\\s[*?]\??/g, '|')
    .replace(/\\s/g, ' ')
    .replace(/\\d/g, '0')
    .replace(/\\[SwWDbB]/g, 'a')
    .replace(/\\[nr]/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\.[*+]\??/g, '|')
    .replace(/(?<!\\)[*+?^$()]/g, '|')
    .replace(/\\(.)/g, '$1')
  return [...new Set(plain.split('|'))].filter((word) => word !== '').slice(0, 12)
}

/** Letters that the classes of a pattern take in: the first and the last of each. */
function members(source: string): string[] {
  const classes = [...source.matchAll(/\[\^?((?:\\.|[^\]\\])+)\]/g)].map(([, inside = '']) =>
    inside.replace(/\\[sSdDwWbB]|\\[pP]\{\w+\}|\\u\w{4}/g, '').replace(/\\(.)/g, '$1'),
  )
  return [...new Set(classes.flatMap((inside) => [inside.at(0) ?? '', inside.at(-1) ?? '']))]
    .filter(Boolean)
    .slice(0, 8)
}

/** What a text may begin with, go on with for long and end in. */
export function attacksOn(source: string): Attack[] {
  const words = named(source)
  const starts = ['', 'a', ...words.slice(0, 5), words.slice(0, 2).join(''), words.slice(0, 3).join('')]
  const pumps = [
    ...common,
    ...words,
    ...words.slice(0, 4).map((word) => ` ${word}`),
    ...members(source),
    words.slice(0, 3).join(''),
  ]
  return [...new Set(starts)].flatMap((start) =>
    [...new Set(pumps.filter(Boolean))].flatMap((pump) =>
      ['\0', '\n\0', ')\0'].map(
        (end) => (letters: number) => start + pump.repeat(Math.ceil(letters / pump.length)) + end,
      ),
    ),
  )
}
