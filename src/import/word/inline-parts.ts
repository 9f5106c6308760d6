import { child, type Element, isOn, valOf } from './element.ts'
import { contentsOf } from './element-contents.ts'
import { formFieldText } from './form-fields.ts'
import { formulaText } from './formulas.ts'
import { runProperties } from './properties.ts'
import type { RunLook } from './style-sheet.ts'
import { withSigns } from './symbols.ts'
import { openFields } from './word-fields.ts'
import type { WordReading } from './word-reading.ts'

/** What stands in a paragraph one after another, hidden or not. */
export type InlinePart = { readonly look: RunLook } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'drawing'; readonly drawing: Element }
)

/** Finds runs in all they may be wrapped in, and counts what is not read of them. */
export function* inlinePartsIn(p: Element, { styles, tally }: WordReading): Generator<InlinePart> {
  const { line } = p
  const paragraphStyle = valOf(child(p, 'pPr'), 'pStyle')
  const plain = styles.look(paragraphStyle, undefined, {})
  const fields = openFields()
  const countChange = () => tally.add('change', line)

  for (const one of contentsOf(p, countChange)) {
    if (one.name === 'r') yield* inRun(one)
    else if (one.name === 'oMath' || one.name === 'oMathPara') {
      tally.add('formula', line)
      if (fields.isSeen()) yield { kind: 'text', text: formulaText(one), look: plain }
    } else if (one.name === 'pPr' && child(one, 'pPrChange')) countChange()
  }

  function* inRun(run: Element): Generator<InlinePart> {
    const rPr = child(run, 'rPr')
    const look = rPr ? styles.look(paragraphStyle, valOf(rPr, 'rStyle'), runProperties(rPr)) : plain
    if (child(rPr, 'rPrChange')) countChange()
    for (const one of contentsOf(run, countChange)) {
      const { name, attributes } = one
      const text = textOfElement(one, look.font)
      if (text !== undefined) {
        if (fields.isSeen()) yield { kind: 'text', text, look }
      } else if (name === 'br') yield { kind: 'pageBreak', look }
      else if (name === 'r') yield* inRun(one)
      else if (name === 'fldChar') {
        const shown = formFieldText(one)
        if (shown !== '' && fields.isSeen()) yield { kind: 'text', text: shown, look }
        fields.mark(attributes.fldCharType ?? '')
      } else if (name === 'instrText') fields.instruction(one.text)
      else if (name === 'commentReference') tally.add('comment', line)
      else if (name === 'drawing' || name === 'pict' || name === 'object') yield { kind: 'drawing', drawing: one, look }
      else if (name === 'footnoteReference' || name === 'endnoteReference') {
        yield { kind: 'note', id: noteId(name === 'endnoteReference', attributes.id ?? ''), look }
        // A mark typed by hand follows in the run.
        if (isOn(attributes.customMarkFollows)) return
      }
    }
  }
}

/** Notes at the end are told from those at the foot, for their ids are the same numbers. */
export const noteId = (atEnd: boolean, id: string): string => (atEnd ? `e${id}` : id)

/** What an element of a run shows as text; nothing for those that show something else. */
function textOfElement({ name, attributes, text }: Element, font: string): string | undefined {
  switch (name) {
    case 't':
      return withSigns(withoutControls(text), font)
    case 'tab':
    case 'ptab':
      return '\t'
    case 'cr':
      return '\n'
    case 'br':
      return attributes.type === 'page' ? undefined : '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return symbolText(attributes)
  }
}

/** Line ends within text are blanks; other control characters can't be shown. */
const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x1f]/.test(text) ? text.replace(/[\t\n\r]/g, ' ').replace(/[\0-\x1f]/g, '') : text

function symbolText({ char = '', font = '' }: Readonly<Record<string, string>>): string {
  const code = Number.parseInt(char, 16)
  return code > 0 && code <= 0xffff ? withSigns(String.fromCharCode(code), font) : ''
}
