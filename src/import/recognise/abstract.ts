import { isNationOrMotto } from '../../decree/nation.ts'
import { smallLetters } from '../../vietnamese/letters.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { opensLikeBasis } from '../../vietnamese/openers.ts'
import { opensText } from './basis-lines.ts'
import { issuedWithOpening } from './line-look.ts'
import type { Fact, ManuscriptLine } from './recognised.ts'

/** Lines of an abstract; a longer one is a paragraph of the text. */
const longestAbstract = 6

/** A letter puts nothing into force: a plan sent with one has number and signer of its own. */
const withLetter = /\s?\((?:gửi )?kèm theo công văn\s[^()]{0,200}\)$/i

/** What stands between the type and the text. */
export interface FoundAbstract {
  readonly text: readonly string[]
  /** The document it is issued with, without the brackets. */
  readonly issuedWith?: string
  /** The letter it is sent with, brackets and all, which is no part of it. */
  readonly sentWith?: string
  /** Lines it takes. */
  readonly length: number
  readonly facts: readonly Fact[]
}

/** Reads the abstract below the type: what stands behind that, the first paragraph, and those that go on with it. */
export function abstractOf(begun: readonly string[], lines: readonly ManuscriptLine[]): FoundAbstract {
  const near = lines.slice(0, longestAbstract)
  const taken: ManuscriptLine[] = []
  const [first] = near
  let at = 0
  for (const [i, line] of near.entries()) {
    if (issuedWithOpening.test(line.text)) break
    at = i + 1
    if (/^[-–—_*=\s]+$/.test(line.text) || isNationOrMotto(line.text)) continue
    const above = near[i - 1] ?? line
    const opened = begun.length + taken.length > 0
    if (opened ? !goesOn(line, above, first ?? line) : opensParagraph(line)) {
      at = i
      break
    }
    taken.push(line)
  }
  const typed = [...begun, ...taken.map((line) => line.text)]
  const text = typed.map((line) => line.replace(withLetter, '')).filter(Boolean)
  const below = issuedWithOpening.test(lines[at]?.text ?? '') ? pointerOf(lines.slice(at, at + 4)) : undefined
  const pointer = below && !withLetter.test(`(${below.text})`) ? below : undefined
  const sentWith = below && !pointer ? `(${below.text})` : withLetter.exec(typed.join('\n'))?.[0].trim()
  return {
    text,
    ...(pointer && { issuedWith: pointer.text }),
    ...(sentWith && { sentWith }),
    length: at + (below?.length ?? 0),
    facts: [
      ...(text.length > 0
        ? [
            {
              what: 'trích yếu',
              value: text.join(' '),
              confidence: at > 2 || begun.length > 0 ? ('khá chắc' as const) : ('chắc' as const),
              ...(first && { line: first.line }),
            },
          ]
        : []),
      ...(pointer
        ? [{ what: 'ban hành kèm theo', value: pointer.text, confidence: 'chắc' as const, line: lines[at]?.line ?? 0 }]
        : []),
    ],
  }
}

const opensParagraph = (line: ManuscriptLine): boolean =>
  /^Kính gửi/i.test(line.text) || labelOf(line.text) !== undefined || (opensText(line) && !/^[^.;:]*$/.test(line.text))

/** The document it is issued with, up to the closing bracket. */
function pointerOf(lines: readonly ManuscriptLine[]): { readonly text: string; readonly length: number } {
  const end = lines.findIndex(({ text }) => /\)\s*$/.test(text))
  const length = lines[0]?.text.startsWith('(') && end >= 0 ? end + 1 : 1
  const text = lines
    .slice(0, length)
    .map((line) => line.text)
    .join(' ')
    .replace(/^\(|\)$/g, '')
  return { text, length }
}

/** Opens a list of bases. */
const namesBases = /^(?:các |những )?căn cứ(?: pháp lý)?\s*:?$/i

const continues = new RegExp(`^[${smallLetters}(]`)

/** Whether a line below the abstract is still part of it. */
function goesOn(line: ManuscriptLine, above: ManuscriptLine, first: ManuscriptLine): boolean {
  const label = labelOf(line.text)
  if (label) return label.kind === 'bracketed' && /[;,]$|\(1\)/.test(above.text) && line.line - above.line <= 1
  if (opensLikeBasis(line.text) || namesBases.test(line.text) || /^Kính gửi/i.test(line.text)) return false
  if (/[.;:]$/.test(line.text.replace(/(?<![”"’)])[”"’)]+\.?$/, '')) && line.text.length > 90 && !line.bold)
    return false
  if (line.bold && first.bold && line.text.length < 200) return true
  if (line.bold !== first.bold) return false
  if (line.align === 'center' && first.align === 'center') return true
  // Years alone on a line have no letters to be in capitals.
  if (hasNoSmallLetter(first.text)) return hasNoSmallLetter(line.text)
  if (line.align !== first.align) return false
  const unfinished = /[,(–-]$/.test(above.text) || continues.test(line.text) || openQuote(above.text)
  const finished = /[.;:]$/.test(above.text) || /như sau|sau đây/.test(line.text)
  return unfinished || (!finished && above.text.length < 110 && line.text.length < 260 && line.line - above.line <= 1)
}

const hasNoSmallLetter = (text: string): boolean => text === text.toLocaleUpperCase('vi')

const openQuote = (text: string): boolean => (text.match(/“/g)?.length ?? 0) > (text.match(/”/g)?.length ?? 0)
