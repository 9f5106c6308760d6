const words = new Set('đã ký kí tên đóng dấu và ghi rõ họ chữ số daky'.split(' '))

/**
 * A line on a copy in the place of a signature, or that asks for one: (Đã ký), (Ký tên, đóng dấu), (ký, ghi rõ họ tên). Without
 * brackets, one in small letters is the end of a sentence that was wrapped.
 */
export function isSignatureTrace(text: string): boolean {
  if (text.length > 60 || /^\p{Ll}/u.test(text)) return false
  const typed = text.toLocaleLowerCase('vi').match(/[a-zà-ỹ]+/g) ?? []
  return typed.every((word) => words.has(word)) && typed.some((word) => /^(?:ký|kí|dấu|daky)$/.test(word))
}

/** What only a digital signature leaves on a page: that it is one, who signed and when. */
const signedDigitally = [
  /^signature (?:not verified|valid|yet to be verified)(?![a-zà-ỹ])/i,
  /^digitally signed by(?:\s|:)/i,
  /^được ký (?:(?:số|điện tử) )?bởi(?:\s|:)/i,
  /^(?:chữ ký (?:số|điện tử)|(?:đã |được )*ký (?:(?:số|điện tử) )?bởi|người ký(?: số)?|ký ngày|(?:ngày|thời gian|thời điểm) ký)\s*:(?!\s*[.…_]{2})/i,
  /^ngày ký\s+\d/i,
]

/** Whether a line alone tells that it is of a digital signature; one in small letters is the end of a sentence. */
export const opensDigitalStamp = (text: string): boolean =>
  text.length < 160 && !/^\p{Ll}/u.test(text) && signedDigitally.some((one) => one.test(text))

/** What stands beside such a line, and elsewhere may be text: an address, a time, a zone, whose it is, why and where. */
const besideStamp =
  /^(?:(?:e-?mail\s*:\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:date\s*:\s*)?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}[:']?\d{2}'?)?|[+-]\d{2}:\d{2}|(?:cơ quan(?: ký)?|tổ chức|nguồn|reason|location|contact|date|lý do(?: ký)?)\s*:.*)$/i

/** Whether a line may be of a digital signature, where others of it stand. */
export const isDigitalStamp = (text: string): boolean => opensDigitalStamp(text) || besideStamp.test(text)
