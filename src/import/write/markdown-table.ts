import { alignOf, type CellGrid, cellRuns, type GridCell, hasTwoHeadRows } from '../cell-grid.ts'
import { inlineMarkdown } from './inline-markdown.ts'

/** Lines of a cell are parted by `<br>`, those of a head by a blank. */
function markdownCell(place: GridCell | undefined, header: boolean, below: boolean): string {
  if (!place) return ''
  if (place.covered === 'left') return '<'
  // Where the head is one row high its cells can't be merged downwards: they are repeated as empty ones.
  if (place.covered === 'above') return below ? '^' : ''
  const written = inlineMarkdown(cellRuns(place.cell), { plain: header, breaks: !header })
  const text = written.replace(/\\\n/g, '<br>').replace(/\n/g, ' ')
  return text === '<' || text === '^' ? `\\${text}` : text
}

const rulesOf = { left: '---', center: ':-:', right: '--:', justify: '---' } as const

/** The lines of a table in Markdown, one for each row and one below the first. */
export function markdownTable(grid: CellGrid): string[] {
  const [first = []] = grid
  const twoRows = hasTwoHeadRows(grid)
  // A row alone sets the parts of a form side by side.
  const names = grid.length > 1
  const fromHeader = (place: GridCell | undefined) => first.some((top) => top?.cell === place?.cell)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = grid.map((places, r) =>
    row(
      places.map((place) =>
        r > (twoRows ? 1 : 0) && place?.covered && fromHeader(place)
          ? ''
          : markdownCell(place, names && (r === 0 || (twoRows && r === 1)), r > 0),
      ),
    ),
  )
  return [lines[0] ?? '', row(first.map((_, column) => rulesOf[alignOf(grid, column)])), ...lines.slice(1)]
}
