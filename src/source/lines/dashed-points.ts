import type { Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { type Mend, mended } from './mend.ts'
import { sourceLines, startOf } from './source-line.ts'

/** A mark of items before the letter of a điểm, which may be in bold; Roman numbers are words of the item. */
const dashedPoint = /^([-+*–•])[ \t]+(?=[*_]{0,3}(?![IVX]+\)|[ivx]{2}\))([a-zđ]{1,2}\))\s)/i

/** Leaves out the dash typed before the letter of a điểm, which would be printed alone on a line above it, and tells it. */
export function withPointsUndashed(source: TextMap, report: Report): TextMap {
  const mends = sourceLines(source.text).flatMap((line): Mend[] => {
    if (line.kind !== 'item' && line.kind !== 'text') return []
    const [typed, mark, letter] = dashedPoint.exec(line.text) ?? []
    if (typed === undefined) return []
    const [from, to] = [startOf(line), startOf(line) + typed.length]
    report({
      rule: 'cap-gach-dau-dong',
      message: `Sau “${mark}” là chữ của điểm “${letter}”; bản in bỏ dấu đầu dòng`,
      hint: `bỏ dấu “${mark}”; nếu không phải là điểm thì gõ \`${letter?.replace(')', '\\)')}\``,
      place: placeOf(source, from, to - 1),
      fix: { place: placeOf(source, from, to), text: '' },
    })
    return [{ from, to, text: '' }]
  })
  return mended(source, mends)
}
