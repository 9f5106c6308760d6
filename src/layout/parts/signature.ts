import { columns, sealCover, signatureGap, signaturePicture, signingSpace } from '../../decree/table.ts'
import type { Doc, Signer } from '../../document/doc.ts'
import { toCapitals } from '../../vietnamese/letters.ts'
import type { Frame } from '../frame.ts'
import type { Area, Block, Columns, Overlay, Paragraph, SignatureArea } from '../layout.ts'
import { mmToPt, snap } from '../length.ts'
import { dropToLevel, lineHeight } from '../measure.ts'
import { centredParagraph } from './centred-paragraph.ts'
import { imageFile } from './figure.ts'
import { recipientLines, recipients } from './recipients.ts'

/** More signatures side by side would break every post over lines, or put a seal over the neighbour's signature. */
const most = { plain: 3, sealed: 2 } as const

/**
 * Cells 7 to 9b and 12: nơi nhận at the left, level with authority and post at the right, and the name beneath. The
 * agencies of a joint document sign side by side, above nơi nhận.
 */
export function signature(doc: Doc, frame: Frame): Columns[] {
  const { styles, textWidth, textHeight } = frame
  const left = snap(textWidth * columns.signature)
  const [only, ...others] = doc.signers
  if (others.length === 0) {
    const names = recipients(doc, frame, { width: left, drop: dropToLevel(styles.authority, styles.recipientsLabel) })
    const tall = recipientLines(names, left, styles) * styles.recipient.size > tallest * textHeight
    const signer = only ? signerBlock({ signer: only, index: 0, width: textWidth - left }, doc, frame) : []
    return [{ ...sideBySide([left, textWidth - left], [names, signer]), ...(tall && { split: true }) }]
  }
  const mostAcross = doc.signers.some(({ seal }) => seal) ? most.sealed : most.plain
  const rows = Array.from({ length: Math.ceil(doc.signers.length / mostAcross) }, (_, row) => {
    const across = doc.signers.slice(row * mostAcross, (row + 1) * mostAcross)
    const width = snap(textWidth / across.length)
    const widths = across.map((_, i) => (i < across.length - 1 ? width : textWidth - width * i))
    const blocks = across.map((signer, i) =>
      signerBlock({ signer, index: row * mostAcross + i, width: widths[i] ?? width }, doc, frame),
    )
    return sideBySide(widths, levelNames(blocks, widths, styles))
  })
  const names = recipients(doc, frame, { width: left, drop: 0 })
  const isLow = recipientLines(names, left, styles) * styles.recipient.size <= mostBelow * textHeight
  const held = rows.map((row, i): Columns => (isLow && i === rows.length - 1 ? { ...row, hold: 'whole' } : row))
  return [...held, sideBySide([left, textWidth - left], [names, []])]
}

const sideBySide = (widths: readonly number[], cells: readonly (readonly Block[])[]): Columns => ({
  kind: 'columns',
  widths,
  rows: [cells],
  before: signatureGap,
})

/** Names side by side stand level, however many lines the posts above them take. */
function levelNames(blocks: readonly (readonly Paragraph[])[], widths: readonly number[], styles: Frame['styles']) {
  const lines = blocks.map((block, i) => recipientLines(block, widths[i] ?? 0, styles))
  const most = Math.max(...lines)
  return blocks.map((block, i) => {
    const lower = (most - (lines[i] ?? 0)) * styles.authority.size * lineHeight
    const move = (area: Area) => ({ ...area, y: snap(area.y + lower) })
    return block.map((it) =>
      it.drop === undefined
        ? it
        : {
            ...it,
            drop: snap(it.drop + lower),
            ...(it.overlays && { overlays: it.overlays.map((one) => ({ ...one, ...move(one) })) }),
            ...(it.signature && { signature: { ...it.signature, ...move(it.signature) } }),
          },
    )
  })
}

/** Share of a page that nơi nhận takes at most, leading not counted, where it stays with the signatures above it. */
const mostBelow = 0.2

/** Share of a page that nơi nhận may take, leading not counted, before it is split over pages. */
const tallest = 0.75

/** One who signs, which one of them that is, and the width of the column to sign in, pt. */
interface SignerColumn {
  readonly signer: Signer
  readonly index: number
  readonly width: number
}

/** Cells 7a, 7c, 8, 7b of one signer; in a joint document under the name of the agency. */
function signerBlock({ signer, index, width }: SignerColumn, doc: Doc, frame: Frame): Paragraph[] {
  const { styles } = frame
  const line = (text: string) => centredParagraph([toCapitals(text)], 'authority', styles.authority, width)
  const agency = doc.agencies.length > 1 ? [line(doc.agencies[index]?.name.join(' ') ?? '')] : []
  const name = centredParagraph(
    [signer.degree ? `${signer.degree} ${signer.name}` : signer.name],
    'signer',
    styles.signer,
    width,
  )
  const own = signer.ownPost ? line(signer.ownPost) : undefined
  const room = doc.draft ? signingSpace.draft : signingSpace.signed
  const over = doc.draft ? [] : overlays(signer, width)
  const signing: Paragraph = {
    ...(own ?? name),
    drop: room,
    ...(over.length > 0 && { overlays: over }),
    ...(frame.signatureFields && !doc.draft && { signature: fieldOf({ signer, index, width }) }),
  }
  return [...agency, ...signer.posts.map(line), signing, ...(own ? [name] : [])]
}

/** M.II k.7 đ.d, k.8 đ.a: the signature centred between post and name; the seal at its real size over its left third. */
function overlays({ signature, seal }: Signer, width: number): Overlay[] {
  const scale = signature
    ? Math.min(signaturePicture.width / signature.width, signaturePicture.height / signature.height)
    : 0
  const signed = { width: snap((signature?.width ?? 0) * scale), height: snap((signature?.height ?? 0) * scale) }
  const left = snap((width - signed.width) / 2)
  const top = snap((signingSpace.signed - signed.height) / 2)
  const sealWidth = snap(mmToPt(seal?.realWidth ?? 0))
  const sealHeight = snap((sealWidth * (seal?.height ?? 0)) / (seal?.width ?? 1))
  return [
    ...(signature ? [{ ...imageFile(signature), x: left, y: top, ...signed }] : []),
    ...(seal
      ? [
          {
            ...imageFile(seal),
            x: snap(left + signed.width * sealCover.share - sealWidth),
            y: snap((signingSpace.signed - sealHeight) / 2),
            width: sealWidth,
            height: sealHeight,
          },
        ]
      : []),
  ]
}

const fieldOf = ({ signer: { posts, name }, index, width }: SignerColumn): SignatureArea => ({
  x: snap((width - signaturePicture.width) / 2),
  y: snap((signingSpace.signed - signaturePicture.height) / 2),
  width: signaturePicture.width,
  height: signaturePicture.height,
  name: `chu_ky_${index + 1}`,
  label: `Chữ ký của ${posts.at(-1) ?? ''} ${name}`,
})
