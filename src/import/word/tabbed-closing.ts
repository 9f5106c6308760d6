import { type Block, type Paragraph, type Run, type Table, textOf } from '../manuscript.ts'

/** Lines of a closing. */
const mostLines = 30

const opening = /^\s*(?:Nơi nhận\s?:?|Nơi gửi\s?:)[^\S\t]{0,9}\t\s*\S/i
const bullet = /^\s*[-–+•*]\s?\S/

/** Blocks in which recipients and signature, set side by side with tabs, stand in a table without lines, as others have them. */
export function withTabbedClosing(blocks: readonly Block[]): readonly Block[] {
  const from = blocks.findLastIndex((block) => block.type === 'paragraph' && opening.test(textOf(block.runs)))
  if (from < 0) return blocks
  const lines = paragraphsFrom(blocks, from)
  const last = lines.findLastIndex(({ runs }) => textOf(splitAtTab(runs).right).trim() !== '')
  const below = lines.slice(last + 1).findIndex(({ runs }) => !bullet.test(textOf(runs)))
  const own = lines.slice(0, below < 0 ? lines.length : last + 1 + below)
  return [...blocks.slice(0, from), columnsOf(own), ...blocks.slice(from + own.length)]
}

/** The paragraphs that follow each other from a place on, to the end of a page. */
function paragraphsFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const near = blocks.slice(from, from + mostLines)
  const end = near.findIndex((block, at) => at > 0 && (block.type !== 'paragraph' || block.pageBreak))
  return near.slice(0, end < 0 ? near.length : end).filter((block) => block.type === 'paragraph')
}

function columnsOf(lines: readonly Paragraph[]): Table {
  const sides = lines.map((line) => ({ line, ...splitAtTab(line.runs) }))
  const cell = (column: number, runsOf: (side: (typeof sides)[number]) => readonly Run[]) => ({
    column,
    colSpan: 1,
    rowSpan: 1,
    blocks: sides.map((side): Paragraph => ({ ...side.line, runs: runsOf(side) })),
  })
  const cells = [cell(0, ({ left }) => left), cell(1, ({ right }) => right)]
  return { type: 'table', line: lines[0]?.line ?? 1, rows: [{ cells }], ruled: false }
}

/** What stands before the first tabs of a line, and behind them. */
function splitAtTab(runs: readonly Run[]): { readonly left: readonly Run[]; readonly right: readonly Run[] } {
  const at = runs.findIndex(({ text }) => text.includes('\t'))
  const run = runs[at]
  if (!run) return { left: runs, right: [] }
  const tab = run.text.indexOf('\t')
  const rest = runs.slice(at + 1).map((one) => ({ ...one, text: one.text.replaceAll('\t', ' ') }))
  return {
    left: [...runs.slice(0, at), { ...run, text: run.text.slice(0, tab) }],
    right: [{ ...run, text: run.text.slice(tab).replaceAll('\t', ' ') }, ...rest],
  }
}
