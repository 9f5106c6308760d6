import type { Layout, Run } from '../layout/layout.ts'
import type { PrintedHeading } from './messages.ts'
import { bareLetters } from './places.ts'

/** The headings of a layout with the lines of the source that they were typed on, which have their words at the end. */
export function headingsOf({ sections, styles }: Layout, source: string): readonly PrintedHeading[] {
  const lines = source.split('\n').map(bareLetters)
  let reached = 0
  const typedOn = (words: string): { readonly line?: number } => {
    const wanted = bareLetters(words)
    const at = lines.findIndex((line, i) => i >= reached && line.endsWith(wanted))
    if (wanted === '' || at < 0) return {}
    reached = at + 1
    return { line: reached }
  }
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const level = block.kind === 'paragraph' ? styles[block.style].outline : undefined
      if (block.kind !== 'paragraph' || level === undefined) return []
      const words = wordsIn(block.runs)
      const shown = `${block.number?.text ?? ''} ${words}`.replaceAll(/\s+/g, ' ').trim()
      return [{ words: shown, level, ...typedOn(words) }]
    }),
  )
}

const wordsIn = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join('')
