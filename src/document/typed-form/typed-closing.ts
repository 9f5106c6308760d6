import type { TextMap } from '../../findings/text-map.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { endsSentence } from '../../vietnamese/lines/line-edges.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { bareRecipient } from '../../vietnamese/recipients.ts'
import { formHead } from '../body/form-head.ts'
import type { SignatureTyped } from '../keys/meant/typed-signature.ts'
import { behindLabel, type ClosingPart, closingPart, isOfSigner } from './closing-parts.ts'
import { type FormLine, formLines, lineAbove, opensSection } from './form-lines.ts'
import { readClosing } from './read-closing.ts'
import { isSureClosing } from './sure-closing.ts'

/** One who signs, and where. */
export interface SignatureLines extends SignatureTyped {
  readonly lines: readonly FormLine[]
  /** `Người lập`, `Phê duyệt` and the like, who has no key. */
  readonly another: boolean
}

/** What stands below the text on paper, typed there. */
export interface TypedClosing {
  readonly lines: readonly FormLine[]
  readonly recipients: readonly string[]
  readonly archive?: string
  readonly signatures: readonly SignatureLines[]
  readonly place?: string
  readonly date?: string
  /** Lines that are no part known of a closing. */
  readonly unknown: readonly FormLine[]
}

/** What the keys say of the closing: whether one signs, with a post or name that is typed, and to whom it goes. */
export interface KnownClosing {
  readonly signs: (typed: SignatureTyped) => boolean
  readonly receives: (typed: string) => boolean
  readonly isPlace: (typed: string | undefined) => boolean
  /** Also where the form leaves it blank. */
  readonly isDate: (typed: string | undefined) => boolean
  readonly isAgency: (typed: string) => boolean
}

/** Lines that a closing can have, with nơi nhận and without. */
const farthest = { labelled: 120, plain: 40 }

/** The closing below the last section of a body and above its appendices, if one is typed there. */
export function typedClosing(body: TextMap, known: KnownClosing): TypedClosing | undefined {
  const end = startOfAppendices(body)
  const isLabelled = /^[ \t|*_#]*N(?:ơi\s|\/)\s?(?:nhận|gửi)/im.test(
    body.text.slice(lineAbove(body.text, end, farthest.labelled), end),
  )
  const reach = isLabelled ? farthest.labelled : farthest.plain
  const all = formLines(body, lineAbove(body.text, end, reach), end)
  const labelled = all.findLastIndex(({ text }) => behindLabel(text) !== undefined)
  const rows = withoutNotes(rowsOf(all))
  const from = rows.findIndex((row) => row.some((line) => line === all[labelled]))
  return (from < 0 ? undefined : labelledClosing(rows, from, { body, known })) ?? plainClosing(rows, { body, known })
}

/** The offset of the heading that opens the first appendix, or of the line that is one but for its mark; the end where there is none. */
export function startOfAppendices({ text }: TextMap): number {
  const marked = /^#{1,6}\s*Phụ lục\b/im.exec(text)?.index ?? text.length
  const section = text.slice(0, marked).lastIndexOf('\n#')
  const closing = text.slice(section + 1, marked).search(closingLine)
  for (const { 0: line, index } of text.slice(0, marked).matchAll(/^[*_ ]*(?:phụ lục|phụ biểu|biểu|mẫu).*$/gim)) {
    const words = line.replace(/[*_]/g, '').trim()
    if (index <= section) continue
    if (labelOf(words)?.kind === 'appendix') return index
    if (closing >= 0 && index > section + 1 + closing && formHead(words)) return index
  }
  return marked
}

/** A form stands below a closing; without one it may be the name of a table. */
const closingLine = /^[ \t|*_-]*(?:nơi nhận|lưu\s?:|[kt][tml]\.)/im

type Row = readonly FormLine[]

/** The cells of each line. */
function rowsOf(lines: readonly FormLine[]): Row[] {
  const rows: FormLine[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last?.[0]?.from === line.from) last.push(line)
    else rows.push([line])
  }
  return rows
}

interface BodyAndKeys {
  readonly body: TextMap
  readonly known: KnownClosing
}

/** What lines say, without the names of the agency that stand over a signature. */
function readSaid(lines: readonly FormLine[], body: TextMap, known: KnownClosing): TypedClosing {
  const others = lines.filter(({ text }) => !(inCapitals(text) && known.isAgency(text)))
  return { ...readClosing(others, body.text), lines }
}

/** Without the footnotes at the end. */
const withoutNotes = (rows: readonly Row[]): readonly Row[] =>
  rows.slice(0, rows.findLastIndex((row) => !/^\[\^?\d+\]/.test(row[0]?.text ?? '')) + 1)

/** From the signature above “Nơi nhận” on, or from that, to the end. */
function labelledClosing(
  rows: readonly Row[],
  labelled: number,
  { body, known }: BodyAndKeys,
): TypedClosing | undefined {
  let start = labelled
  while (start > 0 && closes(rows[start - 1])) start--
  const lines = trimmed(rows.slice(start, labelled)).concat(rows.slice(labelled)).flat()
  if (lines.slice(1).some((line) => opensSection(body, line))) return undefined
  const read = readSaid(lines, body, known)
  const inOneLine = rows[labelled]?.some(({ text }) => behindLabel(text))
  const hasProse = inOneLine || lines.some(({ text }) => text.length > 200)
  const isProse = hasProse && read.archive === undefined && goesOnAbove(read, rows[labelled]?.[0]?.from ?? 0)
  return (read.recipients.length > 0 || read.archive !== undefined) && !isProse ? read : undefined
}

