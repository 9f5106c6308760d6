import { check } from '../../../src/compile.ts'
import { importDocument } from '../../../src/import/import-document.ts'
import { lostUnsaid } from '../../../src/import/lost-words.ts'
import type { Fact } from '../../../src/import/recognise/recognised.ts'
import { chanceOf } from '../../fuzz/chance.ts'
import type { Point } from '../points.ts'
import { wordsOf } from '../words.ts'
import { asDocx, drawWordManner } from './as-docx.ts'
import { asText, drawManner, type TextManner } from './as-text.ts'
import { drawPaper } from './draw-paper.ts'
import { comparedToPaper } from './fields.ts'
import type { Means, Paper, Part } from './paper.ts'

/** A paper typed, imported, read again and held against itself. */
export interface ImportedPaper {
  readonly number: number
  /** `web`, `PDF`, `Word` as text, or `DOCX`. */
  readonly manner: string
  readonly input: string | Uint8Array
  /** What import wrote. */
  readonly source: string
  readonly points: readonly Point[]
  readonly facts: readonly Fact[]
  /** Words that the program says it lost, and those that nothing has. */
  readonly lost: readonly string[]
  /** Errors that keep the source from building. */
  readonly errors: readonly string[]
}

/** The paper of a number through the whole way: one in three as DOCX, the others as text that was copied. */
export async function importPaper(seed: number, number: number): Promise<ImportedPaper> {
  const chance = chanceOf(seed + 1, number)
  const docx = number % 3 === 0
  const manner = drawManner(chance)
  const paper = drawPaper(seed, number, docx ? { tables: allTables, looks: true } : meansOf(manner))
  const input = docx ? asDocx(paper, drawWordManner(chance)) : asText(paper, manner)
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const options = { file: docx ? 'cu.docx' : 'cu.txt', stem: 'plan', verbatim: false }
  const { source, found } = await importDocument(bytes, options, () => {})
  const files = new Map(source?.files.map(({ name, content }) => [name, Buffer.from(content)]))
  const typed = {
    path: 'plan.md',
    text: source?.text ?? '',
    root: '',
    asset: (name: string) => files.get(name) ?? ('missing' as const),
    fallbackDate: { year: 1980, month: 1, day: 1 },
  }
  const { doc, diagnostics } = await check(typed, {}, { wanted: ({ severity }) => severity === 'error' })
  const leftOut = found?.leftOut ?? []
  const written = source?.files.flatMap(({ content }) => (typeof content === 'string' ? [content] : [])) ?? []
  const kept = [source?.text ?? '', ...written, ...leftOut.map(({ text }) => text), ...(source?.printed ?? [])]
  return {
    number,
    manner: docx ? 'DOCX' : manner.name,
    input,
    source: source?.text ?? '',
    points: comparedToPaper(paper, doc),
    facts: found?.facts ?? [],
    lost: [
      ...leftOut.filter(({ why }) => why === lostUnsaid).map(({ text }) => text),
      ...wordsBeyond(wordsOfPaper(paper), wordsOf(kept.join('\n'))),
    ],
    errors: diagnostics
      .filter(({ severity, suppressed }) => severity === 'error' && suppressed === undefined)
      .map(({ message }) => message),
  }
}

/** A PDF keeps no columns, bars on a line merge no cells, and a worksheet leaves those beside a sum empty. */
const meansOf = ({ name, table, starred }: TextManner): Means => ({
  tables: name === 'PDF' ? [] : tablesOf[table],
  looks: starred,
})

const tablesOf = {
  pipe: ['plain'],
  sheet: ['plain', 'sectioned', 'twoRowHead'],
  tab: ['plain', 'sectioned', 'twoRowHead', 'totalled'],
  bar: ['plain', 'sectioned', 'twoRowHead', 'totalled', 'banded'],
} as const

const allTables = [...tablesOf.bar, 'grouped', 'listing'] as const

/** Words that occur more often than others do. */
function wordsBeyond(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

/** What a paper says in words of its own: not its labels, nor what the form prints. */
const wordsOfPaper = ({ head, bases, body, appendices, closing, notes }: Paper): string[] =>
  [
    ...[...head.parents, ...head.agency, head.place, ...head.abstract],
    ...bases.map((text) => text.replace(/^Căn cứ /, '')),
    ...[...body, ...appendices.flatMap((one) => one.body)].flatMap(textsOfPart),
    ...appendices.flatMap(({ title }) => title),
    ...[...closing.recipients, closing.archive, closing.name],
    ...notes,
  ].flatMap((text) => wordsOf(text.replace(/\[\d\]/g, '')))

const textsOfPart = (part: Part): string[] =>
  part.kind === 'table' ? part.table.rows.flatMap((row) => row.map(({ text }) => text)) : [part.text]
