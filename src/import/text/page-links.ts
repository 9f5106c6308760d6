import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import type { AsideText } from '../manuscript.ts'

/** What a page of the web sets between paragraphs to lead to another. */
const link = /^(?:>{2,}|»)\s*(?:xem|đọc|tham khảo|mời|tải|chi tiết)(?!\p{L})/iu

/** Lines without those that only lead to other pages, and these by their words. */
export function withoutPageLinks(lines: readonly TextLine[]): {
  readonly lines: readonly TextLine[]
  readonly aside: readonly AsideText[]
} {
  const leads = ({ text }: TextLine) => link.test(text)
  return {
    lines: lines.filter((line) => !leads(line)),
    aside: lines
      .filter(leads)
      .map(({ text, number }) => ({ text, line: number, why: 'phần của trang mạng, không thuộc văn bản' })),
  }
}
