import type { Recognised } from './recognise/recognised.ts'

/** What was taken for what, what was left out and why: for the clerk to look over. */
export function importReport({ facts, leftOut }: Recognised, file: string): string[] {
  const width = Math.max(...facts.map(({ what }) => what.length))
  const rows = facts.map(
    ({ what, value, confidence, line }) =>
      `  ${what.padEnd(width)}  ${line ? `dòng ${String(line).padEnd(5)}` : '          '} ${confidence.padEnd(9)}  ${shorten(value)}`,
  )
  const left = leftOut.map(({ text, why, line }) => `  ${line ? `dòng ${line}: ` : ''}“${shorten(text)}”: ${why}`)
  return [`Nhận ra trong ${file}:`, ...rows, ...(left.length > 0 ? ['Không đưa vào nguồn:', ...left] : []), '']
}

const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text)
