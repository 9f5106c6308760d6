import type { Edit, Finding } from '../findings/diagnostic.ts'
import { cut, join, placeOf, standIn, type TextMap } from '../findings/text-map.ts'
import { type TypedLine, typedLines } from './yaml-lines.ts'
import { asItems, isSound, itemText, meantBy } from './yaml-values.ts'

/** YAML as it was meant where it breaks the syntax in a way that clerks do, with what was put right. */
export interface MendedYaml {
  readonly lines: TextMap
  readonly found: readonly Finding[]
}

/** What was meant by a stretch of the text, and where its fault is told. */
interface Mend {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly message: string
  readonly hint: string
  /** From where to where it is told, if not all of the stretch. */
  readonly told?: readonly [from: number, to: number]
  /** What was meant isn't known: the value is only kept from hurting others. */
  readonly unsure?: true
}

/** No one types so many keys; entry by entry takes too long then. */
const mostLines = 1000

/** Puts right what is sure, entry by entry, so that a fault is told at its own line and hurts no other. */
export function mendYaml(typed: TextMap): MendedYaml {
  if (typed.pieces.length > mostLines) return { lines: typed, found: [] }
  const untabbed = withMends(typed, tabsIn(typed.text))
  const { lines, found } = withMends(untabbed.lines, [...mendsIn(untabbed.lines.text)])
  const told = new Set(untabbed.found.map(({ place }) => place?.line))
  return { lines, found: [...untabbed.found, ...found.filter(({ place }) => !told.has(place?.line))] }
}

function withMends(typed: TextMap, mends: readonly Mend[]): MendedYaml {
  const parts: TextMap[] = []
  let at = 0
  const found = mends.map((mend): Finding => {
    const { text, message, hint, told = [mend.from, mend.to], unsure } = mend
    const { from, to } = withEdges(mend, typed.text)
    const edit: Edit = { place: placeOf(typed, from, to), text }
    parts.push(cut(typed, at, from), standIn(text, edit.place))
    at = to
    const place = placeOf(typed, told[0], Math.max(told[1], told[0] + 1))
    return { rule: 'yaml', message, hint, place, ...(!unsure && { fix: edit }) }
  })
  return { lines: join([...parts, cut(typed, at, typed.text.length)]), found }
}

/** What is put on lines of its own leaves no blanks at the end of the line above, nor behind itself. */
function withEdges({ from, to, text }: Mend, typed: string): Pick<Mend, 'from' | 'to'> {
  if (!text.startsWith('\n')) return { from, to }
  const [before, behind] = [typed.slice(0, from), typed.slice(to)]
  const blanks = /^[ \t]*(?=\n|$)/.exec(behind)?.[0].length ?? 0
  return { from: before.trimEnd().length, to: to + blanks }
}

/** Tabs before the words of a line: as wide as the line above is indented, else two blanks each. */
function tabsIn(text: string): Mend[] {
  let above = ''
  return typedLines(text).flatMap(({ at, indent }): Mend[] => {
    const tabs = indent.split('\t').length - 1
    const blanks = tabs === 1 && indent === '\t' && above ? above : indent.replaceAll('\t', '  ')
    above = blanks
    return tabs === 0 ? [] : [{ from: at, to: at + indent.length, text: blanks, told: [at, at + 1], ...tabbed }]
  })
}

const tabbed = { message: 'Thụt lề bằng phím Tab', hint: 'thay Tab bằng hai dấu cách; YAML không nhận Tab' }

/** What is wrong with each entry by itself. */
function* mendsIn(text: string): Generator<Mend> {
  const lines = typedLines(text)
  /** The line above, unless a mend moves it. */
  let above: TypedLine | undefined
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]
    if (!line) break
    const below = lines.slice(i + 1)
    const inner = below.slice(
      0,
      countWhile(below, (next) => next.column > line.entryColumn),
    )
    if (line.value !== '' || line.opensText) {
      const mends = line.opensText ? [] : [...mendsOfValue({ line, inner, above }, text)]
      yield* mends
      i += 1 + inner.length
      above = lines[i - 1]
      if (mends.some(({ from, unsure }) => from === above?.at && !unsure)) above = undefined
      continue
    }
    const loose = line.key === undefined ? undefined : looseItems(below, line, text)
    if (loose) yield loose.mend
    i += 1 + (loose?.count ?? 0)
    above = lines[i - 1]
  }
}

function countWhile<One>(list: readonly One[], test: (one: One) => boolean): number {
  const end = list.findIndex((one) => !test(one))
  return end < 0 ? list.length : end
}

/** A key or an item with its value, the lines below that are indented deeper, and the line above. */
interface Entry {
  readonly line: TypedLine
  readonly inner: readonly TypedLine[]
  readonly above: TypedLine | undefined
}

