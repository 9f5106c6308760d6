import { isCapital } from './letters.ts'

/** Words after which a place has its name. */
const places = new Set(['tỉnh', 'phố', 'huyện', 'xã', 'phường', 'quận', 'thị', 'trấn', 'khu', 'thôn'])
/** Fields as names of agencies write them (PL II M.IV): a capital at the head of each phrase. */
const phrases = [
  'Giáo dục, Đào tạo, Y tế, Nội vụ, Tư pháp, Tài chính, Công Thương, Xây dựng, Ngoại vụ, Ngoại giao',
  'Nông nghiệp, Môi trường, Phát triển nông thôn, Văn hóa, Thể thao, Du lịch, Khoa học, Công nghệ, Dân tộc',
  'Tôn giáo, Kế hoạch, Đầu tư, Tài nguyên, Thông tin, Truyền thông, Lao động, Thương binh, Xã hội',
  'Giao thông vận tải, Quốc phòng, Công an, Việt Nam, Mặt trận Tổ quốc, Cựu chiến binh, Nông dân, Phụ nữ',
  'Thanh niên, Cộng sản, Hồ Chí Minh, Chính phủ, Nhà nước, Quốc hội, Đảng, Thanh tra, Văn phòng',
].flatMap((line) => line.split(', '))

/**
 * A name typed in capitals as it is written in a sentence: as the text itself writes it, where it does; else with the
 * capitals of fields and places that are known.
 */
export function sentenceCase(typed: string, text: string): string {
  if (typed.trim() === '' || typed !== typed.toLocaleUpperCase('vi')) return typed
  const lower = typed.toLocaleLowerCase('vi')
  const used = spellingIn(text, lower)
  if (used) return used
  const words = lower.split(' ')
  const cased = words.map((word, i) => {
    if (i === 0 || places.has(words[i - 1] ?? '')) return capitalise(word)
    const start = words.findLastIndex((one, at) => at < i && places.has(one))
    // The name of a place is all capitals up to the end, unless another word of its kind follows.
    return start >= 0 && i - start <= 3 && !places.has(word) && !['và', 'của', 'về'].includes(word)
      ? capitalise(word)
      : word
  })
  return capitaliseAbbreviations(
    phrases.reduce(
      (name, phrase) => name.replaceAll(` ${phrase.toLocaleLowerCase('vi')}`, ` ${phrase}`),
      cased.join(' '),
    ),
  )
}

/** The name as the text has it, where it isn't in capitals there. */
function spellingIn(text: string, lower: string): string | undefined {
  const all = text.toLocaleLowerCase('vi')
  if (all.length !== text.length) return undefined
  for (let at = all.indexOf(lower); at >= 0; at = all.indexOf(lower, at + 1)) {
    const used = text.slice(at, at + lower.length)
    const edge = /^[A-Za-zÀ-ỹ]/.test(text.charAt(at + lower.length)) || /[A-Za-zÀ-ỹ]$/.test(text.charAt(at - 1))
    if (!edge && isCapital(used) && used !== used.toLocaleUpperCase('vi')) return used
  }
  return undefined
}

const capitalise = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)

/** Words that a Roman number follows: quý II. */
const counted = 'quý|kỳ|đợt|khóa|khoá|đoạn|phần|chương|mục|lục|vùng|khu|hạng|loại|cấp|tuyến|lần|thứ'
const shortForms = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:ubnd|hđnd|mttq|tp\\.?|bch|btt|bcđ|vp|(?<=(?:${counted}) )[ivx]+)(?![A-Za-zÀ-ỹ])`,
  'gi',
)

const capitaliseAbbreviations = (name: string): string =>
  name.replace(shortForms, (short) => short.toLocaleUpperCase('vi'))
