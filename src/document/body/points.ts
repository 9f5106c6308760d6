import { pointLetters } from '../../vietnamese/letters.ts'
import type { Block, Point } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { plainText } from '../words.ts'

/**
 * Gives the điểm among siblings their letters in the decree's order. A point typed `a)` opens a new run; any other goes
 * on after the last. A typed letter that differs is a finding, and the 24th point of a run an error.
 */
export function letterPoints(siblings: readonly Block[], reader: Pick<Reader, 'report' | 'verbatim'>): Block[] {
  if (reader.verbatim) return [...siblings]
  let count = 0
  return siblings.map((block) => {
    if (block.kind !== 'point') return block
    count = block.label === 'a)' ? 1 : count + 1
    const letter = pointLetters[count - 1]
    if (letter === undefined) {
      reader.report({ ...tooManyPoints, place: block.place })
      return block
    }
    const label = `${letter})`
    if (label !== block.label)
      reader.report({
        rule: 'thu-tu-diem',
        message: `Điểm gõ là “${block.label}” nhưng theo thứ tự là “${label}”`,
        hint: `gõ “${label}”; văn bản được in theo thứ tự a, b, c, d, đ, e, g …`,
        place: block.place,
      })
    count += pointsWithin(block, count)
    return { ...block, label, ...(label !== block.label && { typed: block.label }) }
  })
}

/** How many điểm go on within the words of one: “a) Kịp thời; b) Đúng quy định;”. */
function pointsWithin({ content }: Point, count: number): number {
  const text = plainText(content)
  const isNext = (n: number) => new RegExp(`[;,.] ${pointLetters[n]}\\) `).test(text)
  let more = 0
  while (pointLetters[count + more] !== undefined && isNext(count + more)) more++
  return more
}

/** The finding where the 23 letters of điểm are used up, without its place. */
export const tooManyPoints = {
  rule: 'qua-nhieu-diem',
  message: `Khoản này có hơn ${pointLetters.length} điểm; bảng chữ cái dùng cho điểm hết ở “y)”`,
  hint: 'tách thành hai khoản, mỗi khoản đánh lại từ a)',
} as const
