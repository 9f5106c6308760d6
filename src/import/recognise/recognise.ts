import { schemeOf } from '../../decree/typed-scheme.ts'
import { linesInColumn } from '../../document/keys/too-tall.ts'
import { limits } from '../../limits.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'
import type { Manuscript } from '../manuscript.ts'
import { fittingAgencies } from './agency-lines.ts'
import { countBases } from './basis-lines.ts'
import { closingOf } from './closing.ts'
import { closingSpan } from './closing-span.ts'
import { entriesOf, isLine, type ManuscriptEntry } from './entries.ts'
import { appendixOf, appendixStarts } from './find-appendices.ts'
import { headOf } from './head.ts'
import { linesOfParagraph, wholeLine } from './manuscript-lines.ts'
import { numberEntries, typedOutline } from './numbered-outline.ts'
import { outlineParts } from './outline-parts.ts'
import type { Fact, LeftOut, ManuscriptLine, Note, Recognised, SignerPart } from './recognised.ts'
import { recogniseRunning } from './running-text.ts'
import { sectorOf } from './sector.ts'

/** What the author asks for. */
export interface RecogniseOptions {
  /** Numbers are kept as typed. */
  readonly verbatim: boolean
}

/** Finds out what each part of a manuscript is. Nothing is dropped unsaid. */
export function recognise(manuscript: Manuscript, { verbatim }: RecogniseOptions): Recognised {
  const typed = entriesOf(manuscript.blocks)
  const notes: Note[] = []
  const running = recogniseRunning(manuscript.running)
  const leftOut: LeftOut[] = running.others.map((text) => ({ text, line: 0, why: 'đầu trang, chân trang của bản gốc' }))

  const headLines = linesOfHead(typed)
  const { head, agencyLines, length, facts: headFacts, leftOut: headLeft } = headOf(headLines.map(({ line }) => line))
  leftOut.push(...headLeft)
  const { entries, bodyStart } = belowHead(typed, headLines, length)

  const span = closingSpan(entries, bodyStart, firstAppendix(entries, bodyStart))
  const end = span?.from ?? firstAppendix(entries, bodyStart)
  const {
    closing,
    placeDate,
    facts: closingFacts,
    leftOut: closingLeft,
  } = closingOf(span ? entries.slice(span.from, span.to) : [], head.date !== undefined)
  leftOut.push(...closingLeft)
  // Như trên points to Kính gửi, which a plan has not (M.II k.9).
  const asAbove =
    head.addressees.length === 0
      ? closing.recipients.filter((one) => typeof one === 'string' && /^Như (?:trên|kính gửi)/i.test(one))
      : []
  for (const one of asAbove)
    leftOut.push({ text: String(one), line: 0, why: 'văn bản không có phần Kính gửi để “Như trên” chỉ tới' })
  const recipients = closing.recipients.filter((one) => !asAbove.includes(one))
  const { agencies, behind } = fittingAgencies(agencyLines, closing.signers.length, head.symbol)
  const signed = closing.signers.slice(-Math.max(1, agencies.length)).map((signer) => withoutAgency(signer, agencies))
  const { signers, behind: posts } = fittingSigners(signed)
  for (const { text, line } of [...behind, ...posts.map((text) => ({ text, line: 0 }))])
    leftOut.push({ text, line, why: 'phần đầu hay phần ký không đủ chỗ cho dòng này' })
  for (const { authority, post, name } of closing.signers.slice(0, -signers.length || undefined))
    if (closing.signers.length > signers.length)
      leftOut.push({
        text: [...authority, ...post, name].filter(Boolean).join(' '),
        line: 0,
        why: 'một cơ quan ban hành có một người ký',
      })

  const sector = signers.some(({ degree }) => degree)
    ? sectorOf([
        agencyLines.map(({ text }) => text).join(' '),
        head.abstract.join(' '),
        entries.map((entry) => (isLine(entry) ? entry.line.text : '')).join(' '),
      ])
    : undefined
  for (const { degree, name } of sector ? [] : signers)
    if (degree)
      leftOut.push({
        text: degree,
        line: 0,
        why: `không ghi học vị trước họ tên ${name ?? ''} (điểm c khoản 7 Mục II)`,
      })
  const main = entries.slice(bodyStart, end)
  const bases = leadingBases(main)
  const text = numberEntries(main.slice(bases.length))
  const scheme = verbatim ? 'nguyen_van' : schemeOf(text)
  const body = outlineParts(text, scheme, notes)

  const after = span?.to ?? end
  const starts = appendixStarts(entries, after)
  const rest = entries.slice(after, starts[0] ?? entries.length)
  const trailing = rest.filter(isLine)
  const found = starts.map((start, i) => {
    const until = starts[i + 1] ?? entries.length
    return appendixOf(entries.slice(start, until), { landscape: landscapeAt(entries, start, until), scheme, notes })
  })
  const appendices = found.map(({ appendix }) => appendix)
  leftOut.push(...found.flatMap((one) => one.leftOut))
  const extra = trailing.length > 2 || rest.some((entry) => 'table' in entry)
  for (const { line } of extra ? [] : trailing)
    leftOut.push({ text: line.text, line: line.line, why: 'đứng sau phần ký' })

  const facts: Fact[] = [
    ...headFacts,
    ...(agencyLines[0]
      ? [
          {
            what: 'cơ quan ban hành',
            value: agencies
              .map(({ parents, name }) => [...parents, name].map((lines) => lines.join(' ')).join(' / '))
              .join('; '),
            confidence: 'chắc' as const,
            line: agencyLines[0].line,
          },
        ]
      : []),
    {
      what: 'căn cứ',
      value: `${bases.length}`,
      confidence: bases.length > 0 ? 'chắc' : 'khá chắc',
      ...(bases[0] && { line: bases[0].line }),
    },
    ...outlineFact(body, scheme),
    ...closingFacts,
    ...appendices.map(({ title, line }, i) => ({
      what: `phụ lục ${i + 1}`,
      value: title,
      confidence: 'khá chắc' as const,
      line,
    })),
  ]
  return {
    head: {
      ...(placeDate && {
        ...(placeDate.place && { place: placeDate.place }),
        ...(placeDate.date && { date: placeDate.date }),
      }),
      ...head,
      ...running.marks,
      agencies,
      address: running.address,
    },
    bases,
    body,
    outline: typedOutline(text),
    appendices: extra ? [untitledAppendix(rest, scheme, notes), ...appendices] : appendices,
    closing: { ...closing, recipients, signers, ...(sector && { sector }) },
    scheme,
    facts,
    leftOut,
    notes,
  }
}

