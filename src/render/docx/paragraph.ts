import {
  FootnoteReferenceRun,
  type IParagraphOptions,
  LineRuleType,
  NoBreakHyphen,
  type ParagraphChild,
  TextRun,
  Paragraph as WordParagraph,
} from 'docx'
import type { Layout, Paragraph, Run } from '../../layout/layout.ts'
import { type Drawn, overlay } from './drawing.ts'
import type { Notes } from './footnotes.ts'
import type { Lists } from './lists.ts'
import type { Rows } from './row-xml.ts'
import { twips } from './twips.ts'
import { alignment, emptyStyles, styleId } from './word-styles.ts'

/** What blocks share while one file is written. */
export interface Writer {
  readonly layout: Layout
  readonly lists: Lists
  readonly notes: Notes
  readonly rows: Rows
  /** SVG pictures drawn as PNG, for programs that can't show them. */
  readonly drawn: Drawn
}

/** A paragraph with the strip of its rule, if any, beneath. `width` is that of the column, pt. */
export function paragraph(it: Paragraph, width: number, writer: Writer): WordParagraph[] {
  const style = writer.layout.styles[it.style]
  const before = style.before + (it.drop ?? 0)
  const options: IParagraphOptions = {
    style: styleId(it.style, style),
    children: runs(uprightBlanks(it.runs, style.italic), writer),
    ...numbering(it, writer.lists),
    ...(it.align && { alignment: alignment(it.align) }),
    ...(it.drop && { spacing: { before: twips(it.overlays ? 0 : before) } }),
    ...(it.hold && { keepNext: true, keepLines: it.hold === 'whole' }),
    ...(it.rule !== undefined && { keepNext: true, spacing: { before: twips(before), after: 0 } }),
  }
  return [
    // Where programs count "from the paragraph" differs with space above it: the pictures hang on an empty one instead.
    ...(it.overlays ? [strip(before, it.overlays.map(overlay))] : []),
    new WordParagraph(options),
    ...(it.rule === undefined ? [] : [rule(it.rule, width, style.after)]),
  ]
}

/** What is in the list of its style needs no other. */
function numbering({ number, style }: Paragraph, lists: Lists): Pick<IParagraphOptions, 'numbering'> {
  const own = number && lists.reference(number)
  return own && !lists.isOfStyle(style, own) ? { numbering: own } : {}
}

/** An empty paragraph as high as given, pt. */
export const strip = (height: number, children: readonly ParagraphChild[] = [], keepNext = false): WordParagraph =>
  new WordParagraph({
    style: emptyStyles.gap,
    ...(keepNext && { keepNext }),
    spacing: { line: twips(height), lineRule: LineRuleType.EXACT },
    children,
  })

/**
 * The line beneath tiêu ngữ, agency and abstract: the upper border of an empty paragraph whose indents leave just its
 * length. Every program draws it, and it moves with the text.
 */
function rule(length: number, width: number, after: number): WordParagraph {
  const side = twips((width - length) / 2)
  return new WordParagraph({
    style: emptyStyles.rule,
    indent: { left: side, right: twips(width) - side - twips(length), firstLine: 0 },
    ...(after > 0 && { spacing: { after: twips(after) } }),
  })
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
export const runs = (list: readonly Run[], writer: Writer): ParagraphChild[] => list.map((run) => child(run, writer))

function child(run: Piece, writer: Writer): ParagraphChild {
  switch (run.kind) {
    case 'break':
      return new TextRun({ break: 1 })
    case 'note':
      return new FootnoteReferenceRun(writer.notes.add(run.runs))
    case 'text':
      return new TextRun({
        children: run.text.split('\u2011').flatMap((text, i) => (i === 0 ? [text] : [new NoBreakHyphen(), text])),
        ...(run.bold && { bold: true }),
        ...(run.shift && { [run.shift === 'raised' ? 'superScript' : 'subScript']: true }),
        ...(run.upright ? { italics: false } : run.italic && { italics: true }),
      })
  }
}
