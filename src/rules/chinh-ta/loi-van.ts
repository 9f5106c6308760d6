import type { TextSpan } from '../../document/spans.ts'
import { joinStretches, type TextMap } from '../../findings/text-map.ts'

/** Spans as one text, a line each, so that one run of a pattern covers them all. */
export type Lines = TextMap<TextSpan>

/** What is left of a document's spans; each document is joined once. */
function joinerOf(wanted: (span: TextSpan) => boolean): (spans: readonly TextSpan[]) => Lines {
  const known = new WeakMap<readonly TextSpan[], Lines>()
  return (all) => {
    const before = known.get(all)
    if (before) return before
    const lines = joinStretches(all.filter(wanted), () => '\n')
    known.set(all, lines)
    return lines
  }
}

/** Values that the program reads, and prints in its own words where it prints them. */
const notWords: ReadonlySet<PropertyKey> = new Set('bo_qua trinh_bay tep chu_ky dau loai do_khan do_mat'.split(' '))
const proseKeys: ReadonlySet<PropertyKey> = new Set(['trich_yeu', 'can_cu', 'kinh_gui', 'noi_nhan', 'kem_theo'])

const isProse = ({ within }: TextSpan) => typeof within === 'string' || proseKeys.has(within[0] ?? '')

/** All that is printed as typed, names of agencies and people too. */
export const proseWords = joinerOf(
  ({ within }) => typeof within === 'string' || !within.some((key) => notWords.has(key)),
)

/** The body and the keys that hold sentences. */
export const proseOf = joinerOf(isProse)

/** The same without headings, which may be printed in capitals. */
export const runningTextOf = joinerOf((span) => isProse(span) && span.within !== 'heading')

/**
 * Where a pattern matches, if the text has one of the words every match holds: looking for a word takes a small part of
 * the time of a pattern's first run.
 */
export function* matchesIn({ text }: Lines, pattern: RegExp, ...words: readonly string[]): Iterable<RegExpExecArray> {
  if (words.some((word) => text.includes(word))) yield* text.matchAll(pattern)
}

/** What stands without a blank around an index: an address, a file name, a word with its marks. */
export function runAround(text: string, index: number): string {
  let [from, to] = [index, index]
  while (from > 0 && !isBlank(text.charCodeAt(from - 1))) from--
  while (to < text.length && !isBlank(text.charCodeAt(to))) to++
  return text.slice(from, to)
}

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0

const address = /[@=&\\]|:\/\/|www\./

/** Whether such a run is an address or the like, in which marks don't part words. */
export const isAddress = (run: string): boolean => address.test(run)
