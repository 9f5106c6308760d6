import type { Image as MarkdownImage } from 'mdast'
import { type ForeignImage, foreignImage, type ImageHeader, imageHeader } from '../../files/image.ts'
import { isWholeJpeg, jpegFault } from '../../files/jpeg.ts'
import { takeTurn } from '../../files/orientation.ts'
import { isSoundPng } from '../../files/png.ts'
import { svgFault } from '../../files/svg.ts'
import { holdsWholePictures } from '../../files/svg-pictures.ts'
import { svgWords } from '../../files/svg-words.ts'
import { limits } from '../../limits.ts'
import { writeNumber } from '../../vietnamese/digits.ts'
import { codePoint, seenLines } from '../../vietnamese/unseen.ts'
import type { Image, Picture } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { unprintable } from './characters.ts'
import { obstacle, pathFrom } from './directive.ts'
import { reportLength } from './title-length.ts'
import { unprintedTitle } from './unprinted-marks.ts'

/** Why a file is no picture that can be printed, and what to do. */
type BadImage = readonly [message: string, hint: string]

/** Reads a picture that stands as a paragraph of its own. */
export function readPicture(node: MarkdownImage, reader: Reader): Picture[] {
  const path = decodePath(node.url)
  const data = /^[a-z]+:\/\//i.test(node.url) ? 'outside' : reader.asset(pathFrom(reader.includes, path))
  const image =
    typeof data === 'string'
      ? obstacle(data, node.url)
      : readImage(data, node.url, seenLines(node.alt || node.url).join(' '))
  if (!('format' in image)) {
    reader.reject(node, ...image)
    return []
  }
  for (const { found } of unprintable(node.alt ?? '')) reader.find(node, found)
  reportLength(node, { what: 'Tên hình', title: node.alt ?? '' }, reader)
  if (image.format === 'svg') for (const { found } of unprintable(svgWords(image.data))) reader.find(node, found)
  if (node.title) reader.find(node, unprintedTitle(node.title))
  return [{ kind: 'picture', ...image, place: reader.place(node) }]
}

/** A picture from the bytes of a PNG, JPEG or SVG, as large as it is once it stands upright. */
export function readImage(data: Uint8Array, name: string, alt: string): Image | BadImage {
  const header = imageHeader(data)
  if (!header) return foreignFault(data, name)
  if (data.length > limits.pictureBytes.most)
    return [`Hình “${name}” lớn hơn ${limits.pictureBytes.most / 1_000_000} MB`, 'thu nhỏ hình rồi lưu lại']
  const { width, height } = header
  const fault = faultOf(data, name, header.format)
  if (fault) return fault
  const unprintable = sizeFault(name, header)
  if (unprintable) return unprintable
  if (header.format === 'svg') {
    const whole = withWholeLetters(data)
    return wordsFault(svgWords(whole), name) ?? { data: whole, ...header, alt }
  }
  const taken = takeTurn(data, header.format)
  const lies = taken.turn?.degrees === 90 || taken.turn?.degrees === 270
  return { ...header, ...taken, ...(lies && { width: height, height: width }), alt }
}

/** An SVG whose letters are one character each: of parts, as macOS writes them, PDF programs can't tell the words. */
function withWholeLetters(svg: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(svg)
  const whole = text.normalize('NFC')
  return whole === text ? svg : new TextEncoder().encode(whole)
}

/** Letters that the font lacks, and marks that stand apart from theirs even so: by their number, or since no letter has them. */
function wordsFault(words: string, name: string): BadImage | undefined {
  const apart = 'gõ lại chữ ấy trong hình bằng bộ gõ tiếng Việt, hoặc lưu hình thành PNG'
  const [mark] = /\p{M}/u.exec(words) ?? []
  if (mark !== undefined) return [`Chữ trong hình “${name}” có dấu ${codePoint(mark)} rời khỏi chữ`, apart]
  const [letter] = unprintable(words)
  return letter && [`Chữ trong hình “${name}” không in được: ${letter.found.message}`, apart]
}

/** A line that is no picture: one side is so many times the other. */
const mostSlender = 1000

/** What rounds to no pixel of the drawing that Word shows where it shows no SVG. */
const leastSide = 0.5

