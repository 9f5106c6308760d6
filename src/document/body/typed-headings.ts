import { documentTypes } from '../../decree/names.ts'
import { isNationOrMotto } from '../../decree/nation.ts'
import type { Scheme } from '../../decree/numbering.ts'
import type { TypedScheme } from '../../decree/typed-scheme.ts'
import type { Edit, Place } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { toCapitals } from '../../vietnamese/letters.ts'
import { headingKinds, namedKinds } from '../../vietnamese/lines/label-levels.ts'
import type { LabelKind } from '../../vietnamese/lines/label-shapes.ts'
import { looksLikeTitle } from '../../vietnamese/lines/title-line.ts'
import { callingBefore, personNamed } from '../../vietnamese/person-names.ts'
import { opensAsPost } from '../../vietnamese/posts.ts'
import { isSectionTitle } from '../../vietnamese/section-titles.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import { type TypedBlock, typedBlocks } from './typed-blocks.ts'
import { headedBy, headingsTyped, type OutlineLine, outlineLines, type TypedOutline } from './typed-outline.ts'

/** A line was typed as a heading is printed in a document, and not as the source marks one. */
export interface TypedHeading {
  /** As the source marks it: `# Mục đích`. */
  readonly marked: string
  /** Absent where it stays with the author whether it is one, or how it is numbered. */
  readonly fix?: Edit
  /** What the author is to decide, where there is no fix. */
  readonly hint?: string
  readonly place: Place
}

/** What was typed as headings in a body that has none. */
export interface TypedHeadings {
  /** All levels where their numbers are those of the scheme; else the widest. */
  readonly headings: readonly TypedHeading[]
  /** The value of `danh_so` that prints the numbers as typed, where they are sure to be those of headings and it isn't set so. */
  readonly otherScheme?: TypedScheme
}

/** Finds the headings of a body that has none, numbered or in bold or capitals. */
export function typedHeadings(body: TextMap, scheme: Scheme | undefined): TypedHeadings {
  const outline = headingsTyped(outlineLines(withStandingOut(typedBlocks(body.text))), scheme)
  const headings = outline.headings.map(({ line, depth, sure }): TypedHeading => {
    const marked = markedHeading(line, depth, { scheme, words: body.text })
    const place = placeOf(body, line.from, line.to)
    if (sure) return { marked, place, fix: { place, text: marked } }
    return { marked, place, hint: hintFor(outline, line, marked) }
  })
  return { headings, ...(outline.problem === 'scheme' && outline.whole && { otherScheme: outline.typed }) }
}

/** Of phần, chương and mục without their mark among headings that have it, those named, numbered, in capitals or in bold. */
export function unmarkedHeadings(body: TextMap): TypedHeading[] {
  const blocks = withTitledParts(typedBlocks(body.text))
  let count = 0
  return blocks.flatMap((block, i): TypedHeading[] => {
    if (block.depth === 1) count = block.label?.kind === 'part' ? 0 : count + 1
    if (isSigned(block, blocks[i + 1])) return []
    const part = isUnmarkedPart(block)
    if (!part && (count === 0 || !isUnmarked(block) || !hasText(blocks[i + 1]))) return []
    const marked = markedHeading(block, 1, { scheme: 'nd30', words: body.text })
    const place = placeOf(body, block.from, block.to)
    // Capitals alone may be the head of a form, or words that are stressed.
    const inTurn = !part && block.label?.value[0] === count + 1
    if (!inTurn) return [{ marked, place, hint: block.label && !part ? outOfOrder(marked) : perhaps(marked) }]
    count++
    return [{ marked, place, fix: { place, text: marked } }]
  })
}

/** Whether a line is a post with the name of who signs below it. */
const isSigned = ({ text }: TypedBlock, below: TypedBlock | undefined): boolean => {
  const [name = ''] = below?.text.split(/\t| {3}/) ?? []
  return opensAsPost(text) && personNamed(name.slice(callingBefore(name).length)) !== undefined
}

const parts: ReadonlySet<string> = new Set<LabelKind>(['part', 'chapter'])

const isUnmarkedPart = ({ words, label, text }: TypedBlock): boolean =>
  words && label !== undefined && parts.has(label.kind) && looksLikeTitle(text)

