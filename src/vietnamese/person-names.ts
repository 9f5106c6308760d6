import { capitals, smallLetters } from './letters.ts'

const degree =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|Ths|THS|BS|Bs|BSCK|BsCK|CK|CKI|CKII|KS|CN|DS|Ds|LS|NGƯT|NGND|TTND|TTƯT|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu tướng|Trung tướng|Đại tướng|Thượng tướng)(?:[.\s]+|\s*(?=[A-ZĐ])|$)(?:CK\s?I{1,2}\.?\s*|I{1,2}\.\s*)?)+/

/** `Lan`, `H'Hen`, `K-Sor` or in capitals. */
const namePart = new RegExp(`^[${capitals}](?:['’-]?[${capitals}]?[${smallLetters}]*)+$|^[${capitals}]+$`)

/** A person's name, with the degree that may stand before it. */
export function personNamed(text: string): { readonly name: string; readonly degree?: string } | undefined {
  const typed = text.replace(/(?<![.,;])[.,;]+$/, '')
  const [found = ''] = degree.exec(typed) ?? []
  const name = typed.slice(found.length).trim()
  const words = name.split(' ')
  if (words.length < 2 || words.length > 6) return undefined
  const named = words.every((word) => namePart.test(word))
  return named ? { name, ...(found && { degree: found.trim() }) } : undefined
}
