import type { Place } from '../findings/diagnostic.ts'
import { cut, standIn, type TextMap } from '../findings/text-map.ts'
import { limits } from '../limits.ts'

/** More than any plan; a larger result comes from a loop that was not meant. */
export const mostCharacters = limits.documentBytes.most

/** A value of the data in what is written. */
export interface WrittenValue extends ValueMark {
  /** The offset where it begins, and the one behind it. */
  readonly at: number
  readonly end: number
  readonly isBlank: boolean
}

/** The mark that a value stands for. */
export interface ValueMark {
  /** As typed, in its braces. */
  readonly typed: string
  /** The name in it that leads to the data, with which conditions ask for it. */
  readonly name: string
  readonly place: Required<Place>
}

/** What is being written, in the parts it comes in. */
export interface ExpandedOutput {
  readonly parts: readonly TextMap[]
  readonly values: readonly WrittenValue[]
  /** Where blocks stood of which nothing was written. */
  readonly gaps: readonly number[]
  /** Writes a block, or notes that there is nothing of it. */
  readonly block: (inner: () => void) => void
  /** False where the result would grow too large; nothing is written then. */
  readonly write: (part: TextMap, value?: ValueMark) => boolean
  /** Puts blanks before every line that is written while `inner` runs, for a partial with a line of its own. */
  readonly indented: (blanks: string, place: Required<Place>, inner: () => void) => void
  /** The line being written and the end of the one before; of a long line at least its last `most` characters. */
  readonly lineSoFar: (most: number) => string
}

/** An output with nothing in it yet. */
export function newOutput(): ExpandedOutput {
  const parts: TextMap[] = []
  const values: WrittenValue[] = []
  const gaps: number[] = []
  let length = 0
  let atLineStart = true
  let indent: TextMap | undefined

  const push = (part: TextMap) => {
    if (part.text === '') return
    parts.push(part)
    length += part.text.length
    atLineStart = part.text.endsWith('\n')
  }
  const pushIndented = (part: TextMap, before: TextMap) => {
    let offset = 0
    for (const line of part.text.split(/(?<=\n)/)) {
      if (atLineStart) push(before)
      push(cut(part, offset, offset + line.length))
      offset += line.length
    }
  }

  return {
    parts,
    values,
    gaps,
    block: (inner) => {
      const before = length
      inner()
      if (length === before) gaps.push(before)
    },
    write: (part, value) => {
      if (length + part.text.length > mostCharacters) return false
      const at = length
      if (indent && part.text !== '') pushIndented(part, indent)
      else push(part)
      if (value) values.push({ ...value, at, end: length, isBlank: part.text.trim() === '' })
      return length <= mostCharacters
    },
    indented: (blanks, place, inner) => {
      const outer = indent
      if (blanks !== '') indent = standIn((outer?.text ?? '') + blanks, place)
      inner()
      indent = outer
    },
    lineSoFar: (most) => {
      let line = ''
      let above = false
      for (let i = parts.length - 1; i >= 0 && line.length < most; i--) {
        const part = parts[i]?.text.slice(-most) ?? ''
        line = part + line
        const end = part.indexOf('\n')
        if (above || end > 0) break
        above = end === 0
      }
      return line
    },
  }
}
