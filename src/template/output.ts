import type { Place } from '../findings/diagnostic.ts'
import type { Location } from './ast.ts'
import { rowAt, type Unit } from './unit.ts'

/** More than any plan; a larger result comes from a loop that was not meant. */
export const mostCharacters = 5_000_000

/** Where a stretch of the result came from: text of a template from an offset on, or all of it from one mark. */
export type Origin = { readonly unit: Unit; readonly offset: number } | { readonly unit: Unit; readonly mark: Location }

/** What is being written, with the way back. */
export interface ExpandedOutput {
  /** False where the result would grow too large; nothing is written then. */
  readonly write: (text: string, origin: Origin) => boolean
  /** Puts blanks before every line that is written while `inner` runs, for a partial with a line of its own. */
  readonly indented: (indent: string, origin: Origin, inner: () => void) => void
  /** The line being written and the end of the one before; of a long line at least its last `most` characters. */
  readonly lineSoFar: (most: number) => string
  readonly text: () => string
  readonly placeOf: (offset: number) => Place | undefined
}

export function newOutput(): ExpandedOutput {
  const parts: string[] = []
  const starts: number[] = []
  const origins: Origin[] = []
  let length = 0
  let atLineStart = true
  let indent = ''
  let indentOrigin: Origin | undefined

  const push = (text: string, origin: Origin) => {
    if (text === '') return
    parts.push(text)
    starts.push(length)
    origins.push(origin)
    length += text.length
    atLineStart = text.endsWith('\n')
  }
  const pushIndented = (text: string, origin: Origin) => {
    let offset = 0
    for (const line of text.split(/(?<=\n)/)) {
      if (atLineStart && indentOrigin) push(indent, indentOrigin)
      push(line, 'mark' in origin ? origin : { unit: origin.unit, offset: origin.offset + offset })
      offset += line.length
    }
  }

  return {
    write: (text, origin) => {
      if (length + text.length > mostCharacters) return false
      if (indent === '' || text === '') push(text, origin)
      else pushIndented(text, origin)
      return length <= mostCharacters
    },
    indented: (blanks, origin, inner) => {
      const [outer, outerOrigin] = [indent, indentOrigin]
      if (blanks !== '') [indent, indentOrigin] = [outer + blanks, origin]
      inner()
      ;[indent, indentOrigin] = [outer, outerOrigin]
    },
    lineSoFar: (most) => {
      let line = ''
      let above = false
      for (let i = parts.length - 1; i >= 0 && line.length < most; i--) {
        const part = parts[i]?.slice(-most) ?? ''
        line = part + line
        const end = part.indexOf('\n')
        if (above || end > 0) break
        above = end === 0
      }
      return line
    },
    text: () => parts.join(''),
    placeOf: (offset) => {
      const at = rowAt(starts, offset)
      const origin = origins[at]
      if (!origin) return undefined
      if ('mark' in origin) return origin.unit.placeOf(origin.mark)
      const within = Math.min(offset - (starts[at] ?? 0), parts[at]?.length ?? 0)
      return origin.unit.placeAt(origin.offset + within)
    },
  }
}
