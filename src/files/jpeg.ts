/** Whether a JPEG came complete: up to its end mark. */
export const isWholeJpeg = (data: Uint8Array): boolean =>
  data.subarray(-64).some((byte, i, tail) => byte === 0xff && tail[i + 1] === 0xd9)

/** What keeps a JPEG from being printed in its colours: it has those of a press, or is of a kind that hardly a program shows. */
export function jpegFault(data: Uint8Array): 'cmyk' | 'unusual' | undefined {
  for (const { marker, from } of segmentsOf(data)) {
    // The frame's header, among whose codes are those of tables.
    if (marker < 0xc0 || marker > 0xcf || marker === 0xc4 || marker === 0xc8 || marker === 0xcc) continue
    const [bits, components] = [data[from], data[from + 5]]
    if (components === 4) return 'cmyk'
    return marker <= 0xc2 && bits === 8 && (components === 1 || components === 3) ? undefined : 'unusual'
  }
  return 'unusual'
}

/** A stretch of a JPEG before its pixels. */
export interface Segment {
  /** The second byte of its mark, by which it is told from others. */
  readonly marker: number
  /** Where its contents begin and end in the file. */
  readonly from: number
  readonly to: number
}

/** The segments of a JPEG up to its pixels. */
export function* segmentsOf(data: Uint8Array): Generator<Segment> {
  const pixels = 0xda
  for (let at = 2; at + 4 <= data.length; ) {
    const marker = data[at + 1] ?? 0
    if (data[at] !== 0xff || marker === 0xff) {
      at++
      continue
    }
    if (marker === pixels) return
    const to = at + 2 + (data[at + 2] ?? 0) * 0x100 + (data[at + 3] ?? 0)
    yield { marker, from: at + 4, to }
    at = to
  }
}

/** The bytes of a segment. */
export const segment = (marker: number, contents: Uint8Array): Uint8Array =>
  Buffer.concat([new Uint8Array([0xff, marker, (contents.length + 2) >> 8, (contents.length + 2) & 0xff]), contents])
