import { authorityStart, typedAuthorities } from '../../../decree/authority.ts'
import type { Report } from '../../../findings/diagnostic.ts'
import { type Mount, mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { splitPosts } from '../../../vietnamese/posts.ts'
import { isKeyMap } from '../key-values.ts'
import { notRead, putEntry, readAsMeant } from './put-right.ts'
import { wordsByLine } from './words-by-line.ts'

type Path = readonly PropertyKey[]
type Signer = Readonly<Record<string, unknown>>

/** `chuc_vu: KT. Giám đốc, Phó Giám đốc`: marks of authority go to their keys. */
export function withMeantPosts(meta: YamlTree, report: Report): YamlTree {
  const { nguoi_ky: given } = meta.value
  const mounts: Mount[] = []
  const read = (one: unknown, path: Path): unknown => {
    const posts = isKeyMap(one) && typeof one.chuc_vu === 'string' && postsMeant(one, path, { meta, report })
    if (!posts || !isKeyMap(one)) return one
    for (const key of Object.keys(posts)) mounts.push({ at: [...path, key], tree: meta, from: [...path, 'chuc_vu'] })
    return { ...one, ...posts }
  }
  const signers = Array.isArray(given)
    ? given.map((one: unknown, i) => read(one, ['nguoi_ky', i]))
    : read(given, ['nguoi_ky'])
  return mounts.length > 0 ? mountOn({ ...meta.value, nguoi_ky: signers }, meta, mounts) : meta
}

/** The keys that `chuc_vu` was meant for; nothing where it holds no mark, or where it can't be told apart. */
function postsMeant(
  signer: Signer,
  path: Path,
  { meta, report }: { readonly meta: YamlTree; readonly report: Report },
): Readonly<Record<string, string>> | undefined {
  const at = [...path, 'chuc_vu']
  const lines = wordsByLine(meta, at).flatMap(({ text }) => splitSignedPosts(text))
  const marked = lines.filter((line) => authorityStart.test(line))
  const keys = authorityKeysIn(marked)
  if (marked.length === 0 || Object.keys(keys).join() === 'quyen') return undefined
  const own = lines.filter((line) => !marked.includes(line) && line !== keys.ky_thay)
  const [first = ''] = marked
  if (Object.keys(keys).some((key) => key in signer)) return undefined
  if (own.length === 0 && keys.quyen === undefined) {
    report(
      notRead({
        message: `Khóa \`chuc_vu\` mới có “${first}”, chưa có chức vụ của người ký`,
        hint: `gõ ${Object.entries(keys).map(([key, post]) => `\`${key}: ${post}\``)} và \`chuc_vu: …\` với chức vụ của người ký`,
        place: meta.placeOf(at),
      }),
    )
    return undefined
  }
  const posts = { ...keys, ...(own.length > 0 && { chuc_vu: own.join('\n') }) }
  report(
    readAsMeant({
      message: `Khóa \`chuc_vu\` có quyền hạn ký “${first}”; được hiểu là ${Object.keys(keys)
        .map((key) => `\`${key}\``)
        .join(', ')}`,
      hint: Object.entries(posts)
        .map(([key, post]) => `gõ \`${key}: ${post.replaceAll('\n', ' ')}\``)
        .join(', '),
      place: meta.placeOf(at),
      ...(own.length < 2 && putEntry(meta, at, posts)),
    }),
  )
  return posts
}

/** The parts of a line that opens with a mark: the post that is signed for, and those of the signer. */
export const splitSignedPosts = (line: string): string[] =>
  authorityStart.test(line) ? line.split(beforeMark).flatMap(splitPosts) : [line]

const beforeMark = new RegExp(
  String.raw`[\s,;/–-]+\s(?=${authorityStart.source.slice(1)})|\s(?=${authorityStart.source.slice(1)})`,
)

/** By key, what stands behind each mark. */
export function authorityKeysIn(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [mark, key] = typedAuthorities.find(([mark]) => mark.test(line)) ?? []
      return mark && key ? [[key, line.replace(mark, '').trim()]] : []
    }),
  )
}
