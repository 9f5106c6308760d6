import { mergeOf } from '../../document/body/merged-cells.ts'
import { alignOf, type CellGrid, cellRuns, type GridCell, hasTwoHeadRows } from '../cell-grid.ts'
import { inlineMarkdown } from './inline-markdown.ts'

/** How a cell of some row is written. */
interface CellPlace {
  readonly header: boolean
  /** The only row, which sets the parts of a form side by side. */
  readonly alone: boolean
  /** Not in the first row. */
  readonly below: boolean
}

/** Lines of a cell are parted by `<br>`, those of a head above other rows by a blank. */
function markdownCell(place: GridCell | undefined, { header, alone, below }: CellPlace): string {
  if (!place) return ''
  if (place.covered === 'left') return '<'
  // Where the head is one row high its cells can't be merged downwards: they are repeated as empty ones.
  if (place.covered === 'above') return below ? '^' : ''
  const written = inlineMarkdown(cellRuns(place.cell), { plain: header, breaks: !header || alone })
  const text = written.replace(/\\\n/g, '<br>').replace(/\n/g, ' ')
  return mergeOf(text) ? `\\${text}` : text
}

const rulesOf = { left: '---', center: ':-:', right: '--:', justify: '---' } as const

/** The lines of a table in Markdown, one for each row and one below the first. */
export function markdownTable(grid: CellGrid): string[] {
  const [first = []] = grid
  const twoRows = hasTwoHeadRows(grid)
  const alone = grid.length === 1
  const fromHeader = (place: GridCell | undefined) => first.some((top) => top?.cell === place?.cell)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = grid.map((places, r) =>
    row(
      places.map((place) =>
        r > (twoRows ? 1 : 0) && place?.covered && fromHeader(place)
          ? ''
          : markdownCell(place, { header: r === 0 || (twoRows && r === 1), alone, below: r > 0 }),
      ),
    ),
  )
  return [lines[0] ?? '', row(first.map((_, column) => rulesOf[alignOf(grid, column)])), ...lines.slice(1)]
}
