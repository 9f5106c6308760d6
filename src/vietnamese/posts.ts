import { inCapitals } from './capitals.ts'
import { foldWords } from './fold-words.ts'

const postWords =
  /(?:^| )(?:chu tich|giam doc|tong giam doc|pho|truong|chanh|bo truong|thu truong|bi thu|hieu truong|chi cuc truong|cuc truong|vien truong|chanh an|chu nhiem|chu nhiem uy ban|thu tuong|tu lenh|chinh uy|chi huy truong|thuong truc|uy vien|dai dien|nguoi dung dau|ke toan truong|to truong|doi truong|thanh tra|chuyen vien|thu ky|tong thu ky|tong bien tap|chu huy|hieu pho|trinh|quyen|phu trach)(?: |$)/

/** Begins with the word of a post, and doesn't go on with one begun above. */
export const opensAsPost = (text: string): boolean => postWords.exec(foldWords(text))?.index === 0

/** Capitals that name a post. */
export const isPost = (text: string): boolean => inCapitals(text) && text.length < 90 && postWords.test(foldWords(text))

/** Words that a post goes on from: what stands behind them opens no other. */
const goesOn =
  /^(?:phó|tổng|chánh|kiêm|chi|cục|viện|hiệu|bộ|thứ|thủ|quyền|ủy|tổ|đội|ban|nguyên|(?:k[./]?t|t[./]?[lm]|t[./]?u[./]?q|q)[./]?)$/i

/** Posts that stand on one line, parted at marks between them and before the word that opens the next: `KT. Giám đốc, Phó Giám đốc`. */
export function splitPosts(line: string): string[] {
  const parts: string[] = []
  let before = 'kiêm'
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    const opens = !goesOn.test(before) && opensAsPost(line.slice(index).replace(/^(?:[-–—/]\s*)/, ''))
    const isMark = /^[-–—/]$/.test(word)
    if (parts.length === 0 || (opens && !isMark)) parts.push(word)
    else if (!(isMark && opens)) parts[parts.length - 1] += ` ${word}`
    before = isMark ? before : word
  }
  return parts.map((part) =>
    part
      .replace(/^[-–—/]/, '')
      .replace(/(?<![\s,;/–—-])[\s,;/–—-]+$/, '')
      .trim(),
  )
}
