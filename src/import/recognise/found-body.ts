import { schemeOf } from '../../decree/typed-scheme.ts'
import { openerOf, opensBasisSentence } from '../../vietnamese/openers.ts'
import { type Run, textOf } from '../manuscript.ts'
import { countBases } from './basis-lines.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import { runsFrom, runsTo } from './manuscript-lines.ts'
import { numberEntries, typedOutline } from './numbered-outline.ts'
import { outlineParts } from './outline-parts.ts'
import type { Fact, ManuscriptLine, Note, Recognised } from './recognised.ts'

/** What stands between head and closing. */
export interface FoundBody extends Pick<Recognised, 'bases' | 'outline' | 'scheme'> {
  readonly parts: Recognised['body']
  readonly facts: readonly Fact[]
  readonly notes: readonly Note[]
}

/** Reads legal bases and text; numbers are those of a scheme where they fit one and `verbatim` doesn't keep them. */
export function bodyIn(entries: readonly ManuscriptEntry[], verbatim: boolean): FoundBody {
  const typed = leadingBases(entries)
  const bases = typed.flatMap(eachBasis)
  const numbered = numberEntries(entries.slice(typed.length))
  const scheme = verbatim ? 'nguyen_van' : schemeOf(numbered)
  const { parts, notes } = outlineParts(numbered, scheme)
  const [first] = bases
  return {
    bases,
    parts,
    outline: typedOutline(numbered),
    scheme,
    facts: [
      {
        what: 'căn cứ',
        value: `${bases.length}`,
        confidence: first ? 'chắc' : 'khá chắc',
        ...(first && { line: first.line }),
      },
      ...outlineFacts(parts, scheme),
    ],
    notes,
  }
}

/** Lines among which bases are looked for. */
const farthest = 60

function leadingBases(entries: readonly ManuscriptEntry[]): ManuscriptLine[] {
  const end = entries.findIndex((entry) => !isLine(entry))
  const lines = entries
    .slice(0, end < 0 ? farthest : Math.min(end, farthest))
    .filter(isLine)
    .map(({ line }) => withoutBullet(line))
  return lines.slice(0, countBases(lines))
}

/** `Căn cứ …; căn cứ …;` on one line are as many. */
function eachBasis(line: ManuscriptLine): ManuscriptLine[] {
  const behind = /;\s+(?=căn cứ\s)/i.exec(textOf(line.runs))
  if (!behind) return [line]
  const end = behind.index + 1
  const [first, ...rest] = runsFrom(line.runs, end)
  const next = first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : rest
  const part = (runs: readonly Run[]) => ({ ...line, runs, text: textOf(runs).replace(/\s+/g, ' ').trim() })
  return [part(runsTo(line.runs, end)), ...eachBasis(part(next))]
}

/** Some type them as a list. */
function withoutBullet(line: ManuscriptLine): ManuscriptLine {
  const bullet = /^[-–—+•*]\s+/.exec(line.text)?.[0].length ?? 0
  const rest = line.text.slice(bullet)
  // What is to be done is listed as well.
  if (bullet === 0 || !opensBasisSentence(rest) || openerOf(rest) === 'Thực hiện') return line
  return { ...line, text: rest, runs: runsFrom(line.runs, bullet) }
}

function outlineFacts(body: Recognised['body'], scheme: Recognised['scheme']): Fact[] {
  const headings = body.filter((part) => part.kind === 'heading')
  const [first] = headings
  if (!first) return []
  const top = headings.filter((part) => part.depth === first.depth).length
  return [
    {
      what: 'đề mục',
      value: `${top} mục, ${headings.length} đề mục; ${scheme === 'nguyen_van' ? 'giữ số như bản gốc' : `đánh số theo ${scheme}`}`,
      confidence: scheme === 'nguyen_van' ? 'khá chắc' : 'chắc',
      line: first.line,
    },
  ]
}
