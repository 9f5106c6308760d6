import type { Finding } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { type Label, labelOf } from '../../vietnamese/lines/label.ts'
import { headingKinds } from '../../vietnamese/lines/label-levels.ts'
import type { LabelKind } from '../../vietnamese/lines/label-shapes.ts'
import { type Mend, mended } from './mend.ts'
import { type SourceLine, sourceLines, startOf } from './source-line.ts'

/** A line with the label it opens with, which may be in bold. */
export interface LabelledLine {
  readonly line: SourceLine
  readonly label: Label | undefined
  /** Offset of the label. */
  readonly at: number
}

/** Labels the scheme has a mark for. */
interface MarkedKind {
  readonly kind: LabelKind
  readonly name: string
  readonly mark: string
  /** Begin anew below such a label. */
  readonly within: ReadonlySet<LabelKind>
}

const markedKinds: readonly MarkedKind[] = [
  { kind: 'decimal', name: 'Khoản', mark: '.', within: new Set([...headingKinds, 'appendix']) },
  { kind: 'point', name: 'Điểm', mark: ')', within: new Set([...headingKinds, 'appendix', 'decimal', 'decimals']) },
]

/** Gives khoản typed `1/`, `2/` or `1,`, `2,` and điểm typed `a.`, `b.` or `a/`, `b/` or `a,`, `b,` the mark they are printed with, where they count on from the first; each is told. */
export function withSchemeMarks(source: TextMap, report: (found: Finding) => void): TextMap {
  if (!otherMark.test(source.text)) return source
  const lines = labelledLines(source.text)
  const found = markedKinds.flatMap((kind) => runsOf(lines, kind).flatMap((run) => otherMarks(run, kind)))
  const mends = found.map(({ at, label, kind }): Mend => {
    const behind = at + label.typed.length
    const printed = `${label.typed.slice(0, -1)}${kind.mark}`
    const edit = placeOf(source, behind - 1, behind)
    report({
      rule: 'dau-sau-so',
      message: `${kind.name} gõ “${label.typed}” được in là “${printed}”`,
      hint: `gõ “${printed}”; muốn in đúng như gõ thì đặt \`trinh_bay: {danh_so: nguyen_van}\``,
      place: placeOf(source, at, behind),
      fix: { place: edit, text: kind.mark },
    })
    return { from: behind - 1, to: behind, text: kind.mark }
  })
  return mended(
    source,
    mends.sort((a, b) => a.from - b.from),
  )
}

const otherMark = /^[ \t]*[*_]{0,3}(?:[a-zđ][./,–-]|\d{1,3}[/,–-])/im

/** The lines that open a paragraph, or are a heading. */
export const labelledLines = (text: string): LabelledLine[] =>
  sourceLines(text).flatMap((line, i, all) => {
    const opens = i === 0 || all[i - 1]?.kind === 'blank' || line.kind === 'numbered'
    if (line.kind !== 'alone' && !(opens && (line.kind === 'text' || line.kind === 'numbered'))) return []
    const emphasis = /^[*_]*/.exec(line.text)?.[0].length ?? 0
    return [{ line, label: labelOf(line.text.slice(emphasis)), at: startOf(line) + emphasis }]
  })

/** Stretches of labels that count from the first on without a gap; one by itself counts where another has more. */
function runsOf(lines: readonly LabelledLine[], { kind, within }: MarkedKind): LabelledLine[][] {
  const runs: LabelledLine[][] = []
  let run: LabelledLine[] = []
  let whole = true
  const close = () => {
    if (whole && run.length > 0) runs.push(run)
    run = []
    whole = true
  }
  for (const one of lines) {
    const { label, line } = one
    if (line.text.startsWith('#') || (label && within.has(label.kind))) close()
    if (label?.kind !== kind || label.value.length !== 1) continue
    const [value] = label.value
    if (value === 1) close()
    if (value === run.length + 1) run.push(one)
    else whole = false
  }
  close()
  return runs.some(({ length }) => length > 1) ? runs : []
}

/** Those of a run that are typed with another mark. */
const otherMarks = (run: readonly LabelledLine[], kind: MarkedKind) =>
  run.flatMap(({ label, at }) => {
    const other = label && !label.typed.endsWith(kind.mark) && !(kind.mark === '.' && label.typed.endsWith(')'))
    return other ? [{ at, label, kind }] : []
  })
