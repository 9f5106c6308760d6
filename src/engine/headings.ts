import type { Layout, Run } from '../layout/layout.ts'
import type { PrintedHeading } from './messages.ts'
import { linesTyped } from './places.ts'

/** The headings of a layout with the lines of the source that they were typed on. */
export function headingsOf({ sections, styles }: Layout, source: string): readonly PrintedHeading[] {
  const headings = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const level = block.kind === 'paragraph' ? styles[block.style].outline : undefined
      if (block.kind !== 'paragraph' || level === undefined) return []
      const words = [block.number?.text ?? '', wordsIn(block.runs)].join(' ').trim()
      return [{ words: words.replaceAll(/\s+/g, ' '), level }]
    }),
  )
  const lines = linesTyped(headings, source)
  return headings.map((heading, i) => ({ ...heading, ...(lines[i] !== undefined && { line: lines[i] }) }))
}

const wordsIn = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join('')
