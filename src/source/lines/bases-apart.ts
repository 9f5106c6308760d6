import type { Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { beforeBasis, opensAsBasis } from '../../vietnamese/openers.ts'
import { type Mend, mended } from './mend.ts'
import { sourceLines } from './source-line.ts'

/** Gives each căn cứ a paragraph of its own where another is typed behind it on the line, and tells it. */
export function withBasesApart(source: TextMap, report: Report): TextMap {
  if (!beforeBasis.test(source.text)) return source
  const mends: Mend[] = []
  let inBasis = false
  for (const [i, line] of sourceLines(source.text).entries()) {
    if (i === 0 || line.kind !== 'text' || opensAsBasis(line.text))
      inBasis = line.kind === 'text' && opensAsBasis(line.text)
    if (!inBasis) continue
    for (const { 0: gap, index } of line.raw.matchAll(new RegExp(beforeBasis, 'gu'))) {
      const from = line.at + index
      const to = from + gap.length
      mends.push({ from, to, text: '\n\n' })
      report({
        rule: 'thieu-dong-trong',
        message: 'Hai căn cứ viết liền trên một dòng; bản in để mỗi căn cứ một đoạn',
        hint: 'xuống dòng, để một dòng trống trước mỗi “Căn cứ”',
        place: placeOf(source, to, to + 'Căn cứ'.length),
        fix: { place: placeOf(source, from, to), text: '\n\n' },
      })
    }
  }
  return mended(source, mends)
}
