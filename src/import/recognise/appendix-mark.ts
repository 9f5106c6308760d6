import type { ManuscriptLine } from './recognised.ts'

/** A line that opens an appendix by its name, wherever it stands. */
export const opensAppendix = ({ text }: ManuscriptLine): boolean =>
  text.length < 160 &&
  /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:(?:số|SỐ|Số)\s+)?(?:[IVXLC]+|\d+)[A-Da-dĐđ]?)?\s*(?:$|[:.–-]\s*(?:\S|$)|\n|\()/.test(
    text,
  )

/** `Mẫu biểu số 01`, `Biểu 2`: the name of a form, which below the signature opens an appendix. */
export const isFormName = ({ text }: ManuscriptLine): boolean =>
  /^(?:mẫu biểu|biểu mẫu|mẫu|biểu)(?:\s+số)?[\s:]*\d{1,3}(?:[a-z]|[-/.]\S{1,20})?\s*[:.]?$/i.test(text)
