import { schemes } from '../../decree/numbering.ts'
import { headingLooks } from '../../decree/typed-scheme.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { labelLook, siblingGroups } from '../../vietnamese/lines/label-levels.ts'
import { longestTitle, looksLikeTitle } from '../../vietnamese/lines/title-line.ts'
import { isLine } from './entries.ts'
import { runsFrom, runsTo } from './manuscript-lines.ts'
import type { NumberedEntry } from './numbered-outline.ts'
import type { ManuscriptLine, Note, Recognised, RecognisedPart } from './recognised.ts'
import { renumberingCounter } from './renumbering.ts'

type Scheme = Recognised['scheme']

/** The parts of a text, in order. */
export function outlineParts(all: readonly NumberedEntry[], scheme: Scheme, notes: Note[]): RecognisedPart[] {
  const titles = titleGroups(all)
  const marks = markFinder(all)
  const counts = renumberingCounter(scheme, notes)
  const parts: RecognisedPart[] = []
  let deepest = 0
  for (const [at, one] of all.entries()) {
    const { entry, label, level } = one
    if (!isLine(entry)) {
      if ('table' in entry) parts.push({ kind: 'table', table: entry.table, line: entry.table.line })
      continue
    }
    const { line } = entry
    if (/^[-–—_*=~\s]{3,}$/.test(line.text)) continue
    const runs = label ? runsFrom(line.runs, offsetOf(line, label.length)) : line.runs
    if (label?.kind === 'bullet') {
      parts.push({ kind: 'item', mark: marks(label.typed), runs, line: line.line })
      continue
    }
    if (!label && scheme === 'nguyen_van' && line.heading && line.heading <= 3 && isTitle(line)) {
      deepest = Math.min(line.heading, deepest + 1)
      parts.push({ kind: 'heading', depth: deepest, label: '', runs, line: line.line })
      continue
    }
    if (label?.kind === 'point' && line.heading && level !== undefined && scheme !== 'nguyen_van') {
      const depth = schemes[scheme].findIndex(({ element }) => element === 'pointTitle') + 1
      if (depth > 0 && depth <= deepest + 1) {
        deepest = depth
        parts.push({ kind: 'heading', depth, label: label.typed, runs, line: line.line })
        counts.heading(depth, label, line)
        continue
      }
    }
    if (!label || level === undefined) {
      parts.push({ kind: 'paragraph', runs: line.runs, line: line.line })
      continue
    }
    const wanted =
      scheme === 'nguyen_van' ? (level <= 3 ? Math.max(level, 1) : 0) : (headingLooks[scheme][labelLook(label)] ?? 0)
    // Headings go down a step at a time: where the one above is no heading, this one is text.
    const depth = scheme === 'dieu' || wanted <= deepest + 1 ? wanted : scheme === 'nguyen_van' ? deepest + 1 : 0
    const always = depth === 1 && label.kind !== 'decimal'
    const titled = always || scheme === 'dieu' || (scheme === 'nguyen_van' ? isTitle(line) : titles.has(at))
    if (depth > 0 && titled && label.kind !== 'bracketed' && !(scheme === 'nguyen_van' && label.kind === 'point')) {
      const [title, rest] = splitTitle(runs, depth)
      parts.push({ kind: 'heading', depth, label: label.typed, runs: title, line: line.line })
      if (label.kind !== 'part') counts.heading(depth, label, line)
      else counts.part()
      deepest = label.kind === 'part' ? 0 : depth
      if (rest) parts.push({ kind: 'paragraph', runs: rest, line: line.line })
    } else if (label.kind === 'point' && (scheme !== 'nguyen_van' || label.typed.endsWith(')'))) {
      parts.push({ kind: 'point', label: label.typed.replace(/[./]$/, ')'), runs, line: line.line })
      counts.point(label, line)
    } else if (label.kind === 'decimal' && (label.typed.endsWith('.') || scheme !== 'nguyen_van')) {
      const value = label.value[0] ?? 1
      parts.push({ kind: 'clause', value, runs, line: line.line })
    } else parts.push({ kind: 'paragraph', runs: line.runs, line: line.line })
  }
  return parts
}

/** Of a label in the text of single blanks, how many characters of the runs it takes. */
function offsetOf({ text, runs }: ManuscriptLine, length: number): number {
  const typed = runs.map((run) => run.text).join('')
  let left = text.slice(0, length).replace(/\s/g, '').length
  let at = 0
  for (; at < typed.length && left > 0; at++) if (!/\s/.test(typed[at] ?? '')) left--
  return at
}

const isTitle = ({ text, bold, heading }: ManuscriptLine): boolean =>
  bold || heading !== undefined || looksLikeTitle(text)

/** Numbered siblings are headings, or khoản without titles: all of them, since they are counted together. */
function titleGroups(all: readonly NumberedEntry[]): Set<number> {
  const titled = new Set<number>()
  for (const group of siblingGroups(all)) {
    const lines = group.map((at) => all[at]?.entry).filter(isLine)
    const titles = lines.filter(({ line }) => isTitle(line)).length
    if (titles * 2 > lines.length) for (const at of group) titled.add(at)
  }
  return titled
}

/** A mục with its first sentence in the same paragraph: the title ends at the colon or stop, or where the capitals do. */
function splitTitle(
  runs: RecognisedPart extends infer P ? (P extends { kind: 'heading'; runs: infer R } ? R : never) : never,
  depth: number,
) {
  const text = runs.map((run) => run.text).join('')
  if (text.length <= longestTitle || depth > 1) return [runs] as const
  const at = /^[^.:]{3,120}[.:](?=\s)/.exec(text)?.[0].length
  if (at === undefined || !inCapitals(text.slice(0, at))) return [runs] as const
  return [runsTo(runs, at), runsFrom(runs, at)] as const
}

/** Marks of items as printed: - and + as typed, others by the order they first come in. */
function markFinder(all: readonly NumberedEntry[]): (typed: string) => '-' | '+' | '•' {
  const plain = (typed: string) => (/^[-–—−]$/.test(typed) ? '-' : typed)
  const used = new Set(all.flatMap(({ label }) => (label?.kind === 'bullet' ? [plain(label.typed)] : [])))
  const free = (['-', '+', '•'] as const).filter((mark) => !used.has(mark) || mark === '•')
  const given = new Map<string, '-' | '+' | '•'>()
  return (typed) => {
    const mark = plain(typed)
    if (mark === '-' || mark === '+') return mark
    if (!given.has(mark)) given.set(mark, free[Math.min(given.size, free.length - 1)] ?? '•')
    return given.get(mark) ?? '•'
  }
}