/** Why the size that a picture says can't be printed. */
function sizeFault(name: string, { format, width, height }: ImageHeader): BadImage | undefined {
  const { pictureSide, picturePixels } = limits
  if (
    format === 'svg' &&
    (Math.min(width, height) < leastSide || Math.max(width / height, height / width) > mostSlender)
  )
    return [
      `Hình “${name}” không có kích thước in được`,
      'trong thẻ `<svg>` đầu tệp, ghi `width="…" height="…"` bằng mm, hoặc `viewBox="0 0 rộng cao"` bằng số lớn hơn 0',
    ]
  // A longer side prints no better, and makes files that can't be mailed.
  if (Math.max(width, height) > pictureSide.most)
    return [
      `Hình “${name}” rộng ${width} × ${height} điểm ảnh, quá lớn`,
      `thu nhỏ dưới ${pictureSide.most} điểm ảnh mỗi cạnh`,
    ]
  if (format === 'svg' || width * height <= picturePixels.most) return undefined
  const millions = (pixels: number) => Math.ceil(pixels / 1_000_000)
  return [
    `Hình “${name}” có ${millions(width * height)} triệu điểm ảnh, quá ${millions(picturePixels.most)} triệu`,
    'thu nhỏ hình rồi lưu lại',
  ]
}

const fromWord = 'trong Word bấm chuột phải vào hình, chọn Save as Picture và lưu thành PNG'
const fromPaint = 'mở hình bằng Paint, chọn Save as và lưu thành PNG'

/** How a picture of another kind becomes one that is taken. */
const conversions: Readonly<Record<ForeignImage, string>> = {
  EMF: fromWord,
  WMF: fromWord,
  TIFF: fromPaint,
  BMP: fromPaint,
  GIF: fromPaint,
  WebP: fromPaint,
  HEIC: 'mở hình bằng ứng dụng Ảnh (Photos), chọn Save as và lưu thành JPEG',
  AVIF: 'mở hình bằng ứng dụng Ảnh (Photos), chọn Save as và lưu thành JPEG',
  PSD: 'mở hình bằng chương trình vẽ và xuất ra PNG',
  PDF: 'chèn PDF vào phụ lục bằng `::chen{tep="…"}`; cần hình thì chụp trang ấy thành PNG',
  gzip: 'giải nén, hoặc lưu lại hình thành PNG',
}

function foreignFault(data: Uint8Array, name: string): BadImage {
  const kind = foreignImage(data)
  return kind === undefined
    ? [`Tệp “${name}” không phải hình PNG, JPEG hay SVG`, 'lưu hình dưới dạng PNG hoặc JPEG']
    : [`Hình “${name}” có dạng ${kind}; chỉ dùng được PNG, JPEG và SVG`, conversions[kind]]
}

/** `so%20do.png` as `so do.png`; a `%` that stands for itself stays. */
function decodePath(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

const brokenInside = (name: string): BadImage => [
  `Hình “${name}” chứa một hình PNG hay JPEG bị hỏng hoặc chép chưa hết`,
  'mở hình bằng chương trình vẽ, chèn lại hình bên trong rồi lưu lại',
]

/** What an SVG holds besides a drawing. */
const besides = {
  deep: 'quá nhiều lớp lồng nhau',
  many: `hơn ${writeNumber(limits.svgElements.most)} phần tử khi vẽ`,
  code: 'mã lệnh',
  link: 'liên kết ra ngoài',
  declarations: 'khai báo DOCTYPE riêng',
}

/** Why a picture that says its size can't be used all the same. */
function faultOf(data: Uint8Array, name: string, format: Image['format']): BadImage | undefined {
  const broken: BadImage = [`Hình “${name}” bị hỏng hoặc chép chưa hết`, 'chép lại tệp hình gốc']
  if (format === 'png') return isSoundPng(data) ? undefined : broken
  if (format === 'jpg') return isWholeJpeg(data) ? colourFault(data, name) : broken
  const fault = svgFault(data)
  if (!fault) return holdsWholePictures(data) ? undefined : brokenInside(name)
  if (fault === 'broken') return broken
  if (fault === 'no-svg')
    return [`Hình “${name}” không khai báo là SVG`, 'thêm `xmlns="http://www.w3.org/2000/svg"` vào thẻ `<svg>`']
  const what = typeof fault === 'object' ? `phần tử <${fault.element}>` : besides[fault]
  const hint = 'mở hình bằng chương trình vẽ và lưu lại thành SVG thuần hoặc PNG'
  return [`Hình “${name}” có ${what}, không dùng được`, hint]
}

/** Colours for a press come out wrong on screens and office printers, and PDF/A takes them only with a profile of the press. */
function colourFault(data: Uint8Array, name: string): BadImage | undefined {
  const fault = jpegFault(data)
  if (fault === 'cmyk') return [`Hình “${name}” dùng màu in CMYK`, 'mở hình và lưu lại thành JPEG màu RGB, hoặc PNG']
  if (fault === 'unusual')
    return [`Hình “${name}” là kiểu JPEG mà Word không mở được`, 'mở hình và lưu lại thành JPEG thường, hoặc PNG']
  return undefined
}
