import type { Diagnostic } from '../diagnostic.ts'
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

/** Findings for people: place, what is wrong, the line with a caret, the clause, and what to do. */
export function textReport(found: readonly Diagnostic[], lines: SourceLines, colour: boolean): string {
  const paint = colour ? colours : plain
  return [...found.map((one) => finding(one, lines, paint)), total(found, paint)].join('\n')
}

function finding(found: Diagnostic, lines: SourceLines, paint: Paint): string {
  const { place, severity, rule, clause, hint } = found
  const name = (severity === 'error' ? paint.red : paint.yellow)(severityNames[severity])
  const at = place ? `${paint.bold(`${visible(place.file)}:${place.line}:${place.column}`)}  ` : ''
  return [
    `${at}${name}  ${visible(found.message)}  ${paint.dim(`[${rule}]`)}`,
    ...frame(found, lines, paint),
    ...(clause ? [`  ${paint.dim('Căn cứ:')}  ${clause}`] : []),
    ...(hint ? [`  ${paint.dim('Cách sửa:')} ${visible(hint)}`] : []),
    '',
  ].join('\n')
}

/** A long line is shown around its caret only. */
const frameWidth = 76

function frame({ place }: Diagnostic, lines: SourceLines, paint: Paint): string[] {
  const line = place && lines(place.file)?.[place.line - 1]
  if (!place || line === undefined || line.trim() === '') return []
  const column = Math.min(place.column, line.length + 1)
  const end =
    place.endLine === place.line && place.endColumn ? place.endColumn : place.endLine ? line.length + 1 : column + 1
  const from = column > frameWidth - 20 ? column - 20 : 0
  const seen = (start: number, end: number) => visible(line.slice(start, Math.min(end, from + frameWidth)))
  const carets = Math.max(1, seen(column - 1, end - 1).length)
  const gutter = String(place.line)
  const lead = from > 0 ? '…' : ''
  return [
    `  ${paint.dim(`${gutter} |`)} ${lead}${seen(from, line.length)}${from + frameWidth < line.length ? '…' : ''}`,
    `  ${paint.dim(`${' '.repeat(gutter.length)} |`)} ${' '.repeat(lead.length + seen(from, column - 1).length)}${paint.red('^'.repeat(carets))}`,
  ]
}

function total(found: readonly Diagnostic[], paint: Paint): string {
  const parts = Object.entries(severityNames).flatMap(([severity, name]) => {
    const count = found.filter((one) => one.severity === severity).length
    return count > 0 ? [`${count} ${name}`] : []
  })
  return paint.bold(parts.length > 0 ? parts.join(', ') : 'Không có lỗi')
}
