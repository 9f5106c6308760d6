import { authorityStart, withPrintedMarks } from '../../../decree/authority.ts'
import type { Report } from '../../../findings/diagnostic.ts'
import { type Mount, mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { opensAsPost } from '../../../vietnamese/posts.ts'
import { isKeyMap } from '../key-values.ts'
import { notRead, putEntry, putMap, readAsMeant } from './put-right.ts'
import { authorityKeysIn, signerTyped, splitSignedPosts } from './typed-signature.ts'
import { type TypedWords, wordsByLine } from './words-by-line.ts'

type Path = readonly PropertyKey[]
type Signer = Readonly<Record<string, unknown>>

/** `chuc_vu: KT. Giám đốc, Phó Giám đốc`: marks of authority go to their keys. */
export function withMeantPosts(meta: YamlTree, report: Report): YamlTree {
  const { nguoi_ky: given } = meta.value
  if (typeof given === 'string') return withTypedSigner(wordsByLine(meta, ['nguoi_ky']), meta, report)
  if (Array.isArray(given) && given.every((one) => typeof one === 'string'))
    return withTypedSigner(
      given.flatMap((_, i) => wordsByLine(meta, ['nguoi_ky', i])),
      meta,
      report,
    )
  return withPosts(meta, report, (read) =>
    Array.isArray(given) ? given.map((one: unknown, i) => read(one, ['nguoi_ky', i])) : read(given, ['nguoi_ky']),
  )
}

/** The same of those who sign for an office, each below a name. */
export function withMeantOfficePosts(meta: YamlTree, report: Report): YamlTree {
  const { nguoi_ky: given } = meta.value
  if (!isKeyMap(given)) return meta
  return withPosts(meta, report, (read) =>
    Object.fromEntries(Object.entries(given).map(([name, one]) => [name, read(one, ['nguoi_ky', name])])),
  )
}

type ReadSigner = (one: unknown, path: Path) => unknown

function withPosts(meta: YamlTree, report: Report, readAll: (read: ReadSigner) => unknown): YamlTree {
  const mounts: Mount[] = []
  const signers = readAll((one, path) => {
    const posts = isKeyMap(one) && typeof one.chuc_vu === 'string' && postsMeant(one, path, { meta, report })
    if (!posts || !isKeyMap(one)) return one
    for (const key of Object.keys(posts)) mounts.push({ at: [...path, key], tree: meta, from: [...path, 'chuc_vu'] })
    return { ...one, ...posts }
  })
  return mounts.length > 0 ? mountOn({ ...meta.value, nguoi_ky: signers }, meta, mounts) : meta
}

/** One who signs in lines as on paper: marks, posts, the name. */
function withTypedSigner(lines: readonly TypedWords[], meta: YamlTree, report: Report): YamlTree {
  const at = ['nguoi_ky']
  const signer =
    lines.length > 1
      ? signerTyped(
          lines.map(({ text }) => withPrintedMarks(withDeputies(text))),
          '',
        )
      : undefined
  if (!signer) return meta
  report(
    readAsMeant({
      message: `Khóa \`nguoi_ky\` gõ như trên giấy; được hiểu là ${Object.keys(signer)
        .map((key) => `\`${key}\``)
        .join(', ')}`,
      hint: 'gõ mỗi phần một dòng thụt vào, như `chuc_vu: Giám đốc` và `ho_ten: …`',
      place: lines[0]?.place ?? meta.placeOf(at),
      ...putMap(meta, at, signer),
    }),
  )
  return mountOn(
    { ...meta.value, nguoi_ky: signer },
    meta,
    Object.keys(signer).map((key) => ({ at: ['nguoi_ky', key], tree: meta, from: at })),
  )
}

/** The keys that `chuc_vu` was meant for; nothing where it holds no mark, or where it can't be told apart. */
function postsMeant(
  signer: Signer,
  path: Path,
  { meta, report }: { readonly meta: YamlTree; readonly report: Report },
): Readonly<Record<string, string>> | undefined {
  const at = [...path, 'chuc_vu']
  const lines = wordsByLine(meta, at).flatMap(({ text }) => splitSignedPosts(withPrintedMarks(withDeputies(text))))
  const marked = lines.filter((line) => authorityStart.test(line))
  const keys = authorityKeysIn(marked)
  if (marked.length === 0) return deputyMeant(at, meta, report)
  if (Object.keys(keys).join() === 'quyen') return undefined
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

const shortDeputy = /(^|[,;–-]\s?)P\s?[./]\s?(?=([A-Za-zÀ-ỹ]+(?: [A-Za-zÀ-ỹ]+)?))/gi

/** Posts with `P.` of deputies written out: `P. Hiệu trưởng`; units (`P. Tài chính`) stay. */
const withDeputies = (posts: string): string =>
  posts.replace(shortDeputy, (typed, lead: string, post: string) => (opensAsPost(post) ? `${lead}Phó ` : typed))

/** The post of a deputy who signs with no mark, where it is shortened. */
function deputyMeant(at: Path, meta: YamlTree, report: Report): Readonly<Record<string, string>> | undefined {
  const typed = wordsByLine(meta, at)
    .map(({ text }) => text)
    .join('\n')
  const chuc_vu = withDeputies(typed)
  if (chuc_vu === typed) return undefined
  report(
    readAsMeant({
      message: `Khóa \`chuc_vu\` viết tắt “${typed}”; được hiểu là “${chuc_vu}”`,
      hint: `gõ \`chuc_vu: ${chuc_vu}\``,
      place: meta.placeOf(at),
      ...putEntry(meta, at, { chuc_vu }),
    }),
  )
  return { chuc_vu }
}
