import type { Block, Paragraph, Run, Table } from '../manuscript.ts'
import { linesOfRuns } from '../manuscript-runs.ts'
import type { ManuscriptLine } from './recognised.ts'

/** Paragraphs line by line; tables that only arrange text are read cell by cell, row by row. */
export const manuscriptLines = (blocks: readonly Block[]): ManuscriptLine[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' ? knownLines(block) : block.type === 'table' ? linesOfTable(block) : [],
  )

const known = new WeakMap<Paragraph, readonly ManuscriptLine[]>()

/** Cells are asked for their lines again and again, each time to know what else a table may be. */
function knownLines(paragraph: Paragraph): readonly ManuscriptLine[] {
  const lines = known.get(paragraph) ?? linesOfParagraph(paragraph)
  known.set(paragraph, lines)
  return lines
}

const linesOfTable = ({ rows, ruled }: Table): ManuscriptLine[] =>
  rows.flatMap(({ cells }) => {
    const lines = cells.map(({ blocks }) => manuscriptLines(blocks)).filter((cell) => cell.length > 0)
    const [names = [], purpose = []] = lines
    const text = purpose.map((line) => line.text).join(' ')
    const [first] = purpose
    const tied = first && !ruled && lines.length === 2 && names.length > 1 && /^\(.*\)$/.test(text)
    return tied ? [...names, { ...first, text, ties: names.length }] : lines.flat()
  })

/** The lines of one paragraph, blank ones left out. */
export const linesOfParagraph = ({ runs, type: _, boxed: __, ...rest }: Paragraph): ManuscriptLine[] =>
  linesOfRuns(runs)
    .map((line) => lineOf(line, rest))
    .filter(({ text }) => text !== '')

/** A paragraph as one line, its line ends kept in the runs. */
export const wholeLine = ({ runs, type: _, boxed: __, ...rest }: Paragraph): ManuscriptLine => lineOf(runs, rest)

function lineOf(runs: readonly Run[], rest: Omit<ManuscriptLine, 'text' | 'runs' | 'bold'>): ManuscriptLine {
  const text = runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = runs.filter((run) => /[A-Za-zÀ-ỹ\d]/.test(run.text))
  return { ...rest, text, runs, bold: letters.length > 0 && letters.every(({ bold }) => bold) }
}

/** The runs from a character of their text on, without blanks at the start. */
export function runsFrom(runs: readonly Run[], at: number): Run[] {
  const rest: Run[] = []
  let left = at
  for (const run of runs) {
    const text = run.text.slice(left)
    left = Math.max(0, left - run.text.length)
    const shown = rest.length === 0 ? text.trimStart() : text
    if (shown !== '' || run.footnote || run.picture) rest.push({ ...run, text: shown })
  }
  return rest
}

/** The runs up to a character of their text. */
export function runsTo(runs: readonly Run[], at: number): Run[] {
  let left = at
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left))
    left -= run.text.length
    return text === '' && !(left >= 0 && (run.footnote || run.picture)) ? [] : [{ ...run, text }]
  })
}

/** Two lines as one, at the place of the first. */
export const joinLines = (first: ManuscriptLine, second: ManuscriptLine): ManuscriptLine => ({
  ...second,
  line: first.line,
  text: `${first.text} ${second.text}`,
  runs: [...first.runs, { text: ' ' }, ...second.runs],
})
