import type { Kind } from '../../decree/kinds.ts'
import type { Diagnostic, Finding, Place, Report } from '../../findings/diagnostic.ts'
import { cut, join, placeOf, type TextMap } from '../../findings/text-map.ts'
import { type Mount, mountAt, mountOn } from '../../source/mounts.ts'
import type { YamlTree } from '../../source/yaml.ts'
import { itemText } from '../../source/yaml-values.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { filledKeys } from '../keys/key-values.ts'
import { scalarOf } from '../keys/meant/put-right.ts'
import { type FormFact, factsOfClosing, factsOfHead, knownClosing, signaturesNotPrinted } from './form-facts.ts'
import { differs, halfSigned, notKnown, notPrinted } from './form-findings.ts'
import { type FormLine, plainWords } from './form-lines.ts'
import { strayClosings, tellStrayHead } from './stray-form.ts'
import { startOfAppendices, type TypedClosing, typedClosing } from './typed-closing.ts'
import { typedHead } from './typed-head.ts'

/** Keys and body of a source. */
export interface KeysAndBody {
  readonly meta: YamlTree
  readonly body: TextMap
}

/** What is found of how lines would be printed. */
const ofLook: ReadonlySet<string> = new Set(['thieu-dong-trong', 'dong-noi-vao-doan-tren', 'muc-chua-danh-dau'])

/** Whether a finding says how one of some lines would be printed. */
export const isOfLookAt = (lines: readonly Place[], { rule, place }: Diagnostic): boolean =>
  ofLook.has(rule) && lines.some(({ file, line }) => file === place?.file && line === place.line)

const isNumberedMuc = (text: string): boolean => labelOf(text)?.kind === 'upperRoman'

/** What is left of a source, and the lines of the form, which are printed from the keys or not at all. */
interface WithoutForm extends KeysAndBody {
  readonly unprinted: readonly Place[]
}

/**
 * A source without what its body has of the printed form: the program prints head, nơi nhận and signature from the keys, so
 * that they would stand there twice. What the keys lack is taken for them; what they say otherwise is an error.
 */
export function withoutTypedForm({ meta, body }: KeysAndBody, type: Kind, report: Report): WithoutForm {
  const { co_quan_chu_quan, co_quan, trich_yeu } = filledKeys(meta.value)
  const names = [co_quan_chu_quan, co_quan].map(plainWords).filter(Boolean)
  const abstract = plainWords(trich_yeu)
  const head = typedHead(body, { agencies: [names.join(' '), ...names], abstract })
  const closing = typedClosing(body, knownClosing(filledKeys(meta.value)))
  const headStretch = head && { name: 'Phần đầu văn bản', lines: head.lines, body }
  const withHead =
    head &&
    headStretch &&
    takeFacts(
      meta,
      { facts: factsOfHead(head, filledKeys(meta.value), type), stretch: headStretch, strange: [] },
      report,
    )
  const [headEnd, end] = [head?.lines.at(-1)?.to ?? 0, startOfAppendices(body)]
  const [from, to] = [closing?.lines[0]?.from ?? end, closing?.lines.at(-1)?.to ?? end]
  if (!head || withHead) tellStrayHead(body, [headEnd, from], { report, abstract })
  const tree = withHead ?? meta
  const stretch = closing && from >= headEnd ? { name: nameOf(closing), lines: closing.lines, body } : undefined
  const above = strayClosings(body, [headEnd, from])
  // Of two closings it isn't sure which one is meant.
  const told: Report = above.length > 0 ? ({ fix: _, ...one }) => report(one) : report
  const withClosing = closing && stretch && takeFacts(tree, typedIn(closing, stretch, filledKeys(tree.value)), told)
  for (const one of [...above, ...strayClosings(body, [to, end])]) report(one)
  const taken = [withHead && headStretch, withClosing && stretch].flatMap((one) => (one ? [rangeOf(one)] : []))
  // What is numbered as a mục may be none of the form.
  const formLines = [headStretch, stretch].flatMap((one) => one?.lines ?? []).filter(({ text }) => !isNumberedMuc(text))
  const unprinted = formLines.map(({ place }) => place)
  return { meta: withClosing ?? tree, body: withoutRanges(body, taken), unprinted }
}

/** What a closing says, and what in it says nothing that is printed. */
const typedIn = (closing: TypedClosing, stretch: Stretch, keys: Readonly<Record<string, unknown>>): TypedFacts => ({
  facts: factsOfClosing(closing, keys),
  stretch,
  strange: [
    ...closing.unknown.map(notKnown),
    ...signaturesNotPrinted(closing, keys).map((one) => (one.whole || one.another ? notPrinted(one) : halfSigned(one))),
  ],
})

/** What a closing is called by what it has. */
const nameOf = ({ recipients, archive, signatures }: TypedClosing): string => {
  if (recipients.length > 0) return 'Nơi nhận, phần ký'
  return archive === undefined ? 'Phần ký' : signatures.length > 0 ? 'Phần ký và dòng Lưu' : 'Dòng Lưu'
}

/** Lines of the body that belong together, and what a finding calls them. */
interface Stretch {
  readonly name: string
  readonly lines: readonly FormLine[]
  readonly body: TextMap
}

interface TypedFacts {
  readonly facts: readonly FormFact[]
  readonly stretch: Stretch
  /** What is found of lines that say none of it. */
  readonly strange: readonly Finding[]
}

