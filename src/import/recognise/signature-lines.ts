import { authorityStart } from '../../decree/authority.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { isPost, opensAsPost } from '../../vietnamese/posts.ts'
import type { LeftOut, ManuscriptLine, SignerPart } from './recognised.ts'

/** Traces of a signature on a copy. */
export const signatureTrace = /^\(?\s*(?:đã ký|đã kí|ký tên|ký,? đóng dấu|chữ ký|(?:\[\s*)?daky)[^A-Z]*$/i

/** A signature whose lines were run together: parted before each mark and each post. */
function splitSignature(lines: readonly ManuscriptLine[]): readonly ManuscriptLine[] {
  const capitals = lines.filter(({ text }) => inCapitals(text))
  const [only] = capitals
  if (!only || capitals.length > 1) return lines
  const parts: string[] = []
  const words = only.text.split(' ')
  for (const [at, word] of words.entries()) {
    const rest = words.slice(at).join(' ')
    const opens =
      authorityStart.test(rest) ||
      (opensAsPost(rest) &&
        !/^(?:KT|TL|TUQ|TM|Q)\.?$|^(?:PHÓ|TỔNG|CHÁNH|KIÊM|CHI|CỤC|VIỆN|HIỆU|BỘ|THỨ|THỦ)$/.test(words[at - 1] ?? 'KIÊM'))
    if (parts.length === 0 || opens) parts.push(word)
    else parts[parts.length - 1] += ` ${word}`
  }
  return lines.flatMap((line) => (line === only ? parts.map((text) => ({ ...line, text })) : [line]))
}

/** Blocks of authority, post and name. */
export function recogniseSigners(typed: readonly ManuscriptLine[], leftOut: LeftOut[]): SignerPart[] {
  const lines = splitSignature(typed)
  interface Open {
    authority: string[]
    post: string[]
    ownPost?: string
    degree?: string
    name?: string
  }
  const signers: Open[] = []
  const current = (): Open => {
    const last = signers.at(-1)
    if (last && last.name === undefined) return last
    const open: Open = { authority: [], post: [] }
    signers.push(open)
    return open
  }
  const mixed = lines.some(({ text }) => !inCapitals(text) && personNamed(text))
  for (const { text, line } of lines) {
    if (signatureTrace.test(text)) {
      leftOut.push({ text, line, why: 'dấu vết chữ ký, bản mới được ký lại' })
      continue
    }
    // In capitals a name can't be told from the end of a post but by its place.
    const byPlace = !mixed && !isPost(text) && lines.at(-1)?.text === text && lines.length > 1
    const person = !inCapitals(text) || byPlace ? personNamed(text) : undefined
    const last = signers.at(-1)
    if (authorityStart.test(text)) current().authority.push(text)
    else if (
      isPost(text) &&
      last?.name !== undefined &&
      last.ownPost === undefined &&
      !lines.some((other) => other.line > line && personNamed(other.text))
    )
      last.ownPost = text
    else if (inCapitals(text) && !person) {
      const open = current()
      const above = open.post.length > 0 ? open.post : open.authority
      if (above.length > 0 && !opensAsPost(text)) above[above.length - 1] = `${above.at(-1)} ${text}`
      else open.post.push(text)
    } else if (person) {
      const open = current()
      open.name = person.name
      if (person.degree) open.degree = person.degree
    } else if (
      isCapital(text) &&
      text.length < 60 &&
      last &&
      last.name === undefined &&
      foldWords(text).split(' ').length < 8
    )
      last.post.push(text)
    else leftOut.push({ text, line, why: 'không rõ thuộc phần ký' })
  }
  return signers.map(({ authority, post, ownPost, degree, name }) => ({
    authority,
    // One who signs for an advisory body has the own post above the name (cell 7b).
    post: lines !== typed && authority.length === 0 ? post.slice(0, 1) : post,
    ...(ownPost ? { ownPost } : lines !== typed && authority.length === 0 && post[1] && { ownPost: post[1] }),
    ...(degree && { degree }),
    ...(name && { name }),
  }))
}
