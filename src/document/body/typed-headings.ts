import type { Edit, Place } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { type Label, labelOf } from '../../vietnamese/lines/label.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'

/** A line that was typed as a heading is printed in a document, and not as the source marks one. */
export interface TypedHeading {
  readonly title: string
  readonly place: Place
  readonly fix: Edit
}

const longestTitle = 120

interface Line {
  readonly at: number
  readonly text: string
  readonly words: string
  readonly label: Label | undefined
}

/** The headings of mục in a body that has none: those numbered I., II. in their order; else lines in bold or capitals alone. */
export function typedHeadings(body: TextMap): TypedHeading[] {
  let at = 0
  const lines = body.text.split('\n').map((raw): Line => {
    const text = raw.trim()
    const words = text.replace(/^[*_]+|[*_]+$/g, '').trim()
    const line = { at: at + raw.length - raw.trimStart().length, text, words, label: labelOf(words) }
    at += raw.length + 1
    return line
  })
  const numbered = lines.filter((line) => line.label?.kind === 'upperRoman' && isTitle(line))
  const inOrder = numbered.every(({ label }, i) => label?.value[0] === i + 1)
  const found =
    numbered.length > 0 ? (inOrder ? numbered : []) : lines.filter((line) => isTitle(line) && standsOut(line))
  return found.map(({ at, text, words, label }) => {
    const title = sentenceCase(words.slice(label?.length ?? 0), body.text)
    const place = placeOf(body, at, at + text.length)
    return { title, place, fix: { place, text: `# ${title}` } }
  })
}

const isTitle = ({ words, label }: Line): boolean =>
  words.length > (label?.length ?? 0) && words.length <= longestTitle && !/[.;,:]$/.test(words)

/** In bold or capitals as a whole. */
const standsOut = ({ text, words, label }: Line): boolean =>
  label === undefined &&
  (/^\*\*[^*]+\*\*$/.test(text) ||
    (inCapitalWords(words) && /\p{Lu}{2,} \p{Lu}{2,}/u.test(words) && !/^[#|:<]/.test(text)))
