import { base64Bytes, latin1Bytes } from '../bytes/binary.ts'
import { isWholeJpeg } from './jpeg.ts'
import { isSoundPng } from './png.ts'
import { asDrawn, readXml } from './xml.ts'

/** Whether every PNG and JPEG that an SVG holds came complete: programs leave one that didn't out, and say nothing. */
export function holdsWholePictures(svg: Uint8Array): boolean {
  let whole = true
  readXml(svg, {
    ...asDrawn,
    open: (name, attributes) => {
      if (!/^(?:svg:)?(?:image|feImage)$/.test(name)) return whole
      for (const [key, value] of Object.entries(attributes())) if (/(?:^|:)href$/.test(key)) whole &&= isWhole(value)
      return whole
    },
  })
  return whole
}

function isWhole(target: string): boolean {
  const [, kind = '', encoding, content = ''] = /^\s*data:image\/(\w+)\b([^,]*),([\s\S]*)$/i.exec(target) ?? []
  if (!/^(?:png|jpe?g)$/i.test(kind)) return true
  const bytes = /;\s*base64\s*$/i.test(encoding ?? '') ? base64Bytes(content) : latin1Bytes(content)
  try {
    return /^png$/i.test(kind) ? isSoundPng(bytes) : isWholeJpeg(bytes)
  } catch (cause) {
    if (cause instanceof RangeError) return false
    throw cause
  }
}
