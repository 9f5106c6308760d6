import { label, type NumberLevel, type Scheme, schemes } from '../decree/numbering.ts'
import { cite } from '../decree/table.ts'
import type { Place, Report } from '../diagnostic.ts'
import type { Flow, Heading } from './blocks.ts'
import type { Block, Section } from './doc.ts'
import { dropStart, plainText } from './inline.ts'
import { letterPoints, tooManyPoints } from './points.ts'

interface Numbering {
  readonly scheme: Scheme | undefined
  readonly report: Report
}

/** A section whose parts are still being gathered. */
interface Open {
  readonly heading: Heading
  readonly label: string
  readonly title: Section['title']
  readonly level: Section['level']
  readonly body: Block[]
}

/** Builds the tree of sections from a flow of headings and blocks, and gives each heading its number. */
export function outline(flow: readonly Flow[], { scheme, report }: Numbering): Block[] {
  const levels: readonly NumberLevel[] = scheme ? schemes[scheme] : []
  const root: Block[] = []
  const open: Open[] = []
  /** Headings so far at each open level, outermost first. */
  const counts: number[] = []

  const bodyOf = (parent: Open | undefined) => parent?.body ?? root
  const lettered = (blocks: readonly Block[]) => letterPoints(blocks, { report, verbatim: !scheme })
  const close = (): void => {
    const done = open.pop()
    if (!done) return
    const { label, title, level, body, heading } = done
    bodyOf(open.at(-1)).push({ kind: 'section', level, label, title, body: lettered(body), place: heading.place })
  }

  for (const part of flow) {
    if (part.kind !== 'heading') {
      bodyOf(open.at(-1)).push(part)
      continue
    }
    const deepest = Math.min(open.length + 1, scheme ? levels.length : 3, 3)
    if (part.depth > deepest) report(depthProblem(part, open.length))
    const level = Math.min(part.depth, deepest) as Section['level']
    while (open.length >= level) close()
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    counts.length = level
    const typed = typedNumber(plainText(part.title))
    const number = scheme ? label(levels, counts) : typed.number
    if (levels[level - 1]?.format === 'point' && number === ')') report({ ...tooManyPoints, place: part.place })
    if (scheme && typed.number && sameNumber(typed.number) !== sameNumber(number))
      report(otherNumber(part.place, typed.number, number))
    if (plainText(part.title).length === typed.length) report(emptyTitle(part.place))
    if (/^phụ lục\b[^:]{0,8}:/i.test(plainText(part.title))) report(appendix(part.place))
    open.push({ heading: part, label: number, title: dropStart(part.title, typed.length), level, body: [] })
  }
  while (open.length > 0) close()
  return lettered(root)
}

/** A number typed at the start of a heading, and how many characters it takes with the blanks behind it. */
function typedNumber(text: string): { readonly number: string; readonly length: number } {
  const found = /^((?:[IVXLCDM]+|[A-H])\s?[.)]|\d+(?:\.\d+)*[.)]|\d+\.\d+(?=\s)|[a-zđ]\))(?:\s+|(?=\p{L})|$)/u.exec(
    text,
  )
  return { number: found?.[1]?.replace(/\s/g, '') ?? '', length: found?.[0].length ?? 0 }
}

/** `1.1` and `1.1.`, `a)` and `a.` are one number in two spellings. */
const sameNumber = (number: string): string => number.replace(/[.)]$/, '')

const otherNumber = (place: Place, typed: string, computed: string) => ({
  rule: 'so-muc-lech',
  severity: 'warning' as const,
  message: `Đề mục gõ số “${typed}” nhưng theo thứ tự là “${computed}”`,
  clause: cite('M.V r.6 b'),
  hint: `văn bản được in là “${computed}”; bỏ số trong đề mục, hoặc đặt \`trinh_bay: {danh_so: nguyen_van}\` để in đúng như gõ`,
  place,
})

/** `# Phụ lục: …` opens an appendix, which this version can't lay out; as a mục it would be wrong. */
const appendix = (place: Place) => ({
  rule: 'phu-luc',
  severity: 'error' as const,
  message: 'Phụ lục chưa dùng được ở phiên bản này',
  clause: cite('M.III k.1'),
  hint: 'để phụ lục ở một tệp riêng',
  place,
})

const emptyTitle = (place: Place) => ({
  rule: 'de-muc-trong',
  severity: 'error' as const,
  message: 'Đề mục không có tên',
  clause: cite('M.II k.6 đ.d'),
  hint: 'gõ tên đề mục sau dấu `#`, như `# Mục đích, yêu cầu`',
  place,
})

function depthProblem(heading: Heading, openLevels: number) {
  const tooDeep = heading.depth > 3
  return {
    rule: 'nhay-cap',
    severity: 'error' as const,
    message: tooDeep
      ? `Đề mục cấp ${heading.depth} (${'#'.repeat(heading.depth)}) sâu hơn ba cấp I, 1, a`
      : `Đề mục cấp ${heading.depth} (${'#'.repeat(heading.depth)}) đứng ngay dưới ${openLevels === 0 ? 'phần mở đầu' : `cấp ${openLevels}`}`,
    clause: cite('M.II k.6 đ.d'),
    hint: tooDeep ? 'dùng gạch đầu dòng `- ` cho ý nhỏ hơn' : `dùng ${'#'.repeat(openLevels + 1)} hoặc thêm cấp ở giữa`,
    place: heading.place,
  }
}
