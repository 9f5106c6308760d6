import type { FootnoteDefinition, Link, PhrasingContent } from 'mdast'
import type { Place } from '../../findings/diagnostic.ts'
import { limits } from '../../limits.ts'
import { writeNumber } from '../../vietnamese/digits.ts'
import { seenLines } from '../../vietnamese/unseen.ts'
import type { Inline, TextLook } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { unbreakable, unprintable } from './characters.ts'
import { rejectHtml } from './reject-html.ts'
import {
  findAngles,
  findNoBold,
  findNoItalics,
  findReferences,
  isLinkTarget,
  unprintedTitle,
} from './unprinted-marks.ts'

/** Reads the text of a paragraph, heading or cell: runs with their look, line breaks within, and footnotes. */
export function readInlines(nodes: readonly PhrasingContent[], reader: Reader): Inline[] {
  const runs = inlinesOf(nodes, reader, {})
  const isWord = ({ kind }: Inline) => kind !== 'break'
  if (nodes[0] && longestRow(runs) > limits.notesInRow.most)
    reader.reject(
      nodes[0],
      `Hơn ${limits.notesInRow.most} chú thích liền nhau, không có chỗ ngắt dòng`,
      'viết gộp các chú thích, hoặc gõ dấu cách giữa chúng',
    )
  return runs.slice(Math.max(runs.findIndex(isWord), 0), runs.findLastIndex(isWord) + 1)
}

/** How many notes stand with no blank between them, at most. */
function longestRow(runs: readonly Inline[]): number {
  let [most, row] = [0, 0]
  for (const run of runs) {
    if (run.kind === 'note') most = Math.max(most, ++row)
    else if (run.kind === 'break' || /\s/.test(run.text)) row = 0
  }
  return most
}

const inlinesOf = (nodes: readonly PhrasingContent[], reader: Reader, look: TextLook): Inline[] =>
  join(
    nodes.flatMap((node, i) => {
      // Marks of either kind right within each other are meant for such.
      if (node.type === 'emphasis' && !(look.bold && nodes.length === 1))
        findNoItalics(node, { before: wordsOf(nodes[i - 1]), after: wordsOf(nodes[i + 1]) }, reader)
      return readInline(node, reader, look)
    }),
  )

const wordsOf = (node: PhrasingContent | undefined): string => (node?.type === 'text' ? node.value : '')

function readInline(node: PhrasingContent, reader: Reader, look: TextLook): Inline[] {
  switch (node.type) {
    case 'text':
      findReferences(node, reader)
      for (const { index, found } of [...unprintable(node.value), ...unbreakable(node.value)])
        reader.findLetter(node, index, found)
      return linesOf(node.value, look)
    case 'inlineCode':
      for (const { found } of unprintable(node.value)) reader.find(node, found)
      reader.find(node, { rule: 'dau-khong-in', ...unprintedQuotes(node.value, reader.place(node)) })
      return [{ kind: 'text', text: seenLines(node.value).join(' '), ...look }]
    case 'shiftedText':
      for (const { found } of unprintable(node.value)) reader.find(node, found)
      return [{ kind: 'text', text: seenLines(node.value).join(''), ...look, shift: node.shift }]
    case 'strong':
      findNoBold(node, reader)
      return inlinesOf(node.children, reader, { ...look, bold: true })
    case 'emphasis':
      return inlinesOf(node.children, reader, { ...look, italic: true })
    case 'break':
      return [{ kind: 'break' }]
    case 'link':
      return readLink(node, reader, look)
    case 'footnoteReference': {
      const definition = reader.footnotes.get(node.identifier)
      reader.usedFootnotes.add(node.identifier)
      if (++reader.notes.count === limits.notes.most + 1)
        reader.reject(
          node,
          `Văn bản có hơn ${writeNumber(limits.notes.most)} chú thích`,
          'viết gộp các chú thích, hoặc đưa vào phụ lục',
        )
      if (definition) return [{ kind: 'note', content: readNote(definition, reader) }]
      reader.reject(node, 'Chú thích nằm trong một chú thích khác', 'viết gộp thành một chú thích')
      return []
    }
    case 'html':
      rejectHtml(node, reader)
      return []
    case 'image':
      reader.reject(node, 'Hình nằm lẫn trong dòng chữ', 'đặt hình thành một đoạn riêng, có dòng trống trên và dưới')
      return []
    default:
      reader.reject(node, 'Cách viết này không dùng được trong văn bản', 'gõ lại thành chữ thường')
      return []
  }
}

/** The marks of code, which nobody means; without them the words are the same where they have no marks of their own. */
const unprintedQuotes = (text: string, place: Required<Place>) => ({
  message: `Dấu nháy ngược quanh “${text}” không in ra`,
  hint: 'bỏ hai dấu này; nếu cần in thì gõ `\\` trước mỗi dấu',
  ...(/[*_`~^\\[\]<>&|#]/.test(text) ? {} : { fix: { place, text } }),
})

/**
 * Links can't be pressed on paper: the words are printed, and the address too where it says something else. What is no address
 * is no link, but brackets: `Thông tư [15](2026)`.
 */
function readLink(node: Link, reader: Reader, look: TextLook): Inline[] {
  const words = inlinesOf(node.children, reader, look)
  const typed = reader.typed(node).text
  const text = (text: string): Inline => ({ kind: 'text', text, ...look })
  if (typed.startsWith('[') && !isLinkTarget(node.url))
    return [text('['), ...words, text(typed.slice(typed.lastIndexOf('](')))]
  if (node.title) reader.find(node, unprintedTitle(node.title))
  const printed = words.map((run) => (run.kind === 'text' ? run.text : '')).join('')
  const address = seenLines(node.url.replace(/^mailto:/, '')).join('')
  findAngles(node, address, reader)
  if (printed.trim() === '') return [...words, text(address)]
  return bareAddress(address) === bareAddress(printed) ? words : [...words, text(` (${address})`)]
}

/** An address as people say it. */
const bareAddress = (address: string): string => address.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '')

function readNote(definition: FootnoteDefinition, outer: Reader): Inline[] {
  const reader = { ...outer, footnotes: new Map() }
  return definition.children.flatMap((block, i): Inline[] => {
    if (block.type !== 'paragraph') {
      reader.reject(block, 'Chú thích chỉ được gồm các đoạn chữ', 'viết chú thích thành một đoạn')
      return []
    }
    return [...(i > 0 ? [{ kind: 'break' } as const] : []), ...readInlines(block.children, reader)]
  })
}

/** A text, broken where Unicode ends a line within it. */
const linesOf = (text: string, look: TextLook): Inline[] =>
  seenLines(text).flatMap((line, i): Inline[] => [
    ...(i > 0 ? [{ kind: 'break' } as const] : []),
    ...(line === '' ? [] : [{ kind: 'text', text: joinBlanks(line), ...look } as const]),
  ])

/** Line ends of the source and runs of blanks are one blank; no-break spaces stay. */
const joinBlanks = (text: string): string => text.replace(/[ \t\n]+/g, ' ')

/** Joins neighbours of the same look. */
function join(runs: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (run.kind === 'text' && last?.kind === 'text' && isSameLook(run, last))
      out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

const isSameLook = (a: TextLook, b: TextLook): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.shift === b.shift
