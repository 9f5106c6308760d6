import { linesInColumn } from '../../document/keys/too-tall.ts'
import { limits } from '../../limits.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'
import { fittingAgencies } from './agency-lines.ts'
import { chosenSigners } from './chosen-signers.ts'
import type { FoundClosing } from './closing.ts'
import type { RecognisedHead } from './head.ts'
import type { AgencyPart, Closing, Fact, LeftOut, Note, SignerPart } from './recognised.ts'
import { sectorOf } from './sector.ts'

/** Agencies and closing of a document as the form has room for them, each made to fit the other. */
export interface FittedClosing {
  readonly agencies: readonly AgencyPart[]
  readonly closing: Closing
  readonly facts: readonly Fact[]
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly Note[]
}

/** Fits the closing to the head: a signer an agency, recipients that point to something, degrees where a sector allows them. */
export function fittedClosing(
  { closing, signedAt }: Pick<FoundClosing, 'closing' | 'signedAt'>,
  { head, agencyLines }: Pick<RecognisedHead, 'head' | 'agencyLines'>,
  text: string,
): FittedClosing {
  const { agencies, behind } = fittingAgencies(agencyLines, closing.signers.length, head.symbol)
  const { chosen, others, ...told } = chosenSigners(closing.signers, agencies, signedAt)
  const { signers, behind: posts } = fittingSigners(
    inOrder(chosen, agencies).map((signer) => withoutAgency(signer, agencies)),
  )
  const pointing = pointingRecipients(closing.recipients, head.addressees)
  const texts = [agencyLines.map((line) => line.text).join(' '), head.abstract.join(' '), text]
  const degrees = signers.flatMap(({ degree }) => degree ?? [])
  const sector = degrees.length > 0 ? sectorOf(texts, degrees) : undefined
  const noRoom = 'phần đầu hay phần ký không đủ chỗ cho dòng này'
  return {
    agencies,
    ...told,
    closing: { ...closing, recipients: pointing.kept, signers, ...(sector && { sector }) },
    leftOut: [
      ...pointing.others.map((one) => ({
        text: String(one),
        line: 0,
        why: 'văn bản không có phần Kính gửi để “Như trên” chỉ tới',
      })),
      ...behind.map((line) => ({ text: line.text, line: line.line, why: noRoom })),
      ...posts.map((text) => ({ text, line: 0, why: noRoom })),
      ...others,
      ...signers.flatMap(({ degree, name = '' }) =>
        degree && !sector
          ? [{ text: degree, line: 0, why: `không ghi học vị trước họ tên ${name} (điểm c khoản 7 Mục II)` }]
          : [],
      ),
    ],
  }
}

/** Như trên points to Kính gửi, which a plan has not (M.II k.9). */
function pointingRecipients(recipients: Closing['recipients'], addressees: readonly string[]) {
  const points = (one: Closing['recipients'][number]) =>
    addressees.length > 0 || typeof one !== 'string' || !/^Như (?:trên|kính gửi)/i.test(one)
  return { kept: recipients.filter(points), others: recipients.filter((one) => !points(one)) }
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

/** Those who sign a joint document as their agencies stand in its head, where each of them names one of its own. */
function inOrder(signers: readonly SignerPart[], agencies: readonly AgencyPart[]): readonly SignerPart[] {
  const names = agencies.map(({ name }) => foldWords(name.join(' ')))
  const own = names.map((name) =>
    signers.filter(({ authority, post }) => [...authority, ...post].some((line) => foldWords(line).endsWith(name))),
  )
  const ordered = own.flat()
  return agencies.length > 1 && own.every((some) => some.length === 1) && new Set(ordered).size === signers.length
    ? ordered
    : signers
}

/** In a joint document each signature stands under its agency's name. */
function withoutAgency(signer: SignerPart, agencies: readonly AgencyPart[]): SignerPart {
  const isAgency = (text: string) =>
    agencies.length > 1 && agencies.some(({ name }) => foldWords(name.join(' ')) === foldWords(text))
  return {
    ...signer,
    authority: signer.authority.filter((line) => !isAgency(line)),
    post: signer.post.filter((line) => !isAgency(line)),
  }
}
