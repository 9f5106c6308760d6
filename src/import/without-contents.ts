import { contentsLength } from '../vietnamese/lines/contents.ts'
import type { TextLine } from '../vietnamese/lines/text-line.ts'
import { type AsideText, type Block, textOf } from './manuscript.ts'

const why = 'mục lục của bản gốc, số trang không còn đúng'

/** Blocks without a table of contents, which is of pages that are no more, and that by its words. */
export function withoutContents(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly aside: readonly AsideText[]
} {
  const texts = blocks.map((block) => (block.type === 'paragraph' ? textOf(block.runs) : '|'))
  const span = contentsIn(texts)
  if (!span) return { blocks, aside: [] }
  const first = blocks[span.from]
  return {
    blocks: [...blocks.slice(0, span.from), ...blocks.slice(span.to)],
    aside: [asideOf(texts.slice(span.from, span.to), first && 'line' in first ? first.line : 0)],
  }
}

/** The same of lines. */
export function linesWithoutContents(lines: readonly TextLine[]): {
  readonly lines: readonly TextLine[]
  readonly aside: readonly AsideText[]
} {
  const span = contentsIn(lines.map(({ raw }) => raw))
  if (!span) return { lines, aside: [] }
  const own = lines.slice(span.from, span.to)
  return {
    lines: [...lines.slice(0, span.from), ...lines.slice(span.to)],
    aside: [
      asideOf(
        own.map(({ text }) => text),
        own[0]?.number ?? 0,
      ),
    ],
  }
}

function contentsIn(texts: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  for (const from of texts.keys()) {
    const length = contentsLength(texts.slice(from, from + mostLines))
    if (length > 0) return { from, to: from + length }
  }
  return undefined
}

const mostLines = 300

const asideOf = (texts: readonly string[], line: number): AsideText => ({
  text: texts
    .map((text) =>
      text
        .replace(/[.…_]{3,}/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .join('; '),
  why,
  line,
})
