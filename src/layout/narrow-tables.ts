import type { Block, Doc, Table } from '../document/doc.ts'
import { tablesIn } from '../document/tables-in.ts'
import type { Frame } from './frame.ts'
import { isTooNarrow } from './parts/data-table.ts'
import { resolvePage, resolveStyles, textArea } from './styles.ts'

/** Tables with more or longer columns than their page is wide, so that words have to be cut. */
export function narrowTables({ format, body, appendices }: Doc): Table[] {
  const among = (blocks: readonly Block[], landscape: boolean) => {
    const tables = tablesIn(blocks)
    if (tables.length === 0) return []
    const frame: Frame = {
      styles: resolveStyles(format, []),
      signatureFields: false,
      ...textArea(resolvePage(format, landscape)),
    }
    return tables.filter((table) => isTooNarrow(table, frame))
  }
  return [...among(body, false), ...appendices.flatMap(({ body, landscape }) => among(body, landscape))]
}
