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
