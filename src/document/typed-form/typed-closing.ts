import { authorityStart } from '../../decree/authority.ts'
import type { TextMap } from '../../findings/text-map.ts'
import { isPost } from '../../vietnamese/posts.ts'
import { archiveTyped, bareRecipient } from '../../vietnamese/recipients.ts'
import { closesLikeSignature, type SignerKeys, signerTyped } from '../keys/meant/typed-signature.ts'
import { type FormLine, formLines, lineAbove, opensSection } from './form-lines.ts'
import { dateTyped } from './typed-head.ts'

/** What stands below the text on paper, typed there. */
export interface TypedClosing {
  readonly lines: readonly FormLine[]
  readonly recipients: readonly string[]
  readonly archive?: string
  readonly signer?: SignerKeys
  readonly place?: string
  readonly date?: string
  /** Lines that are no part known of a closing. */
  readonly unknown: readonly FormLine[]
}

const label = /^Nơi nhận\s*(?::\s*|$)/i

/** Lines that a closing can have. */
const farthest = 120

const namesLabel = (text: string): boolean => /Nơi nhận/i.test(text)

/** The closing at the end of a body, above its appendices: from "Nơi nhận" or the signature on, if one is typed there. */
export function typedClosing(body: TextMap): TypedClosing | undefined {
  const appendix = /^#{1,6}\s*Phụ lục\b/im.exec(body.text)?.index ?? body.text.length
  const hasLabel = namesLabel(body.text.slice(lineAbove(body.text, appendix, farthest), appendix))
  const all = formLines(body, lineAbove(body.text, appendix, hasLabel ? farthest : 16), appendix)
  const labelled = all.findLastIndex(({ text }) => label.test(text))
  return (labelled < 0 ? undefined : closingFrom(all, labelled, body)) ?? closingFrom(all, all.length, body)
}

/** The closing whose list of recipients, if it has one, begins with a line; lines of a signature above it belong to it. */
function closingFrom(all: readonly FormLine[], listed: number, body: TextMap): TypedClosing | undefined {
  const closes = (line: FormLine | undefined) =>
    line !== undefined &&
    (line.alone || line.from === all[listed]?.from) &&
    (closesLikeSignature(line.text) || dateTyped(line.text) !== undefined)
  let start = listed
  while (closes(all[start - 1])) start--
  const lines = all.slice(start)
  if (lines.length === 0 || lines.slice(1).some((line) => opensSection(body, line))) return undefined
  const read = closingOf(lines, body.text)
  const isSure = listed < all.length ? read.recipients.length > 0 : read.signer !== undefined
  const inOneLine = all[listed]?.text.replace(label, '') !== ''
  const isProse = read.unknown.length > 0 && (inOneLine || lines.some(({ text }) => text.length > 200))
  return isSure && !isProse ? read : undefined
}

function closingOf(lines: readonly FormLine[], around: string): TypedClosing {
  const recipients: string[] = []
  const archives: string[] = []
  const signature: string[] = []
  const unknown: FormLine[] = []
  let listed: 'in lines' | 'in one line' | undefined
  let dated: ReturnType<typeof dateTyped>
  for (const line of lines) {
    const text = line.text.replace(label, '')
    const isLabel = text !== line.text
    if (isLabel) listed = text === '' ? 'in lines' : 'in one line'
    const archive = archiveTyped(text)
    if (text === '') continue
    const date = isLabel ? undefined : dateTyped(text)
    if (date) dated = date
    else if (listed && archive !== undefined) archives.push(archive)
    else if (/^[-–—+•]/.test(text) || isLabel)
      for (const one of text.split(/;\s+(?=\S)/)) {
        const kept = archiveTyped(one)
        if (kept === undefined) recipients.push(bareRecipient(one))
        else archives.push(kept)
      }
    else if (authorityStart.test(text) || isPost(text) || closesLikeSignature(text)) signature.push(text)
    else if (listed === 'in lines' && archives.length === 0 && text.length < 120) recipients.push(bareRecipient(text))
    else unknown.push(line)
  }
  const signer = signerTyped(signature, around)
  const lost = signature.length > 0 && !signer ? lines.filter(({ text }) => signature.includes(text)) : []
  return {
    lines,
    recipients: recipients.filter(Boolean),
    ...(archives.length > 0 && { archive: archives.join(', ') }),
    ...(signer && { signer }),
    ...dated,
    unknown: [...unknown, ...lost],
  }
}
