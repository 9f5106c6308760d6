import type { Diagnostic } from '../findings/diagnostic.ts'
import type { Recognised } from './recognise/recognised.ts'

/** What was taken for what, what was left out and why: for the clerk to look over. */
export function importReport({ facts, leftOut }: Recognised, file: string): string[] {
  const width = Math.max(...facts.map(({ what }) => what.length))
  const rows = facts.map(
    ({ what, value, confidence, line }) =>
      `  ${what.padEnd(width)}  ${line ? `dòng ${String(line).padEnd(5)}` : '          '} ${confidence.padEnd(9)}  ${shorten(value, longestFact)}`,
  )
  const left = leftOut.map(
    ({ text, why, line }) => `  ${line ? `dòng ${line}: ` : ''}“${shorten(text, longestLeftOut)}”: ${why}`,
  )
  return [`Nhận ra trong ${file}:`, ...rows, ...(left.length > 0 ? ['Không đưa vào nguồn:', ...left] : []), '']
}

/** What a document that is checked was taken for, and what is not looked at: without lines, which Word counts otherwise. */
export function checkedReport({ facts, leftOut }: Recognised, file: string): string[] {
  const width = Math.max(...facts.map(({ what }) => what.length))
  const rows = facts.map(
    ({ what, value, confidence }) => `  ${what.padEnd(width)}  ${confidence.padEnd(9)}  ${shorten(value, longestFact)}`,
  )
  const left = leftOut.map(({ text, why }) => `  “${shorten(text, longestLeftOut)}”: ${why}`)
  return [`Soát nội dung ${file}, hiểu là:`, ...rows, ...(left.length > 0 ? ['Không soát:', ...left] : []), '']
}

/** The same for programs: every fact with its confidence and line, all that was told (`told`), and what was left out in full. */
export function importReportJson({ facts, leftOut }: Recognised, told: readonly Diagnostic[], file: string): string {
  const notes = told.map(({ rule, severity, message, hint, place }) => ({
    rule,
    severity,
    message,
    hint,
    line: place?.line,
  }))
  return `${JSON.stringify({ file, facts, notes, leftOut }, undefined, 2)}\n`
}

/** Characters of a fact that are shown on its line. */
const longestFact = 90
/** Characters of what was left out that are shown; of more the count of words is told. */
const longestLeftOut = 600

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const shown = `${text.slice(0, longest - 2)}…`
  return longest === longestFact ? shown : `${shown} (cả thảy ${text.trim().split(/\s+/).length} chữ)`
}
