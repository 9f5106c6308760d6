import { namesNation } from '../../decree/nation.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { type Block, type Manuscript, textOf } from '../manuscript.ts'
import { paragraphsIn } from '../manuscript-runs.ts'
import { headerColumns } from './header-lines.ts'
import { type LineLook, lookOf } from './line-look.ts'
import { manuscriptLines } from './manuscript-lines.ts'
import { numberIn } from './number-and-symbol.ts'
import { placeDateIn } from './place-date.ts'
import type { ManuscriptLine, Recognised } from './recognised.ts'

/** The first of several documents in one file, and those below it. */
export interface SeveralDocuments {
  readonly first: Manuscript
  readonly others: readonly ManuscriptLine[]
}

/** Lines of a header, up to the name of the type. */
const longestHeader = 18

/** Parts the first document from the next ones: below its closing a head with number, date and type of its own begins. */
export function firstDocument(manuscript: Manuscript): SeveralDocuments | undefined {
  const { blocks, footnotes } = manuscript
  const lines = blocks.map((block) => (block.type === 'section' ? [] : manuscriptLines([block]).flatMap(inColumns)))
  const nations = blocks.flatMap((_, at) => (lines[at]?.some(({ text }) => namesNation(text)) ? [at] : []))
  if (nations.length < 2 && (nations[0] ?? 0) < longestHeader) return undefined
  const looked = lookedAt(lines)
  const next = nations.find((at) => opensAnother(looked, at))
  if (next === undefined) return undefined
  const from = topOfHeader(blocks, lines, next)
  const own = new Set(notesIn(blocks.slice(0, from)))
  const below = notesIn(blocks.slice(from)).flatMap((id) => footnotes.get(id) ?? [])
  return {
    first: {
      ...manuscript,
      blocks: blocks.slice(0, from),
      footnotes: new Map([...footnotes].filter(([id]) => own.has(id))),
    },
    others: [
      ...manuscriptLines(blocks.slice(from)),
      ...below.map((run) => ({ text: textOf([run]), runs: [run], line: 0, bold: false })),
    ],
  }
}

const inColumns = (line: ManuscriptLine): ManuscriptLine[] =>
  headerColumns(line.text).map((text) => ({ ...line, text }))

const notesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(paragraphsIn).flatMap(({ runs }) => runs.flatMap(({ footnote }) => footnote ?? []))

type Lines = readonly (readonly ManuscriptLine[])[]

/** A line with its look, and the block it stands in. */
interface Looked {
  readonly line: ManuscriptLine
  readonly look: LineLook
  readonly block: number
}

const lookedAt = (lines: Lines): readonly Looked[] =>
  lines.flatMap((some, block) => some.map((line) => ({ line, look: lookOf(line), block })))

/** Whether a head around the nation's name in a block is that of another document, and not of a form that is still to be filled in. */
function opensAnother(all: readonly Looked[], block: number): boolean {
  const at = all.findIndex((one) => one.block === block)
  const above = all.slice(0, Math.max(0, at))
  const closed = closedAt(above)
  if (closed < 0) return false
  const header = [...above.slice(Math.max(closed, at - 6)), ...all.slice(at, at + longestHeader)]
  const numbered = header.some(({ line }) => numberIn(line.text)?.number !== undefined)
  const dated = header.some(({ line }) => /^\d+\/\d+\/\d{4}$/.test(placeDateIn(line.text)?.date ?? ''))
  const appended = above.slice(closed).some(({ look }) => look === 'appendix')
  return numbered && header.some(({ look }) => look === 'type') && (dated || !appended)
}

/** Where the last recipients or name of who signs stands in a document that has a type above them; -1 where there are none. */
function closedAt(above: readonly Looked[]): number {
  const closed = above.findLastIndex(
    ({ look }, at) =>
      look === 'recipients' ||
      (look === 'name' && above.slice(Math.max(0, at - 4), at).some((one) => signs.has(one.look))),
  )
  return above.slice(0, Math.max(0, closed)).some(({ look }) => look === 'type') ? closed : -1
}

const signs: ReadonlySet<LineLook> = new Set(['authority', 'post'])

const heads: ReadonlySet<LineLook> = new Set([
  'rule',
  'nation',
  'number',
  'openNumber',
  'placeDate',
  'mark',
  'capitals',
])

/** The block at which the header begins that has the nation's name at a place. */
function topOfHeader(blocks: readonly Block[], lines: Lines, at: number): number {
  const stands = (block: number): boolean =>
    blocks[block]?.type === 'section' || lines[block]?.every(standsInHeader) === true || namesAgency(lines[block])
  // In capitals the end of an agency's name may look like a person's.
  const endsAgency = (block: number): boolean => namesAgency([...(lines[block - 1] ?? []), ...(lines[block] ?? [])])
  let from = at
  while (from > 0 && (stands(from - 1) || endsAgency(from - 1))) from--
  return from
}

const namesAgency = (lines: readonly ManuscriptLine[] = []): boolean =>
  opensAsAgency(lines[0]?.text ?? '') && lines.every(({ text }) => inCapitals(text))

const standsInHeader = (line: ManuscriptLine): boolean => heads.has(lookOf(line)) || namesAgency([line])

/** The first document, with the others left out by name, and where they begin. */
export function withoutOthers(found: Recognised, others: readonly ManuscriptLine[]): Recognised {
  const line = others[0]?.line ?? 0
  const number = others.find(({ text }) => numberIn(text))?.text ?? ''
  const text = others.map((one) => one.text).join('\n')
  return {
    ...found,
    facts: [...found.facts, { what: 'văn bản khác', value: `${number}, không nhập`, confidence: 'khá chắc', line }],
    leftOut: [...found.leftOut, { text, line, why: 'một văn bản khác trong cùng tệp' }],
    notes: [
      ...found.notes,
      {
        rule: 'nhap-sau-phan-ky',
        message: `Tệp có nhiều văn bản: từ dòng này là một văn bản khác, chỉ văn bản đầu được nhập`,
        hint: 'chép phần từ dòng này trở đi ra một tệp riêng rồi nhập tệp đó',
        line,
      },
    ],
  }
}
