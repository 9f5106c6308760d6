import { authorityStart } from '../../decree/authority.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { isPost, opensAsPost, splitPosts } from '../../vietnamese/posts.ts'
import { isSignatureTrace } from '../../vietnamese/signature-trace.ts'
import type { LeftOut, ManuscriptLine, SignerPart } from './recognised.ts'
import { plainSignature } from './signed-posts.ts'

/** A signature whose lines were run together: parted before each mark and each post. */
function splitSignature(lines: readonly ManuscriptLine[]): readonly ManuscriptLine[] {
  const capitals = lines.filter(({ text }) => inCapitals(text))
  const [only] = capitals
  if (!only || capitals.length > 1) return lines
  const parts: string[] = []
  const words = only.text.split(' ')
  for (const [at, word] of words.entries())
    if (at === 0 || authorityStart.test(words.slice(at).join(' '))) parts.push(word)
    else parts.push(`${parts.pop()} ${word}`)
  return lines.flatMap((line) =>
    line === only ? parts.flatMap(splitPosts).map((text) => ({ ...line, text })) : [line],
  )
}

/** Signers as far as their lines have been read. */
interface SignedSoFar {
  readonly signers: readonly SignerPart[]
  readonly leftOut: readonly LeftOut[]
}

/** What the lines of a signature are told by together. */
interface SignedLines {
  readonly lines: readonly ManuscriptLine[]
  /** A name stands in small letters, so that none in capitals is one. */
  readonly named: boolean
}

/** Blocks of authority, post and name. */
export function recogniseSigners(typed: readonly ManuscriptLine[]): SignedSoFar {
  const plain = plainSignature(typed)
  const lines = splitSignature(plain.lines)
  const all = { lines, named: lines.some(({ text }) => !inCapitals(text) && personNamed(text)) }
  const { signers, leftOut } = lines.reduce<SignedSoFar>((found, _, at) => takeSigned(found, all, at), {
    signers: [],
    leftOut: plain.leftOut,
  })
  return { signers: signers.map(lines === plain.lines ? withPostBelow : withOwnPost), leftOut }
}

/** One who signs for an advisory body has the own post above the name (cell 7b). */
function withOwnPost(signer: SignerPart): SignerPart {
  const { authority, post, ownPost = post[1] } = signer
  return authority.length > 0 ? signer : { ...signer, post: post.slice(0, 1), ...(ownPost && { ownPost }) }
}

/** What those are called who sign for a body that has members of others. */
const postOfBody = /^(?:pho )?(?:truong (?:tieu )?ban|to truong|chu tich hoi dong|truong doan)(?: thuong truc)?$/

/** TM. BAN CHỈ ĐẠO / TRƯỞNG BAN / CHỦ TỊCH UBND XÃ: the second post is the own one. */
function withPostBelow(signer: SignerPart): SignerPart {
  const { authority, post, ownPost } = signer
  const [first = '', second] = post
  const forBody = authority.some((line) => /^T\s?[./]?\s?M/.test(line)) && postOfBody.test(foldWords(first))
  return forBody && post.length === 2 && second && opensAsPost(second) && ownPost === undefined
    ? { ...signer, post: [first], ownPost: second }
    : signer
}

function takeSigned(found: SignedSoFar, all: SignedLines, at: number): SignedSoFar {
  const { text, line } = all.lines[at] ?? { text: '', line: 0 }
  const left = (why: string): SignedSoFar => ({ ...found, leftOut: [...found.leftOut, { text, line, why }] })
  if (isSignatureTrace(text)) return left('dấu vết chữ ký, bản mới được ký lại')
  const last = found.signers.at(-1)
  const open = last?.name === undefined ? last : undefined
  const { authority, post }: SignerPart = open ?? { authority: [], post: [] }
  const put = (parts: Partial<SignerPart>): SignedSoFar => ({
    ...found,
    signers: [...(open ? found.signers.slice(0, -1) : found.signers), { ...open, authority, post, ...parts }],
  })
  if (authorityStart.test(text)) return put({ authority: [...authority, text] })
  if (last && !open && isPost(text) && last.ownPost === undefined && !nameFollows(all, line))
    return { ...found, signers: [...found.signers.slice(0, -1), { ...last, ownPost: text }] }
  const person = personAt(all, at)
  if (person) return put({ name: person.name, ...(person.degree && { degree: person.degree }) })
  if (inCapitals(text)) return put(goingOn(open, text))
  return isSmallPost(all, at, open) ? put({ post: [...post, text] }) : left('không rõ thuộc phần ký')
}

const nameFollows = ({ lines }: SignedLines, line: number): boolean =>
  lines.some((other) => other.line > line && personNamed(other.text))

/** The person a line names. In capitals a name can't be told from the end of a post but by its place. */
function personAt({ lines, named }: SignedLines, at: number) {
  const { text } = lines[at] ?? { text: '' }
  const byPlace = !named && !isPost(text) && lines.at(-1)?.text === text && lines.length > 1
  return !inCapitals(text) || byPlace ? personNamed(text) : undefined
}

/** Capitals that open no post go on the line above them. */
function goingOn({ authority, post }: SignerPart = { authority: [], post: [] }, text: string): Partial<SignerPart> {
  const joined = (lines: readonly string[]) => [...lines.slice(0, -1), `${lines.at(-1)} ${text}`]
  if (opensAsPost(text) || authority.length + post.length === 0) return { post: [...post, text] }
  return post.length > 0 ? { post: joined(post) } : { authority: joined(authority) }
}

/** A short line with a capital goes on a signature that has no name yet, or opens one above a name, the trace of a signature between them or not. */
function isSmallPost({ lines }: SignedLines, at: number, open: SignerPart | undefined): boolean {
  const { text } = lines[at] ?? { text: '' }
  const next = lines.slice(at + 1).find((line) => !isSignatureTrace(line.text))
  const above = open ?? (personNamed(next?.text ?? '') && {})
  return above !== undefined && isCapital(text) && text.length < 60 && foldWords(text).split(' ').length < 8
}
