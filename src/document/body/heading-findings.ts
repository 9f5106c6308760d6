import type { Scheme } from '../../decree/numbering.ts'
import type { TypedScheme } from '../../decree/typed-scheme.ts'
import type { Edit, Place, Report } from '../../findings/diagnostic.ts'
import { placeAt, type TextMap } from '../../findings/text-map.ts'
import type { Block } from '../doc.ts'
import { type TypedHeading, typedHeadings, unmarkedHeadings } from './typed-headings.ts'

/** A text that is to be divided into mục. */
interface DividedText {
  readonly blocks: readonly Block[]
  /** Absent where the source is all keys. */
  readonly body: TextMap | undefined
  readonly scheme: Scheme | undefined
  /** Nobody has set `trinh_bay`, and it can be put below the other keys. */
  readonly plainFormat: boolean
  /** Where it stands. */
  readonly place: Place
}

interface HeadingReport {
  readonly report: Report
  /** The source was a template, whose lines are not those typed. */
  readonly filled?: boolean
}

/** Reports a text without mục, and each line that was typed as a heading and has no mark. */
export function reportHeadings(text: DividedText, { report, filled }: HeadingReport): void {
  const { blocks, scheme } = text
  const body = filled ? undefined : text.body
  if (!blocks.some((block) => block.kind === 'section')) {
    const { headings = [], otherScheme } = body ? typedHeadings(body, scheme) : {}
    const fix = body && otherScheme && text.plainFormat ? schemeKey(body, otherScheme) : undefined
    reportNoSection(text, headings[0] && { ...headings[0], ...(fix && { fix }) }, report)
    for (const heading of headings.slice(1)) reportUnmarked(heading, report)
  } else if (body && scheme && scheme !== 'dieu')
    for (const heading of unmarkedHeadings(body)) reportUnmarked(heading, report)
}

/** The key that prints numbers as they are typed, put above the line that closes the keys. */
function schemeKey(body: TextMap, scheme: TypedScheme): Edit {
  const { file, line } = placeAt(body, 0)
  const place = { file, line: line - 1, column: 1, endLine: line - 1, endColumn: 1 }
  return { place, text: `trinh_bay: {danh_so: ${scheme}}\n` }
}

function reportNoSection({ body, place }: DividedText, first: TypedHeading | undefined, report: Report): void {
  report({
    rule: 'thieu-muc',
    message: 'Văn bản chưa có mục nào',
    hint: first
      ? (first.hint ?? `gõ dòng này thành \`${first.marked}\``)
      : body
        ? 'mở mỗi mục bằng một dòng như `# Mục đích, yêu cầu`'
        : 'thêm `muc_dich`, `yeu_cau`, `noi_dung` hoặc `cac_muc`',
    place: first?.place ?? place,
    ...(first?.fix && { fix: first.fix }),
  })
}

const reportUnmarked = ({ marked, hint, place, fix }: TypedHeading, report: Report): void =>
  report({
    rule: 'muc-chua-danh-dau',
    message: fix ? 'Dòng này là tên mục, chưa có dấu `#`' : 'Dòng này có thể là tên mục, chưa có dấu `#`',
    hint: hint ?? `gõ \`${marked}\``,
    place,
    ...(fix && { fix }),
  })
