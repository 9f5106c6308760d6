import {
  type HeadingElement,
  type NumberLevel,
  partLevel,
  printedNumber,
  type Scheme,
  schemes,
} from '../../decree/numbering.ts'
import { cite } from '../../decree/table.ts'
import type { Finding, Place, Report } from '../../findings/diagnostic.ts'
import type { Block, Section } from '../doc.ts'
import { dropStart, plainText } from '../words.ts'
import type { Heading, TextFlow } from './flow.ts'
import { letterPoints, tooManyPoints } from './points.ts'
import { sameNumber, type TypedNumber, typedNumber } from './typed-number.ts'

/** How the headings of one text are numbered. */
export interface OutlineNumbering {
  /** Where it is undefined, numbers stay as typed. */
  readonly scheme: Scheme | undefined
  readonly report: Report
  /** The depth the outline may begin with; 1 where absent. */
  readonly top?: number
}

/** A section whose parts are still being gathered. */
interface Open {
  readonly section: Omit<Section, 'body'>
  /** 0 is Phần; the others are the levels of the scheme. */
  readonly rank: number
  /** Of its mark: the `#` it was typed with. */
  readonly depth: number
  readonly body: Block[]
}

/** Builds the tree of sections from a flow of headings and blocks, and gives each heading its number. */
export function outline(flow: readonly TextFlow[], numbering: OutlineNumbering): Block[] {
  const { scheme, report, top = 1 } = numbering
  const rankOf = headingRanks(flow, numbering)
  const numberHeading = headingNumbers(numbering)
  const root: Block[] = []
  const open: Open[] = []
  const body = () => open.at(-1)?.body ?? root
  const letter = (blocks: readonly Block[]) => letterPoints(blocks, { report, verbatim: !scheme })
  const closeDownTo = (rank: number): void => {
    for (let last = open.at(-1); last && last.rank >= rank; last = open.at(-1)) {
      open.pop()
      body().push({ ...last.section, body: letter(last.body) })
    }
  }
  // Mục begin anew in a phần or chương; as typed, what stands below one may have a mark more.
  const aboveFirst = () => (scheme ? undefined : open.at(-1)?.depth) ?? top - 1
  for (const part of flow) {
    if (part.kind !== 'heading') {
      body().push(part)
      continue
    }
    const typed = numberOf(part, scheme)
    const rank = rankOf(part, typed, open.findLast((section) => section.rank > 0)?.rank ?? aboveFirst())
    closeDownTo(rank)
    const named = numberHeading(part, typed, rank)
    const isTitle = typed.unmarked && !sameNumber(typed.number, named.label)
    const title = isTitle ? part.title : dropStart(part.title, typed.length)
    if (plainText(title).trim() === '') report(emptyTitle(part.place))
    open.push({ section: { kind: 'section', ...named, title, place: part.place }, rank, depth: part.depth, body: [] })
  }
  closeDownTo(0)
  return letter(root)
}

/** Counts headings rank by rank: each gets its element and number. A typed number that differs is told. */
function headingNumbers({ scheme, report }: OutlineNumbering) {
  const levels = levelsOf(scheme)
  const counts: number[] = []
  return ({ place }: Heading, typed: TypedNumber, rank: number): Pick<Section, 'element' | 'label' | 'typed'> => {
    for (let deeper = rank + 1; deeper < counts.length; deeper++) if (!levels[deeper]?.continuous) counts[deeper] = 0
    counts[rank] = (counts[rank] ?? 0) + 1
    const level = levels[rank]
    if (!scheme || !level)
      return { element: typed.element ?? verbatimElements[rank] ?? 'pointTitle', label: typed.number }
    const number = printedNumber(level, counts[rank], levels[rank - 1], counts[rank - 1])
    if (level.format === 'point' && number === ')') report({ ...tooManyPoints, place })
    if (scheme !== 'dieu' && typed.element === 'chapter') report(chapterElsewhere(place))
    else if (typed.unmarked) report(unmarkedNumber(place, typed.number, number))
    else if (typed.number && !sameNumber(typed.number, number)) report(otherNumber(place, typed.number, number))
    const isOther = typed.number !== '' && !typed.unmarked && !sameNumber(typed.number, number)
    return { element: level.element, label: number, ...(isOther && { typed: typed.number }) }
  }
}

const none: TypedNumber = { number: '', length: 0 }

/** The number typed in front of a title; of one that is printed as typed, what surely is one. */
function numberOf({ title, literal }: Heading, scheme: Scheme | undefined): TypedNumber {
  const typed = literal ? none : typedNumber(plainText(title))
  return scheme || !typed.unmarked ? typed : none
}

