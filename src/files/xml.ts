import { Parser } from 'saxen'

/** What a reader wants to hear of an XML text; names come without prefix. */
export interface XmlListener {
  /** Returning `false` ends the reading there. */
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>) => unknown
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads UTF-8 to its end, and says whether it is sound: well formed, without the DOCTYPE that no workbook has. */
export function readXml(bytes: Uint8Array, listener: XmlListener): boolean {
  const parser = new Parser()
  let sound = true
  const refuse = () => {
    sound = false
    parser.stop()
  }
  parser.on('error', refuse)
  parser.on('attention', refuse)
  parser.on('openTag', (name, attributes) => {
    if (listener.open?.(local(name), () => decodedAll(attributes() || {})) === false) parser.stop()
  })
  if (listener.close) parser.on('closeTag', (name) => listener.close?.(local(name)))
  if (listener.text) {
    parser.on('text', (text) => listener.text?.(decoded(text)))
    parser.on('cdata', (text) => listener.text?.(text))
  }
  const text = textOf(bytes)
  if (text !== undefined) parser.parse(text)
  return sound && text !== undefined
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const decodedAll = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.values(attributes).some((value) => value.includes('&'))
    ? Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decoded(value)]))
    : attributes

const entities = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }))

/** The parser's own decoder cuts off characters beyond U+FFFF. */
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
        if (name) return entities.get(name) ?? all
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : all
      })
    : text
