import type { Finding } from '../../findings/diagnostic.ts'
import { beginsWithin, endsSentence } from '../../vietnamese/lines/line-edges.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import { pageFootersIn } from './page-footers.ts'

const named =
  /^(?:(?:trang|page)\s*(?::\s*)?\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?|\d{1,4}\s*\|\s*(?:p\s?a\s?g\s?e|trang)|[-–—]\s*\d{1,4}\s*[-–—])$/i
const bare = /^(\d{1,4})(?:\s*\/\s*\d{1,4})?$/

/** Below the mark that ends a text, or above a note, a number alone is none of either. */
const endsPage = (lines: readonly TextLine[], at: number): boolean =>
  nearText(lines, at, -1).endsWith('./.') || /^\[\d{1,3}\]\s/.test(nearText(lines, at, 1))

/** Far from the margin, between blank lines. */
const standsInMiddle = (lines: readonly TextLine[], at: number): boolean => {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  return line !== undefined && /^ {20}/.test(line.raw) && above?.text === '' && below?.text === ''
}

/** Characters a page holds. */
const leastPage = 1200
const mostPage = 7000

interface Candidate {
  readonly line: TextLine
  readonly value: number
  /** Characters before it. */
  readonly offset: number
  /** It cuts a sentence. */
  readonly cuts: boolean
  /** It stands between two paragraphs of some length. */
  readonly between: boolean
}

/** Lines that hold only the number of a page: called so, or counting up through the text with a page's words between. */
export function pageNumbersIn(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const found = new Set<TextLine>()
  const candidates: Candidate[] = []
  let offset = 0
  for (const line of pageFootersIn(lines)) found.add(line)
  lines.forEach((line, at) => {
    const number = bare.exec(line.text)
    if (named.test(line.text) || (number && (endsPage(lines, at) || standsInMiddle(lines, at)))) found.add(line)
    const between = standsBetween(lines, at)
    if (number && (between || standsFree(lines, at)))
      candidates.push({ line, value: Number(number[1]), offset, cuts: cutsSentence(lines, at), between })
    offset += line.text.length
  })
  for (const line of [...pageChains(candidates), ...pagesFromTwo(candidates)]) found.add(line)
  return new Set([...found].sort((a, b) => a.number - b.number))
}

const standsFree = (lines: readonly TextLine[], at: number): boolean =>
  !lines[at - 1]?.text || !lines[at + 1]?.text || cutsSentence(lines, at)

/** The text nearest to a line, upwards or down. */
function nearText(lines: readonly TextLine[], at: number, step: 1 | -1): string {
  for (let i = at + step; i >= 0 && i < lines.length && Math.abs(i - at) < 6; i += step) {
    const text = lines[i]?.text
    if (text) return text
  }
  return ''
}

function cutsSentence(lines: readonly TextLine[], at: number): boolean {
  const [before, behind] = [nearText(lines, at, -1), nearText(lines, at, 1)]
  return before.length > 40 && !endsSentence(before) && beginsWithin(behind) && behind.length > 10
}

/** Cells of a table are shorter. */
const leastParagraph = 12

function standsBetween(lines: readonly TextLine[], at: number): boolean {
  const [before, behind] = [nearText(lines, at, -1), nearText(lines, at, 1)]
  return Math.min(before.length, behind.length) >= leastParagraph && endsSentence(before)
}

/** Page 1 shows no number (M.I k.7): alone between paragraphs, 2, 3 and so on are those of the others, and where any else is among them, none is. */
function pagesFromTwo(candidates: readonly Candidate[]): TextLine[] {
  const between = candidates.filter((one) => one.between)
  return between.every(({ value }, at) => value === at + 2) ? between.map(({ line }) => line) : []
}

/**
 * The chains that count up by one, page by page. Numbers of rows count up too: a chain is one of pages where it cuts a
 * sentence, or has three numbers or more at such distances as pages have, or is a 2 that no 1 stands before.
 */
function pageChains(candidates: readonly Candidate[]): TextLine[] {
  const chains: Candidate[][] = []
  const ending = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const chain = ending.get(candidate.value - 1)
    const last = chain?.at(-1)
    if (chain && last && candidate.offset - last.offset >= leastPage && candidate.offset - last.offset <= mostPage) {
      chain.push(candidate)
      ending.delete(candidate.value - 1)
      ending.set(candidate.value, chain)
    } else if (!ending.has(candidate.value) || candidate.cuts) {
      const fresh = [candidate]
      chains.push(fresh)
      ending.set(candidate.value, fresh)
    }
  }
  const firstPage = candidates.find(({ value }) => value === 1)
  return chains
    .filter((chain) => chain.length > 2 || chain.some(({ cuts }) => cuts) || (!firstPage && isSecondPage(chain[0])))
    .flatMap((chain) => chain.map(({ line }) => line))
}

const isSecondPage = (one: Candidate | undefined): boolean =>
  one?.value === 2 && one.offset > leastPage && one.offset < mostPage

/** The finding that names what was dropped; nothing where nothing was. */
export function droppedPageNumbers(dropped: readonly TextLine[], file: string): Finding | undefined {
  const [first] = dropped
  if (!first) return undefined
  return {
    rule: 'nhap-so-trang',
    message:
      dropped.length === 1
        ? `Đã bỏ một số trang (“${first.text}”) lẫn trong văn bản`
        : `Đã bỏ ${dropped.length} số trang lẫn trong văn bản, từ “${first.text}”`,
    place: { file, line: first.number, column: 1 },
  }
}
