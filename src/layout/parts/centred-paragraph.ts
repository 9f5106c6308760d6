import { ruleOf, type StyleId } from '../../decree/table.ts'
import type { Paragraph, Run, Style } from '../layout.ts'
import { snap } from '../length.ts'
import { longest } from '../measure.ts'
import { evenLines } from './even-lines.ts'

/** Columns are filled a little short of their width, so that no program's rounding makes one line more. */
const slack = 1

/** Elements that end in a proper name where they have one. */
const named: ReadonlySet<StyleId> = new Set<StyleId>(['parentAgency', 'agency', 'authority'])

/**
 * A centred paragraph in a column `width` pt wide: lines as the author broke them, long ones broken evenly, and beneath
 * the rule of the style, measured on the longest line.
 */
export function centredParagraph(typed: readonly string[], id: StyleId, style: Style, width: number): Paragraph {
  const lines = typed.flatMap((line) => evenLines(line, style, width - slack, named.has(id)))
  const share = ruleOf(id).rule?.used
  return {
    kind: 'paragraph',
    style: id,
    runs: lines.flatMap((text, i): Run[] => [...(i > 0 ? [{ kind: 'break' } as const] : []), { kind: 'text', text }]),
    ...(share !== undefined && { rule: snap(share * longest(lines, style)) }),
  }
}
