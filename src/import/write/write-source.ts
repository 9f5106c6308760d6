import type { Kind } from '../../decree/kinds.ts'
import { textOf } from '../manuscript.ts'
import type { Head, Recognised } from '../recognise/recognised.ts'
import { keysOf } from './front-matter-keys.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { type WrittenFrom, writeBody } from './write-body.ts'
import type { SourceFile } from './write-parts.ts'
import { hasHeading } from './written-kind.ts'

/** A source with the files beside it. */
export interface WrittenSource {
  readonly text: string
  readonly files: readonly SourceFile[]
  /** Notes whose marks stood where none can, in what became keys, and marks there that have no note. */
  readonly lostNotes: readonly string[]
  /** How many words of keys and titles were given blanks. */
  readonly brokenWords: number
  /** Sums and amounts in words of the original that the program prints by itself. */
  readonly printed: readonly string[]
}

/** What a source is written as. */
export interface WriteOptions {
  /** What the names of files beside the source begin with. */
  readonly stem: string
  readonly kind: Kind
}

/** Writes what was recognised as a source that builds. */
export function writeSource(
  recognised: Recognised,
  manuscript: WrittenFrom,
  { stem, kind }: WriteOptions,
): WrittenSource {
  const { head } = recognised
  const { found, words, body, noted, ...written } = writeBody(recognised, manuscript, stem)
  const blocks = [
    ...(kind.addressed ? [] : addresseesAsText(head)),
    // A plan is divided into mục; one that has none gets the name the form gives them.
    ...(kind.divided && !hasHeading(found.body) ? ['# Nội dung'] : []),
    ...body,
  ]
  const { yaml: keys, brokenWords: inKeys } = keysOf(
    kind.addressed ? found : { ...found, head: { ...head, addressees: [] } },
    words,
    kind,
  )
  return {
    text: `---\n${keys.replace(noteMark, '')}---\n\n${blocks.join('\n\n')}\n`,
    files: written.files,
    printed: written.printed,
    lostNotes: [
      ...[...manuscript.footnotes].flatMap(([id, note]) => (noted.has(id) ? [] : [textOf(note)])),
      ...(keys.match(noteMark) ?? []),
    ],
    brokenWords: written.brokenWords + inKeys,
  }
}

const noteMark = /\[\^[^\][\s]{1,99}\]/g

/** A plan has no Kính gửi (M.II k.9 đ.a): what it was addressed to stays as text. */
const addresseesAsText = ({ addressees }: Head): string[] =>
  addressees.length === 0 ? [] : [inlineMarkdown([{ text: `Kính gửi: ${addressees.join('; ')}` }])]