/** By rank: 0 is Phần, whose mục begin anew in each; the others are the levels of the scheme. */
const levelsOf = (scheme: Scheme | undefined): readonly NumberLevel[] => [partLevel, ...schemes[scheme ?? 'nd30']]

const verbatimElements: readonly HeadingElement[] = ['part', 'section', 'clauseTitle', 'pointTitle']

/**
 * The rank of a heading: by the word it opens with, else by its depth, but no deeper than one below the section `outer`,
 * which is told. Under `dieu` the deepest of the depths in use is Điều, however many there are above it.
 */
function headingRanks(flow: readonly TextFlow[], { scheme, report }: OutlineNumbering) {
  const most = levelsOf(scheme).length - 1
  const headings = flow.filter((part): part is Heading => part.kind === 'heading')
  const plain = headings.filter((heading) => !numberOf(heading, scheme).element)
  const depths = [...new Set(plain.map(({ depth }) => depth))].sort((a, b) => a - b)
  const wantedRank = ({ depth }: Heading, { element }: TypedNumber): number => {
    if (element === 'part') return 0
    if (scheme !== 'dieu') return element === 'chapter' ? 0 : depth
    const named = schemes.dieu.findIndex((level) => level.element === element) + 1
    if (named > 0) return named
    const last = depths.indexOf(depth) === depths.length - 1
    return last ? Math.max(most, depths.length) : depths.indexOf(depth) + 1
  }
  return (heading: Heading, typed: TypedNumber, outer: number): number => {
    const wanted = wantedRank(heading, typed)
    const deepest = scheme === 'dieu' ? most : scheme || !typed.element ? Math.min(outer + 1, most) : wanted
    if (wanted > deepest) report(depthProblem(heading, outer, most))
    return Math.min(wanted, deepest)
  }
}

const chapterElsewhere = (place: Place): Finding => ({
  rule: 'chuong-dieu',
  message: 'Đề mục gõ “Chương” nhưng văn bản đánh số theo mục I., 1., a)',
  hint: 'đặt `trinh_bay: {danh_so: dieu}` để chia chương, điều; hoặc gõ `# Phần: …`',
  place,
})

const otherNumber = (place: Place, typed: string, computed: string): Finding => ({
  rule: 'so-muc-lech',
  message: `Đề mục gõ số “${typed}” nhưng theo thứ tự là “${computed}”`,
  ...(/^(?:Chương|Mục|Phần|Điều)/.test(computed) && { clause: cite('M.II k.6 đ.d, đ') }),
  hint: `văn bản được in là “${computed}”; bỏ số trong đề mục, hoặc đặt \`trinh_bay: {danh_so: nguyen_van}\` để in đúng như gõ`,
  place,
})

function unmarkedNumber(place: Place, typed: string, printed: string): Finding {
  const isSame = sameNumber(typed, printed)
  return {
    rule: 'so-muc-lech',
    message: isSame
      ? `“${typed}” ở đầu đề mục được hiểu là số của nó, in là “${printed}”`
      : `“${typed}” ở đầu đề mục được in sau số “${printed}”`,
    hint: isSame
      ? 'bỏ số trong đề mục, chương trình tự đánh số; nếu là số lượng thì viết bằng chữ'
      : `bỏ “${typed}” nếu là số của đề mục; nếu là số lượng thì viết bằng chữ`,
    place,
  }
}

const emptyTitle = (place: Place): Finding => ({
  rule: 'de-muc-trong',
  message: 'Đề mục không có tên',
  hint: 'gõ tên đề mục sau dấu `#`, như `# Mục đích, yêu cầu`',
  place,
})

function depthProblem(heading: Heading, outer: number, most: number): Finding {
  const marks = '#'.repeat(heading.depth)
  const tooDeep = heading.depth > most
  return {
    rule: 'nhay-cap',
    message: tooDeep
      ? `Đề mục cấp ${heading.depth} (${marks}) sâu hơn ${most} cấp của cách đánh số`
      : `Đề mục cấp ${heading.depth} (${marks}) đứng ngay dưới ${outer === 0 ? 'phần mở đầu' : `cấp ${outer}`}`,
    hint: tooDeep ? 'dùng gạch đầu dòng `- ` cho ý nhỏ hơn' : `dùng ${'#'.repeat(outer + 1)} hoặc thêm cấp ở giữa`,
    place: heading.place,
  }
}
