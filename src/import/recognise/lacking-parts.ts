import { foldWords } from '../../vietnamese/fold-words.ts'
import type { Recognised, SignerPart } from './recognised.ts'

/** Whether the text has the mục of a plan, though nothing stands above and below them. */
export const hasOutline = ({ body }: Recognised): boolean =>
  body.filter((part) => part.kind === 'heading' && part.depth === 1).length > 1

/** A part that a document of the office has and this one hasn't. */
export interface LackingPart {
  readonly what: string
  /** Words of it stand in the original, though it was not recognised. */
  readonly typed: boolean
}

/** What each part is called, and how one of its lines looks in folded words: at the top of the input, or anywhere. */
const parts = {
  agency: {
    what: 'tên cơ quan ban hành',
    typed: /^(?:ubnd|uy ban|so|phong|truong|ban|benh vien|trung tam) \D/,
    top: true,
  },
  number: {
    what: 'số, ký hiệu',
    typed: /^so(?: \d+)?$|^(?:so )?\d* ?(?:kh[a-z]*|ke hoach) [a-z]+$|^so \d+ [a-z]/,
    top: true,
  },
  placeDate: { what: 'địa danh, ngày tháng', typed: /(?:^| )thang (?:\d{1,2} )?nam(?: |$)/, top: true },
  title: { what: 'tên loại và trích yếu', typed: /^ke hoach\b/, top: true },
  recipients: { what: 'nơi nhận', typed: /^(?:noi (?:nhan|gui)|luu vt)\b/, top: false },
  signer: {
    what: 'chức vụ, họ tên người ký',
    typed: /^(?:tm|kt|tl|tuq) [a-z]|^(?:pho )?(?:chu tich|giam doc|hieu truong)$/,
    top: false,
  },
} as const

const names = ['agency', 'number', 'placeDate', 'title', 'recipients', 'signer'] as const

/** Lines among which those of a head stand, and the longest of them. */
const topLines = 25
const longest = 90

/** What a document of the office has and this one hasn't, `lines` being all of the input, and how many signs there are that it is one. */
export function lackingParts(
  { head, bases, body, closing }: Recognised,
  lines: readonly string[],
): {
  readonly lacking: readonly LackingPart[]
  readonly signs: number
} {
  const issued = head.issuedWith !== undefined
  const there: Readonly<Record<(typeof names)[number], boolean>> = {
    agency: head.agencies.length > 0,
    number: head.symbol !== undefined || issued,
    placeDate: head.date !== undefined || head.place !== undefined || issued,
    title: head.abstract.length > 0,
    recipients: closing.recipients.length > 0 || issued,
    signer: closing.signers.some(isWhole) || issued,
  }
  const lacking = names.filter((part) => !there[part])
  const others = [
    bases.length > 0,
    body.some(({ kind }) => kind === 'heading'),
    head.type !== undefined,
    closing.signers.length > 0,
  ]
  const words = lines.map((line) => (line.length > longest ? '' : foldWords(line)))
  return {
    lacking: lacking.map((part) => {
      const { what, typed, top } = parts[part]
      const begun = part === 'signer' && closing.signers.length > 0
      return { what, typed: begun || words.slice(0, top ? topLines : undefined).some((line) => typed.test(line)) }
    }),
    signs: names.length - lacking.length + others.filter(Boolean).length,
  }
}

/** `Q. CHỦ TỊCH` is mark and post in one. */
const isWhole = ({ name, post, authority }: SignerPart): boolean =>
  name !== undefined && (post.length > 0 || authority.some((line) => /^Q\s?\./.test(line)))
