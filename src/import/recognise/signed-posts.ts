import { isPost, opensAsPost } from '../../vietnamese/posts.ts'
import type { LeftOut, ManuscriptLine } from './recognised.ts'

/** Lines of a signature with nothing but marks, posts and names, and what stood there besides. */
interface PlainSignature {
  readonly lines: readonly ManuscriptLine[]
  readonly leftOut: readonly LeftOut[]
}

/** `DUYỆT` before a post, or by itself above one, and behind it. */
const approvalBefore = /^(?:(?:phê|ký|xét) )?duyệt(?: của)?(?:\s?[:–-])?(?:\s+|$)/i
const approvalBehind = /\s(?:[–-] )?(?:(?:phê|ký|xét) )?duyệt$/i

/** A telephone number by itself or behind a name: `(0912 345 678)`, `ĐT: 0912.345.678`. */
const telephone =
  /(?:^|\s)(?:\((?:(?:s?đt|đtdđ|điện thoại|tel|mobile)\s?[:.]?\s?)?\+?\d[\d .-]{7,14}\)|(?:s?đt|đtdđ|điện thoại|tel|mobile)\s?[:.]\s?\+?\d[\d .-]{7,14})$/i

/** Parts words that are no post or name from the lines of a signature, and writes `P.` before a post out. */
export function plainSignature(typed: readonly ManuscriptLine[]): PlainSignature {
  const parts = typed.map((line) => ({
    line,
    ...plainPost(line.text.replace(telephone, '')),
    number: telephone.exec(line.text)?.[0].trim(),
  }))
  const told = (text: string | undefined, { line }: ManuscriptLine, why: string): LeftOut[] =>
    text ? [{ text, line, why }] : []
  return {
    lines: parts.flatMap(({ line, text }) => (text === '' ? [] : [text === line.text ? line : { ...line, text }])),
    leftOut: parts.flatMap(({ line, number, approval }) => [
      ...told(number, line, 'số điện thoại, phần ký không có chỗ cho dòng này'),
      ...told(approval, line, 'chữ duyệt không thuộc chức vụ người ký'),
    ]),
  }
}

/** A post without the word that it approves with. */
function plainPost(typed: string): { readonly text: string; readonly approval?: string } {
  const approval = [approvalBefore, approvalBehind].map((one) => one.exec(typed)?.[0] ?? '').find(Boolean) ?? ''
  const rest = typed.replace(approval, '').trim()
  const approves = approval !== '' && (rest === '' || opensAsPost(rest))
  return approves ? { text: deputyWritten(rest), approval: approval.trim() } : { text: deputyWritten(typed) }
}

/** `P. CHỦ TỊCH` is the deputy; before what is no post the letter stands for a department. */
const deputyWritten = (text: string): string =>
  text.replace(/(?<![^\s/–-])P\.\s?(?=\p{Lu})/gu, (short, at: number) => {
    const post = text.slice(at + short.length)
    return opensAsPost(post) ? (isPost(post) ? 'PHÓ ' : 'Phó ') : short
  })
