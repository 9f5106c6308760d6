import { typedAuthorities, withPrintedMarks } from '../../../decree/authority.ts'
import { authorityKeys, authorityMarks } from '../../../decree/names.ts'
import type { Report } from '../../../findings/diagnostic.ts'
import { type Mount, mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { isKeyMap } from '../key-values.ts'
import { notRead, putFor, readAsMeant } from './put-right.ts'

type Path = readonly PropertyKey[]
type AuthorityKey = (typeof authorityKeys)[number]

/** A mark alone, or an answer as to a box: `ky_thay: KT`, `ky_thay: có`. */
const noPost = /^(?:t[./]?u[./]?q|t[./]?m|k[./]?t|t[./]?l|q|có|co|x|yes|true|on|không|khong|no|false|off|-+)[.\s]*$/i

/** `ky_thay: KT`, which has no post behind the mark, and `ky_thay: TM. Ủy ban`, whose mark is that of another key. */
export function withMeantAuthorities(meta: YamlTree, report: Report): YamlTree {
  const { nguoi_ky: given } = meta.value
  const mounts: Mount[] = []
  const read = (one: unknown, path: Path): unknown => {
    if (!isKeyMap(one)) return one
    const posts = authorityKeys.flatMap((key) => {
      const post = postMeant(one, { key, path: [...path, key] }, { meta, report })
      return post === undefined ? [] : [[key, post] as const]
    })
    for (const [key] of posts) mounts.push({ at: [...path, key], tree: meta, from: [...path, key] })
    return { ...one, ...Object.fromEntries(posts) }
  }
  const signers = Array.isArray(given)
    ? given.map((one: unknown, i) => read(one, ['nguoi_ky', i]))
    : read(given, ['nguoi_ky'])
  return mounts.length > 0 ? mountOn({ ...meta.value, nguoi_ky: signers }, meta, mounts) : meta
}

/** The post that a key was meant to have, where it has none; what can't be told is reported. */
function postMeant(
  signer: Readonly<Record<string, unknown>>,
  { key, path }: { readonly key: AuthorityKey; readonly path: Path },
  { meta, report }: { readonly meta: YamlTree; readonly report: Report },
): string | undefined {
  const { [key]: value, chuc_vu } = signer
  if (typeof value !== 'string') return undefined
  const place = meta.placeOf(path)
  if (!noPost.test(value.trim())) {
    const other = otherKey(value.trim(), key)
    const message = `Khóa \`${key}\` là của “${authorityMarks[key]}” mà giá trị mở đầu bằng “${authorityMarks[other ?? key]}”`
    if (other)
      report(
        notRead({
          message,
          hint: `gõ \`${other}: …\` nếu là “${authorityMarks[other]}”; nếu không thì bỏ “${authorityMarks[other]}”`,
          place,
        }),
      )
    return undefined
  }
  const [, head] =
    key === 'ky_thay' && typeof chuc_vu === 'string' ? (/^phó\s+(\S[^\n]*)$/i.exec(chuc_vu.trim()) ?? []) : []
  const post = head && `${head.charAt(0).toLocaleUpperCase('vi')}${head.slice(1)}`
  const message = `Khóa \`${key}\` có “${value.trim()}”, không có chức vụ`
  if (post)
    report(
      readAsMeant({
        message: `${message}; được hiểu là “${post}”`,
        hint: `gõ \`${key}: ${post}\``,
        place,
        ...putFor(meta, path, post),
      }),
    )
  else
    report(
      notRead({
        message,
        hint: `gõ \`${key}: …\` với chức vụ in sau “${authorityMarks[key]}”, hoặc bỏ khóa này`,
        place,
      }),
    )
  return post
}

/** The key of the mark that a value opens with, where that isn't its own. */
function otherKey(value: string, own: AuthorityKey): AuthorityKey | undefined {
  const printed = withPrintedMarks(value)
  const [, key] = /^(?:TUQ|TM|KT|TL|Q)\. ?\p{Lu}/u.test(printed)
    ? (typedAuthorities.find(([mark]) => mark.test(printed)) ?? [])
    : []
  return key === own ? undefined : key
}
