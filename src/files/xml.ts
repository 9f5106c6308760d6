import { Parser } from 'saxen'
import { isWellFormed } from './well-formed.ts'

/** What a reader wants to hear of an XML text; names come without prefix. */
export interface XmlListener {
  /** Returning `false` ends the reading there. */
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>) => unknown
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** As `XmlListener`, of a text that is to be taken in all strictness. */
export interface StrictXmlListener extends XmlListener {
  /** Prefixes by namespace: names come with these, whatever the text calls them; those of no namespace come bare. */
  readonly prefixes: Readonly<Record<string, string>>
  /** From `<!` to `>`, or to the first `>` of what it holds. Where it returns `false`, the reading ends and the text is not sound. */
  readonly declaration: (text: string) => boolean
  /** From `<?` to `?>`. */
  readonly instruction: (text: string) => void
}

/** An SVG is read for what it draws, whatever it declares. */
export const asDrawn: Omit<StrictXmlListener, keyof XmlListener> = {
  prefixes: { 'http://www.w3.org/2000/svg': 'svg', 'http://www.w3.org/1999/xlink': 'xlink' },
  declaration: () => true,
  instruction: () => {},
}

/** Reads UTF-8 to its end, and says whether it is sound: well formed, without the DOCTYPE that no workbook has. */
export function readXml(bytes: Uint8Array, listener: XmlListener | StrictXmlListener): boolean {
  const parser = new Parser()
  let sound = true
  const refuse = () => {
    sound = false
    parser.stop()
  }
  const strict = 'prefixes' in listener ? listener : undefined
  if (strict) {
    parser.ns({ ...strict.prefixes })
    parser.on('warn', refuse)
    parser.on('question', strict.instruction)
  }
  const nameOf = strict ? (name: string) => name : local
  parser.on('error', refuse)
  parser.on('attention', (text) => {
    if (!strict?.declaration(text)) refuse()
  })
  parser.on('openTag', (name, attributes) => {
    const read = () => attributes() || {}
    if (strict && Object.values(read()).some((value) => value.includes('<'))) refuse()
    else if (listener.open?.(nameOf(name), () => decodeAll(read())) === false) parser.stop()
  })
  if (listener.close) parser.on('closeTag', (name) => listener.close?.(nameOf(name)))
  if (listener.text) {
    parser.on('text', (text) => listener.text?.(decodeText(text)))
    parser.on('cdata', (text) => listener.text?.(text))
  }
  const text = textOf(bytes)
  if (text === undefined) return false
  parser.parse(text)
  return sound && (!strict || isWellFormed(text))
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const decodeAll = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.values(attributes).some((value) => value.includes('&'))
    ? Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decodeText(value)]))
    : attributes

const entities = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }))

/** The parser's own decoder cuts off characters beyond U+FFFF. */
const decodeText = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
        if (name) return entities.get(name) ?? all
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : all
      })
    : text
