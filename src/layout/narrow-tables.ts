import type { Block, Doc, Format, Table } from '../document/doc.ts'
import { tablesIn } from '../document/tables-in.ts'
import { limits } from '../limits.ts'
import type { Frame } from './frame.ts'
import { cutIn } from './parts/set-table.ts'
import { resolvePage, resolveStyles, textArea } from './styles.ts'

/** How a table would have room. */
export interface Remedies {
  readonly landscape: boolean
  readonly smallText: boolean
  /** Only both together. */
  readonly both: boolean
}

/** A table with more or longer columns than its page is wide, so that words have to be cut. */
export interface NarrowTable {
  readonly table: Table
  readonly landscape: boolean
  /** The longest of what is cut, where that is but addresses and the like. */
  readonly address?: string
  readonly remedies: Remedies
}

/** The tables that are too wide for their page. */
export function narrowTables({ format, body, appendices }: Doc): NarrowTable[] {
  const among = (blocks: readonly Block[], landscape: boolean) => {
    const tables = tablesIn(blocks)
    if (tables.length === 0) return []
    const frame = frameOf(format, landscape)
    return tables.filter(isPrinted).flatMap((table) => {
      const { lack, longest } = cutIn(table, frame)
      if (lack === 'none') return []
      const remedies = remediesOf(table, { format, landscape })
      return [{ table, landscape, remedies, ...(lack === 'addresses' && { address: longest }) }]
    })
  }
  return [...among(body, false), ...appendices.flatMap(({ body, landscape }) => among(body, landscape))]
}

/** Of one with too many columns it is told that there are. */
const isPrinted = ({ columns }: Table): boolean => columns.length <= limits.tableColumns.most

/** Cells of a table up to which it is worth the time to lay it out again for advice. */
const mostTried = 3000

const frameOf = (format: Format, landscape: boolean): Frame => ({
  styles: resolveStyles(format, []),
  signatureFields: false,
  ...textArea(resolvePage(format, landscape)),
})

function remediesOf(table: Table, { format, landscape: turned }: { format: Format; landscape: boolean }): Remedies {
  if (table.rows.length * table.columns.length > mostTried) return { landscape: false, smallText: false, both: false }
  const fits = (one: Format, wide: boolean) => cutIn(table, frameOf(one, wide)).lack === 'none'
  const small: Format = { ...format, bodySize: 13 }
  const landscape = !turned && fits(format, true)
  const smallText = format.bodySize !== 13 && fits(small, turned)
  return { landscape, smallText, both: !landscape && !smallText && !turned && fits(small, true) }
}
