import type { Manuscript } from './manuscript.ts'
import { paragraphsIn } from './manuscript-runs.ts'
import type { LeftOut } from './recognise/recognised.ts'
import type { WrittenPicture } from './write/write-parts.ts'

/** Pictures that no page of the source shows: those in cells, in the head, the closing and notes, by the paragraph they stood in. */
export function lostPictures(
  { blocks, footnotes, pictures }: Manuscript,
  written: readonly WrittenPicture[],
): readonly LeftOut[] {
  const known = new Map(written.map((one) => [one.id, one]))
  const stretches = [...blocks.flatMap(paragraphsIn), ...[...footnotes.values()].map((runs) => ({ runs, line: 0 }))]
  return stretches.flatMap(({ runs, line }) =>
    runs.flatMap(({ picture: id = '' }): LeftOut[] => {
      const [found, file] = [pictures.get(id), known.get(id)]
      if (!found || file?.inCell === false) return []
      return [{ text: found.alt ? `Hình: ${found.alt}` : 'Hình', why: file ? inCell(file) : inForm, line }]
    }),
  )
}

const inForm = 'hình ở phần đầu, phần ký hay chú thích (như biểu trưng, chữ ký, con dấu), thể thức không có chỗ'

const inCell = ({ name }: WrittenPicture): string =>
  `hình nằm trong ô bảng${name === undefined ? '' : `, ô của tệp nguồn không nhận hình; đã ghi thành tệp “${name}”`}`
