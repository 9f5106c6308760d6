import type { Literal } from 'mdast'
import type { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import type { Code, Construct, Extension, State } from 'micromark-util-types'

/** Raised or lowered letters: `m^2^`, `H~2~O`. */
export interface ShiftedText extends Literal {
  type: 'shiftedText'
  shift: 'raised' | 'lowered'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    shiftedText: ShiftedText
  }
  interface RootContentMap {
    shiftedText: ShiftedText
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shiftedText: 'shiftedText'
    shiftedTextMark: 'shiftedTextMark'
    shiftedTextData: 'shiftedTextData'
  }
}

const [caret, tilde] = [0x5e, 0x7e]
const [zero, nine] = [0x30, 0x39]

/** Signs that mark something else, or part the words: none stands between the marks. */
const otherMarks: ReadonlySet<number> = new Set([...'^~*_\\[]<>|{}&`"'].map((sign) => sign.charCodeAt(0)))

const isInside = (code: Code): code is number => code !== null && code > 0x20 && code !== 0xa0 && !otherMarks.has(code)

/** Whether a text can stand raised or lowered between such texts, so that Markdown reads it back. */
export function canBeShifted(text: string, { shift, before, after }: ShiftContext): boolean {
  const isWhole = text !== '' && [...text].every((sign) => isInside(sign.charCodeAt(0)))
  const previous = before === '' ? null : before.charCodeAt(before.length - 1)
  return isWhole && canOpen(shift === 'raised' ? caret : tilde, previous) && !/^[\d^~]/.test(after)
}

/** What a shifted text stands between. */
export interface ShiftContext extends Pick<ShiftedText, 'shift'> {
  readonly before: string
  readonly after: string
}

/** A lone `~` before a number says “about”: letters are lowered only behind others. */
const canOpen = (mark: Code, previous: Code): boolean => (mark === caret ? previous !== caret : isInside(previous))

/** Letters without a blank between two marks; before a digit the second closes nothing: `x^2+y^2`. */
const between: Construct = {
  name: 'shiftedText',
  tokenize(effects, ok, nok) {
    const { previous } = this
    let mark: Code = null
    const takeMark = (code: Code) => {
      effects.enter('shiftedTextMark')
      effects.consume(code)
      effects.exit('shiftedTextMark')
    }
    const inside: State = (code) => {
      if (isInside(code)) {
        effects.consume(code)
        return inside
      }
      if (code !== mark) return nok(code)
      effects.exit('shiftedTextData')
      takeMark(code)
      return behind
    }
    const behind: State = (code) => {
      if (code === mark || (code !== null && code >= zero && code <= nine)) return nok(code)
      effects.exit('shiftedText')
      return ok(code)
    }
    return (code) => {
      mark = code
      if (!canOpen(code, previous)) return nok(code)
      effects.enter('shiftedText')
      takeMark(code)
      return (first) => {
        if (!isInside(first)) return nok(first)
        effects.enter('shiftedTextData')
        return inside(first)
      }
    }
  },
}

/** A text that is no Markdown in its parts, by the same marks. */
export function shiftedParts(text: string): { readonly text: string; readonly shift?: ShiftedText['shift'] }[] {
  const parts: { text: string; shift?: ShiftedText['shift'] }[] = []
  let from = 0
  for (const { 0: typed, 1: mark, 2: value = '', index } of text.matchAll(betweenMarks)) {
    const shift = mark === '^' ? 'raised' : 'lowered'
    if (!canBeShifted(value, { shift, before: text.slice(0, index), after: text.slice(index + typed.length) })) continue
    if (index > from) parts.push({ text: text.slice(from, index) })
    parts.push({ text: value, shift })
    from = index + typed.length
  }
  return from < text.length || parts.length === 0 ? [...parts, { text: text.slice(from) }] : parts
}

const betweenMarks = /([\^~])([^\s^~]+)\1/g

/** Makes micromark know the marks. */
export const shiftedText = (): Extension => ({
  text: { [caret]: between, [tilde]: between },
})

type FromMarkdown = ReturnType<typeof gfmFootnoteFromMarkdown>

/** Makes nodes of them. */
export const shiftedTextFromMarkdown = (): FromMarkdown => ({
  enter: {
    shiftedText(token) {
      const shift = this.sliceSerialize(token).startsWith('^') ? 'raised' : 'lowered'
      this.enter({ type: 'shiftedText', shift, value: '' }, token)
    },
  },
  exit: {
    shiftedTextData(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'shiftedText') node.value = this.sliceSerialize(token)
    },
    shiftedText(token) {
      this.exit(token)
    },
  },
})
