import type { LeafDirective } from 'mdast-util-directive'
import { meant } from '../../findings/meant.ts'
import { limits } from '../../limits.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { seenLines } from '../../vietnamese/unseen.ts'
import type { Asset, Reader } from '../reader.ts'

/** The attributes of a directive by their normal keys; `known` gives each an example. Unknown ones are reported. */
export function attributesOf<Name extends string>(
  node: LeafDirective,
  known: Readonly<Record<Name, string>>,
  reader: Reader,
): Readonly<Partial<Record<Name, string>>> {
  const given = Object.entries(node.attributes ?? {}).map(([name, value]) => [normalKey(name), value ?? ''] as const)
  const usable = Object.values<string>(known).join(', ')
  for (const [name] of given) {
    if (isKnown(name, known)) continue
    const guess = meant(name, Object.keys(known))
    const hint = guess ? `có phải là \`${guess}\`? Dùng được: ${usable}` : `dùng được: ${usable}`
    reader.reject(node, `Lệnh \`::${node.name}\` không có phần “${name}”`, hint)
  }
  for (const name of repeatedParts(reader.lines(node).join(' ')))
    reader.reject(node, `Lệnh \`::${node.name}\` có hai phần “${name}”`, 'bỏ bớt một phần')
  const typed: Partial<Record<Name, string>> = {}
  for (const [name, value] of given) if (isKnown(name, known)) typed[name] = seenLines(value).join(' ')
  return typed
}

/** Names given twice in a directive as typed: of such, only the last would be read. */
function repeatedParts(typed: string): Set<string> {
  const names = [...typed.replace(/"[^"]*"/g, '""').matchAll(/(?<![\p{L}\d_-])([\p{L}\d_-]+)\s*=/gu)].map(
    ([, name = '']) => normalKey(name),
  )
  return new Set(names.filter((name, i) => names.indexOf(name) < i))
}

const isKnown = <Name extends string>(name: string, known: Readonly<Record<Name, string>>): name is Name =>
  Object.hasOwn(known, name)

/** The path of a file named in another one, from the folder of the source; `..` stays, and the rim refuses it. */
export function pathFrom(including: readonly string[], typed: string): string {
  const folder = (including.at(-1) ?? '').split('/').slice(0, -1)
  const way: string[] = []
  for (const step of [...folder, ...typed.trim().replaceAll('\\', '/').split('/')])
    if (step === '..' && way.length > 0 && way.at(-1) !== '..') way.pop()
    else if (step !== '.') way.push(step)
  return way.join('/')
}

/** Fetches the file a directive names; what stands in the way is reported. */
export function fileOf(
  node: LeafDirective,
  typed: string | undefined,
  reader: Reader,
): { readonly path: string; readonly data: Uint8Array } | undefined {
  if (typed !== undefined && /[“”]/.test(typed)) {
    reader.reject(node, 'Tên tệp nằm trong dấu nháy cong', `gõ dấu nháy thẳng: \`::${node.name}{tep="…"}\``)
    return undefined
  }
  if (!typed) {
    reader.reject(node, `Lệnh \`::${node.name}\` thiếu tên tệp`, `gõ \`::${node.name}{tep="…"}\``)
    return undefined
  }
  const path = pathFrom(reader.includes, typed)
  const data = reader.asset(path)
  if (typeof data !== 'string') return { path, data }
  reader.reject(node, ...obstacle(data, typed))
  return undefined
}

/** Why a file a source names can't be had, and what to do. */
export function obstacle(why: Extract<Asset, string>, typed: string): [message: string, hint: string] {
  const { assetBytes, nameBytes } = limits
  const name = typed.length > longestQuoted ? `${typed.slice(0, longestQuoted)}…` : typed
  switch (why) {
    case 'missing':
      return [`Không có tệp “${name}”`, 'kiểm tra tên tệp; đường dẫn tính từ thư mục của tệp nguồn']
    case 'outside':
      return [`Tệp “${name}” nằm ngoài thư mục của tệp nguồn`, 'chép tệp vào thư mục của tệp nguồn']
    case 'large':
      return [`Tệp “${name}” lớn hơn ${assetBytes.most / 1_000_000} MB`, 'thu nhỏ tệp, hoặc tách thành nhiều tệp']
    case 'unreadable':
      return [`Không đọc được tệp “${name}”`, 'kiểm tra quyền đọc của tệp; nếu là lối tắt, kiểm tra tệp mà nó trỏ tới']
    case 'unnamable':
      return [`Tên tệp “${name}” dài hơn ${nameBytes.most} byte hoặc có ký tự không dùng được`, 'đặt tên tệp ngắn hơn']
  }
}

/** Characters of a name that a finding quotes. */
const longestQuoted = 80
