import type { Recognised } from './recognised.ts'

/** Whether the text has the mục of a plan, though nothing stands above and below them. */
export const hasOutline = ({ body }: Recognised): boolean =>
  body.filter((part) => part.kind === 'heading' && part.depth === 1).length > 1

/** What a document of the office has and this one hasn't, and how many signs there are that it is one. */
export function lackingParts({ head, bases, body, closing }: Recognised): {
  readonly what: string[]
  readonly signs: number
} {
  const parts: readonly (readonly [what: string, there: boolean])[] = [
    ['tên cơ quan ban hành', head.agencies.length > 0],
    ['số, ký hiệu', head.symbol !== undefined || head.issuedWith !== undefined],
    ['địa danh, ngày tháng', head.date !== undefined || head.place !== undefined || head.issuedWith !== undefined],
    ['tên loại và trích yếu', head.abstract.length > 0],
    ['nơi nhận', closing.recipients.length > 0 || head.issuedWith !== undefined],
    [
      'chức vụ, họ tên người ký',
      closing.signers.some(({ name, post }) => name !== undefined && post.length > 0) || head.issuedWith !== undefined,
    ],
  ]
  const others = [
    bases.length > 0,
    body.some(({ kind }) => kind === 'heading'),
    head.type !== undefined,
    closing.signers.length > 0,
  ]
  return {
    what: parts.filter(([, there]) => !there).map(([what]) => what),
    signs: parts.filter(([, there]) => there).length + others.filter(Boolean).length,
  }
}
