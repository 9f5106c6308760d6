import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { archiveTyped, bareRecipient } from '../../vietnamese/recipients.ts'
import { headOfAppendix } from '../body/typed-appendices.ts'
import { signatureTyped } from '../keys/meant/typed-signature.ts'
import { behindLabel, type ClosingPart, closingPart, isOfSigner, signatureLines } from './closing-parts.ts'
import type { FormLine } from './form-lines.ts'
import type { SignatureLines, TypedClosing } from './typed-closing.ts'
import { dateTyped } from './typed-head.ts'

/** Within an item there may be semicolons. */
const beforeItem = /;\s+(?=[-–—+•]|Lưu[\s:])/

/** “Lưu” behind a comma. */
const archiveBehindComma = /,\s*(lưu(?:\s*:|\s+[A-ZĐ]{2}))/iu

const dash = /^[-–—+•*]/

const namesSigner: ReadonlySet<ClosingPart | undefined> = new Set(['person', 'signed'] as const)

/** What a line of a closing is read for; `goesOn` is the rest of a recipient that was broken over lines. */
type Role = 'label' | 'recipient' | 'goesOn' | 'archive' | 'date' | 'signer' | 'unknown'

/** A line without “Nơi nhận” before its words. */
interface Read {
  readonly line: FormLine
  readonly role: Role
  /** Recipients stand behind the label on its line. */
  readonly inLabel: boolean
}

/** Reads what the lines of a closing say; `around` tells how names in capitals are written. */
export function readClosing(lines: readonly FormLine[], around: string): TypedClosing {
  const all = rolesOf(lines)
  const of = (role: Role) => all.flatMap((one) => (one.role === role ? [one.line] : []))
  const names = recipientsIn(all)
  const archives = [
    ...of('archive').map(({ text }) => archiveTyped(text) ?? ''),
    ...names.flatMap((name) => archiveTyped(name) ?? []),
  ]
  const recipients = names.filter((name) => archiveTyped(name) === undefined).map(bareRecipient)
  return {
    lines,
    recipients: recipients.filter(Boolean),
    ...(archives.length > 0 && { archive: archives.join(', ') }),
    signatures: signaturesIn(of('signer'), around),
    ...dateTyped(of('date').at(-1)?.text ?? ''),
    unknown: [...of('unknown'), ...all.filter(({ line }) => signsBehindArchive(line.text)).map(({ line }) => line)],
  }
}

/** Whether all of a closing was run together on a line: `Lưu: VT. GIÁM ĐỐC Lê Văn Hòa`. */
const signsBehindArchive = (text: string): boolean => {
  const [, behind = ''] = /(?:^|[\s;-])Lưu[\s:][^.;]{0,80}\.\s+(\S.*)$/i.exec(text) ?? []
  return isOfSigner(closingPart(behind))
}

function rolesOf(lines: readonly FormLine[]): Read[] {
  const archiveAt = lines.findIndex(({ text }) => closingPart(text) === 'archive')
  const read: Read[] = []
  let listed = false
  for (const [at, typed] of lines.entries()) {
    const rest = behindLabel(typed.text)
    const isEnded = listed && endsList(read, lines.slice(at))
    // A list of recipients that is numbered.
    const text = listed && !isEnded ? typed.text.replace(/^\d{1,2}[.)]\s+/, '- ') : typed.text
    const line = { ...typed, text: rest ?? text }
    // What stands in an appendix is of no closing, and neither is its name.
    if (listed && headOfAppendix(text)) return [...read, { line, inLabel: false, role: 'unknown' }]
    listed ||= rest !== undefined
    const above = read.at(-1)
    const isListed = listed && !isEnded && (archiveAt < 0 || at < archiveAt)
    const around = { above, isAbove: listed && at < archiveAt, isListed, isEnded }
    const inLabel = rest !== undefined && rest !== ''
    read.push({ line, inLabel, role: rest === '' ? 'label' : roleOf(line, { ...around, inLabel }) })
  }
  return read
}

/** Whether a list of recipients has ended above lines: by “Lưu” with its full stop, or else by the name of the signer below the list. */
function endsList(read: readonly Read[], below: readonly FormLine[]): boolean {
  const archive = read.findLast((one) => archiveTyped(itemsOn(one).at(-1) ?? '') !== undefined)
  if (archive?.line.text.endsWith('.')) return true
  const isInColumn = ({ alone, setIn }: FormLine) => !alone || setIn
  const from = read.findIndex(({ role, inLabel }) => role === 'label' || inLabel)
  const isNamed = read
    .slice(from)
    .some(({ line, role }) => role === 'signer' && !isInColumn(line) && namesSigner.has(closingPart(line.text)))
  return isNamed && (archive !== undefined || !below.some(({ text }) => closingPart(text) === 'archive'))
}

