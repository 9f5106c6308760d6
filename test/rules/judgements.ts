import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, editsOf } from '../../src/findings/diagnostic.ts'
import type { Document } from './corpus.ts'

/** What a person said of a finding: true and worth acting on, true and not worth it, or not true; of its fix by the way. */
export type Verdict = 'true' | 'noise' | 'wrong'

/** A finding in a document, with what a judgement knows it by. */
export interface Found {
  readonly document: string
  readonly finding: Diagnostic
  readonly key: string
}

/**
 * Findings of rules in a document. Their key is a hash of all that is said and of all edits, with the document's name: real
 * plans are nobody's to be quoted. The line isn't in it, since what stands above may change.
 */
export const foundIn = ({ name, source }: Document, findings: readonly Diagnostic[]): Found[] =>
  findings.map((finding) => {
    const lines = source.text.split('\n')
    const edits = editsOf(finding).map(({ place, text }) => [
      lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1),
      text,
    ])
    const said = JSON.stringify([name, finding.rule, finding.message, finding.hint, edits])
    return { document: name, finding, key: createHash('sha256').update(said).digest('hex').slice(0, 12) }
  })

/** Small cases of the project, whose findings.txt holds each of theirs. */
const ownSets = /^(?:cases|clerks)(?=\/)/

/** A line of `judged.txt`; of the project's small cases, one for all findings of a rule. */
export const judgementOf = ({ document, finding, key }: Found, verdict: string): string => {
  const [set] = ownSets.exec(document) ?? []
  return `${verdict.padEnd(5)} ${set ? 'all' : key} ${finding.rule} ${set ?? document}`
}

const judged: ReadonlyMap<string, Verdict> = new Map(
  readFileSync(join(import.meta.dirname, 'judged.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, verdict, what = ''] = /^(true|noise|wrong) +(\S.*)$/.exec(line) ?? []
      return verdict ? [[what, verdict as Verdict] as const] : []
    }),
)

/** What was said of a finding; nothing where nobody has looked at it. */
export const verdictOf = (found: Found): Verdict | undefined => judged.get(judgementOf(found, '').trim())
