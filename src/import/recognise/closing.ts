import { capitals, isCapital } from '../../vietnamese/letters.ts'
import { labelOf } from '../label.ts'
import { type Entry, isLine } from './entries.ts'
import { dateLine, placeDateOf } from './head.ts'
import { linesOfParagraph } from './lines.ts'
import type { Closing, Fact, LeftOut, Line, RecipientPart, SignerPart } from './parts.ts'
import { authorityStart, folded, inCapitals, isPost, opensAsPost, personNamed } from './words.ts'

/** Where nơi nhận and signature stand among the entries. */
export interface Span {
  readonly from: number
  readonly to: number
}

const recipientsLabel = /^Nơi nhận\s*:?/i
const archiveLabel = /^[-–+•*]?\s*Lưu\b\s*:?\s*/i
const signed = /^\(?\s*(?:đã ký|đã kí|ký tên|ký,? đóng dấu|chữ ký|\[?\s*daky\s*\]?)[^A-Z]*\)?$/i

/** Finds the closing: the last "Nơi nhận" with what stands around it, or a signature by itself. */
export function closingSpan(entries: readonly Entry[], start: number, end: number): Span | undefined {
  const lineAt = (at: number) => (isLine(entries[at]) ? entries[at].line : undefined)
  let label = -1
  for (let at = end - 1; at >= start && label < 0; at--) if (recipientsLabel.test(lineAt(at)?.text ?? '')) label = at
  if (label < 0) return signatureAlone(entries, start, end)
  let from = label
  while (from > start && label - from < 12 && closes(lineAt(from - 1))) from--
  let to = label + 1
  while (to < end && staysIn(lineAt(to), lineAt(to - 1))) to++
  return { from, to }
}

/** A line of a signature block. */
const closes = (line: Line | undefined): boolean =>
  line !== undefined &&
  !labelOf(line.text) &&
  line.text.length < 90 &&
  (authorityStart.test(line.text) ||
    dateLine.test(line.text) ||
    isPost(line.text) ||
    signed.test(line.text) ||
    (personNamed(line.text) !== undefined && !/[.;:]$/.test(line.text)))

/** Whether a line below "Nơi nhận" still belongs to the closing. */
function staysIn(line: Line | undefined, before: Line | undefined): boolean {
  if (!line || line.pageBreak) return false
  if (/^\[\d+\]/.test(line.text)) return false
  const label = labelOf(line.text)
  if (label?.kind === 'appendix' || /^PHỤ LỤC/.test(line.text)) return false
  if (label && label.kind !== 'bullet' && label.kind !== 'decimal') return false
  return line.text.length < 400 || (before !== undefined && recipientsLabel.test(before.text))
}

/** Without nơi nhận: post and name among the last lines. */
function signatureAlone(entries: readonly Entry[], start: number, end: number): Span | undefined {
  for (let at = end - 1; at >= Math.max(start, end - 14); at--) {
    const entry = entries[at]
    if (!isLine(entry) || !(isPost(entry.line.text) || authorityStart.test(entry.line.text))) continue
    let from = at
    while (from > start && closes((entries[from - 1] as { line?: Line }).line)) from--
    return { from, to: end }
  }
  const last = entries[end - 1]
  return isLine(last) && last.line.text.length < 40 && personNamed(last.line.text)?.degree
    ? { from: end - 1, to: end }
    : undefined
}

export interface FoundClosing {
  /** Above the signature, as some put it. */
  readonly placeDate?: { readonly place: string; readonly date: string }
  readonly closing: Closing
  readonly facts: readonly Fact[]
  readonly leftOut: readonly LeftOut[]
}

