import type { Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { type SourceLine, startOf } from './source-line.ts'

const bullet = /^[-+*•–][ \t]/

/** How far a line is set in; a tab counts as four. */
const indentOf = ({ raw }: SourceLine): number => (/^[ \t]*/.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').length

/** Tells of items opened by `•`, the mark of the lowest level, that have others set in below them. */
export function findLostLevels(source: TextMap, lines: readonly SourceLine[], report: Report): void {
  if (!source.text.includes('•')) return
  const words = lines.filter(({ kind }) => kind !== 'blank')
  for (const [i, line] of words.entries()) {
    const below = words[i + 1]
    if (!line.text.startsWith('•') || !below || !bullet.test(below.text) || indentOf(below) < indentOf(line) + 2)
      continue
    const place = placeOf(source, startOf(line), startOf(line) + 1)
    report({
      rule: 'cap-gach-dau-dong',
      message: 'Ý mở đầu bằng “•” có ý nhỏ thụt vào ở dưới; bản in không phân biệt được hai cấp',
      hint: 'gõ `- ` ở ý lớn; ý nhỏ thụt vào dưới nó được in với dấu +, rồi •',
      place,
      fix: { place, text: '-' },
    })
  }
}
