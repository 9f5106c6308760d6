import { type IParagraphOptions, LineRuleType, type ParagraphChild, Paragraph as WordParagraph } from 'docx'
import type { Layout, Paragraph, Run, Style } from '../../layout/layout.ts'
import type { Recall } from '../../recall.ts'
import { type Drawn, overlay } from './drawing.ts'
import type { Notes } from './footnotes.ts'
import type { Lists } from './lists.ts'
import { twips } from './twips.ts'
import { alignment, emptyStyles, styleId } from './word-styles.ts'
import { escapeXml, type Written } from './written.ts'

/** What blocks share while one file is written. */
export interface Writer {
  readonly layout: Layout
  readonly lists: Lists
  readonly notes: Notes
  readonly written: Written
  /** SVG pictures drawn as PNG, for programs that can't show them. */
  readonly drawn: Drawn
  /** Tables that set words in columns, by what they are but for the words. */
  readonly columns: Recall<readonly string[]>
}

/** A piece of the file: XML, or what only the package can write. */
export type XmlOr<T> = string | T

/** A paragraph with the strip of its rule, if any, beneath. `width` is that of the column, pt. */
export function paragraph(it: Paragraph, width: number, writer: Writer): XmlOr<WordParagraph>[] {
  const style = writer.layout.styles[it.style]
  return [
    // Where programs count "from the paragraph" differs with space above it: the pictures hang on an empty one instead.
    ...(it.overlays ? [emptyParagraph(style.before + (it.drop ?? 0), it.overlays.map(overlay))] : []),
    words(it, writer),
    ...(it.rule === undefined ? [] : [rule(it.rule, width, style.after)]),
  ]
}

/** What is in another list than that of its style is written by the package, which counts the lists. */
function words(it: Paragraph, writer: Writer): XmlOr<WordParagraph> {
  const numbering = it.number && writer.lists.reference(it.number)
  if (!numbering || writer.lists.isOfStyle(it.style, numbering)) return uncounted(it, writer)
  const style = writer.layout.styles[it.style]
  const numbered = new WordParagraph({ style: styleId(it.style, style), numbering, ...lookOf(it, style) })
  numbered.addChildElement(writer.written.mark(wordsOf(it, writer)))
  return numbered
}

/** A paragraph that the package need not count. */
export function uncounted(it: Paragraph, writer: Writer): string {
  const style = writer.layout.styles[it.style]
  const properties = `<w:pStyle w:val="${styleId(it.style, style)}"/>${lookXml(lookOf(it, style))}`
  return `<w:p><w:pPr>${properties}</w:pPr>${wordsOf(it, writer)}</w:p>`
}

const wordsOf = (it: Paragraph, writer: Writer): string =>
  runs(uprightBlanks(it.runs, writer.layout.styles[it.style].italic), writer)

type Look = Pick<IParagraphOptions, 'keepNext' | 'keepLines' | 'spacing' | 'alignment'>

/** What a paragraph has beyond its style. */
function lookOf({ align, drop = 0, hold, last, overlays, rule: line }: Paragraph, style: Style): Look {
  const before = twips(style.before + drop)
  return {
    ...(align && { alignment: alignment(align) }),
    ...(drop && { spacing: { before: overlays ? 0 : before } }),
    ...(hold && { keepNext: true, keepLines: hold === 'whole' }),
    ...(last && { spacing: { before, after: 0 } }),
    ...(line !== undefined && { keepNext: true, spacing: { before, after: 0 } }),
  }
}

function lookXml({ keepNext, keepLines, spacing, alignment: align }: Look): string {
  const lines = keepLines === undefined ? '' : `<w:keepLines${keepLines ? '' : ' w:val="false"'}/>`
  const after = spacing?.after === undefined ? '' : ` w:after="${spacing.after}"`
  const space = spacing ? `<w:spacing${after} w:before="${spacing.before}"/>` : ''
  return `${keepNext ? '<w:keepNext/>' : ''}${lines}${space}${align ? `<w:jc w:val="${align}"/>` : ''}`
}

/** An empty paragraph as high as given, pt. */
export const strip = (height: number, keepNext = false): string =>
  `<w:p><w:pPr><w:pStyle w:val="${emptyStyles.gap}"/>${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:line="${twips(height)}" w:lineRule="exact"/></w:pPr></w:p>`

/** The same as the package's, which hangs pictures and sections on it. */
export const emptyParagraph = (height: number, children: readonly ParagraphChild[] = []): WordParagraph =>
  new WordParagraph({
    style: emptyStyles.gap,
    spacing: { line: twips(height), lineRule: LineRuleType.EXACT },
    children,
  })

/**
 * The line beneath tiêu ngữ, agency and abstract: the upper border of an empty paragraph whose indents leave just its
 * length. Every program draws it, and it moves with the text.
 */
function rule(length: number, width: number, after: number): string {
  const side = twips((width - length) / 2)
  const spacing = after > 0 ? `<w:spacing w:after="${twips(after)}"/>` : ''
  return `<w:p><w:pPr><w:pStyle w:val="${emptyStyles.rule}"/>${spacing}<w:ind w:left="${side}" w:right="${twips(width) - side - twips(length)}" w:firstLine="0"/></w:pPr></w:p>`
}

type Piece = Run & { readonly upright?: true }

/** LibreOffice sets a no-break space wider in italics, even in 25.2; upright it is as wide as any blank. */
const uprightBlanks = (list: readonly Run[], italic: boolean): Piece[] =>
  list.flatMap((run): Piece[] => {
    if (run.kind !== 'text' || !(italic || run.italic)) return [run]
    const pieces = run.text
      .split(/(\u00a0+)/)
      .map((text, i): Piece => ({ ...run, text, ...(i % 2 === 1 && { upright: true }) }))
    return pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '')
  })

/** Runs as Word's; a note among them goes to the writer's notes and leaves its number. */
export const runs = (list: readonly Run[], writer: Writer): string => list.map((run) => runXml(run, writer)).join('')

function runXml(run: Piece, { notes }: Writer): string {
  switch (run.kind) {
    case 'break':
      return '<w:r><w:br/></w:r>'
    case 'note':
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${notes.add(run.runs)}"/></w:r>`
    case 'text':
      return `<w:r>${looksOf(run)}${run.text.split('\u2011').map(textXml).join('<w:noBreakHyphen/>')}</w:r>`
  }
}

const textXml = (text: string): string => `<w:t xml:space="preserve"${text === '' ? '/>' : `>${escapeXml(text)}</w:t>`}`

function looksOf({ bold, italic, shift, upright }: Extract<Piece, { kind: 'text' }>): string {
  const slant = upright ? '<w:i w:val="false"/><w:iCs w:val="false"/>' : italic ? '<w:i/><w:iCs/>' : ''
  const place = shift ? `<w:vertAlign w:val="${shift === 'raised' ? 'superscript' : 'subscript'}"/>` : ''
  const looks = `${bold ? '<w:b/><w:bCs/>' : ''}${slant}${place}`
  return looks && `<w:rPr>${looks}</w:rPr>`
}
