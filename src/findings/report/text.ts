import type { Diagnostic, FoundPlace } from '../diagnostic.ts'
import { columnsTaken, cutTo, wrapWords } from './columns.ts'
import { mostShown } from './most-shown.ts'
import { wordsNear } from './near.ts'
import { withShortQuotations } from './quotations.ts'
import { visible } from './visible.ts'

/** The lines of a source by file name, for code frames. */
export type SourceLines = (file: string) => readonly string[] | undefined

interface Paint {
  readonly bold: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly dim: (text: string) => string
}

const ansi = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`
const colours: Paint = { bold: ansi(1), red: ansi(31), yellow: ansi(33), dim: ansi(2) }
const plain: Paint = { bold: String, red: String, yellow: String, dim: String }

const severityNames = { error: 'lỗi', warning: 'cảnh báo', hint: 'gợi ý' } as const

/** How findings are written for people. */
export interface TextStyle {
  readonly colour?: boolean
  /** Columns of the terminal that text is wrapped to; without, only the quoted lines of a source are cut, to 80. */
  readonly columns?: number | undefined
  /** What to type to have all findings where not all are shown. */
  readonly whole?: string | undefined
}

/**
 * Findings for people: place, what is wrong, the line with a caret, the clause, and what to do. Of very many the rest is counted,
 * and of long quotations the middle is left out.
 */
export function textReport(found: readonly Diagnostic[], lines: SourceLines, style: TextStyle = {}): string {
  const paint = style.colour ? colours : plain
  const { shown, rest } = mostShown(found)
  return [
    ...shown.map((one) => finding(one, lines, { paint, columns: style.columns ?? Number.POSITIVE_INFINITY })),
    ...(rest.length > 0 ? restLines(rest, found.length, style.whole) : []),
    total(found, paint),
  ].join('\n')
}

/** How many findings of each rule are not shown, of so many in all, and how to have them. */
function restLines(rest: readonly Diagnostic[], all: number, whole: string | undefined): string[] {
  const counts = new Map<string, number>()
  for (const { severity, rule } of rest) {
    const kind = `${severityNames[severity]}  [${rule}]`
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [
    `Chỉ in ${all - rest.length} trong ${all} chỗ. Còn lại:`,
    ...[...counts].map(([kind, count]) => `  ${count} ${kind}`),
    ...(whole === undefined ? [] : [`Xem tất cả: gõ \`${whole}\`, rồi mở ket-qua.json`]),
    '',
  ]
}

/** Columns of a quotation that says which words are meant, and of one that says what to type. */
const [mostQuoted, mostTyped] = [160, 1000]

interface Looks {
  readonly paint: Paint
  readonly columns: number
}

function finding(found: Diagnostic, lines: SourceLines, { paint, columns }: Looks): string {
  const { place, severity, rule, clause, hint } = found
  const name = (severity === 'error' ? paint.red : paint.yellow)(severityNames[severity])
  const at = place ? `${paint.bold(visible(whereIs(place)))}  ` : ''
  const others = otherPlaces(found)
  const wrapped = (text: string, indent: number) => wrapWords(text, { columns, indent })
  return [
    ...wrapped(
      `${at}${name}  ${visible(withShortQuotations(found.message, mostQuoted))}  ${paint.dim(`[${rule}]`)}`,
      4,
    ),
    ...frame(found, lines, { paint, columns: Number.isFinite(columns) ? columns : usualColumns }),
    ...(others === '' ? [] : wrapped(`  ${paint.dim('Còn ở:')} ${others}`, 9)),
    ...(clause ? wrapped(`  ${paint.dim('Căn cứ:')}  ${clause}`, 11) : []),
    ...(hint ? wrapped(`  ${paint.dim('Cách sửa:')} ${visible(withShortQuotations(hint, mostTyped))}`, 12) : []),
    '',
  ].join('\n')
}

/** A place as it is looked for: by line and column in a text, by words in a document from a word processor. */
const whereIs = ({ file, line, column, near }: FoundPlace): string =>
  near ? `${file}, ${wordsNear(near)}` : `${file}:${line}:${column}`

/** More are counted only. */
const mostPlaces = 12

/** The other places of a finding: those in a document by words, those in texts by lines. */
function otherPlaces(found: Diagnostic): string {
  const near = new Set(
    (found.related ?? []).flatMap(({ place }) => (place.near ? [visible(wordsNear(place.near))] : [])),
  )
  if (near.size === 0) return otherLines(found)
  const more = near.size > mostPlaces ? ` … (${near.size} chỗ)` : ''
  return `${[...near].slice(0, mostPlaces).join('; ')}${more}`
}

/** Lines of the other places of a finding, each once: “dòng 12, 15; bang.csv dòng 3 …”. */
function otherLines({ place: first, related = [] }: Diagnostic): string {
  const byFile = new Map<string, Set<number>>()
  for (const { place } of related) byFile.set(place.file, (byFile.get(place.file) ?? new Set()).add(place.line))
  return [...byFile]
    .map(([file, lines]) => {
      const name = file === first?.file ? '' : `${visible(file)} `
      const more = lines.size > mostPlaces ? ` … (${lines.size} dòng)` : ''
      return `${name}dòng ${[...lines].slice(0, mostPlaces).join(', ')}${more}`
    })
    .join('; ')
}

/** Where nothing is known of the terminal. */
const usualColumns = 80

/** Letters shown before the caret of a line that is longer than the terminal is wide, where there is room. */
const usualLead = 20

/** The line of a finding with carets below its words; of a long one what is around them. */
function frame({ place }: Diagnostic, lines: SourceLines, { paint, columns }: Looks): string[] {
  const line = place && lines(place.file)?.[place.line - 1]
  if (!place || line === undefined || line.trim() === '') return []
  const column = Math.min(place.column, line.length + 1)
  const end =
    place.endLine === place.line && place.endColumn ? place.endColumn : place.endLine ? line.length + 1 : column + 1
  const gutter = String(place.line)
  // Gutter, its stroke, and a sign at either end for what is cut off.
  const room = Math.max(usualLead, columns - gutter.length - ' '.length * 2 - ' | ……'.length)
  const from =
    columnsTaken(visible(line.slice(0, end - 1))) > room
      ? Math.max(0, column - 1 - Math.min(usualLead, Math.floor(room / 3)))
      : 0
  const lead = from > 0 ? '…' : ''
  const shown = cutTo(visible(line.slice(from)), room)
  const gap = columnsTaken(visible(line.slice(from, column - 1)))
  const carets = Math.max(1, Math.min(columnsTaken(visible(line.slice(column - 1, end - 1))), room - gap))
  const trail = shown.length < visible(line.slice(from)).length ? '…' : ''
  return [
    `  ${paint.dim(`${gutter} |`)} ${lead}${shown}${trail}`,
    `  ${paint.dim(`${' '.repeat(gutter.length)} |`)} ${' '.repeat(lead.length + gap)}${paint.red('^'.repeat(carets))}`,
  ]
}

function total(found: readonly Diagnostic[], paint: Paint): string {
  const parts = Object.entries(severityNames).flatMap(([severity, name]) => {
    const count = found.filter((one) => one.severity === severity).length
    return count > 0 ? [`${count} ${name}`] : []
  })
  return paint.bold(parts.length > 0 ? parts.join(', ') : 'Không có lỗi')
}
