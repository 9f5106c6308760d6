import { isMap, isScalar } from 'yaml'
import { meant } from '../findings/meant.ts'
import { parseYaml } from '../source/yaml-nodes.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { withoutInvisible } from '../vietnamese/unseen.ts'

/** Keys that a plan has some of, and texts, data and notes beside it have not. */
const keysOfPlans = 'trich_yeu co_quan ky_hieu so dia_danh ngay nguoi_ky noi_nhan luu can_cu'.split(' ')

/** Keys that data for a template has not, which has others like a plan's: what the plan is about, and what it says. */
const ownOfPlans = ['trich_yeu', 'cac_muc']

/** A shorter name would soon be meant by any other. */
const shortestGuessed = 6

/** Those that hold what a plan in YAML says, and that data may have as well. */
const textsOfPlans = ['muc_dich', 'yeu_cau', 'noi_dung', 'to_chuc_thuc_hien']

/** So many keys of a plan beside such a text are no data, nor are so many without one. */
const surelyPlan = 5

/** So many with the agency that issues it are hardly data, which leave that to the template. */
const hardlyData = 4

/** What an office's profile under another name has not. */
const datesOfPlans = ['ngay', 'so']

/** Lines and letters at the head of a source within which its keys begin. */
const headLines = 40
const headLetters = 20_000

/** What may stand above keys by mistake. */
const mostStray = 20

/** Those that are hardly what a point of a list is called by chance, however they are spelt. */
const namesOfPlans = ['trich_yeu', 'co_quan', 'ky_hieu', 'nguoi_ky', 'noi_nhan']

/** A key at the margin, or a little off it, with what may stand in place of its colon. */
const keyBefore = /^[ \u00a0\u2000-\u200a\u202f\u3000]{0,3}(\p{L}[^:=：;]{0,39})[:=：;]/u

