import { replaceEach, type TextMap } from '../findings/text-map.ts'
import { invisible, otherBlanks, unseen } from '../vietnamese/unseen.ts'

/** Marks that may open a line of Markdown, one behind another. */
const opening = String.raw`(?:#{1,6}|[>|+*•–-]|\d{1,9}[.)]|[a-zđ]{1,2}[.)/]|\(\d{1,2}\)|\[\^[^\]\n]+\]:)`

/** Invisible characters amid the marks that open a line. */
const unseenInMarks = new RegExp(String.raw`(?<=^[ \t#\-+*•–|>\d.)${invisible}]{0,60})[${invisible}]+`, 'gm')

/** A blank that no keyboard has, at the beginning or end of a line, behind a mark, at the edge of a cell or within a directive. */
const blankAtMark = new RegExp(
  [
    String.raw`[${otherBlanks}](?=[ \t${otherBlanks}]*(?:\||$))`,
    String.raw`[${otherBlanks}](?<=^(?:[ \t${otherBlanks}]|${opening}(?=[ \t${otherBlanks}]))*)`,
    String.raw`[${otherBlanks}](?<=\|[ \t${otherBlanks}]*)`,
    String.raw`[${otherBlanks}](?<=^::[^"\n]*(?:"[^"\n]*"[^"\n]*)*)`,
  ].join('|'),
  'gim',
)
const otherBlank = new RegExp(`[${otherBlanks}]`)

/** Markdown whose marks are followed by a plain blank, as they were meant to be. */
export function withSeenMarks(source: TextMap): TextMap {
  const seen = unseen.test(source.text) ? replaceEach(source, unseenInMarks, () => '') : source
  return otherBlank.test(seen.text) ? replaceEach(seen, blankAtMark, () => ' ') : seen
}

const kin = String.raw`[ \t${otherBlanks}${invisible}]`
const special = new RegExp(`[${otherBlanks}${invisible}]`)
/** Indentation and dashes; one in front of a key is part of its name, which is matched without. */
const yamlOpening = new RegExp(String.raw`^[ ${otherBlanks}]*(?:-${kin}+)*`)
const yamlKey = new RegExp(String.raw`^( *(?:- +)*(?!- )[^\s:#"'{[][^:#"'{[\n]*:)(${kin}+)`)
const yamlFlowKey = new RegExp(String.raw`([{,]${kin}*[^{}"',:\n]*:)(${kin}+)`, 'g')
const yamlEnd = new RegExp(`(?<!${kin})${kin}+$`)

/** A source of the same length, the lines around its keys without other blanks behind their dashes. */
export const withSeenFences = (source: string): string =>
  special.test(source) ? source.replace(yamlFence, (line) => line.replace(/[^-]/g, ' ')) : source
const yamlFence = new RegExp(`^---${kin}+$`, 'gm')

/** YAML of the same length, in which plain blanks stand at its marks: behind dashes and keys, before text and behind it. */
export const withSeenYaml = (yaml: string): string =>
  special.test(yaml) ? yaml.split('\n').map(seenYamlLine).join('\n') : yaml

function seenYamlLine(line: string): string {
  if (!special.test(line)) return line
  const blanks = (typed: string) => ' '.repeat(typed.length)
  const behind = (_: string, key: string, gap: string) => key + blanks(gap)
  const seen = line
    .replace(yamlOpening, (typed) => typed.replace(/[^-]/g, ' '))
    .replace(yamlKey, behind)
    .replace(yamlEnd, blanks)
  return seen.includes('{') ? seen.replace(yamlFlowKey, behind) : seen
}
