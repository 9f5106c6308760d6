import type { Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { opensAsBasis } from '../../vietnamese/openers.ts'
import { type Mend, mended } from './mend.ts'
import { type SourceLine, sourceLines, startOf } from './source-line.ts'

/** The mark of an item before its words, which may be in bold or italics. */
const marked = /^(?:[-+*–—•·]|[\uf000-\uf0ff])[ \t]+(?=[*_]{0,3}\p{Lu})/u

/** A line that brings in a list of căn cứ, which the program opens each with. */
const bringsIn = /^[*_]{0,3}(?:Các căn|Căn) cứ(?: pháp lý)?\s?:[*_]{0,3}$/

/** Gives the căn cứ that lead a text no mark of items, and “Căn cứ” where a line above had it for all of them; each is told. */
export function withBasesUndashed(source: TextMap, report: Report): TextMap {
  const lines = sourceLines(source.text)
  const first = lines.findIndex(({ kind }) => kind !== 'blank')
  const intro = bringsIn.test(lines[first]?.text ?? '') ? lines[first] : undefined
  const mends: Mend[] = []
  for (const [i, line] of lines.entries()) {
    if (i < first || line === intro || line.kind === 'blank') continue
    const [typed] = marked.exec(line.text) ?? []
    const words = line.text.slice(typed?.length).replace(/^[*_]+/, '')
    if (typed === undefined || !isBasis(words, intro, mends)) {
      if (goesOn(line, lines[i - 1], typed)) continue
      break
    }
    const from = mends.length === 0 && intro ? intro.at : line.at
    const [at, to] = [startOf(line), startOf(line) + typed.length]
    const apart = from === line.at && i > 0 && lines[i - 1]?.kind !== 'blank' ? '\n' : ''
    const text = `${apart}${opensAsBasis(words) ? '' : 'Căn cứ '}`
    mends.push({ from, to, text })
    report({
      rule: 'can-cu-gach-dau-dong',
      message: `Căn cứ gõ sau dấu “${typed.trim()}”${opensAsBasis(words) ? '' : ', dưới dòng “Căn cứ:”'}; bản in để mỗi căn cứ một đoạn, không có dấu đầu dòng`,
      hint: `gõ mỗi căn cứ một đoạn mở đầu bằng “Căn cứ”, không có dấu đầu dòng`,
      place: placeOf(source, at, at + 1),
      fix: { place: placeOf(source, from, to), text },
    })
  }
  return mended(source, mends)
}

/** Whether the words of an item are a căn cứ; the first opens with that word, or a line above has it. */
const isBasis = (words: string, intro: SourceLine | undefined, above: readonly Mend[]): boolean =>
  !words.endsWith(':') && (intro !== undefined || (above.length > 0 ? opensAsBasis(words) : /^Căn cứ\s/.test(words)))

/** Whether a line is the rest of an item that was broken over lines. */
const goesOn = (line: SourceLine, above: SourceLine | undefined, mark: string | undefined): boolean =>
  mark === undefined && line.kind === 'text' && above !== undefined && above.kind !== 'blank'