/** The same behind blanks and marks of lists, notes and quotations. */
const markedKey = /^[\s\d>#*+•–"'[(&!|.)-]{0,20}(\p{L}[^:=：;]{0,39})[:=：;]/u

/** The same of a key of more than one part, with a blank in place of its colon. */
const bareKey = /^[\s\d>#*+•–"'[(&!|.)-]{0,20}([a-z]{1,20}_[a-z_]{1,20})\s/

/** A line of marks drawn where three dashes belong, with what may be left behind them. */
const likeFence = /^ {0,3}(?:[-–—]{2,20}|—|[_=*~.+]{3,20}|- ?- ?-|`{3,9} ?\w{0,9})[ \t]*(?:#.*)?$/
const isCode = (line: string): boolean => line.startsWith('```')
const isRule = (line: string | undefined): boolean => line?.trimEnd() === '---'

/** What a source is by its keys: `perhaps` a plan where it may as well be data. */
export type PlanLook = 'plan' | 'perhaps' | undefined

/**
 * Whether a source has the keys of a plan, also where these or the lines around them are damaged, so that it is known for one and
 * told of. Included texts, data and notes that show keys among code are none. One in which nothing is left is a plan as Markdown alone.
 */
export function planLookOf(typed: string, isYaml: boolean): PlanLook {
  const text = withoutInvisible(typed)
  if (text.trim() === '') return isYaml ? 'perhaps' : 'plan'
  if (isYaml) {
    const looks = [text, withoutMarks(text)].map(lookOfYaml)
    return looks.find((look) => look === 'plan') ?? looks[0] ?? looks[1]
  }
  return hasPlanKeys(text) || hasDamagedKeys(headOf(text)) || hasBuriedKeys(text) ? 'plan' : undefined
}

function lookOfYaml(text: string): PlanLook {
  const keys = keysOfYaml(text, [...keysOfPlans, ...ownOfPlans, ...textsOfPlans, 'loai'])
  const has = (key: string) => keys.has(key)
  if (ownOfPlans.some(has)) return keys.size >= 2 ? 'plan' : undefined
  const isDated = datesOfPlans.some(has)
  const saysText = textsOfPlans.some(has)
  const ofHead = keysOfPlans.filter(has).length
  if (keys.size > surelyPlan && (saysText || isDated)) return 'plan'
  if (namesType.test(text) && keys.size >= hardlyData) return 'plan'
  if (!has('co_quan') || !isDated || ofHead < hardlyData) return undefined
  return saysText ? 'plan' : 'perhaps'
}

const namesType = /^["']?lo(?:ai|ại)["']? ?[:=：] ?["']?k[eế] ?ho[aạ]ch/imu

/**
 * A YAML text without what each of its lines begins with by mistake: blanks, marks of lists and notes. Rows of data begin so
 * by right, and have the same keys again or more on the lines below.
 */
function withoutMarks(text: string): string {
  if (/^<</m.test(text)) return text.replace(/[{},]/g, '\n').replace(/^[ \t]{1,40}/gm, '')
  const typed = text.split('\n').filter((line) => line.trim() !== '' && !isRule(line))
  const isNote = (line: string) => line.startsWith('#')
  const lines = typed.every(isNote) ? typed : typed.filter((line) => !isNote(line))
  const [mark = ''] = /^[\s>#*-]*/.exec(lines[0] ?? '') ?? []
  const begun = lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length))
  if (mark === '' || (mark.includes('-') && repeatsKeys(begun))) return text
  return begun.join('\n')
}

function repeatsKeys(lines: readonly string[]): boolean {
  const names = lines.flatMap((line) => keyBefore.exec(line)?.[1] ?? [])
  return new Set(names).size < names.length
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
  if ((first.startsWith('{') || isKey(first) || hasMarkedKey(first)) && hasMarkedKeys(lines)) return true
  const plain = withoutCode(lines)
  const start = plain.findIndex((line, i) => i < mostStray && likeFence.test(line) && isKey(plain[i + 1] ?? ''))
  if (start >= 0) return keysIn(plain.slice(start)).size >= 2
  if (hasEnclosedKeys(plain)) return true
  return keysIn(isKey(first) ? plain : plain.filter((line) => /^\s{0,3}[a-z_]+ ?[:=：;]/.test(line))).size >= 2
}

/** Whether what stands below a first line like the one that opens keys is a plan's: none, or known ones. A lone one may be a text's. */
function hasOpenedKeys(lines: readonly string[]): boolean {
  const end = lines.findIndex((line) => likeFence.test(line))
  if (end === 0) return true
  const keys = keysIn(lines)
  const within = lines.slice(0, end < 0 ? lines.length : end)
  const typed = within.filter((line) => keyBefore.test(line))
  return keys.has('trich_yeu') || keys.size >= 2 || (keys.size === 1 && typed.length >= 2) || hasMarkedKeys(within)
}

/** Whether such keys stand between two lines of dashes below a few others. */
function hasEnclosedKeys(lines: readonly string[]): boolean {
  const start = lines.findIndex((line, i) => i < mostStray && isRule(line) && hasMarkedKey(lines[i + 1] ?? ''))
  const end = lines.findIndex((line, i) => i > start && isRule(line))
  return start >= 0 && end >= 0 && hasMarkedKeys(lines.slice(start, end))
}

/** Whether keys stand behind marks: as the program names them, since points of a list may be called so in words. */
function hasMarkedKeys(lines: readonly string[]): boolean {
  const names = new Set(lines.flatMap(markedKeysIn))
  return names.size >= 2 || names.has('trich_yeu')
}

const hasMarkedKey = (line: string): boolean => !keyBefore.test(line) && markedKeysIn(line).length > 0

const markedKeysIn = (line: string): string[] =>
  line.split(/[{},?]/).flatMap((part) => {
    const typed = (markedKey.exec(part)?.[1] ?? bareKey.exec(part)?.[1] ?? '').replace(/[*"')\]]/g, '').trim()
    const name = normalKey(typed)
    return keysOfPlans.includes(typed) || namesOfPlans.includes(name) ? [name] : []
  })

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
