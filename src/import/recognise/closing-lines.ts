import { authorityStart } from '../../decree/authority.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { isPost } from '../../vietnamese/posts.ts'
import { archiveLabel, type LineLook, lookOf, recipientsOpening } from './line-look.ts'
import { type PlaceDate, placeDateIn } from './place-date.ts'
import { recipientsIn, tied, withoutEnd } from './recipient-lines.ts'
import type { LeftOut, ManuscriptLine, RecipientPart } from './recognised.ts'

/** A closing as far as it has been read: each line makes another of it. */
export interface ClosingSoFar {
  readonly recipients: readonly RecipientPart[]
  /** Behind “Lưu:”. */
  readonly archive?: string
  readonly signature: readonly ManuscriptLine[]
  readonly placeDate?: PlaceDate
  readonly leftOut: readonly LeftOut[]
  /** Of “Nơi nhận”. */
  readonly recipientsLine?: number
  /** What the last line belonged to. */
  readonly into: 'recipients' | 'archive' | 'signature'
  /** Recipients have bullets, so that a line without one goes on the last of them. */
  readonly bulleted: boolean
  /** That of the first, where there is one: another is of those under the last recipient. */
  readonly bullet?: string
  /** A purpose that stands apart, its bracket not closed yet. */
  readonly brace?: string
  /** The line before. */
  readonly above?: ManuscriptLine
}

/** A closing before its first line. */
export const emptyClosing: ClosingSoFar = {
  recipients: [],
  signature: [],
  leftOut: [],
  into: 'signature',
  bulleted: false,
}

/** What is known besides the line itself. */
export interface ClosingPlace {
  /** The head has a date. */
  readonly dated: boolean
  readonly next: ManuscriptLine | undefined
}

const bullet = /^[-–+•*]\s*/

/** Takes one line of the closing for what it is where it stands. */
export function takeClosingLine(found: ClosingSoFar, line: ManuscriptLine, place: ClosingPlace): ClosingSoFar {
  const taken = takeByKind(found, line, place)
  return { ...taken, above: line }
}

function takeByKind(found: ClosingSoFar, line: ManuscriptLine, { dated, next }: ClosingPlace): ClosingSoFar {
  const { text } = line
  const kind = lookOf(line)
  if (line.ties) return { ...found, recipients: tied(found.recipients, line.ties, text) }
  if (kind === 'rule') return found
  if (/^\d{1,3}$/.test(text)) return without(found, line, 'số trang của bản gốc')
  if (found.brace !== undefined || /^[}{⎬⎭]/.test(text)) return takeBrace(found, line)
  if (kind === 'placeDate') return takePlaceDate(found, line, dated)
  if (kind === 'recipients') return takeRecipientsLabel(found, line)
  if (found.into !== 'signature' && kind === 'archive') return takeArchive(found, line)
  if (isSignature(found, line, next))
    return { ...found, signature: [...found.signature, line], into: signedInto(found) }
  return found.into === 'archive' ? takeBelowArchive(found, line) : takeRecipient(found, line)
}

const without = (
  found: ClosingSoFar,
  { text, line }: Pick<ManuscriptLine, 'text' | 'line'>,
  why: string,
): ClosingSoFar => ({
  ...found,
  leftOut: [...found.leftOut, { text, line, why }],
})

/** Columns that run together bring signature lines among the recipients, and these go on; below Lưu none does. */
const signedInto = ({ into }: ClosingSoFar): ClosingSoFar['into'] => (into === 'archive' ? 'signature' : into)

const signs: ReadonlySet<LineLook> = new Set(['authority', 'post', 'trace'])

/** What stands below a post. */
const signed: ReadonlySet<LineLook> = new Set(['name', 'trace'])

/** Whether a line belongs to the signature: by its looks, by what it follows, or a post in small letters above a name. */
function isSignature(
  { into, above, archive, signature }: ClosingSoFar,
  line: ManuscriptLine,
  next: ManuscriptLine | undefined,
): boolean {
  const kind = lookOf(line)
  if (signs.has(kind)) return true
  if (bullet.test(line.text)) return false
  if (into === 'signature') return true
  if (kind === 'name' && above !== undefined && above === signature.at(-1)) return true
  if (into !== 'archive') return false
  if (kind === 'name') return true
  if (inCapitals(line.text)) return !/\d/.test(line.text)
  const ended = !/[,;:]$/.test(archive ?? '')
  return ended && isCapital(line.text) && line.text.length < 60 && next !== undefined && signed.has(lookOf(next))
}

function takeBrace(found: ClosingSoFar, { text, line }: ManuscriptLine): ClosingSoFar {
  const { brace, ...rest } = found
  const purpose = `${brace ?? ''} ${text}`.trim()
  if (/\(/.test(purpose) && !/\)/.test(purpose)) return { ...rest, brace: purpose }
  return without(rest, { text: purpose, line }, 'mục đích gửi đứng rời, chưa rõ của nơi nhận nào')
}

function takePlaceDate(found: ClosingSoFar, line: ManuscriptLine, dated: boolean): ClosingSoFar {
  const read = placeDateIn(line.text)
  if (found.placeDate || dated || !read) return without(found, line, 'địa danh, ngày tháng thứ hai')
  return { ...found, placeDate: read }
}

function takeRecipientsLabel(found: ClosingSoFar, line: ManuscriptLine): ClosingSoFar {
  const opened: ClosingSoFar = { ...found, into: 'recipients', recipientsLine: line.line }
  const text = line.text.replace(recipientsOpening, '').trim()
  return text === '' ? opened : takeByKind(opened, { ...line, text }, { dated: true, next: undefined })
}

