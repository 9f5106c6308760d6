import { type HeadingElement, type NumberLevel, partLevel, type Scheme, schemes } from '../../decree/numbering.ts'
import type { Block } from '../../document/doc.ts'
import type { NumberList, Paragraph } from '../layout.ts'

/** The automatic numbers of the headings of one text. */
export interface OutlineNumbers {
  /** Number of a heading, asked for in their order; none for what is typed: letters of điểm, and all under `nguyen_van`. */
  readonly of: (element: HeadingElement, text: string) => Paragraph['number'] | undefined
}

/** Word counts Roman and Arabic levels; letters of điểm it can't (it has no đ). Levels that count on have a list of their own. */
export function outlineOf(text: readonly Block[], scheme: Scheme | undefined): OutlineNumbers {
  if (!scheme) return { of: () => undefined }
  const parted = text.some((block) => block.kind === 'section' && block.element === 'part')
  const levels: readonly NumberLevel[] = [...(parted ? [partLevel] : []), ...schemes[scheme]]
  const lists = [
    levels.filter(({ continuous }) => !continuous),
    ...levels.filter(({ continuous }) => continuous).map((one) => [one]),
  ]
    .map((own) => own.filter(({ format }) => format !== 'point'))
    .filter((own) => own.length > 0)
    .map(listOf)
  // A phần below mục that stand in none would be Word's second: those are counted by a list of their own.
  const aheadOfParts = parted ? lists.map((list) => (isOfParts(list) ? { ...list } : list)) : lists
  let current = aheadOfParts
  return {
    of: (element, text) => {
      if (element === 'part') current = lists
      for (const list of current) {
        const level = list.levels.findIndex(({ style }) => style === element)
        if (level >= 0) return { list, level, text }
      }
      return undefined
    },
  }
}

const isOfParts = ({ levels: [top] }: NumberList): boolean => top?.style === 'part'

const listOf = (levels: readonly NumberLevel[]): NumberList => ({
  levels: levels.map(({ element, format, pattern, twoLines }, i) => ({
    format: format === 'upperRoman' ? format : 'decimal',
    pattern: pattern.replace('%1', `%${i}`).replace('%0', `%${i + 1}`),
    style: element,
    ...(twoLines && { alone: true }),
  })),
  start: 1,
})
