import { isMap, isScalar } from 'yaml'
import { meant } from '../findings/meant.ts'
import { parseYaml } from '../source/yaml-nodes.ts'
import { normalKey } from '../vietnamese/fold.ts'

/** Keys that a plan has some of, and texts, data and notes beside it have not. */
const keysOfPlans = 'trich_yeu co_quan ky_hieu so dia_danh ngay nguoi_ky noi_nhan luu can_cu'.split(' ')

/** Keys that data for a template has not, which has others like a plan's: what the plan is about, and what it says. */
const ownOfPlans = ['trich_yeu', 'cac_muc']

/** A shorter name would soon be meant by any other. */
const shortestGuessed = 6

/** Those that hold what a plan in YAML says, and that data may have as well. */
const textsOfPlans = ['muc_dich', 'yeu_cau', 'noi_dung', 'to_chuc_thuc_hien']

/** So many keys of a plan beside such a text are no data. */
const surelyPlan = 5

/** Lines and letters at the head of a source within which its keys begin. */
const headLines = 40
const headLetters = 20_000

/** What may stand above keys by mistake. */
const mostStray = 20

/** A key at the margin, or a little off it, with what may stand in place of its colon. */
const keyBefore = /^ {0,3}(\p{L}[^:=]{0,39})[:=]/u

/** A line of marks drawn where three dashes belong, with what may be left behind them. */
const likeFence = /^ {0,3}(?:[-–—]{2,20}|—|[_=*~.+]{3,20}|- ?- ?-|`{3,9} ?\w{0,9})[ \t]*(?:#.*)?$/
const isCode = (line: string): boolean => line.startsWith('```')
const isRule = (line: string | undefined): boolean => line?.trimEnd() === '---'

/**
 * Whether a source has the keys of a plan, also where these or the lines around them are damaged, so that it is known for one and
 * told of. Included texts, data and notes that show keys among code are none.
 */
export const looksLikePlan = (text: string, isYaml: boolean): boolean =>
  isYaml ? isYamlPlan(text) : hasPlanKeys(text) || hasDamagedKeys(headOf(text)) || hasBuriedKeys(text)

function isYamlPlan(text: string): boolean {
  const keys = keysOfYaml(text, [...keysOfPlans, ...ownOfPlans, ...textsOfPlans, 'loai'])
  return ownOfPlans.some((key) => keys.has(key))
    ? keys.size >= 2
    : keys.size > surelyPlan && textsOfPlans.some((key) => keys.has(key))
}

/** Whether Markdown has the keys of a plan between the two lines that enclose them. */
export function hasPlanKeys(text: string): boolean {
  const [first, ...lines] = text.trimStart().split('\n')
  const end = lines.findIndex(isRule)
  return isRule(first) && end >= 0 && keysOfYaml(lines.slice(0, end).join('\n')).size >= 2
}

/** Whether such keys stand anywhere below other words, be it a long note. */
function hasBuriedKeys(text: string): boolean {
  if (!/tr[ií]ch[ _-]y[eế]u/i.test(text)) return false
  const lines = withoutCode(text.split('\n'))
  const rules = lines.flatMap((line, i) => (isRule(line) ? [i] : []))
  return rules.some((at, i) => {
    const keys = keysIn(lines.slice(at + 1, rules[i + 1] ?? at))
    return keys.has('trich_yeu') && keys.size >= 2
  })
}

/** Below a line like the one that opens keys, or at the top, any spelling of a key counts; elsewhere keys as the program names them. */
function hasDamagedKeys(lines: readonly string[]): boolean {
  const [first = ''] = lines
  if (likeFence.test(first)) return hasOpenedKeys(lines.slice(1))
  const plain = withoutCode(lines)
  const start = plain.findIndex((line, i) => i < mostStray && likeFence.test(line) && isKey(plain[i + 1] ?? ''))
  if (start >= 0) return keysIn(plain.slice(start)).size >= 2
  return keysIn(isKey(first) ? plain : plain.filter((line) => /^ {0,3}[a-z_]+ ?[:=]/.test(line))).size >= 2
}

/** Whether what stands below a first line like the one that opens keys is a plan's: none, or known ones. A lone one may be a text's. */
function hasOpenedKeys(lines: readonly string[]): boolean {
  const end = lines.findIndex((line) => likeFence.test(line))
  if (end === 0) return true
  const keys = keysIn(lines)
  const typed = lines.slice(0, end < 0 ? lines.length : end).filter((line) => keyBefore.test(line))
  return keys.has('trich_yeu') || keys.size >= 2 || (keys.size === 1 && typed.length >= 2)
}

/** The first lines of a source that hold something. */
const headOf = (text: string): string[] =>
  text
    .trimStart()
    .slice(0, headLetters)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(0, headLines)

const isKey = (line: string): boolean => keysIn([line]).size > 0

/** Lines that no two lines of back ticks enclose. */
function withoutCode(lines: readonly string[]): string[] {
  let inCode = false
  return lines.filter((line) => {
    if (isCode(line)) inCode = !inCode
    return !inCode
  })
}

/** The known keys that stand, or are meant, in lines. */
const keysIn = (lines: readonly string[], known: readonly string[] = keysOfPlans): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => knownIn(normalKey(keyBefore.exec(line)?.[1] ?? ''), known)))

/** A key in quotes, behind a mark of YAML or among others on its line. */
const oddKey = /^(?:---)? {0,3}["'?{&!]/m

/** The known keys of a YAML text, also as none but a reader of YAML sees them. */
function keysOfYaml(text: string, known: readonly string[] = keysOfPlans): ReadonlySet<string> {
  const plain = keysIn(text.split('\n'), known)
  if (!oddKey.test(text)) return plain
  const map = parseYaml(text, { file: '', firstLine: 1, name: '' }, () => {})?.document.contents
  const keys = isMap(map) ? map.items.flatMap(({ key }) => (isScalar(key) ? [`${key.value}`] : [])) : []
  // What breaks the syntax hides no keys.
  const bare = keysIn(text.replace(/["']/g, '').split(/[\n?{},]/), known)
  return new Set([...plain, ...bare, ...keys.flatMap((key) => knownIn(normalKey(key), known))])
}

function knownIn(name: string, known: readonly string[]): string[] {
  if (known.includes(name)) return [name]
  const guess = name.length < shortestGuessed ? undefined : meant(name, known)
  return guess !== undefined && guess.length >= shortestGuessed ? [guess] : []
}
