import { readXml } from '../files/xml.ts'

/**
 * Texts that cells name by their index, rich text as plain; none where there is no such part, and undefined where it is
 * not sound XML.
 */
export function readStrings(part: Uint8Array | undefined): string[] | undefined {
  const strings: string[] = []
  const text = textListener()
  if (!part) return strings
  const sound = readXml(part, {
    ...text,
    close: (name) => {
      text.close(name)
      if (name === 'si') strings.push(text.take())
    },
  })
  return sound ? strings : undefined
}

/** Gathers the text of `t` elements, without the reading aids of East Asian text. */
export function textListener() {
  let gathered = ''
  let inText = false
  let inAid = false
  return {
    open: (name: string) => {
      if (name === 'rPh') inAid = true
      inText = name === 't' && !inAid
    },
    text: (text: string) => {
      if (inText) gathered += text
    },
    close: (name: string) => {
      if (name === 'rPh') inAid = false
      inText = false
    },
    /** What was gathered since the last time. */
    take: () => {
      const taken = unescapeText(gathered)
      gathered = ''
      return taken
    },
  }
}

/** Excel writes characters that XML can't hold as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text
    .replace(/_x([\dA-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
