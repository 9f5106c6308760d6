import { inCapitalWords } from '../../vietnamese/capitals.ts'

/** The head of a form that goes with a document under a name of its own. */
export interface FormHead {
  /** As in a sentence: `Mẫu số 01`. */
  readonly name: string
  readonly title: string
}

const head =
  /^(PHỤ BIỂU|BIỂU MẪU|MẪU|BIỂU|Phụ biểu|Biểu mẫu|Mẫu|Biểu)((?:\s+(?:SỐ|[Ss]ố))?\s+(?:\d{1,2}(?:\.\d{1,2})?|[IVX]+)[a-zA-Z]?(?:[/-][A-ZĐ]{1,6})?)(?![A-Za-zÀ-ỹ\d])\s*([:.–-]?)\s*(.*)$/

/** A title in small letters: no sentence, and no longer than two lines. */
export const smallTitle = /^[“"(]?\p{Lu}[^.;:!?]{1,150}$/u

/** Reads a line as such: `Mẫu số 01`, `BIỂU SỐ 1. TỔNG HỢP`, `Phụ biểu 02: Danh sách`; nothing where it is a sentence. */
export function formHead(text: string): FormHead | undefined {
  const [, kind, number = '', mark, title = ''] = head.exec(text) ?? []
  const isHead = title === '' || inCapitalWords(title) || (mark !== '' && smallTitle.test(title))
  if (kind === undefined || !isHead) return undefined
  return { name: `${kind.charAt(0)}${kind.slice(1).toLocaleLowerCase('vi')}${number.replace('SỐ', 'số')}`, title }
}
