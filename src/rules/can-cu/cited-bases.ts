import type { LegalBasis } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { placeOf } from '../../findings/text-map.ts'
import { openerOf } from '../../vietnamese/openers.ts'
import type { Checkup } from '../rule.ts'
import { type Passage, passagesOf } from './passages.ts'

/** One document a căn cứ names: a paragraph may hold several, parted by semicolons. */
export interface CitedBasis {
  /** Without "Căn cứ" and the mark at the end. */
  readonly text: string
  /** Opened by "Căn cứ", and not by "Thực hiện", "Theo", "Xét". */
  readonly plain: boolean
  /** Of words in it, where they stand on the page as they are read; of the whole basis otherwise. */
  readonly placeOf: (words: string) => Place
}

/** The căn cứ of keys and body, in order. */
export function basesOf({ doc, spans }: Checkup): CitedBasis[] {
  const passages = new Map<LegalBasis, Passage>()
  for (const passage of passagesOf(spans)) {
    const basis = basisOf(passage, doc.legalBases)
    if (basis && !passages.has(basis)) passages.set(basis, passage)
  }
  return doc.legalBases.flatMap((basis) => {
    const words = plainText(basis.content).trim()
    const opening = openerOf(words) ?? ''
    const here = passages.get(basis)
    return words
      .slice(opening.length)
      .split(';')
      .map((part) => part.trim().replace(/[.,]$/, ''))
      .filter(Boolean)
      .map((text) => ({
        text: text.replace(/^(?:và )?[Cc]ăn cứ /, ''),
        plain: opening === 'Căn cứ',
        placeOf: (part: string) => {
          const at = here?.text.indexOf(part) ?? -1
          return here && at >= 0 ? placeOf(here, at, at + part.length) : basis.place
        },
      }))
  })
}

/** The basis that the passage is, or a line of. */
export function basisOf({ start }: Passage, bases: readonly LegalBasis[]): LegalBasis | undefined {
  const byLine = known.get(bases) ?? basesByLine(bases)
  known.set(bases, byLine)
  return byLine
    .get(`${start.line} ${start.file}`)
    ?.find(({ place }) => start.line > place.line || start.column >= place.column)
}

const known = new WeakMap<readonly LegalBasis[], ReadonlyMap<string, LegalBasis[]>>()

/** Each basis by the lines it stands in. */
function basesByLine(bases: readonly LegalBasis[]): ReadonlyMap<string, LegalBasis[]> {
  const all = new Map<string, LegalBasis[]>()
  for (const basis of bases) {
    const { file, line: first, endLine = first } = basis.place
    for (let line = first; line <= endLine; line++) {
      const key = `${line} ${file}`
      all.set(key, [...(all.get(key) ?? []), basis])
    }
  }
  return all
}
