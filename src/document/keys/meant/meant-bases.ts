import type { Report } from '../../../findings/diagnostic.ts'
import { type Mount, mountAt, mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { itemText } from '../../../source/yaml-values.ts'
import { beforeBasis, opensAsBasis } from '../../../vietnamese/openers.ts'
import { isKeyMap } from '../key-values.ts'
import { putFor, putList, readAsMeant } from './put-right.ts'
import { partOfWords, type TypedWords, wordsByLine } from './words-by-line.ts'

/** `can_cu` as it stands on paper: a căn cứ a line, without dashes, or with a colon behind its first words. */
export function withMeantBases(meta: YamlTree, report: Report): YamlTree {
  if (Array.isArray(meta.value.can_cu))
    return withBasesApart(withBasesInColons(meta.value.can_cu, meta, report), report)
  if (typeof meta.value.can_cu !== 'string') return meta
  const bases = basesAmong(wordsByLine(meta, ['can_cu']).flatMap(basesOf))
  const texts = bases.map((lines) => lines.map(({ text }) => text).join(' '))
  const place = bases[0]?.[0]?.place
  if (!place || bases.length < 2) return meta
  report(
    readAsMeant({
      message: `Khóa \`can_cu\` có ${bases.length} căn cứ không phải danh sách; mỗi căn cứ được hiểu là một dòng`,
      hint: 'mở đầu mỗi căn cứ bằng hai dấu cách, dấu `-` và một dấu cách',
      place,
      ...putList(meta, ['can_cu'], texts),
    }),
  )
  const mounts = bases.flatMap(([first], i) => (first ? [mountAt(['can_cu', i], first.place)] : []))
  return mountOn({ ...meta.value, can_cu: texts }, meta, mounts)
}

/** A line that opens as a căn cứ, or stands below a semicolon, is one; any other goes on the one above. */
function basesAmong(lines: readonly TypedWords[]): TypedWords[][] {
  const bases: TypedWords[][] = []
  for (const line of lines) {
    const last = bases.at(-1)
    if (!last || opensAsBasis(line.text) || last.at(-1)?.text.endsWith(';')) bases.push([line])
    else last.push(line)
  }
  return bases
}

/** The căn cứ on a line, each opened by its own word. */
function basesOf(words: TypedWords): TypedWords[] {
  let at = 0
  return words.text.split(beforeBasis).map((text) => {
    const part = partOfWords(words, text, at)
    at += text.length
    return part
  })
}

/** Items of a list that hold more than one căn cứ, on a line or on several. */
function withBasesApart(meta: YamlTree, report: Report): YamlTree {
  const given = Array.isArray(meta.value.can_cu) ? meta.value.can_cu : []
  const mounts: Mount[] = []
  const all = given.flatMap((one: unknown, i): unknown[] => {
    const path = ['can_cu', i]
    const lines = typeof one === 'string' && beforeBasis.test(one) ? wordsByLine(meta, path).flatMap(basesOf) : []
    const bases = basesAmong(lines)
    if (bases.length < 2) {
      mounts.push({ at: ['can_cu', mounts.length], tree: meta, from: path })
      return [one]
    }
    const texts = bases.map((base) => base.map(({ text }) => text).join(' '))
    for (const [first] of bases) if (first) mounts.push(mountAt(['can_cu', mounts.length], first.place))
    const place = meta.placeOf(path)
    const between = `\n${' '.repeat(Math.max(0, place.column - 3))}- `
    report(
      readAsMeant({
        message: `${bases.length} căn cứ viết liền trong một mục; mỗi căn cứ được hiểu là một mục của danh sách`,
        hint: 'gõ mỗi căn cứ một dòng, mở đầu bằng hai dấu cách, dấu `-` và một dấu cách',
        place,
        ...(!isInBrackets(meta) && putFor(meta, path, texts.map(itemText).join(between))),
      }),
    )
    return texts
  })
  return all.length > given.length ? mountOn({ ...meta.value, can_cu: all }, meta, mounts) : meta
}

const isInBrackets = (meta: YamlTree): boolean => /^\s*\[/.test(meta.typedText(['can_cu']).text)

/** `- Căn cứ: Luật …`, which YAML takes for a key. */
function withBasesInColons(given: readonly unknown[], meta: YamlTree, report: Report): YamlTree {
  const mounts: Mount[] = []
  const bases = given.map((one, i) => {
    const [entry, ...others] = isKeyMap(one) ? Object.entries(one) : []
    if (!entry || others.length > 0 || typeof entry[1] !== 'string') return one
    const at = ['can_cu', i]
    const from = [...at, entry[0]]
    const [words, rest] = [meta.typedKey(from), entry[1].trim()]
    const text = opensAsBasis(`${words} `) ? `${words} ${rest}` : `${words}: ${rest}`
    mounts.push({ at, tree: meta, from })
    report(
      readAsMeant({
        message: `Căn cứ gõ có dấu hai chấm sau “${words}”; được hiểu là “${text}”`,
        hint: `gõ \`- ${itemText(text)}\``,
        place: meta.placeOf(from, 'key'),
        ...putFor(meta, at, itemText(text)),
      }),
    )
    return text
  })
  return mounts.length > 0 ? mountOn({ ...meta.value, can_cu: bases }, meta, mounts) : meta
}
