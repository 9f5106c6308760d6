import { imageSize } from 'image-size'
import type { Image } from 'mdast'
import type { Picture } from './doc.ts'
import type { Reader } from './reader.ts'

/** A side longer than this many pixels prints no better and makes files that can't be mailed. */
const longestSide = 10_000

/** Reads a picture that stands as a paragraph of its own: PNG or JPEG, from the source's folder. */
export function readPicture(node: Image, reader: Reader): Picture[] {
  const data = /^[a-z]+:\/\//i.test(node.url) ? 'outside' : reader.asset(decodeURI(node.url))
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
  if (Math.max(size.width, size.height) > longestSide) {
    reader.reject(
      node,
      `Hình “${node.url}” rộng ${size.width} × ${size.height} điểm ảnh, quá lớn`,
      `thu nhỏ dưới ${longestSide} điểm ảnh mỗi cạnh`,
    )
    return []
  }
  return [{ kind: 'picture', data, ...size, alt: node.alt || node.url, place: reader.place(node) }]
}

function sizeOf(data: Uint8Array): Pick<Picture, 'format' | 'width' | 'height'> | undefined {
  try {
    const { type, width, height } = imageSize(data)
    return type === 'png' || type === 'jpg' ? { format: type, width, height } : undefined
  } catch {
    return undefined
  }
}
