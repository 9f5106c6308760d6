import { replaceEach, type TextMap } from '../findings/text-map.ts'
import { invisible, otherBlanks } from '../vietnamese/unseen.ts'

/** A mark that may open a line of Markdown; others may follow it. */
const opening = /(?:#{1,6}|[>|+*•–-]|\d{1,9}[.)]|[a-zđ]{1,2}[.)/]|\(\d{1,2}\)|\[\^[^\]\s]{1,99}\]:)/iy

const kin = String.raw`[ \t${otherBlanks}${invisible}]`
const anyKin = new RegExp(kin)
const otherBlank = new RegExp(`[${otherBlanks}]`)
const eachOtherBlank = new RegExp(`[${otherBlanks}]`, 'g')
const eachSpecial = new RegExp(`[${otherBlanks}${invisible}]`, 'g')
/** The row below a table's head. */
const delimiters = new RegExp(`^(?:[|:-]|${kin})*$`)

/**
 * Markdown whose marks are followed by plain blanks, as they were meant to be: where a line begins and ends, behind its
 * marks, at the edges of cells and within a directive.
 */
export function withSeenMarks(source: TextMap): TextMap {
  if (!special.test(source.text)) return source
  const atMark = marksIn(source.text)
  return replaceEach(source, eachSpecial, (sign, index) => (!atMark[index] ? sign : otherBlank.test(sign) ? ' ' : ''))
}

/** The offsets of blanks of other kinds that stand at marks of a source, whose body begins at an offset. */
export function blanksAtMarks(typed: string, bodyAt: number): number[] {
  if (!otherBlank.test(typed)) return []
  const keys = withSeenYaml(withSeenFences(typed.slice(0, bodyAt)))
  const atMark = marksIn(typed.slice(bodyAt))
  return [...typed.matchAll(eachOtherBlank)].flatMap(({ index }) =>
    (index < bodyAt ? keys[index] === ' ' : atMark[index - bodyAt]) ? [index] : [],
  )
}

/** For each character of a body whether it stands at a mark, if it is a blank. */
function marksIn(text: string): Uint8Array {
  const atMark = new Uint8Array(text.length)
  let start = 0
  for (const line of text.split('\n')) {
    if (special.test(line)) markBlanks(line, (from, to) => atMark.fill(1, start + from, start + to))
    start += line.length + 1
  }
  return atMark
}

/** Tells of each stretch of blanks, seen or not, that stands at a mark; every sign of a line is looked at a few times at most. */
function markBlanks(line: string, mark: (from: number, to: number) => void): void {
  if (delimiters.test(line)) {
    mark(0, line.length)
    return
  }
  const endOf = (from: number): number => {
    let to = from
    while (to < line.length && anyKin.test(line.charAt(to))) to++
    return to
  }
  const startOf = (to: number): number => {
    let from = to
    while (from > 0 && anyKin.test(line.charAt(from - 1))) from--
    return from
  }
  let at = endOf(0)
  mark(0, at)
  for (;;) {
    opening.lastIndex = at
    const behind = at + (opening.exec(line)?.[0].length ?? 0)
    const next = endOf(behind)
    if (behind === at || (next === behind && behind < line.length)) break
    mark(behind, next)
    at = next
  }
  mark(startOf(line.length), line.length)
  for (let bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', bar + 1)) {
    if (line[bar - 1] === '\\') continue
    mark(startOf(bar), bar)
    mark(bar + 1, endOf(bar + 1))
  }
  if (line.startsWith('::'))
    for (const { 0: outside, index } of line.matchAll(/[^"]+(?=$|")|"[^"]*"/g))
      if (!outside.startsWith('"')) mark(index, index + outside.length)
}

const special = new RegExp(`[${otherBlanks}${invisible}]`)
/** Indentation and dashes; one in front of a key is part of its name, which is matched without. */
const yamlOpening = new RegExp(`^[ ${otherBlanks}]*(?:-${kin}+)*`)
const yamlKey = new RegExp(String.raw`^( *(?:- +)*(?!- )[^\s:#"'{[][^:#"'{[\n]*:)(${kin}+)`)
const yamlFlowKey = new RegExp(String.raw`([{,][^{}"',:\n]*:)(${kin}+)`, 'g')

/** A source of the same length, the lines around its keys with their dashes first and nothing but blanks behind. */
export const withSeenFences = (source: string): string =>
  special.test(source) ? source.replace(yamlFence, (line) => '---'.padEnd(line.length)) : source
const yamlFence = new RegExp(`^(?:[${invisible}]*-){3}${kin}*$`, 'gm')

/** YAML of the same length, in which plain blanks stand at its marks: behind dashes and keys, before text and behind it. */
export const withSeenYaml = (yaml: string): string =>
  special.test(yaml) ? yaml.split('\n').map(seenYamlLine).join('\n') : yaml

function seenYamlLine(line: string): string {
  if (!special.test(line)) return line
  const blanks = (typed: string) => ' '.repeat(typed.length)
  const behind = (_: string, key: string, gap: string) => key + blanks(gap)
  const end = line.length - lengthOfEnd(line)
  const seen = (line.slice(0, end) + ' '.repeat(line.length - end))
    .replace(yamlOpening, (typed) => typed.replace(/[^-]/g, ' '))
    .replace(yamlKey, behind)
  return seen.includes('{') ? seen.replace(yamlFlowKey, behind) : seen
}

/** How many blanks, seen or not, a line ends in. */
function lengthOfEnd(line: string): number {
  let length = 0
  while (length < line.length && anyKin.test(line.charAt(line.length - 1 - length))) length++
  return length
}
