const digits: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const powers: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

/**
 * A number written in words, `bốn mươi chín triệu`; nothing where any word is none of a number’s, or where a number beyond
 * what a double holds exactly would come out.
 */
export function readNumberWords(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .trim()
    .split(/[\s,]+/)
  let [total, group, last, seen] = [0, 0, undefined as number | undefined, false]
  for (const word of words) {
    const digit = digits[word]
    const power = powers[word]
    if (digit !== undefined) {
      if (last !== undefined) return undefined
      last = digit
    } else if (word === 'mười') {
      group += 10 + take()
    } else if (word === 'mươi' || word === 'trăm') {
      if (last === undefined) return undefined
      group += last * (word === 'trăm' ? 100 : 10)
      last = undefined
    } else if (power !== undefined) {
      group += take()
      if (power === 1e9) [total, group] = [(total + group) * power, 0]
      else [total, group] = [total + group * power, 0]
    } else if (!/^(?:linh|lẻ|và)$/.test(word)) return undefined
    seen ||= digit !== undefined || word === 'mười'
  }
  const all = total + group + take()
  return seen && all <= Number.MAX_SAFE_INTEGER ? all : undefined

  function take(): number {
    const taken = last ?? 0
    last = undefined
    return taken
  }
}
