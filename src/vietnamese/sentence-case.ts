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

/** Types of documents before a number are names of one of them. */
const numbered =
  /(?<![A-Za-zÀ-ỹ])(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kết luận|chương trình|kế hoạch|đề án)(?= số )/g
const alwaysNames = ['Việt Nam', 'Hồ Chí Minh', 'Hà Nội', 'Chính phủ', 'Quốc hội']

/** A sentence typed in capitals in small letters, but for what surely keeps them: its first letter, symbols, short forms and a few names. */
export function inSmallLetters(typed: string): string {
  const words = typed.split(' ').map((word) => (/[/\d]/.test(word) ? word : word.toLocaleLowerCase('vi')))
  const named = alwaysNames.reduce((text, name) => text.replaceAll(name.toLocaleLowerCase('vi'), name), words.join(' '))
  return capitalise(capitaliseAbbreviations(named.replace(numbered, capitalise)))
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
