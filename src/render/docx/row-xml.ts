import { type IContext, Paragraph, TableCell, TableRow, TextRun } from 'docx'

/** Rows of tables as XML, written one by one: as the package's objects, those of a long table would fill the memory. */
export interface Rows {
  /** Writes rows, and returns one that stands for them until the file is finished. */
  readonly add: (rows: Iterable<TableRow>) => TableRow
  /** The document with the rows in their places. */
  readonly fill: (xml: string) => string
}

/** A character that no text can hold: it has no glyph. */
const mark = '\ue000'

export function collectRows(): Rows {
  const tables: string[] = []
  return {
    add: (rows) => {
      let xml = ''
      for (const row of rows) xml += write(row.prepForXml(context) as Node)
      const run = new TextRun(`${mark}${tables.push(xml) - 1}${mark}`)
      return new TableRow({ children: [new TableCell({ children: [new Paragraph({ children: [run] })] })] })
    },
    fill: (xml) => {
      let filled = ''
      let from = 0
      for (let at = xml.indexOf(mark); at >= 0; at = xml.indexOf(mark, from)) {
        const [, table] = xml.slice(at, xml.indexOf(mark, at + 1)).split(mark)
        filled += xml.slice(from, xml.lastIndexOf('<w:tr>', at)) + (tables[Number(table)] ?? '')
        from = xml.indexOf('</w:tr>', at) + '</w:tr>'.length
      }
      return filled + xml.slice(from)
    },
  }
}

/** What texts, notes and their looks need of it. */
const context = { stack: [] } as unknown as IContext

/** An element as the package has it before it is written: by its name its children, among them its attributes. */
interface Node {
  readonly [name: string]: readonly Child[] | Attributes
}
type Attributes = { readonly _attr: Readonly<Record<string, string | number | boolean>> }
type Child = string | Node | Attributes

function write(node: Node): string {
  return Object.entries(node)
    .map(([name, content]) => {
      const children = Array.isArray(content) ? (content as readonly Child[]) : [content as Attributes]
      const attributes = children.flatMap((child) =>
        typeof child === 'object' && '_attr' in child ? Object.entries((child as Attributes)._attr) : [],
      )
      const inside = children
        .filter((child) => typeof child === 'string' || !('_attr' in child))
        .map((child) => (typeof child === 'string' ? escapeXml(child) : write(child as Node)))
        .join('')
      const open = `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('')}`
      return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`
    })
    .join('')
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
