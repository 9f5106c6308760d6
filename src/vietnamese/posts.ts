import { inCapitals } from './capitals.ts'
import { smallLetters } from './letters.ts'

/** Posts with words of their own. */
const named = [
  'chủ tịch|giám đốc|tổng giám đốc|bí thư|chánh|chủ nhiệm|thủ tướng|tư lệnh|chính ủy|ủy viên|đại diện|người đứng đầu',
  'thanh tra|chuyên viên|thư ký|tổng thư ký|tổng biên tập|người lập',
].join('|')

/** What may stand by itself, or behind a post, which it goes on: Phó Chủ tịch Thường trực. */
const qualifiers = 'thường trực|phụ trách|điều hành'

/** A noun of a post; before these words a post has begun, or is spoken of. */
const noun = `(?!(?:phó|trưởng|quyền|kiêm|của|các|và|do|cho|từ|theo|là|nguyên|tổng|cấp) )[${smallLetters}]+`

/** Posts by how they are built: Trạm trưởng, Chi cục trưởng, Trưởng thôn, Phó Trạm trưởng, Hiệu phó. */
const built = `(?:(?:chi|chỉ|kế|điều|tham) )?${noun} (?:trưởng|phó$)|(?:trưởng|phó) [${smallLetters}]+`

const asWords = (words: string): string => `(?<![${smallLetters}])(?:${words})(?![${smallLetters}])`

const anyPost = new RegExp(asWords(`${named}|${qualifiers}|trưởng|phó`))
const firstPost = new RegExp(`^(?:quyền )?${asWords(`${named}|${qualifiers}|${built}|trưởng|phó`)}`)
const nextPost = new RegExp(`^(?:quyền )?${asWords(`${named}|${built}`)}`)

/** In small letters, spelt as the words above, without marks. */
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replaceAll('uỷ', 'ủy')
    .replace(/[^a-zà-ỹ\d]+/g, ' ')
    .trim()

/** Begins with the words of a post, and doesn't go on with one begun above. */
export const opensAsPost = (text: string): boolean => firstPost.test(plain(text))

const namesPost = (text: string): boolean => anyPost.test(plain(text))

/** Capitals that name a post. */
export const isPost = (text: string): boolean => inCapitals(text) && text.length < 90 && namesPost(text)

/** Words that a post goes on from: what stands behind them opens no other. */
const goesOn = /^(?:phó|tổng|chánh|kiêm|quyền|nguyên|chi|chỉ|kế|điều|tham)$/i

/** Marks of authority; behind the first stands the name of a body. */
const forBody = /^t[./]?m[./]?$/i
const mark = /^(?:k[./]?t|t[./]?l|t[./]?u[./]?q|q)[./]?$/i

/** Whether words that begin with a mark or post are whole, so that another may follow. */
function isWhole(words: string): boolean {
  const [first = '', ...rest] = words.split(' ')
  if (forBody.test(first)) return rest.length > 0
  const post = mark.test(first) ? rest.join(' ') : words
  return namesPost(post) && !/^trưởng$/i.test(post)
}

/** Posts that stand on one line, parted at marks between them and before the word that opens the next: `KT. Giám đốc, Phó Giám đốc`. */
export function splitPosts(line: string): string[] {
  const parts: string[] = []
  let before = 'kiêm'
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    const last = parts.at(-1)
    const opens = !goesOn.test(before) && nextPost.test(plain(line.slice(index))) && (!last || isWhole(last))
    const isMark = /^[-–—/]$/.test(word)
    if (last === undefined || (opens && !isMark)) parts.push(word)
    else if (!(isMark && opens)) parts[parts.length - 1] = `${last} ${word}`
    before = isMark ? before : word
  }
  return parts.map((part) =>
    part
      .replace(/^[-–—/]/, '')
      .replace(/(?<![\s,;/–—-])[\s,;/–—-]+$/, '')
      .trim(),
  )
}
