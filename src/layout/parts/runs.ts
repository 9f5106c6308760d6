import type { Inline } from '../../document/doc.ts'
import { toCapitals } from '../../vietnamese/letters.ts'
import type { Run } from '../layout.ts'
import { bindNumbers } from './bind-numbers.ts'

/** Text as the renderers take it, numbers bound to the word they belong to. */
export const inlineRuns = (content: readonly Inline[]): Run[] =>
  content.map((inline) => {
    if (inline.kind === 'note') return { kind: 'note', runs: inlineRuns(inline.content) }
    return inline.kind === 'text' ? { ...inline, text: bindNumbers(inline.text) } : inline
  })

/** The same in capitals, those of notes left as they are. */
export const capitaliseRuns = (runs: readonly Run[]): Run[] =>
  runs.map((run) => (run.kind === 'text' ? { ...run, text: toCapitals(run.text) } : run))

/** Runs with a plain `text` before them. */
export const prefixRuns = (text: string, runs: readonly Run[]): Run[] => [{ kind: 'text', text }, ...runs]

/** Runs with the punctuation at the end of the text taken off and `mark` put there. */
export function endWith(runs: readonly Run[], mark: string): Run[] {
  const last = runs.at(-1)
  if (last?.kind === 'note' && runs.length > 1)
    return [...endWith(runs.slice(0, -1), ''), last, { kind: 'text', text: mark }]
  if (last?.kind !== 'text') return [...runs, { kind: 'text', text: mark }]
  const before = runs.slice(0, -1)
  const above = before.at(-1)
  const text = withoutEndMarks(last.text, above?.kind === 'text' ? above.text.slice(-1) : '')
  if (text === '' && before.length > 0) return endWith(before, mark)
  if (last.bold || last.italic || last.shift) return [...before, { ...last, text }, { kind: 'text', text: mark }]
  return [...before, { ...last, text: text + mark }]
}

/** A text, which a letter may stand before, without the punctuation at its end; dots behind a colon or a blank are a place to fill in. */
function withoutEndMarks(text: string, letterBefore: string): string {
  const from = text.search(/(?<![\s.;,:/])[\s.;,:/]+$/)
  if (from < 0) return text
  const lead = text.charAt(from - 1) || letterBefore
  const marks = text.slice(from).replace(/\.\/\.\s*$/, '')
  const [toFillIn] = /^(?:[\s\S]*?[\s:])?\.{3}(?:[\s\S]*\.)?/.exec(lead + marks) ?? ['']
  return text.slice(0, from) + toFillIn.slice(lead.length)
}
