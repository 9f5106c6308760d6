import { type IXmlableObject, Paragraph } from 'docx'

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
  return {
    mark: (xml) => new Mark(`written-${all.push(xml) - 1}`),
    fill: (part) => part.replace(/<written-(\d+)\/>/g, (_, place) => all[place] ?? ''),
  }
}

/** To the package a paragraph like any; it comes out as an empty element. */
class Mark extends Paragraph {
  readonly #element: string
  constructor(element: string) {
    super({})
    this.#element = element
  }
  override prepForXml(): IXmlableObject {
    return { [this.#element]: {} }
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
