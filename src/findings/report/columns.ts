/** Escapes of colours, which take no room. */
const painted = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** How many columns of a terminal a text takes: marks above letters none, ideograms and emojis two. */
export const columnsTaken = (text: string): number =>
  [...text.replace(painted, '')].reduce((sum, letter) => sum + columnsOfLetter(letter), 0)

const columnsOfLetter = (letter: string): number => (/\p{M}/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1)

/** The beginning of a text that fits in so many columns. */
export function cutTo(text: string, columns: number): string {
  let [taken, room] = ['', columns]
  for (const letter of text) {
    room -= columnsOfLetter(letter)
    if (room < 0) break
    taken += letter
  }
  return taken
}

/** Marks that a letter may bear and still be whole where a text is cut before it. */
const mostMarks = 10

/** The end of a text that fits in so many columns; it begins with a letter, never with its marks. */
export function endThatFits(text: string, columns: number): string {
  let [taken, passed, room] = ['', '', columns]
  for (const letter of [...text.slice(-columns * (2 + mostMarks))].reverse()) {
    passed = letter + passed
    if (/\p{M}/u.test(letter)) continue
    room -= columnsOfLetter(letter)
    if (room < 0) break
    taken = passed + taken
    passed = ''
  }
  return taken
}

/** A text as lines of so many columns, parted at blanks, those after the first indented; a longer word stays whole. */
export function wrapWords(text: string, { columns, indent }: { columns: number; indent: number }): string[] {
  if (!Number.isFinite(columns)) return [text]
  const lines: string[] = []
  let [line, taken] = ['', 0]
  for (const word of text.split(/(?<=\S)(?= )/)) {
    const room = columnsTaken(word)
    if (line !== '' && taken + room > columns) {
      lines.push(line)
      line = ' '.repeat(indent) + word.trimStart()
      taken = columnsTaken(line)
    } else {
      line += word
      taken += room
    }
  }
  return [...lines, line]
}
