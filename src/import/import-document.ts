import type { Kind } from '../decree/kinds.ts'
import { draftMark, motto, nation } from '../decree/names.ts'
import type { Report } from '../findings/diagnostic.ts'
import { foldWords } from '../vietnamese/fold-words.ts'
import { type ImportFinding, noDocument, sourceFindings } from './import-findings.ts'
import { lostPictures } from './lost-pictures.ts'
import { lostWords } from './lost-words.ts'
import { makePrintable } from './make-printable.ts'
import { type Manuscript, textOf } from './manuscript.ts'
import { paragraphsIn } from './manuscript-runs.ts'
import { readManuscript } from './read-manuscript.ts'
import { firstDocument, withoutOthers } from './recognise/first-document.ts'
import { hasOutline, lackingParts } from './recognise/lacking-parts.ts'
import { namingOwnParts } from './recognise/own-parts.ts'
import { recognise } from './recognise/recognise.ts'
import type { Recognised } from './recognise/recognised.ts'
import { splitCover } from './recognise/split-cover.ts'
import { textOfCover, withCover } from './recognise/with-cover.ts'
import { asGuessed, isUnmarked, unmarked } from './unmarked.ts'
import { withoutStruck } from './without-struck.ts'
import { suppressErrors } from './write/suppress-errors.ts'
import { type WrittenSource, writeSource } from './write/write-source.ts'
import { isBuilt, writtenKind } from './write/written-kind.ts'

/** How a document is to be imported. */
export interface ImportOptions {
  /** As findings name the input. */
  readonly file: string
  /** What files beside the source are named after. */
  readonly stem: string
  /** Numbers are kept as typed. */
  readonly verbatim: boolean
  /** A decision the plan is issued with goes into a file of its own. */
  readonly apart?: boolean
  /** Tables stand in the text, never in files. */
  readonly inText?: boolean
}

/** A source, and what it was made from. */
export interface Imported {
  /** Absent where the input is no administrative document, or can't be read. */
  readonly source?: WrittenSource
  /** Absent where it can't be read. */
  readonly found?: Recognised
}

/** The whole way: from the bytes of a document to a source that builds, or that tells where it is built what is in doubt. */
export async function importDocument(bytes: Uint8Array, options: ImportOptions, report: Report): Promise<Imported> {
  const manuscript = readManuscript(bytes, options.file, report)
  if (!manuscript) return {}
  const { findings, ...imported } = await importManuscript(manuscript, options)
  for (const { line = 1, ...finding } of findings)
    report({ ...finding, place: { file: options.file, line: Math.max(1, line), column: 1 } })
  return imported
}

async function importManuscript(
  given: Manuscript,
  options: ImportOptions,
): Promise<Imported & { readonly findings: readonly ImportFinding[] }> {
  const { found, source, kind, findings } = sourceOfManuscript(given, options)
  if (!source || !isBuilt(kind)) return { found, findings, ...(source && { source }) }
  const kept = await suppressErrors(source)
  return { found, source: kept.source, findings: [...findings, ...kept.findings] }
}

/** What a manuscript was taken for, and the source that this is. */
interface Written {
  readonly found: Recognised
  readonly kind: Kind
  /** Absent where it is no administrative document. */
  readonly source?: WrittenSource
  readonly findings: readonly ImportFinding[]
}

/** A source of all that was recognised, with what is wrong in the original as it stands there. */
export function sourceOfManuscript(
  given: Manuscript,
  { stem, verbatim, apart = false, inText = false }: ImportOptions,
): Written {
  const { manuscript: kept, struck } = withoutStruck(given)
  const { manuscript, replaced } = makePrintable(kept)
  const parted = splitCover(manuscript)
  const whole = parted?.plan ?? manuscript
  const several = firstDocument(whole)
  const first = recognise(several?.first ?? whole, { verbatim })
  const own = several ? withoutOthers(first, several.others) : first
  const found = namingOwnParts(parted ? withCover(own, parted.cover, apart) : own)
  const kind = writtenKind(found.head.type)
  const lines = linesIn(manuscript)
  const bare = isUnmarked(lines)
  const { lacking, signs } = lackingParts(found, lines)
  if (signs < 2 && !hasOutline(found)) return { found, kind, findings: [noDocument(lacking.map(({ what }) => what))] }
  const written = writeSource({ ...found, head: { ...found.head, type: kind.name } }, manuscript, {
    stem,
    kind,
    inText,
  })
  const why = 'chú thích ở phần đầu hay phần ký; các khóa không nhận chú thích'
  const lost = [
    ...written.lostNotes.map((text) => ({ text, why, line: 0 })),
    ...lostPictures(manuscript, written.pictures),
  ]
  const cover = parted && apart ? [{ name: `${stem}-quyet-dinh.txt`, content: textOfCover(parted.cover) }] : []
  const source = { ...written, files: [...written.files, ...cover] }
  const brokenWords = replaced.brokenWords + written.brokenWords
  const { guessedNames } = written
  const facts = { kind, lacking: bare ? [] : lacking, replaced: { ...replaced, brokenWords }, guessedNames }
  const named = [...found.leftOut, ...lost]
  const unsaid = lostWords(manuscript, keptIn(source, { ...found, leftOut: named }))
  return {
    source,
    kind,
    found: {
      ...(bare ? asGuessed(found) : found),
      leftOut: [...named, ...struck, ...(manuscript.aside ?? []), ...unsaid],
    },
    findings: [...(bare ? [unmarked] : []), ...sourceFindings(found, facts)],
  }
}

const linesIn = ({ blocks }: Manuscript): string[] =>
  blocks.flatMap(paragraphsIn).flatMap(({ runs }) => textOf(runs).split('\n'))

/** All that an input became: what was written, what is named as left out, and what the program prints by itself. */
const keptIn = (
  { text, files, printed }: WrittenSource,
  { head, closing, leftOut, notes, outline, appendices }: Recognised,
): string[] => [
  text,
  ...files.flatMap(({ content }) => (typeof content === 'string' ? [content] : [])),
  ...printed,
  ...leftOut.map((one) => one.text),
  ...notes.map(({ message }) => message),
  ...[outline, ...appendices.map((one) => one.outline)].flat().map(({ label }) => label),
  ...[
    head.type ?? '',
    foldWords([head.type ?? '', nation, motto].join(' ')),
    head.symbol ?? '',
    head.issuedWith ?? '',
    head.draft ? draftMark : '',
  ],
  ...closing.recipients.flatMap((one) => (typeof one === 'string' ? [] : ['để'])),
  ...head.agencies.flatMap(({ parents, name }) => [...parents.flat(), ...name]),
  ...closing.signers.flatMap(({ authority, post }) => [...authority, ...post]),
]
