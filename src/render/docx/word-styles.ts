import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { Layout, Style } from '../../layout/layout.ts'
import type { ListReference, Lists } from './lists.ts'
import { twips } from './twips.ts'

/** One family in all four slots (Latin, high ANSI, complex, East Asian), so that no program picks another. */
export const family = 'Times New Roman'
const font = { ascii: family, hAnsi: family, cs: family, eastAsia: family }

/** A line is this many units at single spacing. */
const singleLine = 240

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

/** Word's name for an alignment. */
export const alignment = (align: keyof typeof alignments) => alignments[align]

/** Id of the style in the file: Word's own headings make the outline. */
export const styleId = (id: string, { heading, outline }: Pick<Style, 'heading' | 'outline'>): string =>
  heading ? `Heading${outline}` : `KH${id[0]?.toUpperCase()}${id.slice(1)}`

/** The layout's styles as named styles, so that a reviewer sees "Tiêu ngữ" in Word's pane and can change it there. */
export function wordStyles({ styles }: Layout, lists: Lists): IStylesOptions {
  const entries = Object.entries(styles)
  const own = entries.filter(([, style]) => !style.heading)
  const headings = entries.filter(([, style]) => style.heading)
  return {
    default: {
      document: {
        run: {
          font,
          size: styles.text.size * 2,
          language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { line: singleLine, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
      ...Object.fromEntries(
        headings.map(([id, style]) => [`heading${style.outline}`, looks(style, lists.ofHeading(id))]),
      ),
    },
    paragraphStyles: own.map(
      ([id, style]): IParagraphStyleOptions => ({ id: styleId(id, style), name: style.name, ...looks(style) }),
    ),
  }
}

function looks(style: Style, numbering?: ListReference): Omit<IParagraphStyleOptions, 'id' | 'name'> {
  return {
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      font,
      size: style.size * 2,
      sizeComplexScript: style.size * 2,
      bold: style.bold,
      italics: style.italic,
      color: style.colour ?? '000000',
    },
    paragraph: {
      alignment: alignment(style.align),
      spacing: {
        before: twips(style.before),
        after: twips(style.after),
        line: Math.round(singleLine * style.lineSpacing),
        lineRule: LineRuleType.AUTO,
      },
      indent: { firstLine: twips(style.indent) },
      keepNext: style.keepNext,
      ...(style.outline && { outlineLevel: style.outline - 1 }),
      ...(numbering && { numbering }),
    },
  }
}