/** Text below the signature under no heading of its own. */
function untitledAppendix(entries: readonly ManuscriptEntry[], scheme: Recognised['scheme'], notes: Note[]) {
  const line = entries.find(isLine)?.line.line ?? 0
  notes.push({
    rule: 'nhap-sau-phan-ky',
    message: 'Phần chữ sau chữ ký được đưa vào một phụ lục',
    hint: 'đặt lại tên phụ lục, hoặc chuyển chữ lên nội dung',
    line,
  })
  const parts = numberEntries(entries)
  return { title: '', landscape: false, body: outlineParts(parts, scheme, notes), outline: typedOutline(parts), line }
}

/** Signers with as many lines of their posts as a page has room for, and the lines behind them. */
function fittingSigners(signed: readonly SignerPart[]) {
  for (let most = Math.max(0, ...signed.map(({ post }) => post.length)); ; most--) {
    const signers = signed.map((signer) => ({ ...signer, post: signer.post.slice(0, most) }))
    const texts = signers.flatMap(({ authority, post, ownPost = '', degree = '', name = '' }) => [
      ...authority,
      ...post,
      ...[ownPost, degree, name],
    ])
    if (most === 0 || linesInColumn(texts) <= limits.partLines.most)
      return { signers, behind: signed.flatMap(({ post }) => post.slice(most)) }
  }
}

/** In a joint document each signature stands under its agency's name. */
function withoutAgency(signer: SignerPart, agencies: Recognised['head']['agencies']): SignerPart {
  const isAgency = (text: string) =>
    agencies.length > 1 && agencies.some(({ name }) => foldWords(name.join(' ')) === foldWords(text))
  return {
    ...signer,
    authority: signer.authority.filter((line) => !isAgency(line)),
    post: signer.post.filter((line) => !isAgency(line)),
  }
}

/** A line that may be one of the head, with the entry it stands in. */
interface HeadLine {
  readonly line: ManuscriptLine
  readonly at: number
}

const linesOfHead = (entries: readonly ManuscriptEntry[]): readonly HeadLine[] =>
  entries
    .slice(0, 60)
    .flatMap((entry, at) =>
      isLine(entry) ? linesOfParagraph({ ...entry.line, type: 'paragraph' }).map((line) => ({ line, at })) : [],
    )

/** The entries with the place where the text begins: what a paragraph has below the last line of the head is an entry of its own. */
function belowHead(entries: readonly ManuscriptEntry[], lines: readonly HeadLine[], length: number) {
  const last = length === 0 ? -1 : (lines[length - 1]?.at ?? -1)
  const rest = lines.slice(length).flatMap(({ line, at }) => (at === last ? [line] : []))
  const [first] = rest
  if (!first) return { entries, bodyStart: last + 1 }
  const runs = rest.flatMap((line, i) => (i === 0 ? line.runs : [{ text: '\n' }, ...line.runs]))
  const line = wholeLine({ ...first, runs, type: 'paragraph' })
  return {
    entries: [...entries.slice(0, last), { kind: 'line' as const, line }, ...entries.slice(last + 1)],
    bodyStart: last,
  }
}

function leadingBases(entries: readonly ManuscriptEntry[]): ManuscriptLine[] {
  const lines: ManuscriptLine[] = []
  for (const entry of entries) {
    if (!isLine(entry)) break
    lines.push(entry.line)
    if (lines.length > 60) break
  }
  return lines.slice(0, countBases(lines))
}

/** The first appendix that a closing stands before, or the end. */
function firstAppendix(entries: readonly ManuscriptEntry[], from: number): number {
  const starts = appendixStarts(entries, from)
  const closing = entries.findLastIndex((entry) => isLine(entry) && /^Nơi nhận\s*:?/i.test(entry.line.text))
  return starts.find((start) => start > closing && (closing > 0 || start > entries.length / 3)) ?? entries.length
}

/** An appendix lies on its side where its section does. */
function landscapeAt(entries: readonly ManuscriptEntry[], start: number, until: number): boolean {
  const before = entries.slice(0, start).findLast((entry) => 'type' in entry)
  const inside = entries.slice(start, until - 1).find((entry) => 'type' in entry)
  return [before, inside].some((section) => section && 'landscape' in section && section.landscape)
}

function outlineFact(body: Recognised['body'], scheme: Recognised['scheme']): Fact[] {
  const headings = body.filter((part) => part.kind === 'heading')
  const [first] = headings
  if (!first) return []
  const top = headings.filter((part) => part.depth === first.depth).length
  return [
    {
      what: 'đề mục',
      value: `${top} mục, ${headings.length} đề mục; ${scheme === 'nguyen_van' ? 'giữ số như bản gốc' : `đánh số theo ${scheme}`}`,
      confidence: scheme === 'nguyen_van' ? 'khá chắc' : 'chắc',
      line: first.line,
    },
  ]
}
