import { ruleOf, type StyleId } from '../../decree/table.ts'
import type { Paragraph, Run, Style } from '../layout.ts'
import { snap } from '../length.ts'
import { evenWidth, longest, wrap } from '../measure.ts'

/** Columns are filled a little short of their width, so that no program's rounding makes one line more. */
const slack = 1

/**
 * A centred paragraph in a column `width` pt wide: lines as the author broke them, long ones wrapped evenly, and beneath
 * the rule of the style, measured on the longest line.
 */
export function centred(lines: readonly string[], id: StyleId, style: Style, width: number): Paragraph {
  const room = width - slack
  const column = Math.max(0, ...lines.map((line) => evenWidth(line, style, room)))
  const inset = snap((room - column) / 2)
  const share = ruleOf(id).rule?.used
  const length = longest(
    lines.flatMap((line) => wrap(line, style, column)),
    style,
  )
  return {
    kind: 'paragraph',
    style: id,
    runs: lines.flatMap((text, i): Run[] => [...(i > 0 ? [{ kind: 'break' } as const] : []), { kind: 'text', text }]),
    ...(inset > 0 && { inset }),
    ...(share !== undefined && { rule: snap(share * length) }),
  }
}

/** Capitals are typed as capitals, so that text copied from the output stays right. */
export const capitals = (text: string): string => text.toLocaleUpperCase('vi')
