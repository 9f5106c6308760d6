const totalWords =
  /^(?:tổng cộng|cộng|tổng|tổng số|tổng (?:số |cộng )?(?:kinh phí|tiền|dự toán|điểm|chi|thu|số lượng|kinh phí thực hiện))(?:\s*\(.*\)|\s+(?:[IVX]+|[A-H]|mục [IVX]+)|\s*\([\dA-Z+ ]+\))?\s*[:.]?$/i

/** Names a row that adds up others: “Tổng cộng”, “Cộng (I+II)”. */
export const namesTotal = (text: string): boolean => totalWords.test(text)
