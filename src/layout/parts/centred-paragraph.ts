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
  const runs = lines.flatMap((text, i): Run[] => [
    ...(i > 0 ? [{ kind: 'break' } as const] : []),
    { kind: 'text', text },
  ])
  return { kind: 'paragraph', style: id, runs, ...ruleBelow(lines, id, style) }
}

/** The same of one text with emphasis and notes. */
export function centredRuns(runs: readonly Run[], id: StyleId, style: Style, width: number): Paragraph {
  const text = runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join('')
  const marks = runs.filter(({ kind }) => kind === 'note').length
  const lines = evenLines(text, style, width - slack - marks * noteMark * style.size, named.has(id))
  return { kind: 'paragraph', style: id, runs: [...breakRuns(runs, lines)], ...ruleBelow(lines, id, style) }
}

/** Width of a note's number, two digits at the most, em. */
const noteMark = 0.7

function ruleBelow(lines: readonly string[], id: StyleId, style: Style): Pick<Paragraph, 'rule'> {
  const share = ruleOf(id).rule?.used
  return share === undefined ? {} : { rule: snap(share * longest(lines, style)) }
}

/** Runs with a break in place of each blank at which a line of their text ends, and a blank in place of every other break. */
function* breakRuns(runs: readonly Run[], lines: readonly string[]): Generator<Run> {
  let line = 0
  let left = lines[0]?.length ?? 0
  for (const run of runs) {
    if (run.kind === 'note') {
      yield run
      continue
    }
    let text = run.kind === 'text' ? run.text : ' '
    while (text.length > left && line < lines.length - 1) {
      if (left > 0) yield { ...run, kind: 'text', text: text.slice(0, left) }
      yield { kind: 'break' }
      text = text.slice(left + 1)
      left = lines[++line]?.length ?? 0
    }
    left -= text.length
    if (text !== '') yield { ...run, kind: 'text', text }
  }
}
