import { imageSize } from 'image-size'
import type { Image as MarkdownImage } from 'mdast'
import { crc32, unpacksTo } from '../../files/unpack.ts'
import { readXml } from '../../files/xml.ts'
import type { Image, Picture } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { unprintable } from './characters.ts'
import { obstacle, pathFrom } from './directive.ts'

/** A side longer than this many pixels prints no better and makes files that can't be mailed. */
const longestSide = 10_000

/** Why a file is no picture that can be printed, and what to do. */
type BadImage = readonly [message: string, hint: string]

/** Reads a picture that stands as a paragraph of its own. */
export function readPicture(node: MarkdownImage, reader: Reader): Picture[] {
  const path = decoded(node.url)
  const data = /^[a-z]+:\/\//i.test(node.url) ? 'outside' : reader.asset(pathFrom(reader.includes, path))
  const image = typeof data === 'string' ? obstacle(data, node.url) : readImage(data, node.url, node.alt || node.url)
  if (Array.isArray(image)) {
    reader.reject(node, ...(image as [string, string]))
    return []
  }
  for (const { found } of unprintable(node.alt ?? '')) reader.find(node, found)
  return [{ kind: 'picture', ...(image as Image), place: reader.place(node) }]
}

/** A picture from the bytes of a PNG, JPEG or SVG. */
export function readImage(data: Uint8Array, name: string, alt: string): Image | BadImage {
  const size = sizeOf(data)
  if (!size) return [`Tệp “${name}” không phải hình PNG, JPEG hay SVG`, 'lưu hình dưới dạng PNG hoặc JPEG']
  if (!isWhole(data, size.format)) return [`Hình “${name}” bị hỏng hoặc chép chưa hết`, 'chép lại tệp hình gốc']
  const { width, height } = size
  if (Math.max(width, height) > longestSide)
    return [
      `Hình “${name}” rộng ${width} × ${height} điểm ảnh, quá lớn`,
      `thu nhỏ dưới ${longestSide} điểm ảnh mỗi cạnh`,
    ]
  const active = size.format === 'svg' && activeContent(new TextDecoder().decode(data))
  if (active)
    return [
      `Hình “${name}” có ${active}, không dùng được`,
      'mở hình bằng chương trình vẽ và lưu lại thành SVG thuần hoặc PNG',
    ]
  return { data, ...size, alt }
}

/** `so%20do.png` as `so do.png`; a `%` that stands for itself stays. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

function sizeOf(data: Uint8Array): Pick<Image, 'format' | 'width' | 'height'> | undefined {
  try {
    const { type, width, height } = imageSize(data)
    return type === 'png' || type === 'jpg' || type === 'svg' ? { format: type, width, height } : undefined
  } catch {
    return undefined
  }
}

/** What an SVG holds besides a drawing: it would be run or fetched. */
function activeContent(svg: string): string | undefined {
  if (/<script|<foreignObject|\son\w+\s*=/i.test(svg)) return 'mã lệnh'
  if (/(?:href|src)\s*=\s*["'](?!#|data:)|url\(\s*["']?(?!#|["']?#|data:)|@import/i.test(svg))
    return 'liên kết ra ngoài'
  return undefined
}

/** Whether a picture came complete: every chunk of a PNG with its checksum, a JPEG up to its end mark, an SVG well formed. */
function isWhole(data: Uint8Array, format: Image['format']): boolean {
  if (format === 'svg') return readXml(withoutDoctype(data), {})
  if (format === 'jpg') return data.subarray(-64).some((byte, i, tail) => byte === 0xff && tail[i + 1] === 0xd9)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const fixed = { signature: 8, length: 4, type: 4, checksum: 4 }
  const pixels: Uint8Array[] = []
  for (let at = fixed.signature; at + 12 <= data.length; ) {
    const start = at + fixed.length
    const end = start + fixed.type + view.getUint32(at)
    if (end + fixed.checksum > data.length) return false
    if (crc32(data.subarray(start, end)) !== view.getUint32(end)) return false
    if (view.getUint32(start) === pngData) pixels.push(data.subarray(start + fixed.type, end))
    if (view.getUint32(start) === pngEnd) return holdsAll(pixels, view)
    at = end + fixed.checksum
  }
  return false
}

/** "IEND" and "IDAT" as numbers. */
const pngEnd = 0x49454e44
const pngData = 0x49444154

/** Samples to the pixel by the colour type of a PNG. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Whether the packed pixels of a PNG are as many as its header says; those that come in passes are at least as many. */
function holdsAll(packed: readonly Uint8Array[], header: DataView): boolean {
  const [width, height] = [header.getUint32(16), header.getUint32(20)]
  const bits = header.getUint8(24) * (samples[header.getUint8(25)] ?? 0)
  return unpacksTo(packed, height * Math.ceil((width * bits) / 8))
}

/** The name of a document type that drawing programs put first; one with declarations of its own is no plain SVG. */
const withoutDoctype = (svg: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(svg).replace(/<!DOCTYPE[^>[]*>/i, ''))
