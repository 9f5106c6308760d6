import type { Finding, Place, Report } from '../../../findings/diagnostic.ts'
import { type Mount, mountAt, mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { itemText, quoted } from '../../../source/yaml-values.ts'
import { archiveBehind, archiveTyped, isArchive } from '../../../vietnamese/recipients.ts'
import { isKeyMap } from '../key-values.ts'
import { notRead, putFor, putList, readAsMeant, wholePlace } from './put-right.ts'
import { archiveApart, recipientsAmong } from './recipients-apart.ts'
import { type TypedWords, wordsByLine } from './words-by-line.ts'

type Path = readonly PropertyKey[]

/** One item of the list, and where it stands: a path of the keys, or part of a text. */
interface Item {
  readonly item: unknown
  readonly from: Path | Place
}

/** `noi_nhan` as it stands on paper: lines without dashes, a colon behind a name, “Lưu” among them. */
export function withMeantRecipients(meta: YamlTree, report: Report): YamlTree {
  const typed = itemsOf(meta, report)
  if (!typed) return meta
  const kept = typed.filter(({ item }) => !isArchiveItem(item))
  const archives = typed.filter((one) => !kept.includes(one))
  const first = archives[0]
  if (first && typed.indexOf(first) < kept.length) report(archiveAmid(typed, first, meta))
  const archive = archives.map(({ item }) => archiveTyped(String(item))).join(', ')
  const takesArchive = first !== undefined && archiveGoes(archive, first, { meta, report })
  const mounts: Mount[] = kept.map(({ from }, i) => mounted(['noi_nhan', i], from, meta))
  return mountOn(
    { ...meta.value, noi_nhan: kept.map(({ item }) => item), ...(takesArchive && { luu: archive }) },
    meta,
    takesArchive ? [...mounts, mounted(['luu'], first.from, meta)] : mounts,
  )
}

const mounted = (at: Path, from: Item['from'], tree: YamlTree): Mount =>
  'file' in from ? mountAt(at, from) : { at, tree, from }

const placeOf = ({ from }: Item, meta: YamlTree): Place => ('file' in from ? from : meta.placeOf(from))

/** Whether “Lưu” among the recipients is the document's: beside another in `luu` it must be the same. */
function archiveGoes(archive: string, first: Item, { meta, report }: MetaAndReport): boolean {
  const { luu } = meta.value
  const given = typeof luu === 'string' ? luu.trim() : ''
  if (given === '') return true
  const same = plain(given) === plain(archive)
  const place = placeOf(first, meta)
  const message = `Lưu gõ cả ở \`noi_nhan\` (“${archive}”) và ở \`luu\` (“${given}”)`
  if (!same)
    report(notRead({ message, hint: 'chỉ giữ một nơi: bỏ dòng Lưu trong `noi_nhan`, hoặc sửa khóa `luu`', place }))
  else if (!('file' in first.from)) report(readAsMeant({ message, hint: 'bỏ dòng Lưu trong `noi_nhan`', place }))
  return false
}

const plain = (archive: string): string => (archiveTyped(archive) ?? archive).replace(/[\s.;]+/g, '').toLowerCase()

/** The items in order; nothing where `noi_nhan` is as the schema has it. */
function itemsOf(meta: YamlTree, report: Report): readonly Item[] | undefined {
  const { noi_nhan: given } = meta.value
  if (typeof given === 'string') return itemsOfText(meta, report)
  if (isKeyMap(given)) return itemsOfMap(given, meta, report)
  if (!Array.isArray(given)) return undefined
  const items = withWholeNames(
    given.flatMap((item: unknown, i) => itemsOfItem(item, ['noi_nhan', i], { meta, report })),
    { meta, report },
  )
  return items.length !== given.length || items.some(({ item }, i) => item !== given[i] || isArchiveItem(item))
    ? items
    : undefined
}

/** Between brackets a comma parts names that have one: “Các khoa, phòng”, whose second half opens in small letters. */
function withWholeNames(items: readonly Item[], { meta, report }: MetaAndReport): readonly Item[] {
  if (!isInBrackets(meta)) return items
  const names: [Item, ...Item[]][] = []
  for (const one of items) {
    const last = names.at(-1)
    const typed = 'file' in one.from ? '' : meta.typedText(one.from).text
    if (!last || typeof last[0].item !== 'string' || !/^\p{Ll}/u.test(typed) || isArchiveItem(one.item))
      names.push([one])
    else last.push(one)
  }
  return names.map((parts) => {
    const [first, ...more] = parts
    const [second] = more
    if (!second) return first
    const item = parts.map((part) => String(part.item)).join(', ')
    report(
      readAsMeant({
        message: `${more.map((part) => `“${part.item}”`).join(', ')} sau dấu phẩy được hiểu là phần của nơi nhận “${item}”`,
        hint: `đặt nơi nhận có dấu phẩy trong dấu nháy kép: \`"${item}"\``,
        place: placeOf(second, meta),
        ...wholeName(item, { from: placeOf(first, meta), to: placeOf(more.at(-1) ?? second, meta) }),
      }),
    )
    return { item, from: first.from }
  })
}

/** The fix that puts the parts of a name between quotation marks, where all stand on a line. */
function wholeName(name: string, { from, to }: { readonly from: Place; readonly to: Place }): Pick<Finding, 'fix'> {
  const { endLine = to.line, endColumn } = to
  if (endColumn === undefined || from.line !== endLine || /["']/.test(name)) return {}
  const { file, line, column } = from
  return { fix: { place: { file, line, column, endLine, endColumn }, text: `"${name}"` } }
}

const isArchiveItem = (item: unknown): boolean => typeof item === 'string' && isArchive(item)

/** One text is a recipient a line, or between two semicolons. */
function itemsOfText(meta: YamlTree, report: Report): readonly Item[] | undefined {
  const words = wordsByLine(meta, ['noi_nhan']).flatMap(recipientsAmong)
  const unclear = words.filter(({ text }) => archiveBehind(text)?.before.includes(','))
  if (!meta.mended) for (const one of unclear) report(archiveInLine(one))
  const [only] = words
  if (words.length === 1 && only && unclear.length === 0 && comma.test(only.text) && !meta.filled)
    report(perhapsSeveral(only))
  const parts = words.flatMap(archiveApart)
  const [first] = parts
  if (parts.length === 1 && first && isArchive(first.text)) {
    report(onlyArchive(first))
    return [{ item: first.text, from: first.place }]
  }
  if (parts.length < 2 || unclear.length > 0) return undefined
  report(
    readAsMeant({
      message: `Khóa \`noi_nhan\` có ${parts.length} dòng không phải danh sách; mỗi dòng được hiểu là một nơi nhận`,
      hint: 'gõ mỗi nơi nhận một dòng, mở đầu bằng hai dấu cách, dấu `-` và một dấu cách',
      place: first?.place ?? meta.placeOf(['noi_nhan']),
      ...putList(
        meta,
        ['noi_nhan'],
        parts.map(({ text }) => text),
      ),
    }),
  )
  return parts.map(({ text, place }) => ({ item: text, from: place }))
}

const onlyArchive = ({ text, place }: TypedWords): Finding =>
  readAsMeant({
    message: `Khóa \`noi_nhan\` chỉ có “${text}”; được hiểu là \`luu\``,
    hint: 'gõ phần Lưu ở khóa `luu`, các nơi nhận ở `noi_nhan`',
    place,
  })

/** Several commas may be within a name or part recipients. */
function archiveInLine({ text, place }: TypedWords): Finding {
  return notRead({
    message: `“${archiveBehind(text)?.archive}” gõ trong cùng một dòng với nơi nhận “${text}”`,
    hint: 'gõ mỗi nơi nhận một dòng mở đầu bằng `- `; phần Lưu gõ ở khóa `luu`',
    place,
  })
}

/** A comma before a capital or an office: another recipient may begin there. */
const comma = /,\s*(?=\p{Lu})/u

const perhapsSeveral = ({ text, place }: TypedWords): Finding =>
  notRead({
    message: `Khóa \`noi_nhan\` có dấu phẩy trong một dòng: “${text}”; không rõ là một hay nhiều nơi nhận`,
    hint: 'gõ mỗi nơi nhận một dòng, mở đầu bằng hai dấu cách, dấu `-` và một dấu cách; một nơi thôi cũng gõ sau `- `',
    place,
  })

/** Names with a colon behind them, which YAML takes for keys. */
function itemsOfMap(given: Readonly<Record<string, unknown>>, meta: YamlTree, report: Report): Item[] | undefined {
  if (/^\s*\{/.test(meta.typedText(['noi_nhan']).text) || 'nhom' in given || 'de' in given) return undefined
  const items = entriesOf(given, ['noi_nhan'], meta)
  if (!items) return undefined
  const indent = `\n${' '.repeat(meta.placeOf(['noi_nhan']).column - 1)}`
  report(
    readAsMeant({
      message: `Khóa \`noi_nhan\` có ${items.length} dòng không phải danh sách; mỗi dòng được hiểu là một nơi nhận`,
      hint: 'mở đầu mỗi dòng bằng dấu `-` và một dấu cách; đặt nơi nhận có dấu hai chấm trong dấu nháy kép',
      place: meta.placeOf(Array.isArray(items[0]?.from) ? items[0].from : ['noi_nhan'], 'key'),
      ...putFor(meta, ['noi_nhan'], items.map(({ item }) => `- ${itemText(String(item))}`).join(indent)),
    }),
  )
  return items
}

function entriesOf(map: Readonly<Record<string, unknown>>, path: Path, meta: YamlTree): Item[] | undefined {
  const entries = Object.entries(map)
  if (!entries.every(([, value]) => typeof value === 'string')) return undefined
  return entries.map(([key, value]) => {
    const from = [...path, key]
    return { item: `${meta.typedKey(from)}: ${String(value).trim()}`.trim(), from }
  })
}

interface MetaAndReport {
  readonly meta: YamlTree
  readonly report: Report
}

function itemsOfItem(item: unknown, path: Path, { meta, report }: MetaAndReport): Item[] {
  const own = [{ item, from: path }]
  if (typeof item === 'string')
    return itemsOfLines(path, { meta, report }) ?? itemsOnALine(own, path, { meta, report }) ?? own
  if (!isKeyMap(item) || 'nhom' in item || 'de' in item) return own
  const entries = entriesOf(item, path, meta)
  if (!entries) return own
  const parted = entries.length === 1 ? itemsOnALine(entries, path, { meta, report }) : undefined
  if (parted) return parted
  const told = entries.filter((one) => !isArchiveItem(one.item))
  if (told.length > 0)
    report(
      readAsMeant({
        message: `“${told[0]?.item}” có dấu hai chấm; được hiểu là tên nơi nhận`,
        hint: `đặt nơi nhận này trong dấu nháy kép: \`- "${told[0]?.item}"\``,
        place: meta.placeOf(path),
        ...(entries.length === 1 && putFor(meta, path, itemText(String(entries[0]?.item)))),
      }),
    )
  return entries
}

/** An item of several recipients and “Lưu”; nothing where it is one. */
function itemsOnALine([one]: readonly Item[], path: Path, { meta, report }: MetaAndReport): Item[] | undefined {
  const place = meta.placeOf(path)
  const { line, column, endLine = line, endColumn = column } = place
  const text = String(one?.item).trim()
  const words = recipientsAmong({ text, place: { ...place, endLine, endColumn } }).flatMap(archiveApart)
  // What a template is filled with parts nothing.
  if (meta.filled || words.length < 2 || sharePurpose(words)) return undefined
  if (!meta.mended)
    report(
      readAsMeant({
        message: `“${text}” là ${words.length} nơi nhận viết liền; được hiểu là ${words.length} mục của danh sách`,
        hint: isInBrackets(meta)
          ? 'đặt mỗi nơi nhận trong dấu nháy kép, giữa các nơi là dấu phẩy'
          : 'gõ mỗi nơi nhận một dòng, mở đầu bằng hai dấu cách, dấu `-` và một dấu cách',
        place,
        ...putFor(meta, path, asItems(words, place, meta)),
      }),
    )
  return words.map((word) => ({ item: word.text, from: word.place }))
}

const isInBrackets = (meta: YamlTree): boolean => /^\s*\[/.test(meta.typedText(['noi_nhan']).text)

/** Words as items of the list they stand in, the first of them at `place`. */
const asItems = (words: readonly TypedWords[], place: Place, meta: YamlTree): string =>
  isInBrackets(meta)
    ? words.map(({ text }) => quoted(text)).join(', ')
    : words.map(({ text }) => itemText(text)).join(betweenItems(place))

/** Whether those on a line may have one purpose together, said of the last: “A; B (để phối hợp)”. */
const sharePurpose = (words: readonly TypedWords[]): boolean =>
  /\)$/.test(words.at(-1)?.text ?? '') && !words.slice(0, -1).some(({ text }) => /\)$/.test(text))

/** An item whose next lines open with dashes that stand too deep: YAML would run them together. */
function itemsOfLines(path: Path, { meta, report }: MetaAndReport): Item[] | undefined {
  const lines = wordsByLine(meta, path)
  if (lines.length < 2 || !lines.slice(1).every(({ text }) => /^[-–—+•*]/.test(text))) return undefined
  const words = lines.flatMap(recipientsAmong)
  report(
    readAsMeant({
      message: `Các dòng dưới “${words[0]?.text}” thụt vào sâu hơn; mỗi dòng được hiểu là một nơi nhận`,
      hint: 'thụt mọi dấu `-` của danh sách bằng nhau',
      place: words[1]?.place ?? meta.placeOf(path),
      ...putFor(meta, path, asItems(words, meta.placeOf(path), meta)),
    }),
  )
  return words.map(({ text, place }) => ({ item: text, from: place }))
}

/** “Lưu” above other recipients: it is printed below them. */
function archiveAmid(items: readonly Item[], archive: Item, meta: YamlTree): Finding {
  const place = placeOf(archive, meta)
  return readAsMeant({
    message: '“Lưu” đứng giữa danh sách nơi nhận; bản in đưa xuống dòng cuối',
    hint: 'đưa dòng Lưu xuống cuối danh sách, hoặc gõ ở khóa `luu`',
    place,
    ...moveToEnd(items, archive, meta),
  })
}

function moveToEnd(items: readonly Item[], archive: Item, meta: YamlTree): Pick<Finding, 'fix'> {
  const below = items.slice(items.indexOf(archive) + 1)
  const paths = [archive, ...below].map(({ from }) => ('file' in from ? undefined : from.slice(0, 2)))
  const places = paths.map((path) => (path ? wholePlace(meta, path) : undefined))
  const [first, last] = [places[0], places.at(-1)]
  const texts = paths.map((path) => (path ? meta.typedText(path).text : '')).map((text) => text.trimEnd())
  if (
    !first ||
    !last ||
    places.includes(undefined) ||
    first.line === last.line ||
    texts.some((text) => text.includes('\n'))
  )
    return {}
  const { endLine, endColumn } = last
  const text = [...texts.slice(1), texts[0]].join(betweenItems(first))
  return { fix: { place: { ...first, endLine, endColumn }, text: endColumn === 1 ? `${text}\n` : text } }
}

/** From the end of an item to the words of the next, which stand below those of the first. */
const betweenItems = ({ column }: Place): string => `\n${' '.repeat(Math.max(0, column - 3))}- `
