import { shield } from './escaped-marks.ts'

/** A line with each row of a table that it holds in tags as a line between bars; others as they are. */
export function htmlRows(line: string): string[] {
  if (!/<\/tr>/i.test(line)) return [line]
  return line.split(/(?<=<\/tr>)/i).flatMap((part) => {
    const start = part.search(/<tr[\s>]/i)
    return start < 0 ? [part] : [part.slice(0, start), rowOf(part.slice(start))].filter((one) => one.trim() !== '')
  })
}

function rowOf(row: string): string {
  const cells = row.split(/<\/t[dh]>/i).slice(0, -1)
  return `| ${cells.map((cell) => wordsOf(cell).replaceAll('|', shield)).join(' | ')} |`
}

/** What stands behind the tag that opens a cell. */
function wordsOf(cell: string): string {
  const lower = cell.toLowerCase()
  const opens = Math.max(lower.lastIndexOf('<td'), lower.lastIndexOf('<th'))
  return opens < 0 ? cell : cell.slice(cell.indexOf('>', opens) + 1)
}
