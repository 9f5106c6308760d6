import type { Relation } from '../../files/office-package.ts'
import type { Finding } from '../../findings/diagnostic.ts'

/** What is in a document or linked to it, but not followed: by the type of the relation, and whether it lies outside. */
const kinds: readonly (readonly [name: string, is: (relation: Relation) => boolean])[] = [
  ['macro', ({ type }) => type === 'vbaProject' || type === 'wordVbaData'],
  ['hình liên kết ngoài tệp', ({ type, external }) => type === 'image' && external],
  ['đối tượng nhúng (OLE)', ({ type }) => ['oleObject', 'package', 'control'].includes(type)],
  ['tệp khác chèn vào', ({ type }) => ['aFChunk', 'subDocument', 'frame'].includes(type)],
]

/** One finding for all; nothing where there is none. */
export function unfollowedParts(relations: readonly Relation[], file: string): Finding | undefined {
  const found = kinds.flatMap(([name, is]) => {
    const count = relations.filter(is).length
    return count > 0 ? [name === 'macro' ? name : `${count} ${name}`] : []
  })
  if (found.length === 0) return undefined
  return {
    rule: 'nhap-khong-theo',
    message: `Chỉ nhập phần chữ, không mở và không chạy: ${found.join(', ')}`,
    hint: 'nếu kế hoạch cần nội dung đó, chèn thẳng vào tệp Word (hình, bảng) rồi nhập lại',
    place: { file, line: 1, column: 1 },
  }
}
