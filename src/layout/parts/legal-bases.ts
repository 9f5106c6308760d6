import type { Doc } from '../../document/doc.ts'
import type { Paragraph } from '../layout.ts'
import { endWith, inlineRuns } from './runs.ts'

/** M.II k.6 đ.a: one to a line, each closed by a semicolon, the last by a full stop. */
export const legalBases = ({ legalBases }: Doc): Paragraph[] =>
  legalBases.map(({ content }, i) => ({
    kind: 'paragraph',
    style: 'legalBasis',
    runs: endWith(inlineRuns(content), i === legalBases.length - 1 ? '.' : ';'),
  }))
