import type { Block, Manuscript } from '../../src/import/manuscript.ts'
import { getDocument } from '../readers/pdfjs.ts'

/** Words and numbers in small letters; marks, rules and bullets are none. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** All words of a manuscript: paragraphs, cells row by row, then footnotes. */
export function wordsOfManuscript({ blocks, footnotes }: Manuscript): string[] {
  const text = (all: readonly Block[]): string =>
    all
      .map((block) => {
        if (block.type === 'paragraph') return block.runs.map((run) => run.text).join('')
        return block.type === 'table'
          ? block.rows.map(({ cells }) => cells.map((cell) => text(cell.blocks)).join('\n')).join('\n')
          : ''
      })
      .join('\n')
  return wordsOf(
    [text(blocks), ...[...footnotes.values()].map((runs) => runs.map((run) => run.text).join(''))].join('\n'),
  )
}

/** All words of a PDF in the order they are drawn. */
export async function wordsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const file = await task.promise
  const words: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent()
    // Marks of footnotes stand close to the word before.
    const height = (at: number) => (items[at] && 'height' in items[at] ? items[at].height : 0)
    const line = (at: number): number => {
      const item = items[at]
      return item && 'transform' in item ? Number(item.transform[5]) : Number.NaN
    }
    // Cells beside a merged one follow it on another line, with no line end between.
    const apart = (at: number) => height(at) < height(at - 1) || Math.abs(line(at) - line(at - 1)) > 1
    const text = (item: (typeof items)[number], at: number) =>
      'str' in item ? (apart(at) ? ' ' : '') + item.str + (item.hasEOL ? '\n' : '') : ''
    words.push(...wordsOf(items.map(text).join('')))
  }
  await task.destroy()
  return words
}

/** Words of the input that the output lacks, and those that it has in another place. */
export interface Accounted {
  readonly missing: readonly string[]
  readonly moved: readonly string[]
}

/** Matches input and output in order (Myers); what is left of the input is looked for among what is left of the output. */
export function accounted(input: readonly string[], output: readonly string[]): Accounted {
  const kept = inOrder(input, output)
  const left = new Map<string, number>()
  for (const [at, word] of output.entries()) if (!kept.output.has(at)) left.set(word, (left.get(word) ?? 0) + 1)
  const missing: string[] = []
  const moved: string[] = []
  for (const [at, word] of input.entries()) {
    if (kept.input.has(at)) continue
    const count = left.get(word) ?? 0
    if (count > 0) {
      left.set(word, count - 1)
      moved.push(word)
    } else missing.push(word)
  }
  return { missing, moved }
}

/** The places of a longest common subsequence in both lists. */
function inOrder(a: readonly string[], b: readonly string[]) {
  const input = new Set<number>()
  const output = new Set<number>()
  const trace: Map<number, number>[] = []
  let reach = new Map<number, number>([[1, 0]])
  const most = a.length + b.length
  search: for (let d = 0; d <= most; d++) {
    trace.push(new Map(reach))
    const next = new Map(reach)
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (next.get(k - 1) ?? -1) < (next.get(k + 1) ?? -1))
      let x = down ? (next.get(k + 1) ?? 0) : (next.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      next.set(k, x)
      if (x >= a.length && x - k >= b.length) break search
    }
    reach = next
  }
  let [x, y] = [a.length, b.length]
  for (let d = trace.length - 1; d >= 0; d--) {
    const reached = trace[d] as Map<number, number>
    const k = x - y
    const down = k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1))
    const fromK = down ? k + 1 : k - 1
    const fromX = d === 0 ? 0 : (reached.get(fromK) ?? 0)
    const fromY = d === 0 ? 0 : fromX - fromK
    while (x > fromX && y > fromY && a[x - 1] === b[y - 1]) {
      input.add(--x)
      output.add(--y)
    }
    ;[x, y] = [fromX, fromY]
  }
  return { input, output }
}