/** Reads recipients, archive and signers from the lines of the closing, in whatever order they come; a place and date where the head has none. */
export function closingOf(entries: readonly Entry[], hasDate: boolean): FoundClosing {
  const lines = entries.filter(isLine).flatMap(({ line }) => linesOfParagraph({ ...line, type: 'paragraph' }))
  const recipients: RecipientPart[] = []
  const signature: Line[] = []
  const facts: Fact[] = []
  const leftOut: LeftOut[] = []
  let archive: string | undefined
  let placeDate: { readonly place: string; readonly date: string } | undefined
  let into: 'recipients' | 'archive' | 'signature' = 'signature'
  let bulleted = false
  let brace: string | undefined

  const add = (typed: string) => {
    for (const one of listed(typed)) recipients.push(one)
  }
  for (const line of lines) {
    let text = line.text
    if (line.ties) {
      const tied = recipients.splice(-line.ties).map((one) => (typeof one === 'string' ? ended(one) : ''))
      recipients.push({ names: tied.filter(Boolean), purpose: text.replace(/^\((?:để )?|\)[;.]?$/g, '') })
      continue
    }
    if (/^[-–—_*=\s./]+$/.test(text)) continue
    if (brace !== undefined || /^[}{⎬⎭]/.test(text)) {
      const purpose = `${brace ?? ''} ${text}`.trim()
      const open = /\(/.test(purpose) && !/\)/.test(purpose)
      brace = open ? purpose : undefined
      if (!open)
        leftOut.push({ text: purpose, line: line.line, why: 'mục đích gửi đứng rời, chưa rõ của nơi nhận nào' })
      continue
    }
    const dated = dateLine.exec(text)
    if (dated) {
      if (placeDate || hasDate) leftOut.push({ text, line: line.line, why: 'địa danh, ngày tháng thứ hai' })
      else placeDate = placeDateOf(dated)
      continue
    }
    if (recipientsLabel.test(text)) {
      into = 'recipients'
      facts.push({ what: 'nơi nhận', value: '', confidence: 'chắc', line: line.line })
      text = text.replace(recipientsLabel, '').trim()
      if (text === '') continue
    }
    if (into !== 'signature' && archiveLabel.test(text) && !/^Lưu (?:học|hành|trữ|động|vực)/i.test(text)) {
      archive = text.replace(archiveLabel, '')
      into = 'archive'
      continue
    }
    const isSignature =
      authorityStart.test(text) ||
      isPost(text) ||
      signed.test(text) ||
      (into === 'signature' && !/^[-–+•]\s/.test(text))
    if (isSignature || (into === 'archive' && (personNamed(text) || inCapitals(text)))) {
      signature.push(line)
      if (into === 'archive') into = 'signature'
      continue
    }
    if (into === 'archive') {
      if (/^[-–+•]\s/.test(text)) add(text.replace(/^[-–+•]\s*/, ''))
      else if (/[.]$/.test(archive ?? '')) leftOut.push({ text, line: line.line, why: 'đứng sau dòng Lưu' })
      else archive = `${archive} ${text}`
      continue
    }
    const bullet = /^[-–+•*]\s*/.exec(text)?.[0]
    if (bullet) bulleted = true
    const last = recipients.at(-1)
    const open = typeof last === 'string' && !bullet && (bulleted || !endedAt(lines, line))
    if (open) recipients[recipients.length - 1] = `${last} ${text}`
    else add(text.slice(bullet?.length ?? 0))
  }
  // One line holds them all, with Lưu at its end.
  const joined = recipients.findIndex((one) => typeof one === 'string' && /^Lưu\b/i.test(one))
  if (joined >= 0 && archive === undefined)
    archive = String(recipients.splice(joined, recipients.length - joined).join('; ')).replace(archiveLabel, '')
  const signers = signersOf(signature, leftOut)
  const drafted = draftedIn(archive)
  if (drafted) archive = drafted.archive
  if (archive !== undefined) archive = archive.replace(/[\s.;]+$/, '')
  return {
    ...(placeDate && { placeDate }),
    closing: {
      recipients: recipients.map((one) => (typeof one === 'string' ? ended(one) : one)).filter((one) => one !== ''),
      ...(archive && { archive }),
      ...(drafted?.drafter && { drafter: drafted.drafter }),
      ...(drafted?.copies && { copies: drafted.copies }),
      signers,
    },
    facts: [
      ...facts.map((fact) => ({ ...fact, value: `${recipients.length} nơi${archive ? `; lưu: ${archive}` : ''}` })),
      ...signers.map(({ authority, post, name }) => ({
        what: 'người ký',
        value: [...authority, ...post, name ?? '(không có tên)'].join(' / '),
        confidence: name ? ('chắc' as const) : ('khá chắc' as const),
        ...(signature[0] && { line: signature[0].line }),
      })),
    ],
    leftOut,
  }
}

/** `VT, KT. HVT.(25)` is the archive, the drafter and the number of copies (M.II k.9). */
function draftedIn(archive = '') {
  const [, kept, drafter, copies] = /^(.+?)\.\s+(?:([A-ZĐ]{1,6})\.?)?\s*(?:\((\d{1,4})\))?$/.exec(archive) ?? []
  return kept && (drafter || copies)
    ? { archive: kept, drafter, copies: copies ? Number(copies) : undefined }
    : undefined
}

