import type { SourceLine, Stretch } from './source-lines.ts'

export interface BodyParts {
  readonly words: readonly Stretch[]
  readonly comments: readonly Stretch[]
  /** The files that directives name. */
  readonly files: readonly { readonly line: number; readonly name: string }[]
}

/** Tells the words of a Markdown body from its comments and directives. */
export function bodyParts(lines: readonly SourceLine[], stretches: readonly Stretch[]): BodyParts {
  const words: Stretch[] = []
  const comments: Stretch[] = []
  const files: { line: number; name: string }[] = []
  let inComment = false
  for (const { line, from, to } of stretches) {
    const text = lines[line]?.text.slice(0, to) ?? ''
    if (!inComment && /^\s*::/.test(text.slice(from))) {
      const [, name] = /\btep\s*=\s*["“]?([^"”}]+)/.exec(text) ?? []
      if (name) files.push({ line, name: name.trim() })
      continue
    }
    for (let at = from; at <= to; ) {
      const mark = inComment ? '-->' : '<!--'
      const found = text.indexOf(mark, at)
      const end = found < 0 ? to : inComment ? found + mark.length : found
      ;(inComment ? comments : words).push({ line, from: at, to: end })
      if (found < 0) break
      inComment = !inComment
      at = end
    }
  }
  return { words, comments, files }
}
