import { roman } from '../../decree/numbering.ts'
import { textOf } from '../manuscript.ts'
import type { Recognised, RecognisedPart } from '../recognise/recognised.ts'

type Heading = Extract<RecognisedPart, { readonly kind: 'heading' }>

/** Says what part of a document a paragraph stands in, as who reads it on paper would: `mục II, khoản 1`, `Phụ lục II`. */
export function partNames(found: Recognised): (paragraph: number) => string {
  const { bases, body, appendices, scheme } = found
  const headings = headingsIn(body)
  const first = firstOf(body)
  const closing = closingStart(found)
  return (paragraph) => {
    const appendix = appendices.findLastIndex(({ line }) => line <= paragraph)
    if (appendix >= 0) return appendices.length > 1 ? `Phụ lục ${roman(appendix + 1)}` : 'Phụ lục'
    if (paragraph >= closing) return 'phần nơi nhận, ký tên'
    if (bases.some(({ line }) => line === paragraph)) return 'phần căn cứ'
    if (paragraph < first) return 'phần đầu'
    return chainAt(headings, paragraph, scheme) || 'phần mở đầu'
  }
}

/** The first paragraph of the closing; infinite where none was recognised. */
export const closingStart = ({ facts, appendices }: Recognised): number =>
  Math.min(
    appendices[0]?.line ?? Number.POSITIVE_INFINITY,
    ...facts.flatMap(({ what, line }) => (line && /^(?:nơi nhận|người ký)$/.test(what) ? [line] : [])),
  )

const headingsIn = (parts: readonly RecognisedPart[]): Heading[] => parts.filter((part) => part.kind === 'heading')

const firstOf = ([first]: readonly RecognisedPart[]): number => first?.line ?? Number.POSITIVE_INFINITY

/** The headings that a paragraph is under, from the widest. */
function chainAt(headings: readonly Heading[], paragraph: number, scheme: Recognised['scheme']): string {
  const chain: Heading[] = []
  for (const heading of headings) {
    if (heading.line > paragraph) break
    while ((chain.at(-1)?.depth ?? 0) >= heading.depth) chain.pop()
    chain.push(heading)
  }
  return chain.map((heading, above) => nameOf(heading, above, scheme)).join(', ')
}

/** What headings of the decree's own scheme are called, by their depth (M.II k.6). */
const ofDecree = ['mục', 'khoản', 'điểm']

/** Letters of a title that stands for a number. */
const mostOfTitle = 40

/** A heading by its number, below so many others. */
function nameOf({ label, depth, runs }: Heading, above: number, scheme: Recognised['scheme']): string {
  const number = label
    .trim()
    .replace(/[.):–-]$/, '')
    .trim()
  if (number === '') return `mục “${shortened(textOf(runs).trim().replace(/\s+/g, ' '))}”`
  if (/^\p{Lu}\p{Ll}/u.test(number)) return number
  if (scheme === 'nd30') return `${ofDecree[depth - 1] ?? 'mục'} ${number}`
  return above === 0 ? `mục ${number}` : number
}

const shortened = (title: string): string =>
  title.length <= mostOfTitle ? title : `${title.slice(0, title.lastIndexOf(' ', mostOfTitle))} …`
