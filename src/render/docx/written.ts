import { type IContext, type IXmlableObject, Paragraph, type Table } from 'docx'

/**
 * Paragraphs and rows written to XML here: as the package's objects they would take most of the time, and those of a long table
 * fill the memory. Each stretch of them has a mark among the package's objects until the file is finished.
 */
export interface Written {
  readonly mark: (xml: string) => Paragraph
  /** A part of the file with what is written in the places of its marks. */
  readonly fill: (part: string) => string
}

/** Starts what is written for one file. */
export function collectWritten(): Written {
  const all: string[] = []
  const fill = (part: string): string => part.replace(/<written-(\d+)\/>/g, (_, place) => fill(all[place] ?? ''))
  return {
    mark: (xml) => new Mark(`written-${all.push(xml) - 1}`),
    fill,
  }
}

/** A paragraph or table of the package's. */
export type Child = Paragraph | Table

/** Whether all is written here, so that the package sees nothing but marks. */
export const isWritten = (children: readonly Child[]): children is readonly Mark[] =>
  children.every((child) => child instanceof Mark)

/** What stands before, between and behind the marks of XML. */
export const betweenMarks = (xml: string): readonly string[] => xml.split(/<written-\d+\/>/)

/** The same with marks again, one fewer. */
export const withMarks = ([start = '', ...rest]: readonly string[], marks: readonly Mark[]): string =>
  start + rest.map((behind, i) => `<${marks[i]?.element}/>${behind}`).join('')

/** To the package a paragraph like any; it comes out as an empty element. */
export class Mark extends Paragraph {
  readonly element: string
  constructor(element: string) {
    super({})
    this.element = element
  }
  override prepForXml(): IXmlableObject {
    return { [this.element]: {} }
  }
  /** Marks that stand in the same places are alike. */
  toJSON(): string {
    return this.element
  }
}

/** Text as XML holds it; what XML can't hold is left out. */
export const escapeXml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML can't hold
  text.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (letter) => escapes[letter] ?? '')

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** The package writes with a context, of which tables without pictures need no more than this. */
const context = { stack: [] } as unknown as IContext

/** The XML of a table of the package's that holds nothing but marks. */
export const tableXml = (table: Table): string => write(table.prepForXml(context) ?? {})

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
      const inside = children.map((child) => (isObject(child) && !areAttributes(child) ? write(child) : '')).join('')
      const open = `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('')}`
      return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`
    })
    .join('')
}
