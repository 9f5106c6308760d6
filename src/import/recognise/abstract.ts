import { isNationOrMotto } from '../../decree/nation.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { smallLetters } from '../../vietnamese/letters.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { opensLikeBasis } from '../../vietnamese/openers.ts'
import { opensText } from './basis-lines.ts'
import { addFact, type FoundHead } from './found-head.ts'
import type { ManuscriptLine } from './recognised.ts'

/** Lines of an abstract; a longer one is a paragraph of the text. */
const longestAbstract = 6

/** Reads the abstract below the type: the first paragraph, and those that go on with it. */
export function takeAbstract(lines: readonly ManuscriptLine[], found: FoundHead): number {
  let at = 0
  const first = lines[0]
  for (; at < Math.min(lines.length, longestAbstract); at++) {
    const line = lines[at]
    if (!line) break
    const before = lines[at - 1]
    if (/^[-–—_*=\s]+$/.test(line.text)) continue
    if (isNationOrMotto(line.text)) continue
    if (/^\(?(?:Ban hành\s+)?kèm theo\s/i.test(line.text)) {
      at += takeIssuedWith(lines.slice(at), found)
      break
    }
    if (found.abstract.length > 0 && !goesOn(line, before ?? line, first ?? line)) break
    if (found.abstract.length === 0 && opensText(line) && !/^[^.;:]*$/.test(line.text)) break
    if (labelOf(line.text)) break
    found.abstract.push(line.text)
  }
  const line = lines[0]?.line
  if (found.abstract.length > 0)
    found.facts.push({
      what: 'trích yếu',
      value: found.abstract.join(' '),
      confidence: at > 2 ? 'khá chắc' : 'chắc',
      ...(line && { line }),
    })
  return at
}

/** The document it is issued with, up to the closing bracket. */
function takeIssuedWith(lines: readonly ManuscriptLine[], found: FoundHead): number {
  const end = lines.slice(0, 4).findIndex(({ text }) => /\)\s*$/.test(text))
  const taken = lines.slice(0, lines[0]?.text.startsWith('(') && end >= 0 ? end + 1 : 1)
  found.issuedWith = taken
    .map(({ text }) => text)
    .join(' ')
    .replace(/^\(|\)$/g, '')
  addFact(found, 'ban hành kèm theo', found.issuedWith, lines[0]?.line ?? 0)
  return taken.length
}

const continues = new RegExp(`^[${smallLetters}(]`)

/** Whether a line below the abstract is still part of it. */
function goesOn(line: ManuscriptLine, before: ManuscriptLine, first: ManuscriptLine): boolean {
  if (labelOf(line.text) || opensLikeBasis(line.text) || /^Kính gửi/i.test(line.text)) return false
  if (/[.;:]$/.test(line.text.replace(/(?<![”"’)])[”"’)]+\.?$/, '')) && line.text.length > 90 && !line.bold)
    return false
  if (line.bold && first.bold && line.text.length < 200) return true
  if (line.bold !== first.bold) return false
  if (line.align === 'center' && first.align === 'center') return true
  if (inCapitals(first.text)) return inCapitals(line.text)
  if (line.align !== first.align) return false
  const unfinished = /[,(–-]$/.test(before.text) || continues.test(line.text) || openQuote(before.text)
  const finished = /[.;:]$/.test(before.text) || /như sau|sau đây/.test(line.text)
  return unfinished || (!finished && before.text.length < 110 && line.text.length < 260 && line.line - before.line <= 1)
}

const openQuote = (text: string): boolean => (text.match(/“/g)?.length ?? 0) > (text.match(/”/g)?.length ?? 0)