function takeArchive(found: ClosingSoFar, { text, line }: Pick<ManuscriptLine, 'text' | 'line'>): ClosingSoFar {
  const typed = text.replace(archiveLabel, '')
  const apart = withoutArchive(found)
  const beside = postBehind(typed)
  if (beside) {
    const { signature, into } = takeArchive(found, { text: beside.recipient, line })
    const post = { text: beside.post, line, runs: [{ text: beside.post }], bold: false }
    return { ...apart, archive: beside.recipient, signature: [...signature, post], into }
  }
  if (found.archive !== undefined && keepsAll.test(found.archive) && !keepsAll.test(typed))
    return { ...found, archive: withoutEnd(found.archive), recipients: [...found.recipients, `Lưu ${typed}`] }
  const named = awaitsName(found) ? nameBehind(typed) : undefined
  if (!named) return { ...apart, archive: typed, into: 'archive' }
  return {
    ...apart,
    archive: named.archive,
    signature: [...apart.signature, { text: named.name, line, runs: [{ text: named.name }], bold: false }],
    into: 'signature',
  }
}

/** The clerks of the office, who keep what it issues. */
const keepsAll = /(?<![A-Za-zÀ-ỹ])(?:VT|Văn thư)(?![A-Za-zÀ-ỹ])/i

/** A line “Lưu” above another is a recipient. */
const withoutArchive = ({ archive, ...found }: ClosingSoFar): ClosingSoFar =>
  archive === undefined ? found : { ...found, recipients: [...found.recipients, `Lưu ${archive}`] }

/** A signature was begun beside the recipients, and no name stands in it. */
const awaitsName = ({ signature }: ClosingSoFar): boolean =>
  signature.length > 0 && !signature.some((line) => lookOf(line) === 'name')

/** `VT. Trần Văn A`: a name that was typed in the column beside Lưu. */
function nameBehind(typed: string): { readonly archive: string; readonly name: string } | undefined {
  const [, archive = '', name = ''] = /^(.*?[\p{Lu}\d)][.;]?)\s(\p{Lu}\p{Ll}.*)$/u.exec(typed) ?? []
  return personNamed(name) && { archive, name }
}

/** Below Lưu: one more recipient, the end of its line, or neither. */
function takeBelowArchive(found: ClosingSoFar, line: ManuscriptLine): ClosingSoFar {
  const { archive = '', recipients } = found
  if (bullet.test(line.text)) return { ...found, recipients: [...recipients, ...recipientsIn(line.text)] }
  if (/[.]$/.test(archive)) return without(found, line, 'đứng sau dòng Lưu')
  return { ...found, archive: `${archive} ${line.text}` }
}

function takeRecipient(found: ClosingSoFar, line: ManuscriptLine): ClosingSoFar {
  const signed = postBehind(line.text)
  if (signed) {
    const named = takeRecipient(found, { ...line, text: signed.recipient })
    return { ...named, signature: [...named.signature, { ...line, text: signed.post, runs: [{ text: signed.post }] }] }
  }
  const brace = line.text.search(/(?<!\s)\s*[}⎬⎭]/)
  if (brace > 0) {
    const named = takeRecipient(found, { ...line, text: line.text.slice(0, brace) })
    return takeBrace(named, { ...line, text: line.text.slice(brace).trim() })
  }
  const { recipients, above } = found
  const shared =
    recipients.length - 1 - recipients.findLastIndex((one) => typeof one !== 'string' || /[;.,:]$/.test(one))
  if (/^\([^()]{3,40}\)[;.]?$/.test(line.text) && shared > 1)
    return { ...found, recipients: tied(recipients, shared, line.text) }
  const marked = bullet.test(line.text)
  const bulleted = found.bulleted || marked
  const last = recipients.at(-1)
  if (marked && typeof last === 'string' && isUnder(found, last, line)) {
    const end = last.includes(':') ? ', ' : ': '
    const begun = last.endsWith(':') ? `${last} ` : `${withoutEnd(last)}${end}`
    return { ...found, recipients: [...recipients.slice(0, -1), begun + line.text.replace(bullet, '')] }
  }
  const ended = /[;.,:]$/.test(above?.text ?? ';')
  if (typeof last === 'string' && !marked && (bulleted || !ended))
    return { ...found, bulleted, recipients: [...recipients.slice(0, -1), `${last} ${line.text}`] }
  const mark = found.bullet ?? (marked ? line.text.charAt(0) : undefined)
  return { ...found, bulleted, ...(mark && { bullet: mark }), recipients: [...recipients, ...recipientsIn(line.text)] }
}

/** `UBND tỉnh (b/c); CHỦ TỊCH`: a post that was typed in the column beside a recipient. */
function postBehind(text: string): { readonly recipient: string; readonly post: string } | undefined {
  const [, recipient = '', post = ''] = /^(.*?[;.)])\s(\p{Lu}[\p{Lu}\s.,]{3,60})$/u.exec(text) ?? []
  return authorityStart.test(post) || isPost(post) ? { recipient, post } : undefined
}

/** Whether a recipient is one of those that the last stands for: it has another bullet, a plus or below a colon. */
const isUnder = (found: ClosingSoFar, last: string, { text }: ManuscriptLine): boolean =>
  found.bullet !== undefined &&
  !sameBullet(found.bullet, text.charAt(0)) &&
  (text.startsWith('+') || last.includes(':'))

const sameBullet = (one: string, other: string): boolean => one === other || /^[-–]{2}$/.test(one + other)
