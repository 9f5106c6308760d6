import { imageSize } from 'image-size'
import type { Image } from 'mdast'
import { unprintable } from './characters.ts'
import type { Picture } from './doc.ts'
import type { Reader } from './reader.ts'

/** A side longer than this many pixels prints no better and makes files that can't be mailed. */
const longestSide = 10_000

/** Reads a picture that stands as a paragraph of its own: PNG or JPEG, from the source's folder. */
export function readPicture(node: Image, reader: Reader): Picture[] {
  const data = /^[a-z]+:\/\//i.test(node.url) ? 'outside' : reader.asset(decoded(node.url))
  if (data === 'missing') {
    reader.reject(node, `Không có hình “${node.url}”`, 'kiểm tra tên tệp; đường dẫn tính từ thư mục của tệp nguồn')
    return []
  }
  if (data === 'outside') {
    reader.reject(node, `Hình “${node.url}” nằm ngoài thư mục của tệp nguồn`, 'chép hình vào cạnh tệp nguồn')
    return []
  }
  const size = sizeOf(data)
  if (!size) {
    reader.reject(node, `Tệp “${node.url}” không phải hình PNG hay JPEG`, 'lưu hình dưới dạng PNG hoặc JPEG')
    return []
  }
  if (!isWhole(data, size.format)) {
    reader.reject(node, `Hình “${node.url}” bị hỏng hoặc chép chưa hết`, 'chép lại tệp hình gốc')
    return []
  }
  if (Math.max(size.width, size.height) > longestSide) {
    reader.reject(
      node,
      `Hình “${node.url}” rộng ${size.width} × ${size.height} điểm ảnh, quá lớn`,
      `thu nhỏ dưới ${longestSide} điểm ảnh mỗi cạnh`,
    )
    return []
  }
  for (const { found } of unprintable(node.alt ?? '')) reader.find(node, found)
  return [{ kind: 'picture', data, ...size, alt: node.alt || node.url, place: reader.place(node) }]
}

/** `so%20do.png` as `so do.png`; a `%` that stands for itself stays. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

function sizeOf(data: Uint8Array): Pick<Picture, 'format' | 'width' | 'height'> | undefined {
  try {
    const { type, width, height } = imageSize(data)
    return type === 'png' || type === 'jpg' ? { format: type, width, height } : undefined
  } catch {
    return undefined
  }
}

/** Whether a picture came complete: every chunk of a PNG with its checksum, a JPEG up to its end mark. */
function isWhole(data: Uint8Array, format: Picture['format']): boolean {
  if (format === 'jpg') return data.subarray(-64).some((byte, i, tail) => byte === 0xff && tail[i + 1] === 0xd9)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const fixed = { signature: 8, length: 4, type: 4, checksum: 4 }
  for (let at = fixed.signature; at + 12 <= data.length; ) {
    const start = at + fixed.length
    const end = start + fixed.type + view.getUint32(at)
    if (end + fixed.checksum > data.length) return false
    if (crc32(data.subarray(start, end)) !== view.getUint32(end)) return false
    if (view.getUint32(start) === pngEnd) return true
    at = end + fixed.checksum
  }
  return false
}

/** "IEND" as a number. */
const pngEnd = 0x49454e44

/** The checksum of PNG, bit by bit: pictures are few, and a table would have to be made each time. */
function crc32(data: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
