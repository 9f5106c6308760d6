import { authorityStart } from '../../decree/authority.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { capitals } from '../../vietnamese/letters.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { isPost } from '../../vietnamese/posts.ts'
import { recipientsOpening } from './closing-span.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import { linesOfParagraph } from './manuscript-lines.ts'
import { dateLine, placeDateOf } from './place-date.ts'
import type { Closing, Fact, LeftOut, ManuscriptLine, RecipientPart } from './recognised.ts'
import { recogniseSigners, signatureTrace } from './signature-lines.ts'

/** `Lưu trữ lịch sử` and `Lưu học sinh` are recipients. */
const archiveLabel = /^[-–+•*]?\s*Lưu\b(?! (?:học|hành|trữ|động|vực))\s*:?\s*/i

/** What the closing says, and what of it found no place. */
export interface FoundClosing {
  /** Above the signature, as some put it. */
  readonly placeDate?: { readonly place: string; readonly date: string }
  readonly closing: Closing
  readonly facts: readonly Fact[]
  readonly leftOut: readonly LeftOut[]
}

/** Reads recipients, archive and signers from the lines of the closing, in whatever order they come; a place and date where the head has none. */
export function closingOf(entries: readonly ManuscriptEntry[], hasDate: boolean): FoundClosing {
  const lines = entries.filter(isLine).flatMap(({ line }) => linesOfParagraph({ ...line, type: 'paragraph' }))
  const recipients: RecipientPart[] = []
  const signature: ManuscriptLine[] = []
  const facts: Fact[] = []
  const leftOut: LeftOut[] = []
  let archive: string | undefined
  let placeDate: { readonly place: string; readonly date: string } | undefined
  let into: 'recipients' | 'archive' | 'signature' = 'signature'
  let bulleted = false
  let brace: string | undefined

  const add = (typed: string) => {
    for (const one of recipientsIn(typed)) recipients.push(one)
  }
  for (const line of lines) {
    let text = line.text
    if (line.ties) {
      const tied = recipients.splice(-line.ties).map((one) => (typeof one === 'string' ? withoutEnd(one) : ''))
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
    if (recipientsOpening.test(text)) {
      into = 'recipients'
      facts.push({ what: 'nơi nhận', value: '', confidence: 'chắc', line: line.line })
      text = text.replace(recipientsOpening, '').trim()
      if (text === '') continue
    }
    if (into !== 'signature' && archiveLabel.test(text)) {
      if (archive !== undefined)
        leftOut.push({ text: archive, line: line.line, why: 'dòng Lưu ở trên một dòng Lưu khác' })
      archive = text.replace(archiveLabel, '')
      into = 'archive'
      continue
    }
    const isSignature =
      authorityStart.test(text) ||
      isPost(text) ||
      signatureTrace.test(text) ||
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
    const open = typeof last === 'string' && !bullet && (bulleted || !previousEnds(lines, line))
    if (open) recipients[recipients.length - 1] = `${last} ${text}`
    else add(text.slice(bullet?.length ?? 0))
  }
  // One line holds them all, with Lưu at its end.
  const joined = recipients.findIndex((one) => typeof one === 'string' && archiveLabel.test(one))
  if (joined >= 0 && archive === undefined)
    archive = String(recipients.splice(joined, recipients.length - joined).join('; ')).replace(archiveLabel, '')
  const signers = recogniseSigners(signature, leftOut)
  const drafted = drafterIn(archive)
  if (drafted) archive = drafted.archive
  if (archive !== undefined) archive = archive.replace(/(?<![\s.;])[\s.;]+$/, '')
  return {
    ...(placeDate && { placeDate }),
    closing: {
      recipients: recipients
        .map((one) => (typeof one === 'string' ? withoutEnd(one) : one))
        .filter((one) => one !== ''),
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
function drafterIn(archive = '') {
  const [, kept, drafter, copies] = /^(.+?)\.\s{1,9}(?:([A-ZĐ]{1,6})\.?)?\s{0,9}(?:\((\d{1,4})\))?$/.exec(archive) ?? []
  return kept && (drafter || copies)
    ? { archive: kept, drafter, copies: copies ? Number(copies) : undefined }
    : undefined
}

const withoutEnd = (recipient: string): string =>
  recipient.replace(/(?<![\s;.,])[\s;.,]+$/, '').replace(/;\s*(?=\([^()]*\)$)/, ' ')

/** Whether the line before ended its recipient. */
const previousEnds = (lines: readonly ManuscriptLine[], line: ManuscriptLine): boolean =>
  /[;.,:]$/.test(lines[lines.indexOf(line) - 1]?.text ?? ';')

const between = new RegExp(
  String.raw`(?<!\s)\s*;\s*[-–]\s*(?=\S)|(?<=[;.,)])\s+[-–]\s+(?=[${capitals}])|(?<!\s)\s+[-–]\s+(?=(?:Các|Lưu(?! trữ)|UBND|Ban|Văn phòng|Bộ|Sở|Thủ|Như|Chủ)\s)`,
)

/** The recipients on one line: parted at " - " after a mark, or at each semicolon with a dash behind. */
function recipientsIn(typed: string): string[] {
  const text = typed.replace(/^[-–+•*]\s*/, '')
  const parts = text.split(between)
  return parts.map((part) => part.replace(/^[-–+•*]\s*/, '')).filter(Boolean)
}
