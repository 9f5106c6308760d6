import type { Doc, Reference } from './doc.ts'

type Known = Pick<Doc, 'type' | 'typeSymbol' | 'symbol' | 'number' | 'date' | 'agencies' | 'issuedWith'>

/** What an appendix points to: its own document, or the one that is issued with. */
export function ownReference(doc: Known): Reference | string {
  const { type, typeSymbol, symbol, number, date, agencies, issuedWith } = doc
  if (issuedWith) return issuedWith
  return {
    type,
    ...(number !== undefined && { number }),
    ...(symbol && { symbol: `${typeSymbol}-${symbol}` }),
    date,
    issuer: agencies
      .map(({ name }) => name.join(' '))
      .join(', ')
      .replace(/, (?=[^,]*$)/, agencies.length > 1 ? ' và ' : ', '),
  }
}