interface Around {
  readonly above: Read | undefined
  readonly inLabel: boolean
  /** Below “Nơi nhận” and above “Lưu”. */
  readonly isAbove: boolean
  /** Below “Nơi nhận”, and not below “Lưu”. */
  readonly isListed: boolean
  /** Below the end of the list. */
  readonly isEnded: boolean
}

function roleOf({ text, alone }: FormLine, { above, inLabel, isAbove, isListed, isEnded }: Around): Role {
  const part = closingPart(text)
  if (part === 'archive') return 'archive'
  if (part === 'date' && !inLabel) return 'date'
  if ((dash.test(text) && !isEnded) || (inLabel && !(isOfSigner(part) && inCapitals(text)))) return 'recipient'
  // In small letters a post above “Lưu” is a recipient, and so is what looks like a name.
  const isRecipient = isAbove && alone && !inCapitals(text) && (part === 'post' || opensAsAgency(text))
  if ((isOfSigner(part) && !isRecipient) || (above && goesOnPost(text, above))) return 'signer'
  if (!isListed || (alone && text.length >= 120)) return 'unknown'
  const isBroken = above && /^(?:recipient|goesOn)$/.test(above.role) && alone && !/[;.]$/.test(above.line.text)
  return isBroken && dash.test(above.line.text)
    ? 'goesOn'
    : isBroken && above.role === 'goesOn'
      ? 'goesOn'
      : 'recipient'
}

/** Whether a line in capitals is the unit that the post above it is of. */
const goesOnPost = (text: string, { role, line }: Read): boolean =>
  role === 'signer' &&
  closingPart(line.text) === 'post' &&
  inCapitals(line.text) &&
  inCapitals(text) &&
  opensAsAgency(text)

/** The names as they are typed, “Lưu” behind them too. */
function recipientsIn(all: readonly Read[]): string[] {
  const names: string[] = []
  for (const one of all) {
    if (one.role === 'goesOn') names.push(`${names.pop() ?? ''} ${one.line.text}`)
    if (one.role === 'recipient') names.push(...itemsOn(one))
  }
  return names
}

const itemsOn = ({ line, inLabel }: Read): string[] =>
  line.text.replace(archiveBehindComma, '; $1').split(inLabel ? /;\s+(?=\S)/ : beforeItem)

/** Those who sign, one below the other or side by side. */
function signaturesIn(signed: readonly FormLine[], around: string): SignatureLines[] {
  const groups: FormLine[][] = []
  const parts = byColumn(signed).map((line) => ({ line, part: closingPart(line.text) }))
  const isNameFirst = parts.find(({ part }) => part !== 'trace')?.part === 'person'
  let isNamed = false
  for (const [at, { line, part }] of parts.entries()) {
    const last = groups.at(-1)
    // Below the last name stands the post in the signer's own agency.
    const isOwnPost = part === 'post' && groups.length === 1 && !parts.slice(at).some((one) => one.part === 'person')
    const opens = isNameFirst
      ? part === 'person'
      : (isNamed && part !== 'trace' && !isOwnPost) || (part === 'another' && last !== undefined)
    if (!last || opens) {
      groups.push([line])
      isNamed = false
    } else last.push(line)
    isNamed ||= part === 'person' || part === 'signed'
  }
  return groups.map((lines) => ({
    ...signatureTyped(
      lines.flatMap(({ text }) => (closingPart(text) === 'another' ? [] : signatureLines(text))),
      around,
    ),
    lines,
    another: lines.some(({ text }) => closingPart(text) === 'another'),
  }))
}

/** Column by column, where two sign side by side. */
function byColumn(signed: readonly FormLine[]): readonly FormLine[] {
  const rows = new Map<number, FormLine[]>()
  for (const line of signed) rows.set(line.from, [...(rows.get(line.from) ?? []), line])
  const cellsIn = (row: readonly FormLine[]) => [...new Set(row.map(({ cell }) => cell))]
  const width = Math.max(0, ...[...rows.values()].map((row) => cellsIn(row).length))
  if (width < 2) return signed
  const columnOf = (line: FormLine) => {
    const cells = cellsIn(rows.get(line.from) ?? [])
    return cells.indexOf(line.cell) + (line.setIn ? width - cells.length : 0)
  }
  return [...signed].sort((a, b) => columnOf(a) - columnOf(b) || a.from - b.from)
}
