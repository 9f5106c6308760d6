import type { Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { firstWords } from './line-findings.ts'
import { type SourceLine, startOf } from './source-line.ts'

const indentOf = ({ raw }: SourceLine): number => raw.length - raw.trimStart().length

/**
 * Tells of items opened by a star, which is printed as a dash, where it may be meant for another mark: one by itself is a remark, one
 * above items of dashes heads them. Stars in a row are a list, as are dashes.
 */
export function findStarItems(source: TextMap, lines: readonly SourceLine[], report: Report): void {
  for (const list of listsAtMargin(lines)) {
    const dashed = list.some(({ text }) => !text.startsWith('*'))
    const stars = list.filter(({ text }) => text.startsWith('*'))
    if (stars.length === 0 || (stars.length > 1 && !dashed)) continue
    for (const line of stars) report(starItem(source, line, dashed))
  }
}

/** The items with no indent of each list, up to a paragraph or heading. */
function listsAtMargin(lines: readonly SourceLine[]): SourceLine[][] {
  const lists: SourceLine[][] = [[]]
  for (const [i, line] of lines.entries()) {
    if (line.kind === 'item' && indentOf(line) < 2) lists.at(-1)?.push(line)
    else if (line.kind !== 'item' && line.kind !== 'blank' && lines[i - 1]?.kind === 'blank' && indentOf(line) < 2)
      lists.push([])
    else if (line.kind === 'alone') lists.push([])
  }
  return lists
}

function starItem(source: TextMap, line: SourceLine, dashed: boolean) {
  const place = placeOf(source, startOf(line), startOf(line) + 1)
  return {
    rule: 'cap-gach-dau-dong',
    message: `Dấu “*” trước “${firstWords({ ...line, text: line.text.slice(1).trim() })}” được in là “-”${dashed ? ', cùng cấp với các dòng gạch đầu dòng' : ''}`,
    hint: 'gõ `- ` nếu là một ý như các ý khác; gõ `\\* ` nếu cần in dấu này',
    place,
  } as const
}
