import { type Block, type Paragraph, type Run, textOf } from './manuscript.ts'
import { mapRuns, paragraphsIn } from './manuscript-runs.ts'
import { recipientsOpening } from './recognise/line-look.ts'

/** How notes are typed: their marks in the text, and what opens the paragraph of each; the id is the first group. */
interface NoteStyle {
  /** What no text without a mark holds. */
  readonly sign: RegExp
  readonly mark: RegExp
  readonly opening: RegExp
  /** The mark alone on its line: its text stands below. */
  readonly alone?: RegExp
  /** The mark is that of a list or remark as well: its note stands below the closing, and it is called once. */
  readonly closed?: true
}

/** Marks that say so themselves, and those that only say so glued to a word, where a paragraph opens with the same. */
const styles: readonly NoteStyle[] = [
  {
    sign: /\[/,
    mark: /\[\^?(\d{1,3}|(?<=\^)[\w-]{1,20})\]/g,
    opening: /^\[\^?(\d{1,3}|(?<=\^)[\w-]{1,20})\]:?\s+(?=\S)/,
    alone: /^\[\^?(\d{1,3}|(?<=\^)[\w-]{1,20})\]:?\s*$/,
  },
  { sign: /\(\d/, mark: /(?<=[\p{L}”"])\((\d{1,2})\)/gu, opening: /^\((\d{1,2})\)\s+(?=\S)/ },
  {
    sign: /[¹²³⁴-⁹]/,
    // Behind a unit it is a square or a cube.
    mark: /(?<=[\p{L}.,;”")])(?<!(?:^|[^\p{L}])[cdkmh]?m)([¹²³⁴-⁹]{1,2})/gu,
    opening: /^([¹²³⁴-⁹]{1,2})\s?(?=\p{L})/u,
  },
  {
    sign: /\(\d/,
    mark: /(?<=[\p{L}\d%”"]) \((\d{1,2})\)/gu,
    opening: /^\((\d{1,2})\)\s+(?=\S)/,
    closed: true,
  },
  {
    sign: /\(\*/,
    mark: /(?<=[\p{L}\d%”"]) \((\*{1,3})\)/gu,
    opening: /^\((\*{1,3})\)\s+(?=\p{L})/u,
    closed: true,
  },
  { sign: /\*/, mark: /(?<=[\p{L}”")])\(?(\*{1,3})\)?/gu, opening: /^\(?(\*{1,3})\)?\s+(?=\p{L})/u },
]

interface NotedBlocks {
  readonly blocks: readonly Block[]
  readonly footnotes: ReadonlyMap<string, readonly Run[]>
}

/** A note as typed: the paragraphs that hold it, and its words. */
interface TypedNote {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly runs: readonly Run[]
}

/**
 * Takes out the paragraphs that are the text of a note whose mark, as [1], (1), ¹ or *, stands before them; a mark alone on its line has
 * the text below it. Notes that a word processor keeps are handed in, and stay.
 */
export const withFootnotes = (
  blocks: readonly Block[],
  kept: ReadonlyMap<string, readonly Run[]> = new Map(),
): NotedBlocks =>
  styles.reduce<NotedBlocks>((noted, style, at) => withNotesOf(noted, style, at), { blocks, footnotes: kept })

/** Signs that Markdown has for no name of a note, as letters that it has. */
const plainId = (id: string): string => id.replace(/\*/g, 's').replace(/[¹²³⁴-⁹]/g, (digit) => digit.normalize('NFKC'))

function withNotesOf({ blocks, footnotes: kept }: NotedBlocks, style: NoteStyle, at: number): NotedBlocks {
  const typed = typedNotes(blocks, style)
  if (typed.size === 0) return { blocks, footnotes: kept }
  const taken = new Set([...typed.values()].flatMap((note) => note.blocks))
  const nameOf = (id: string): string => (kept.has(plainId(id)) ? `g${at === 0 ? '' : at}${plainId(id)}` : plainId(id))
  const names = new Map([...typed.keys()].map((id) => [id, nameOf(id)]))
  return {
    blocks: blocks
      .filter((block) => !taken.has(block))
      .map((block) => mapRuns(block, (runs) => runs.flatMap((run) => marksOf(run, names, style)))),
    footnotes: new Map([...kept, ...[...typed].map(([id, { runs }]) => [names.get(id) ?? id, runs] as const)]),
  }
}

function typedNotes(blocks: readonly Block[], style: NoteStyle): ReadonlyMap<string, TypedNote> {
  const notes = new Map<string, TypedNote>()
  const marked: string[] = []
  const from = style.closed ? closingAt(blocks) : 0
  const isCalled = (id: string) => marked.includes(id) && !(style.closed && marked.indexOf(id) < marked.lastIndexOf(id))
  for (const [at, block] of blocks.entries()) {
    const note = noteAt(block, blocks[at + 1], style)
    if (note && at > from && isCalled(note.id) && !notes.has(note.id) && !isListed(note.id, blocks, style))
      notes.set(note.id, note)
    else marked.push(...idsMarkedIn(block, style))
  }
  return notes
}

/** The last block with “Nơi nhận”, or with the mark that ends a text. */
const closingAt = (blocks: readonly Block[]): number => {
  const at = blocks.findLastIndex((block) =>
    paragraphsIn(block).some(({ runs }) => {
      const text = textOf(runs)
      return recipientsOpening.test(text) || text.trimEnd().endsWith('./.')
    }),
  )
  return at < 0 ? blocks.length : at
}

/** Whether several paragraphs open alike where the mark doesn't say what it is: these are a list. */
const isListed = (id: string, blocks: readonly Block[], style: NoteStyle): boolean =>
  style.alone === undefined &&
  blocks.filter((block) => block.type === 'paragraph' && style.opening.exec(openingText(block, style))?.[1] === id)
    .length > 1

function noteAt(block: Block, next: Block | undefined, style: NoteStyle): TypedNote | undefined {
  if (block.type !== 'paragraph') return undefined
  const text = openingText(block, style)
  const id = style.opening.exec(text)?.[1]
  if (id !== undefined) return { id, blocks: [block], runs: withoutOpening(block.runs, style) }
  const alone = style.alone?.exec(text)?.[1]
  if (alone === undefined || next?.type !== 'paragraph' || openingText(next, style) !== '') return undefined
  return { id: alone, blocks: [block, next], runs: next.runs }
}

const openingText = ({ runs }: Paragraph, { sign }: NoteStyle): string => {
  const first = runs[0]?.text.slice(0, 4) ?? ''
  return sign.test(first) ? textOf(runs).slice(0, 60) : ''
}

/** Ids of the marks in a block; one at the beginning of a paragraph may open a note. */
const idsMarkedIn = (block: Block, { sign, mark }: NoteStyle): string[] =>
  paragraphsIn(block).flatMap(({ runs }) => {
    const text = textOf(runs)
    if (!sign.test(text)) return []
    return [...text.matchAll(mark)].flatMap(({ index, 1: id }) => (index > 0 && id ? [id] : []))
  })

function withoutOpening(runs: readonly Run[], { opening }: NoteStyle): Run[] {
  let left = opening.exec(textOf(runs).slice(0, 60))?.[0].length ?? 0
  return runs.flatMap((run) => {
    const taken = Math.min(left, run.text.length)
    left -= taken
    return taken === run.text.length ? [] : [{ ...run, text: run.text.slice(taken) }]
  })
}

/** The run with its marks as notes; `names` are their ids by what is typed. */
function marksOf(run: Run, names: ReadonlyMap<string, string>, { sign, mark }: NoteStyle): Run[] {
  if (!sign.test(run.text)) return [run]
  const runs: Run[] = []
  let at = 0
  for (const found of run.text.matchAll(mark)) {
    const id = names.get(found[1] ?? '')
    if (id === undefined) continue
    const before = run.text.slice(at, found.index)
    if (before) runs.push({ ...run, text: before })
    runs.push({ text: '', footnote: id })
    at = found.index + found[0].length
  }
  const rest = run.text.slice(at)
  if (rest) runs.push({ ...run, text: rest })
  return runs
}
