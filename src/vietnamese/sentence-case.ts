import { capitalisedPhrases, placesFollow } from './capitalised-phrases.ts'
import { capitals, isCapital } from './letters.ts'
import { isSyllable } from './syllable.ts'

/**
 * A name typed in capitals as it is written in a sentence: as the text itself writes it, where it does, the whole of it or
 * some words; else with the capitals of fields and places that are known.
 */
export function sentenceCase(typed: string, text: string): string {
  if (typed.trim() === '' || typed !== typed.toLocaleUpperCase('vi')) return typed
  const lower = typed.toLocaleLowerCase('vi')
  const written = writtenIn(text)
  const whole = spellingIn(written, lower)
  if (whole) return whole
  const words = typed.split(' ')
  const known = knownWords(lower.split(' '), written)
  const guessed = guessedCase(words)
  return words.map((_, at) => (at === 0 ? capitalise : same)(known[at] ?? guessed[at] ?? '')).join(' ')
}

/** How names are written in a text. */
interface Written {
  readonly text: string
  /** In small letters. */
  readonly lower: string
  /** Words on end of which the second has a capital, by the same in small letters. */
  readonly pairs: ReadonlyMap<string, readonly [string, string]>
}

let last: Written = { text: '', lower: '', pairs: new Map() }

/** What a text tells of names; it is asked for many of them one after the other. */
function writtenIn(text: string): Written {
  if (last.text === text) return last
  const pairs = new Map<string, readonly [string, string]>()
  for (const [, first = '', second = ''] of text.matchAll(capitalised))
    if (second !== second.toLocaleUpperCase('vi'))
      pairs.set(`${first} ${second}`.toLocaleLowerCase('vi'), [first, second])
  last = { text, lower: text.toLocaleLowerCase('vi'), pairs }
  return last
}

/** A word behind which one with a capital stands. */
const capitalised = new RegExp(`(?<![A-Za-zÀ-ỹ])([A-Za-zÀ-ỹ]+) (?=([${capitals}][A-Za-zÀ-ỹ]*))`, 'g')

const same = (word: string): string => word

/** Words as the text writes them, where two on end are a name there. */
function knownWords(lower: readonly string[], { pairs }: Written): (string | undefined)[] {
  const found = lower.map((word, at) => pairs.get(`${word} ${lower[at + 1]}`))
  return lower.map((_, at) => found[at - 1]?.[1] ?? found[at]?.[0])
}

/** The name as the text has it with a capital in front, where it isn't in capitals there. */
function spellingIn({ text, lower: all }: Written, lower: string): string | undefined {
  if (all.length !== text.length) return undefined
  for (let at = all.indexOf(lower); at >= 0; at = all.indexOf(lower, at + 1)) {
    const used = text.slice(at, at + lower.length)
    const edge = /^[A-Za-zÀ-ỹ]/.test(text.charAt(at + lower.length)) || /[A-Za-zÀ-ỹ]$/.test(text.charAt(at - 1))
    if (!edge && isCapital(used) && used !== used.toLocaleUpperCase('vi')) return used
  }
  return undefined
}

/** Words with the capitals of names, fields and places that are known without a text. */
function guessedCase(typed: readonly string[]): string[] {
  const lower = typed.map((word) => word.toLocaleLowerCase('vi'))
  const cased = capitalisedPhrases.reduce(
    (name, phrase) => name.replaceAll(` ${phrase.toLocaleLowerCase('vi')}`, ` ${phrase}`),
    ` ${lower.join(' ')}`,
  )
  const words = capitaliseAbbreviations(cased.slice(1)).split(' ')
  return words.map((word, at) =>
    isAbbreviation(typed[at] ?? '') ? (typed[at] ?? '') : isInPlaceName(lower, at) ? capitalise(word) : word,
  )
}