/** Names of parts that stand alone have the line below in capitals as their title. */
const withTitledParts = (blocks: readonly TypedBlock[]): TypedBlock[] =>
  blocks.flatMap((block, i): TypedBlock[] => {
    const [before, next] = [blocks[i - 1], blocks[i + 1]]
    if (before && isBarePart(before) && inCapitals(block)) return []
    return [next && isBarePart(block) && inCapitals(next) ? headedBy(block, next) : block]
  })

const isBarePart = (block: TypedBlock): boolean =>
  isUnmarkedPart(block) && block.label !== undefined && block.label.length >= block.text.length

/** Whether a heading has text of its own below it, and isn't the name of a table. */
const hasText = (below: TypedBlock | undefined): boolean =>
  below !== undefined && below.depth !== 1 && (below.words || below.depth > 1 || below.text.startsWith('-'))

const isUnmarked = (block: TypedBlock): boolean =>
  block.words && block.label?.kind === 'upperRoman' ? looksLikeTitle(block.text) : inCapitals(block) || inBold(block)

/** Lines in bold or capitals alone, in a text whose mục have no numbers, are its mục. */
function withStandingOut(blocks: readonly TypedBlock[]): readonly OutlineLine[] {
  if (blocks.some(({ label }) => label && headingKinds.has(label.kind))) return blocks
  const capitals = blocks.some(inCapitals)
  // What is in capitals may also be a slogan, or words that are stressed.
  const unsure = capitals && blocks.some((block) => inCapitals(block) && !isSectionTitle(block.text))
  let count = 0
  return blocks.map((block) =>
    (capitals ? inCapitals(block) : inBold(block))
      ? { ...block, label: { kind: 'upperRoman', typed: '', value: [++count], length: 0 }, ...(unsure && { unsure }) }
      : block,
  )
}

const inCapitals = ({ words, label, text }: TypedBlock): boolean =>
  words &&
  !label &&
  inCapitalWords(text) &&
  /\p{Lu}{2} \p{Lu}{2}/u.test(text) &&
  !/^[|:<]|[.;,:]$/.test(text) &&
  !isOfHead(text) &&
  looksLikeTitle(text)

/** What the head of a document or a form holds, typed again: the nation, an agency, the name of a type. */
const isOfHead = (text: string): boolean =>
  isNationOrMotto(text) ||
  /^(?:UBND|HĐND|[UỦ][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)(?= )/.test(text) ||
  documentTypes.some((type) => toCapitals(type) === text.trim())

const inBold = ({ words, label, bold, text }: TypedBlock): boolean =>
  words && !label && bold && looksLikeTitle(text) && !text.endsWith(':')

interface Marking {
  readonly scheme: Scheme | undefined
  /** The text, which tells how names are written. */
  readonly words: string
}

/** A heading as it is marked: numbers are left to the program, but for those with a name, and where they stay as typed. */
function markedHeading({ label, text }: TypedBlock, depth: number, { scheme, words }: Marking): string {
  const title = text.slice(label?.length ?? 0)
  const cased = depth === 1 && scheme ? sentenceCase(title, words) : title
  const named = label !== undefined && namedKinds.has(label.kind)
  const number = named ? `${label.typed.replace(/(?<!\s)\s*[.:–-]$/, '')}. ` : scheme ? '' : `${label?.typed ?? ''} `
  return `${'#'.repeat(depth)} ${title === '' ? number.replace(/\. $/, '') : number}${cased}`.replace(/ {2,}/g, ' ')
}

/** Why a line that seems to be a heading stays with the author. */
function hintFor({ typed, problem }: TypedOutline, line: OutlineLine, marked: string): string {
  switch (problem) {
    case 'scheme':
      return typed === 'nguyen_van'
        ? `gõ \`${marked}\` để được đánh số I., 1., a); muốn in số như gõ thì thêm \`trinh_bay: {danh_so: nguyen_van}\` vào phần khai báo và gõ \`# ${line.text}\``
        : `thêm \`trinh_bay: {danh_so: ${typed}}\` vào phần khai báo để được đánh số như gõ; hoặc gõ \`${marked}\``
    case 'order':
      return outOfOrder(marked)
    default:
      return perhaps(marked)
  }
}

const outOfOrder = (marked: string): string => `gõ \`${marked}\`; số được in theo thứ tự, không theo số gõ`

const perhaps = (marked: string): string => `gõ \`${marked}\` nếu là tên đề mục; để nguyên nếu là một ý trong bài`
