import type { Kind } from '../../decree/kinds.ts'
import { firstLineIndent, lineSpacing, page } from '../../decree/table.ts'
import type { Format } from '../doc.ts'
import type { FrontMatter } from './front-matter.ts'

/** `trinh_bay`, with the decree's values and the type's numbers for what isn't typed. */
export function readFormat({ trinh_bay: given }: FrontMatter, type: Kind): Format {
  const { tren, duoi, trai, phai } = given?.le ?? {}
  return {
    bodySize: given?.co_chu === 13 ? 13 : 14,
    indent: given?.lui_dau_dong ? given.lui_dau_dong * 10 : firstLineIndent.used,
    lineSpacing: given?.gian_dong ?? lineSpacing.used,
    margin: {
      top: tren ?? page.margin.top.used,
      bottom: duoi ?? page.margin.bottom.used,
      left: trai ?? page.margin.left.used,
      right: phai ?? page.margin.right.used,
    },
    wordProcessor: given?.theo ?? 'word',
    scheme: given?.danh_so === 'nguyen_van' ? undefined : (given?.danh_so ?? type.scheme),
  }
}
