import type { Place, Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { filledKeys } from '../keys/key-values.ts'
import { knownClosing } from './form-facts.ts'
import { plainWords } from './form-lines.ts'
import { strayClosing, strayClosings, tellStrayHead } from './stray-form.ts'
import { typedClosing } from './typed-closing.ts'

/** Texts of a document that aren't its body: those of keys, and of files put in. */
interface TextsElsewhere {
  readonly texts: readonly TextMap[]
  /** Where the parts of its main text stand; what is in appendices may be a form with signatures of its own. */
  readonly main: readonly Place[]
  readonly keys: Readonly<Record<string, unknown>>
}

/** Tells of head and closing typed in such texts, which the program prints from the keys as well. */
export function tellFormElsewhere({ texts, main, keys }: TextsElsewhere, report: Report): void {
  const filled = filledKeys(keys)
  for (const text of texts) {
    const { length } = text.text
    const whole = placeOf(text, 0, length)
    const isMain = main.some(({ file, line }) => file === whole.file && line >= whole.line && line <= whole.endLine)
    const closing = isMain ? typedClosing(text, knownClosing(filled)) : undefined
    const from = closing?.lines[0]?.from ?? length
    if (isMain) tellStrayHead(text, [0, from], { report, abstract: plainWords(filled.trich_yeu) })
    for (const one of strayClosings(text, [0, from])) report(one)
    const [first, last] = [closing?.lines[0], closing?.lines.at(-1)]
    if (!first || !last) continue
    const { endLine, endColumn } = last.place
    report(strayClosing({ text: first.text, place: { ...first.place, endLine, endColumn } }))
  }
}
