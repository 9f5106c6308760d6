import { asDrawn, readXml } from './xml.ts'

/** The words that an SVG draws. */
export function svgWords(svg: Uint8Array): string {
  let words = ''
  let within = 0
  readXml(svg, {
    ...asDrawn,
    open: (name) => {
      if (within > 0 || name === 'svg:text') within++
    },
    close: () => {
      if (within > 0) within--
    },
    text: (text) => {
      if (within > 0) words += text
    },
  })
  return words
}
