import type { Clause } from './clause.ts'
import { closingClauses, signingClauses } from './closing.ts'
import { extraClauses } from './extras.ts'
import { freeClauses } from './free.ts'
import { headClauses } from './head.ts'
import { cellClauses, pageClauses } from './page.ts'
import { textClauses } from './text.ts'

/** Mục II, III and the model forms: the elements of a document, in the order of the decree. */
export const elementClauses = [...headClauses, ...textClauses, ...closingClauses, ...extraClauses]

/** All that is asked of the form of a document. */
export const formClauses: readonly Clause[] = [
  ...pageClauses,
  ...elementClauses,
  ...signingClauses,
  ...cellClauses,
  ...freeClauses,
]
