import type { Block, Doc, Section } from '../../document/doc.ts'
import type { TextSpan } from '../../document/spans.ts'
import { plainText } from '../../document/words.ts'
import type { Place } from '../../findings/diagnostic.ts'

/** A mục, khoản or điểm, its number without the mark behind it. */
export interface NumberedPart {
  readonly level: 'section' | 'clause' | 'point'
  readonly printed: string
  /** Where nothing else was typed, as printed. */
  readonly typed: string
  /** The first of its words. */
  readonly words: string
  readonly place: Place
  readonly parts: readonly NumberedPart[]
}

/** All mục of the text, with what is in them. */
export const numberedParts = ({ body }: Doc): readonly NumberedPart[] => partsIn(body)

/** The mục that a stretch of text stands in; none in an appendix. */
export function partAround(
  { appendices }: Doc,
  sections: readonly NumberedPart[],
  { file, line }: TextSpan,
): NumberedPart | undefined {
  const isAbove = ({ place }: { readonly place: Place }) => place.file === file && place.line <= line
  return appendices.some(isAbove) ? undefined : sections.findLast((one) => one.level === 'section' && isAbove(one))
}

/** A part and all in it. */
export const withInner = (part: NumberedPart): readonly NumberedPart[] => [part, ...part.parts.flatMap(withInner)]

type Growing = NumberedPart & { readonly parts: NumberedPart[] }

function partsIn(blocks: readonly Block[]): Growing[] {
  const found: Growing[] = []
  for (const block of blocks) {
    if (block.kind === 'section') found.push(...ofSection(block))
    else if (block.kind === 'list' && block.style === 'clause')
      for (const item of block.items)
        found.push({ ...named('clause', item, wordsOf(item.body)), parts: partsIn(item.body) })
    else if (block.kind === 'point') {
      const last = found.at(-1)
      const part = { ...named('point', block, plainText(block.content)), parts: [] }
      if (last?.level === 'clause') last.parts.push(part)
      else found.push(part)
    }
  }
  return found
}

function ofSection(section: Section): Growing[] {
  const level = levels[section.element]
  const parts = partsIn(section.body)
  return level ? [{ ...named(level, section, plainText(section.title)), parts }] : parts
}

const levels: Readonly<Partial<Record<Section['element'], NumberedPart['level']>>> = {
  section: 'section',
  clauseTitle: 'clause',
  pointTitle: 'point',
}

interface Labelled {
  readonly label: string
  readonly typed?: string
  readonly place: Place
}

const named = (level: NumberedPart['level'], { label, typed, place }: Labelled, text: string) => ({
  level,
  printed: bare(label),
  typed: bare(typed ?? label),
  words: cutWords(text),
  place,
})

const bare = (label: string): string => label.replace(/[.)/:]$/, '')

function cutWords(text: string): string {
  const words = text.trim().replace(/[.;:,]$/, '')
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words
}

function wordsOf([first]: readonly Block[]): string {
  return first && 'content' in first ? plainText(first.content) : ''
}
