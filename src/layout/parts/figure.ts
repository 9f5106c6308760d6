import type { Picture as DocPicture, Image } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Picture } from '../layout.ts'
import { snap } from '../length.ts'

/** Screens count 96 pixels to the inch, type 72 points. */
const pointsPerPixel = 72 / 96
/** A picture leaves room for text on its page. */
const mostOfHeight = 0.8

/** What a picture is, without its size. */
export const imageFile = ({ data, format, turn, alt }: Image) => ({ data, format, ...(turn && { turn }), alt })

/** A picture at its natural size, or shrunk to the text width. */
export function picture(it: DocPicture, { textWidth, textHeight }: Frame): Picture {
  const { width, height } = it
  const scale = Math.min(pointsPerPixel, textWidth / width, (textHeight * mostOfHeight) / height)
  return {
    kind: 'picture',
    style: 'picture',
    ...imageFile(it),
    width: snap(width * scale),
    height: snap(height * scale),
  }
}
