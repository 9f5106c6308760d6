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

/** Starts the rows of one file. */
export function collectRows(): Rows {
  const tables: string[] = []
  return {
    add: (rows) => {
      let xml = ''
      for (const row of rows) xml += write(row.prepForXml(context) ?? {})
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

/** The package writes with a context, of which texts, notes and their looks need no more than this. */
const context = { stack: [] } as unknown as IContext

/** An element is an object as the package has it before it is written: by its name its children, among them these. */
interface Attributes {
  readonly _attr: object
}

const isObject = (child: unknown): child is object => typeof child === 'object' && child !== null
const areAttributes = (child: unknown): child is Attributes => isObject(child) && '_attr' in child

function write(element: object): string {
  return Object.entries(element)
    .map(([name, content]: [string, unknown]) => {
      const children: readonly unknown[] = Array.isArray(content) ? content : [content]
      const attributes = children.filter(areAttributes).flatMap(({ _attr }) => Object.entries(_attr))
      const inside = children.map(writeChild).join('')
      const open = `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('')}`
      return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`
    })
    .join('')
}

function writeChild(child: unknown): string {
  if (typeof child === 'string') return escapeXml(child)
  return isObject(child) && !areAttributes(child) ? write(child) : ''
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
