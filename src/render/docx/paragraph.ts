import {
  BorderStyle,
  FootnoteReferenceRun,
  type IParagraphOptions,
  LineRuleType,
  type ParagraphChild,
  TextRun,
  Paragraph as WordParagraph,
} from 'docx'
import type { Layout, Paragraph, Run } from '../../layout/layout.ts'
import type { Lists } from './lists.ts'
import type { Notes } from './notes.ts'
import { alignment, styleId } from './styles.ts'
import { twips } from './twips.ts'

/** What blocks share while one file is written. */
export interface Writer {
  readonly layout: Layout
  readonly lists: Lists
  readonly notes: Notes
}

/** A paragraph with the strip of its rule, if any, beneath. `width` is that of the column, pt. */
export function paragraph(it: Paragraph, width: number, writer: Writer): WordParagraph[] {
  const style = writer.layout.styles[it.style]
  const number = it.number && writer.lists.reference(it.number)
  const options: IParagraphOptions = {
    style: styleId(it.style, style),
    children: runs(it.runs, writer),
    ...(number && !style.outline && { numbering: number }),
    ...(it.align && { alignment: alignment(it.align) }),
    ...(it.drop && { spacing: { before: twips(style.before + it.drop) } }),
    ...(it.hold && { keepNext: true, keepLines: it.hold === 'whole' }),
    ...(it.rule !== undefined && { keepNext: true, spacing: { before: twips(style.before), after: 0 } }),
  }
  const own = new WordParagraph(options)
  return it.rule === undefined ? [own] : [own, rule(it.rule, width, style.after, writer.layout)]
}

/**
 * The line beneath tiêu ngữ, agency and abstract: the upper border of an empty paragraph whose indents leave just its
 * length. Every program draws it, and it moves with the text.
 */
function rule(length: number, width: number, after: number, { ruleLine }: Layout): WordParagraph {
  const side = twips((width - length) / 2)
  return new WordParagraph({
    border: { top: { style: BorderStyle.SINGLE, size: ruleLine.thickness * 8, space: 0, color: '000000' } },
    indent: { left: side, right: twips(width) - side - twips(length), firstLine: 0 },
    spacing: {
      before: twips(ruleLine.strip / 2),
      after: twips(after),
      line: twips(ruleLine.strip / 2),
      lineRule: LineRuleType.EXACT,
    },
    run: { size: 2 },
  })
}

export const runs = (list: readonly Run[], writer: Writer): ParagraphChild[] => list.map((run) => child(run, writer))

function child(run: Run, writer: Writer): ParagraphChild {
  switch (run.kind) {
    case 'break':
      return new TextRun({ break: 1 })
    case 'note':
      return new FootnoteReferenceRun(writer.notes.add(run.runs))
    case 'text':
      return new TextRun({ text: run.text, ...(run.bold && { bold: true }), ...(run.italic && { italics: true }) })
  }
}