/** From the first line to the last, with the rules, blank lines and the mark of the end around them. */
function rangeOf({ lines, body }: Stretch): readonly [from: number, to: number] {
  const [first, last] = [lines[0]?.from ?? 0, lines.at(-1)?.to ?? 0]
  const before = /(?:^|\n)[ \t]*\.\/\.[ \t]*\n\s*$/.exec(body.text.slice(0, first))?.[0].trimStart() ?? ''
  const behind = /^(?:[\s*_=–—|:-]*\n)?/.exec(body.text.slice(last))?.[0] ?? ''
  return [first - before.length, last + behind.length]
}

function withoutRanges(body: TextMap, ranges: readonly (readonly [number, number])[]): TextMap {
  if (ranges.length === 0) return body
  const ends = [0, ...ranges.flat(), body.text.length]
  return join(ends.flatMap((from, i) => (i % 2 === 0 ? [cut(body, from, ends[i + 1] ?? from)] : [])))
}

/** The keys with the facts they lack; nothing where they say otherwise, and the stretch stays text until that is settled. */
function takeFacts(meta: YamlTree, typed: TypedFacts, report: Report): YamlTree | undefined {
  const { facts, stretch, strange } = typed
  const given = filledKeys(meta.value)
  const placeOfLines = stretch.lines[0]?.place ?? meta.placeOf([])
  const lacking = facts.filter(
    ({ key, matches }) => given[key] === undefined && !(key === 'loai' && matches(undefined)),
  )
  const differing = facts.filter(({ key, matches }) => given[key] !== undefined && !matches(given[key]))
  const wrongType = lacking.filter(({ key }) => key === 'loai')
  for (const one of [...differing, ...wrongType])
    report(differs(one, given[one.key], lineSaying(one, stretch)?.place ?? placeOfLines))
  for (const one of strange) report(one)
  const taken = lacking.filter(({ key }) => key !== 'loai')
  if (differing.length + wrongType.length + strange.length > 0) return undefined
  report(taken.length > 0 ? takenForKeys(taken, stretch, meta) : typedTwice(stretch))
  return mountOn(
    { ...meta.value, ...Object.fromEntries(taken.map(({ key, value }) => [key, value])) },
    meta,
    taken.flatMap((one) => mountsOf(one, stretch, placeOfLines)),
  )
}

/** A fact at the line it is typed on; of who signs, each part at its own. */
function mountsOf(fact: FormFact, stretch: Stretch, first: Place): Mount[] {
  const { key, value } = fact
  const place = lineSaying(fact, stretch)?.place ?? first
  const inner = typeof value === 'string' || Array.isArray(value) ? [] : Object.entries(value)
  return [
    mountAt([key], inner.length > 0 ? place : first),
    ...inner.map(([part, words]) => mountAt([key, part], lineWith(String(words), stretch)?.place ?? place)),
  ]
}

/** The line that a fact is typed on. */
const lineSaying = ({ value }: FormFact, stretch: Stretch): FormLine | undefined =>
  lineWith(
    String((typeof value === 'string' ? value : Array.isArray(value) ? value[0] : Object.values(value).at(-1)) ?? ''),
    stretch,
  )

/** The first line with the first of some words; `P.` is short for a deputy. */
function lineWith(words: string, { lines }: Stretch): FormLine | undefined {
  const [first = ''] = words.toLocaleLowerCase('vi').split('\n')
  return lines.find(({ text }) =>
    text
      .toLocaleLowerCase('vi')
      .replace(/^p\. ?/, 'phó ')
      .includes(first),
  )
}

const typedTwice = (stretch: Stretch): Finding => ({
  rule: 'the-thuc-trong-bai',
  message: `${stretch.name} gõ trong bài đã có ở các khóa; bản in không lặp lại`,
  hint: 'bỏ phần này trong bài: chương trình tự in từ phần khai báo',
  place: stretch.lines[0]?.place ?? placeOf(stretch.body, 0, 0),
  fix: { place: placeOf(stretch.body, ...rangeOf(stretch)), text: '' },
})

function takenForKeys(facts: readonly FormFact[], { name, lines, body }: Stretch, meta: YamlTree): Finding {
  const keys = facts.map(({ key }) => `\`${key}\``).join(', ')
  const { file, line, column } = meta.placeOf([])
  return {
    rule: 'the-thuc-trong-bai',
    message: `${name} gõ trong bài; được hiểu là ${keys}`,
    hint: `gõ ${keys} vào phần khai báo, rồi bỏ phần này trong bài`,
    place: lines[0]?.place ?? placeOf(body, 0, 0),
    fix: {
      place: { file, line, column, endLine: line, endColumn: column },
      text: facts.map(({ key, value }) => `${entryOf(key, value)}\n`).join(''),
    },
  }
}

function entryOf(key: string, value: FormFact['value'], indent = ''): string {
  if (typeof value === 'string') return `${indent}${key}: ${scalarOf(value)}`
  const lines = Array.isArray(value)
    ? value.map((item) => `${indent}  - ${itemText(String(item))}`)
    : Object.entries(value).map(([inner, text]) => entryOf(inner, String(text), `${indent}  `))
  return [`${indent}${key}:`, ...lines].join('\n')
}
