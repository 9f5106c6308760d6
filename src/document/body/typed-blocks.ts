import { type SourceLine, sourceLines } from '../../source/lines/source-line.ts'
import { type Label, labelOf } from '../../vietnamese/lines/label.ts'
import { headingKinds } from '../../vietnamese/lines/label-levels.ts'
import { opensBlock } from '../../vietnamese/lines/line-edges.ts'
import { isPost } from '../../vietnamese/posts.ts'
import { closingPart } from '../typed-form/closing-parts.ts'
import { formHead } from './form-head.ts'
import { sectionsGoOn } from './sections-go-on.ts'

/** A paragraph, item, heading, table or directive at the margin of Markdown, as it is typed. */
export interface TypedBlock {
  /** Offsets of its words. */
  readonly from: number
  readonly to: number
  /** Its lines as one, without the marks of a heading and of bold and italics. */
  readonly text: string
  /** In bold as a whole. */
  readonly bold: boolean
  /** The number of `#`; 0 for all but headings. */
  readonly depth: number
  /** Of a line of words, the number or mark it opens with. */
  readonly label?: Label | undefined
  /** A paragraph, which may be a heading without its mark. */
  readonly words: boolean
}

/** The blocks of a body whose lines are mended, up to its appendices and to the recipients. */
export function typedBlocks(text: string): TypedBlock[] {
  const groups: SourceLine[][] = []
  let open: SourceLine[] | undefined
  for (const line of sourceLines(text)) {
    if (line.kind === 'blank') open = undefined
    else if (open && line.kind === open[0]?.kind && joined.has(line.kind)) open.push(line)
    else if (line.kind === 'text' && open && lazy.has(open[0]?.kind ?? '')) open.push(line)
    else if (line.kind !== 'alone' || line.text.startsWith('#')) {
      open = [line]
      groups.push(open)
    }
  }
  const blocks = groups.map(blockOf)
  const appendix = blocks.findIndex(
    (block, i) => opensAppendix(block) && !sectionsGoOn(blocks.slice(0, i), blocks.slice(i + 1)),
  )
  const body = appendix < 0 ? blocks : blocks.slice(0, appendix)
  const last = body.findLastIndex(({ label, depth }) => depth > 0 || (label && headingKinds.has(label.kind)))
  const closing = body.findIndex((block, i) => i > last && opensClosing(block, body.length - i))
  return closing < 0 ? body : body.slice(0, closing)
}

const opensAppendix = ({ label, text }: TypedBlock): boolean =>
  label?.kind === 'appendix' || /^PHỤ LỤC(?![A-Za-zÀ-ỹ])/.test(text) || formHead(text)?.title === ''

/** Whether a block opens the recipients, or the signature, with so many blocks left. */
const opensClosing = ({ words, text }: TypedBlock, left: number): boolean =>
  words &&
  (opensBlock(text) ||
    /^NƠI NHẬN(?![A-Za-zÀ-ỹ])/.test(text) ||
    (left <= 3 && isPost(text)) ||
    (left <= 6 && closingPart(text) === 'another'))

/** Lines of one kind below each other that are one block. */
const joined: ReadonlySet<string> = new Set(['text', 'row', 'loneRow'])
/** What a line of words directly below goes on. */
const lazy: ReadonlySet<string> = new Set(['numbered', 'item', 'underTable', 'note'])

/** Set in below an item, and so a part of it. */
const setIn = /^ {2,}\S/

function blockOf(lines: readonly SourceLine[]): TypedBlock {
  const [first, last] = [lines[0], lines.at(-1)]
  const raw = lines.map(({ text }) => text).join(' ')
  const depth = first?.kind === 'alone' ? (/^#+/.exec(raw)?.[0].length ?? 0) : 0
  const text = withoutEmphasis(raw.replace(/^#+\s*/, ''))
  const words = first !== undefined && paragraphs.has(first.kind) && !setIn.test(first.raw)
  return {
    from: (first?.at ?? 0) + (first ? first.raw.length - first.raw.trimStart().length : 0),
    to: (last?.at ?? 0) + (last?.raw.trimEnd().length ?? 0),
    text,
    bold: /^(\*\*|__)(?:(?!\1).)+\1$/.test(raw),
    depth,
    words,
    ...((words || depth > 0) && { label: labelOf(text) }),
  }
}

const paragraphs: ReadonlySet<string> = new Set(['text', 'numbered', 'underTable'])

const withoutEmphasis = (text: string): string =>
  text
    .replace(/(?<!\\)\*+/g, '')
    .replace(/^(_{1,3})([^_]+)\1$/, '$2')
    .trim()