/** Plain letters without a vowel, or with three consonants on end, that are no syllable: names of places that aren't have marks. */
const isAbbreviation = (word: string): boolean =>
  /^[(“"]*[A-ZĐ]{2,}(?:&[A-ZĐ]+)?[)”",.;:]*$/.test(word) &&
  (!/[AEIOUY]/.test(word) || /[^AEIOUY]{3}/.test(word.replace(/[^A-ZĐ]/g, ''))) &&
  !isSyllable(word.replace(/[^A-ZĐ]/g, ''))

/** The name of a place is all capitals up to the end, unless another word of its kind follows. */
function isInPlaceName(words: readonly string[], at: number): boolean {
  const start = words.findLastIndex((_, i) => i < at && opensPlace(words, i))
  if (start < 0) return false
  const pair = `${words[start]} ${words[start + 1]}`
  const from = start + (placesFollow.two.has(pair) || placesFollow.schools.has(pair) ? 2 : 1)
  if (at < from || at - from > 2) return false
  const name = words.slice(from, at + 1)
  return !name.some((word, i) => endsName.has(word) || (at > from && opensPlace(words, from + i)))
}

const endsName: ReadonlySet<string> = new Set(['và', 'của', 'về', '-', '–', 'năm', 'giai', 'tại', 'trên', 'đến'])

function opensPlace(words: readonly string[], at: number): boolean {
  const [word = '', next = ''] = words.slice(at, at + 2)
  if (placesFollow.two.has(`${word} ${next}`)) return true
  if (placesFollow.schools.has(`${word} ${next}`)) return words.slice(Math.max(0, at - 2), at + 1).includes('trường')
  return placesFollow.one.has(word) && !placesFollow.not.has(`${word} ${next}`)
}

const capitalise = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)

/** Words that a Roman number follows: quý II. */
const counted = 'quý|kỳ|đợt|khóa|khoá|đoạn|phần|chương|mục|lục|vùng|khu|hạng|loại|cấp|tuyến|lần|thứ'
const shortForms = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:ubnd|hđnd|mttq|thcs|thpt|tp\\.?|bch|btt|bcđ|vp|(?<=(?:${counted}) )[ivx]+)(?![A-Za-zÀ-ỹ])`,
  'gi',
)

const capitaliseAbbreviations = (name: string): string =>
  name.replace(shortForms, (short) => short.toLocaleUpperCase('vi'))

/** Types of documents before a number are names of one of them. */
const numbered =
  /(?<![A-Za-zÀ-ỹ])(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kết luận|chương trình|kế hoạch|đề án)(?= số )/g
/** Names that sentences hold, where agencies’ don’t. */
const namesInSentences = [
  ...['Thủ tướng', 'Chính phủ', 'Quốc hội', 'Chủ tịch nước', 'Hội đồng nhân dân', 'Ủy ban nhân dân', 'Hồ Chí Minh'],
  ...[
    'Mặt trận Tổ quốc Việt Nam',
    'Đoàn Thanh niên Cộng sản',
    'Hội Liên hiệp Phụ nữ',
    'Hội Nông dân',
    'Hội Cựu chiến binh',
  ],
  ...['Cộng hòa xã hội chủ nghĩa Việt Nam', 'Quốc khánh', 'Quốc tế Lao động', 'Quốc tế Phụ nữ', 'Quốc tế Thiếu nhi'],
  ...['Thầy thuốc Việt Nam', 'Nhà giáo Việt Nam', 'Phụ nữ Việt Nam', 'Gia đình Việt Nam', 'Thương binh - Liệt sĩ'],
  ...['Nguyên đán', 'tết Trung thu', 'Cách mạng tháng Tám', 'Điện Biên Phủ', 'Hà Nội', 'Việt Nam'],
  ...['Giáp Thìn', 'Ất Tỵ', 'Bính Ngọ', 'Đinh Mùi', 'Mậu Thân', 'Kỷ Dậu', 'Canh Tuất', 'Tân Hợi'],
]

/** A sentence typed in capitals in small letters, with those that symbols, short forms and names keep; a text may show how names are written. */
export function inSmallLetters(typed: string, text = ''): string {
  const spelt = sentenceCase(typed, text).split(' ')
  const words = typed.split(' ').map((word, at) => (/[/\d]/.test(word) ? word : (spelt[at] ?? '')))
  const sentence = words.join(' ').replace(numbered, capitalise)
  const names = new Map(namesInSentences.map((name) => [name.toLocaleLowerCase('vi'), name]))
  const any = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${namesInSentences.join('|')})(?![A-Za-zÀ-ỹ])`, 'gi')
  return capitalise(sentence.replace(any, (name) => names.get(name.toLocaleLowerCase('vi')) ?? name))
}
