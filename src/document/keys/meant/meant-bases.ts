import type { Report } from '../../../findings/diagnostic.ts'
import { mountAt, mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { opensAsBasis } from '../../../vietnamese/openers.ts'
import { putList, readAsMeant } from './put-right.ts'
import { type TypedWords, wordsByLine } from './words-by-line.ts'

/** `can_cu` as it stands on paper: a căn cứ a line, without dashes. */
export function withMeantBases(meta: YamlTree, report: Report): YamlTree {
  if (typeof meta.value.can_cu !== 'string') return meta
  const bases = basesAmong(wordsByLine(meta, ['can_cu']))
  const texts = bases.map((lines) => lines.map(({ text }) => text).join(' '))
  const place = bases[0]?.[0]?.place
  if (!place || bases.length < 2) return meta
  report(
    readAsMeant({
      message: `Khóa \`can_cu\` có ${bases.length} căn cứ không phải danh sách; mỗi căn cứ được hiểu là một dòng`,
      hint: 'mở đầu mỗi căn cứ bằng hai dấu cách, dấu `-` và một dấu cách',
      place,
      ...putList(meta, ['can_cu'], texts),
    }),
  )
  const mounts = bases.flatMap(([first], i) => (first ? [mountAt(['can_cu', i], first.place)] : []))
  return mountOn({ ...meta.value, can_cu: texts }, meta, mounts)
}

/** A line that opens as a căn cứ, or stands below a semicolon, is one; any other goes on the one above. */
function basesAmong(lines: readonly TypedWords[]): TypedWords[][] {
  const bases: TypedWords[][] = []
  for (const line of lines) {
    const last = bases.at(-1)
    if (!last || opensAsBasis(line.text) || last.at(-1)?.text.endsWith(';')) bases.push([line])
    else last.push(line)
  }
  return bases
}
