import { AlignmentType } from 'docx'
import type { Layout, Style } from '../../layout/layout.ts'

/** Name of a style of the layout. */
export type StyleName = keyof Layout['styles']

/** One family in all four slots (Latin, high ANSI, complex, East Asian), so that no program picks another. */
export const family = 'Times New Roman'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

/** Word's name for an alignment. */
export const alignment = (align: keyof typeof alignments) => alignments[align]

/** Ids of the empty paragraphs that draw a line or keep a distance: Word has no other way to either. */
export const emptyStyles = { rule: 'KHRule', gap: 'KHGap' } as const

/** Id of the style in the file: Word's own headings make the outline, and its own style the notes. */
export function styleId(id: string, { heading, outline }: Pick<Style, 'heading' | 'outline'>): string {
  if (id === 'footnote') return 'FootnoteText'
  return heading ? `Heading${outline}` : `KH${id[0]?.toUpperCase()}${id.slice(1)}`
}
