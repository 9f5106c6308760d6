import { authorityStart, typedAuthorities } from '../../../decree/authority.ts'
import { inCapitals } from '../../../vietnamese/capitals.ts'
import { personNamed } from '../../../vietnamese/person-names.ts'
import { opensAsPost, splitPosts } from '../../../vietnamese/posts.ts'
import { sentenceCase } from '../../../vietnamese/sentence-case.ts'

/** The keys of one who signs. */
export type SignerKeys = Readonly<Record<string, string>>

/** Traces of a signature on a copy. */
const trace = /^\(?\s*(?:đã ký|đã kí|ký tên|ký,? (?:và )?đóng dấu|ký,? ghi rõ họ tên|chữ ký)[^A-Z]*\)?$/i

/** Whether a line may belong to a signature that was typed. */
export const closesLikeSignature = (text: string): boolean =>
  text.length < 90 &&
  !/[.;:,]$/.test(text) &&
  (authorityStart.test(text) ||
    trace.test(text) ||
    (opensAsPost(text) && text.split(' ').length <= 9) ||
    personNamed(text) !== undefined)

/**
 * Who signs, from the lines of a signature as it stands on paper: marks of authority, posts, the name. Nothing where a post or
 * the name is missing. `around` tells how names in capitals are written.
 */
export function signerTyped(lines: readonly string[], around: string): SignerKeys | undefined {
  const words = lines.filter((line) => !trace.test(line))
  const person = personNamed(words.at(-1) ?? '')
  const posts: string[] = []
  for (const line of words.slice(0, -1).flatMap(splitSignedPosts)) {
    const goesOn = inCapitals(line) && !authorityStart.test(line) && !opensAsPost(line) && posts.length > 0
    if (goesOn) posts[posts.length - 1] += ` ${line}`
    else posts.push(line)
  }
  const marked = posts.filter((line) => authorityStart.test(line))
  const own = posts.filter((line) => !marked.includes(line))
  const keys = authorityKeysIn(marked)
  if (!person || (own.length === 0 && keys.quyen === undefined)) return undefined
  // TL. Chủ tịch / Chánh Văn phòng / KT. Chánh Văn phòng: the program prints the unit's head by itself.
  const printed = keys.thua_lenh && own.length > 1 && own[0] === keys.ky_thay
  const cased = (text: string) => sentenceCase(text, around)
  return {
    ...Object.fromEntries(Object.entries(keys).map(([key, post]) => [key, cased(post)])),
    ...(own.length > 0 && {
      chuc_vu: own
        .slice(printed ? 1 : 0)
        .map(cased)
        .join('\n'),
    }),
    ho_ten: nameCase(person.name),
    ...(person.degree && { hoc_vi: person.degree }),
  }
}

/** A name all in capitals is written as names are. */
const nameCase = (name: string): string =>
  inCapitals(name) ? name.replace(/[^\s.-]+/g, (word) => word.charAt(0) + word.slice(1).toLocaleLowerCase('vi')) : name

/** The parts of a line that opens with a mark: the post that is signed for, and those of the signer. */
export const splitSignedPosts = (line: string): string[] =>
  line.length < 200 && authorityStart.test(line) ? line.split(beforeMark).flatMap(splitPosts) : [line]

const beforeMark = new RegExp(String.raw`(?<![\s,;/–-])[\s,;/–-]*\s(?=${authorityStart.source.slice(1)})`)

/** By key, what stands behind each mark. */
export function authorityKeysIn(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [mark, key] = typedAuthorities.find(([mark]) => mark.test(line)) ?? []
      return mark && key ? [[key, line.replace(mark, '').trim()]] : []
    }),
  )
}