/** A value that YAML can't read, with the lines that go on with it. */
function* mendsOfValue({ line, inner, above }: Entry, text: string): Generator<Mend> {
  const from = line.at + line.text.length - line.rest.length
  const end = inner.at(-1) ?? line
  const to = inner.length > 0 ? end.at + end.text.trimEnd().length : from + line.value.length
  const value = text.slice(from, to)
  if (isReferred(value, text) || isSound(value, line.key !== undefined || line.dashed)) return
  if (line.key === undefined && !line.dashed) {
    const name = /^[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ _-]{1,30}:(?=[^\s/])/.exec(line.value)?.[0]
    if (name)
      yield {
        from: from + name.length,
        to: from + name.length,
        text: ' ',
        told: [from, from + name.length],
        ...stuck(name),
      }
    return
  }
  const astray = inner.filter(({ key = '' }) => keyName.test(key))
  if (astray.length > 0 && isSound(line.value, true)) {
    const indent = ' '.repeat(line.entryColumn - 1)
    // Where the lines above are indented as far, it is this one that stands astray, and whose key the others are isn't known.
    const isWedged = above !== undefined && astray.some(({ column }) => column === above.column)
    for (const next of astray)
      yield {
        from: next.at,
        to: next.at + next.indent.length,
        text: indent,
        told: [next.at, next.at + next.text.length],
        ...misplaced,
        ...(isWedged && { unsure: true }),
      }
    return
  }
  if (inner.length > 0 && inner.every(({ dashed }) => dashed) && isSound(line.value, true)) {
    const items = [line.value, ...inner.map((next) => next.text)]
    yield { from, to, text: asItems(items, line), told: [from, from + line.value.length], ...notAllItems }
    return
  }
  const meant = meantBy(value, { line, inner })
  if (meant) yield { ...meant, from: meant.closes ? to : from, to, told: [from, to] }
}

const notAllItems = {
  message: 'Các dòng gạch đầu dòng dưới giá trị này thụt vào sâu hơn nó',
  hint: 'gõ mỗi nơi một dòng, các dấu `-` thụt vào bằng nhau',
}

/** A key of several words, as no one writes in running text. */
const keyName = /^[a-z]+(?:_[a-z]+)+$/

const misplaced = {
  message: 'Dòng này thụt lề không khớp với các dòng trên',
  hint: 'thụt các dòng cùng cấp bằng nhau, bằng dấu cách',
}

/** Whether a mark of an anchor or a reference has its other half somewhere. */
function isReferred(value: string, text: string): boolean {
  const [, mark, name] = /^([&*])([^\s,\]}]+)/.exec(value) ?? []
  return name !== undefined && text.includes(`${mark === '&' ? '*' : '&'}${name}`)
}

const stuck = (name: string) => ({
  message: `Sau “${name}” thiếu dấu cách, nên máy không biết đó là khóa`,
  hint: `gõ \`${name} …\`, có dấu cách sau dấu hai chấm`,
})

/** Lines below a key that are its items without dashes, or with marks YAML doesn't know. */
function looseItems(
  below: readonly TypedLine[],
  key: TypedLine,
  text: string,
): { readonly mend: Mend; readonly count: number } | undefined {
  const [first] = below
  if (!first || (first.key !== undefined && !first.dashed)) return undefined
  const column = first.column
  const atMargin = column <= key.column
  const count = countWhile(below, (line) =>
    atMargin ? line.column === column && line.key === undefined : line.column >= column,
  )
  const items = below.slice(0, count)
  const last = items.at(-1)
  if (!last || items.some(({ opensText, key = '' }) => opensText || keyName.test(key))) return undefined
  const to = last.at + last.text.trimEnd().length
  if (isSound(`\n${text.slice(first.at, to)}`, true) && !(atMargin && !first.dashed)) return undefined
  const loose = items.filter(({ dashed, key }) => !dashed && key === undefined)
  if (loose.length === 0 || loose.length + items.filter(({ dashed }) => dashed).length < items.length / 2)
    return undefined
  const indent = ' '.repeat(atMargin ? key.column + 1 : column - 1)
  const put = items.map((line) => `${indent}- ${itemText(line.text)}`).join('\n')
  return {
    count,
    mend: {
      from: first.at,
      to,
      text: put,
      told: [first.at + first.indent.length, first.at + first.text.trimEnd().length],
      message: `Các dòng dưới \`${key.key}:\` chưa phải là danh sách`,
      hint: 'mở đầu mỗi dòng bằng hai dấu cách, dấu `-` và một dấu cách, như `  - Các phòng, ban`',
    },
  }
}
