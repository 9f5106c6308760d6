import { authorityStart, typedAuthorities } from '../../../decree/authority.ts'
import { inCapitals } from '../../../vietnamese/capitals.ts'
import { callingBefore, personNamed } from '../../../vietnamese/person-names.ts'
import { opensAsPost, splitPosts } from '../../../vietnamese/posts.ts'
import { sentenceCase } from '../../../vietnamese/sentence-case.ts'
import { isSignatureTrace } from '../../../vietnamese/signature-trace.ts'

/** The keys of one who signs. */
export type SignerKeys = Readonly<Record<string, string>>

/** What a signature says as it stands on paper: the keys it has words for. */
export interface SignatureTyped {
  readonly keys: SignerKeys
  /** It has both a post and a name. */
  readonly whole: boolean
}

/**
 * What the lines of a signature say: marks of authority, posts and the name, which the post of an advisory body's signer in his own
 * agency may follow. `around` tells how names in capitals are written.
 */
export function signatureTyped(lines: readonly string[], around: string): SignatureTyped {
  const words = lines.filter((line) => !isSignatureTrace(line))
  const at = nameIn(words)
  const person = personNamed(withoutCalling(words[at] ?? ''))
  const isBelow = at > 0 && at < words.length - 1
  const posts = postLines(isBelow || at < 0 ? words.slice(0, at < 0 ? words.length : at) : words.toSpliced(at, 1))
  const below = isBelow ? postLines(words.slice(at + 1)) : []
  const marked = posts.filter((line) => authorityStart.test(line))
  const own = posts.filter((line) => !marked.includes(line))
  const keys = authorityKeysIn(marked)
  // TL. Chủ tịch / Chánh Văn phòng / KT. Chánh Văn phòng: the program prints the unit's head by itself.
  const printed = keys.thua_lenh && own.length > 1 && own[0] === keys.ky_thay
  const cased = (all: readonly string[]) => all.map((text) => sentenceCase(text, around)).join('\n')
  const read = {
    ...Object.fromEntries(Object.entries(keys).map(([key, post]) => [key, cased([post])])),
    ...(own.length > 0 && { chuc_vu: cased(own.slice(printed ? 1 : 0)) }),
    ...(below.length > 0 && { chuc_vu_co_quan: cased(below) }),
    ...(person && { ho_ten: nameCase(person.name) }),
    ...(person?.degree && { hoc_vi: person.degree }),
  }
  return { keys: read, whole: person !== undefined && (own.length > 0 || keys.quyen !== undefined) }
}

/** Posts a line each; what is broken over lines in capitals is one. */
function postLines(lines: readonly string[]): string[] {
  const posts: string[] = []
  for (const line of lines.flatMap(splitSignedPosts)) {
    const goesOn = inCapitals(line) && !authorityStart.test(line) && !opensAsPost(line) && posts.length > 0
    if (goesOn) posts[posts.length - 1] += ` ${line}`
    else posts.push(line)
  }
  return posts
}

/** Who signs, from the lines of a signature; nothing where a post or the name is missing. */
export function signerTyped(lines: readonly string[], around: string): SignerKeys | undefined {
  const { keys, whole } = signatureTyped(lines, around)
  return whole ? keys : undefined
}

/** The last line that is a name, in capitals only where nothing stands below; -1 where there is none. */
const nameIn = (words: readonly string[]): number =>
  words.findLastIndex(
    (line, i) =>
      !opensAsPost(line) &&
      (i === words.length - 1 || !inCapitals(line)) &&
      personNamed(withoutCalling(line)) !== undefined,
  )

const withoutCalling = (line: string): string => line.slice(callingBefore(line).length)

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