const ended = (recipient: string): string => recipient.replace(/[\s;.,]+$/, '').replace(/;\s*(?=\([^()]*\)$)/, ' ')

/** Whether the line before ended its recipient. */
const endedAt = (lines: readonly Line[], line: Line): boolean =>
  /[;.,:]$/.test(lines[lines.indexOf(line) - 1]?.text ?? ';')

const between = new RegExp(
  String.raw`\s*;\s*[-–]\s*(?=\S)|(?<=[;.,)])\s+[-–]\s+(?=[${capitals}])|\s+[-–]\s+(?=(?:Các|Lưu|UBND|Ban|Văn phòng|Bộ|Sở|Thủ|Như|Chủ)\s)`,
)

/** The recipients on one line: parted at " - " after a mark, or at each semicolon with a dash behind. */
function listed(typed: string): string[] {
  const text = typed.replace(/^[-–+•*]\s*/, '')
  const parts = text.split(between)
  return parts.map((part) => part.replace(/^[-–+•*]\s*/, '')).filter(Boolean)
}

/** A signature whose lines were run together: parted before each mark and each post. */
function unfolded(lines: readonly Line[]): readonly Line[] {
  const capitals = lines.filter(({ text }) => inCapitals(text))
  const [only] = capitals
  if (!only || capitals.length > 1) return lines
  const parts: string[] = []
  const words = only.text.split(' ')
  for (const [at, word] of words.entries()) {
    const rest = words.slice(at).join(' ')
    const opens =
      authorityStart.test(rest) ||
      (opensAsPost(rest) &&
        !/^(?:KT|TL|TUQ|TM|Q)\.?$|^(?:PHÓ|TỔNG|CHÁNH|KIÊM|CHI|CỤC|VIỆN|HIỆU|BỘ|THỨ|THỦ)$/.test(words[at - 1] ?? 'KIÊM'))
    if (parts.length === 0 || opens) parts.push(word)
    else parts[parts.length - 1] += ` ${word}`
  }
  return lines.flatMap((line) => (line === only ? parts.map((text) => ({ ...line, text })) : [line]))
}

/** Blocks of authority, post and name. */
function signersOf(typed: readonly Line[], leftOut: LeftOut[]): SignerPart[] {
  const lines = unfolded(typed)
  interface Open {
    authority: string[]
    post: string[]
    ownPost?: string
    degree?: string
    name?: string
  }
  const signers: Open[] = []
  const current = (): Open => {
    const last = signers.at(-1)
    if (last && last.name === undefined) return last
    signers.push({ authority: [], post: [] })
    return signers.at(-1) as Open
  }
  const mixed = lines.some(({ text }) => !inCapitals(text) && personNamed(text))
  for (const { text, line } of lines) {
    if (signed.test(text)) {
      leftOut.push({ text, line, why: 'dấu vết chữ ký, bản mới được ký lại' })
      continue
    }
    // In capitals a name can't be told from the end of a post but by its place.
    const byPlace = !mixed && !isPost(text) && lines.at(-1)?.text === text && lines.length > 1
    const person = !inCapitals(text) || byPlace ? personNamed(text) : undefined
    const last = signers.at(-1)
    if (authorityStart.test(text)) current().authority.push(text)
    else if (
      isPost(text) &&
      last?.name !== undefined &&
      last.ownPost === undefined &&
      !lines.some((other) => other.line > line && personNamed(other.text))
    )
      last.ownPost = text
    else if (inCapitals(text) && !person) {
      const open = current()
      const above = open.post.length > 0 ? open.post : open.authority
      if (above.length > 0 && !opensAsPost(text)) above[above.length - 1] = `${above.at(-1)} ${text}`
      else open.post.push(text)
    } else if (person) {
      const open = current()
      open.name = person.name
      if (person.degree) open.degree = person.degree
    } else if (
      isCapital(text) &&
      text.length < 60 &&
      last &&
      last.name === undefined &&
      folded(text).split(' ').length < 8
    )
      last.post.push(text)
    else leftOut.push({ text, line, why: 'không rõ thuộc phần ký' })
  }
  return signers.map(({ authority, post, ownPost, degree, name }) => ({
    authority,
    // One who signs for an advisory body has the own post above the name (cell 7b).
    post: lines !== typed && authority.length === 0 ? post.slice(0, 1) : post,
    ...(ownPost ? { ownPost } : lines !== typed && authority.length === 0 && post[1] && { ownPost: post[1] }),
    ...(degree && { degree }),
    ...(name && { name }),
  }))
}
