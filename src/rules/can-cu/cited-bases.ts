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
  const passages = passagesOf(spans)
  return doc.legalBases.flatMap((basis) => {
    const words = plainText(basis.content).trim()
    const opening = openerOf(words) ?? ''
    const here = passages.find((passage) => isIn(basis, passage))
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

/** Whether the passage is the basis, or the first line of it. */
export function isIn({ place }: LegalBasis, passage: Passage): boolean {
  const { file, line, column } = passage.start
  return (
    file === place.file &&
    (line > place.line || (line === place.line && column >= place.column)) &&
    line <= (place.endLine ?? place.line)
  )
}
