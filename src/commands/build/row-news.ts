import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { NamedRow } from '../../merge/output-names.ts'
import { tell } from '../print.ts'
import { printFindings } from '../print-findings.ts'
import type { Made } from '../produce/maker.ts'

/** Tells what was found in rows: what is the same in many, as a mistake of their template, once. */
export interface RowNews {
  readonly tell: (row: NamedRow, made: Pick<Made, 'found' | 'lines'>) => void
  /** Which rows share what was told once. */
  readonly tellShared: () => void
}

/** Stands for what was found in a row: the same for what is the same in another. */
export const sameInRows = ({ rule, message, place, suppressed }: Diagnostic): string =>
  JSON.stringify([rule, message, place, suppressed])

/** News of the rows of one merge, of which there are so many. */
export function rowNews(total: number): RowNews {
  const rows = new Map<string, { readonly one: Diagnostic; readonly numbers: number[] }>()
  const isNew = (one: Diagnostic, { number }: NamedRow): boolean => {
    const key = sameInRows(one)
    const known = rows.get(key)
    known?.numbers.push(number)
    if (!known) rows.set(key, { one, numbers: [number] })
    return !known
  }
  return {
    tell: (row, { found, lines }) => {
      const fresh = found.filter((one) => isNew(one, row))
      if (fresh.length === 0) return
      tell(`[hàng ${row.number}: ${row.name}]`)
      printFindings(fresh, (file) => lines.get(file))
    },
    tellShared: () => {
      for (const { one, numbers } of rows.values()) {
        const rest = [...new Set(numbers)].slice(1)
        if (rest.length > 0)
          tell(
            `${at(one)}[${one.rule}] như trên, ở ${rest.length === total - 1 && total > mostListed ? `cả ${total} hàng` : `${rest.length} hàng nữa: ${listOf(rest)}`}`,
          )
      }
    },
  }
}

const at = ({ place }: Diagnostic): string => (place ? `${place.file}:${place.line}:${place.column}  ` : '')

const mostListed = 20

/** The first twenty of these numbers. */
export const listOf = (numbers: readonly number[]): string =>
  `${numbers.slice(0, mostListed).join(', ')}${numbers.length > mostListed ? ', …' : ''}`
