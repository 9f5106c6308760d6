import type { PhrasingContent } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { endsWords, opensWords } from '../../source/lone-stars.ts'
import { canBeShifted, type ShiftedText } from '../../source/shifted-text.ts'
import type { Run } from '../manuscript.ts'

/** Writes runs in Markdown that reads back as the same words; line ends are kept as breaks where asked for. */
export function inlineMarkdown(runs: readonly Run[], { breaks = false, plain = false } = {}): string {
  const [only] = runs
  if (only && runs.length === 1 && isPlain(only)) return only.text
  const looked = plain ? runs.map(({ bold: _, italic: __, ...run }) => run) : runs
  const children = sameMarks(typedShifts(mergeRuns(looked))).flatMap((group) => phrases(group, breaks))
  if (children.length === 0) return ''
  return toMarkdown({ type: 'paragraph', children: readBackAlike(children) }, options).trimEnd()
}

/** Letters and marks that mean nothing in Markdown wherever they stand, single blanks between them: most texts, which need no writer. */
const harmless = /^(?:[\p{L}“(](?: ?[\p{L}\p{N},.;()“”%/…–])*|\d(?: ?[\p{L}\p{N},%/])*)$/u

const isPlain = ({ text, bold, italic, shift, footnote, picture }: Run): boolean =>
  !bold && !italic && !shift && footnote === undefined && picture === undefined && harmless.test(text)

const markOf = (shift: ShiftedText['shift']): string => (shift === 'raised' ? '^' : '~')

const options = {
  bullet: '-',
  emphasis: '*',
  extensions: [
    gfmFootnoteToMarkdown(),
    {
      unsafe: [
        { character: '|', inConstruct: 'phrasing' },
        { atBreak: true, character: ':', after: '[:\\sA-Za-zÀ-ỹ]' },
        { before: ':', character: ':', after: '[A-Za-zÀ-ỹ]', inConstruct: 'phrasing' },
        { character: '^', after: '[^\\s^]', inConstruct: 'phrasing' },
        { before: '[^\\s~]', character: '~', after: '[^\\s~]', inConstruct: 'phrasing' },
      ],
      handlers: {
        shiftedText: ({ shift, value }: ShiftedText) => markOf(shift) + value + markOf(shift),
      },
    },
  ],
} satisfies Options

/** Runs that stand between the same marks of bold and italics, as raised letters do with those beside them. */
function sameMarks(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    const [first] = last ?? []
    const same = first && !first.footnote && !run.footnote && !first.bold === !run.bold && !first.italic === !run.italic
    if (same) last?.push(run)
    else groups.push([run])
  }
  return groups
}

function phrases(group: readonly Run[], breaks: boolean): PhrasingContent[] {
  const { footnote, bold, italic }: Partial<Run> = group[0] ?? {}
  if (footnote) return [{ type: 'footnoteReference', identifier: footnote, label: footnote }]
  const words = group.flatMap((run) => (run.shift ? shifted(run.text, run.shift) : wordsOf(run.text, breaks)))
  if (words.length === 0) return []
  const slanted: PhrasingContent[] = italic ? [{ type: 'emphasis', children: words }] : words
  return bold ? [{ type: 'strong', children: slanted }] : slanted
}

/**
 * Letters that touch italics, where stars between them would be text, and the colon behind a note that opens a line, where what
 * follows would be the note's own text, are written as references.
 */
function readBackAlike(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const opensLine = (i: number) => nodes[i - 1] === undefined || nodes[i - 1]?.type === 'break'
  return nodes.flatMap((node, i): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    return referring(node.value, {
      ...(nodes[i - 1]?.type === 'emphasis' && { first: opensWords }),
      ...(nodes[i - 1]?.type === 'footnoteReference' && opensLine(i - 1) && { first: /:/ }),
      ...(nodes[i + 1]?.type === 'emphasis' && { last: endsWords }),
    })
  })
}

/** A text whose first or last letter, where it is such a one, is a reference. */
function referring(text: string, { first, last }: { first?: RegExp; last?: RegExp }): PhrasingContent[] {
  const letters = [...text]
  const before = first?.test(letters[0] ?? '') ? letters.splice(0, 1) : []
  const after = last?.test(letters.at(-1) ?? '') ? letters.splice(-1) : []
  return [...before.map(reference), { type: 'text', value: letters.join('') }, ...after.map(reference)]
}

const reference = (letter: string): PhrasingContent => ({
  type: 'html',
  value: `&#x${letter.codePointAt(0)?.toString(16).toUpperCase()};`,
})

const shifted = (value: string, shift: ShiftedText['shift']): PhrasingContent => ({ type: 'shiftedText', shift, value })

function wordsOf(typed: string, breaks: boolean): PhrasingContent[] {
  // A zero-width blank only offers a place to break.
  const text = typed.replace(/\u200b/g, '').replace(/[^\S\n\u00a0]+/g, ' ')
  const content: PhrasingContent[] = breaks
    ? text
        .split('\n')
        .flatMap((line, i): PhrasingContent[] => [
          ...(i > 0 ? [{ type: 'break' } as const] : []),
          { type: 'text', value: line },
        ])
    : [{ type: 'text', value: text.replace(/(?<!\s)\s*\n\s*/g, ' ') }]
  return content.filter((one) => one.type !== 'text' || one.value !== '')
}

/** Runs of which those are raised or lowered that can be typed so; others were set so to no end, as blanks are. */
const typedShifts = (runs: readonly Run[]): Run[] =>
  runs.map(({ shift, ...run }, i) => {
    const [last, next] = [runs[i - 1], runs[i + 1]]
    const before = last?.shift ? markOf(last.shift) : (last?.text ?? '')
    const after = next?.text ?? ''
    return shift && canBeShifted(run.text, { shift, before, after }) ? { ...run, shift } : run
  })

/** Neighbours of one look become one run, and blanks at the edges of a marked run stand outside its marks. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  const push = (run: Run) => {
    const last = out.at(-1)
    const same =
      last &&
      !last.footnote &&
      !run.footnote &&
      !last.picture &&
      !run.picture &&
      !last.bold === !run.bold &&
      !last.italic === !run.italic &&
      last.shift === run.shift
    if (same) out[out.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '' || run.footnote) out.push(run)
  }
  for (const run of runs) {
    if (run.footnote || !(run.bold || run.italic)) {
      push(run)
      continue
    }
    const rest = run.text.trimStart()
    const before = run.text.slice(0, run.text.length - rest.length)
    const text = rest.trimEnd()
    const after = rest.slice(text.length)
    push({ text: before })
    if (text !== '') push({ ...run, text })
    push({ text: after })
  }
  const [first] = out
  if (first && !first.footnote) out[0] = { ...first, text: first.text.trimStart() }
  const last = out.at(-1)
  if (last && !last.footnote) out[out.length - 1] = { ...last, text: last.text.trimEnd() }
  return out.filter((run) => run.text !== '' || run.footnote)
}