/** Whether text stands above who signs below “Nơi nhận”, or nobody does. */
function goesOnAbove({ signatures, unknown }: TypedClosing, labelled: number): boolean {
  const signed = signatures.find(({ whole, lines: [line] }) => whole && line && line.from > labelled)
  return unknown.some(({ from }) => from < (signed?.lines[0]?.from ?? Number.POSITIVE_INFINITY))
}

/** The last lines of the last section that are all of a closing, if that is sure of them. */
function plainClosing(all: readonly Row[], { body, known }: BodyAndKeys): TypedClosing | undefined {
  const rows = all.slice(all.findLastIndex(([line]) => line && opensSection(body, line)) + 1)
  let end = rows.length
  while (end > 0) {
    while (end > 0 && !closes(rows[end - 1])) end--
    let start = end
    while (start > 0 && closes(rows[start - 1])) start--
    const run = trimmed(rows.slice(start, end))
    const above = rows.slice(0, end - run.length)
    const more = [...itemsAboveArchive(above, run[0], known), ...capitalsAbove(above, run[0], known)]
    const read = readSaid([...more, ...run, ...nameBelow(rows.slice(end), run)].flat(), body, known)
    const lineOver = above.at(-1)?.at(-1)?.text ?? ''
    const isListed = lineOver.endsWith(':')
    if (isInTable(run, body)) return undefined
    const around = { known, isLast: end === rows.length, isListed, isEnded: endsSentence(lineOver) }
    if (run.length > 0 && isSureClosing(read, around)) return read
    end = start
  }
  return undefined
}

function closes(row: Row | undefined): boolean {
  const parts = row?.map(({ text, cell }) => ({ part: closingPart(text), cell })) ?? []
  // A name beside its post is a row of a list of persons.
  const [person, post] = [parts.find(({ part }) => part === 'person'), parts.find(({ part }) => part === 'post')]
  const isListed = person !== undefined && post !== undefined && person.cell !== post.cell
  return parts.length > 0 && !isListed && parts.every(({ part }) => part !== undefined)
}

/** Whether other rows of a table stand directly above lines. */
function isInTable([row]: readonly Row[], { text }: TextMap): boolean {
  const end = (row?.[0]?.from ?? 0) - 1
  return text.slice(text.lastIndexOf('\n', end - 1) + 1, Math.max(0, end)).includes('|')
}

/** Without the names, and posts in small letters, above the first line that opens a signature: those of a list. */
function trimmed(rows: readonly Row[]): readonly Row[] {
  const parts = rows.map((row) => row.map(({ text }) => closingPart(text)))
  const isAll = (i: number, part: ClosingPart) => parts[i]?.every((one) => one === part) ?? false
  const inCapital = (row: Row) => row.every(({ text }) => inCapitals(text))
  const hasCapitalPost = rows.some((row, i) => (isAll(i, 'post') || isAll(i, 'authority')) && inCapital(row))
  const persons = parts.filter((row) => row.includes('person')).length
  const start = rows.findIndex((row, i) => {
    if (isAll(i, 'person')) return persons < 2 || row.length > 1
    return !(hasCapitalPost && isAll(i, 'post') && !inCapital(row))
  })
  return start < 0 ? [] : rows.slice(start)
}

/** The items of a list that “Lưu” ends, where it has no “Nơi nhận” above it: recipients, if the keys have them or nothing brings them in. */
function itemsAboveArchive(above: readonly Row[], first: Row | undefined, known: KnownClosing): readonly Row[] {
  if (!/^[-–—+•*]/.test(first?.[0]?.text ?? '') || closingPart(first?.[0]?.text ?? '') !== 'archive') return []
  let start = above.length
  let below = first
  const isNext = (row: Row | undefined) =>
    row?.length === 1 && /^[-–—+•*]/.test(row[0]?.text ?? '') && row[0]?.to === (below?.[0]?.from ?? 0) - 1
  while (start > 0 && isNext(above[start - 1])) {
    below = above[start - 1]
    start--
  }
  const items = above.slice(start)
  const isBroughtIn = above[start - 1]?.at(-1)?.text.endsWith(':') ?? false
  const areKnown = items.every((row) => known.receives(bareRecipient(row[0]?.text ?? '')))
  return areKnown || !isBroughtIn ? items : []
}

/** A line in capitals above a signature: the name of the agency, or what is meant for a post: HT, LÃNH ĐẠO TRƯỜNG. */
function capitalsAbove(above: readonly Row[], first: Row | undefined, known: KnownClosing): readonly Row[] {
  const row = above.at(-1)
  const [line] = row ?? []
  if (row?.length !== 1 || !line || !inCapitals(line.text) || line.text.length > 90 || labelOf(line.text)) return []
  const isName = known.isAgency(line.text) || !personNamed(line.text)
  return isName && isOfSigner(closingPart(first?.[0]?.text ?? '')) ? [row] : []
}

/** The last line, of a few words in small letters, below a post that lacks its name. */
function nameBelow(below: readonly Row[], run: readonly Row[]): readonly Row[] {
  const parts = run.flat().map(({ text }) => closingPart(text))
  const lacks = parts.some((part) => part === 'post' || part === 'authority') && !parts.includes('person')
  const [[line, ...cells] = [], ...others] = below
  const isName = line && cells.length === 0 && others.length === 0 && /^[a-zà-ỹ]+(?: [a-zà-ỹ]+){1,4}$/i.test(line.text)
  return lacks && isName ? [[line]] : []
}
