import type { PhrasingContent } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Run } from '../manuscript.ts'

/** Writes runs in Markdown that reads back as the same words; line ends are kept as breaks where asked for. */
export function inlineMarkdown(runs: readonly Run[], { breaks = false, plain = false } = {}): string {
  const children = mergeRuns(plain ? runs.map(({ bold: _, italic: __, ...run }) => run) : runs).flatMap((run) =>
    phrases(run, breaks),
  )
  if (children.length === 0) return ''
  return toMarkdown({ type: 'paragraph', children }, options).trimEnd()
}

const options = {
  bullet: '-',
  emphasis: '*',
  extensions: [
    gfmFootnoteToMarkdown(),
    {
      unsafe: [
        { character: '|', inConstruct: 'phrasing' },
        { atBreak: true, character: ':', after: ':' },
      ],
    },
  ],
} satisfies Options

function phrases(run: Run, breaks: boolean): PhrasingContent[] {
  if (run.footnote) return [{ type: 'footnoteReference', identifier: run.footnote, label: run.footnote }]
  // A zero-width blank only offers a place to break.
  const text = run.text.replace(/\u200b/g, '').replace(/[^\S\n\u00a0]+/g, ' ')
  const content: PhrasingContent[] = breaks
    ? text
        .split('\n')
        .flatMap((line, i): PhrasingContent[] => [
          ...(i > 0 ? [{ type: 'break' } as const] : []),
          { type: 'text', value: line },
        ])
    : [{ type: 'text', value: text.replace(/\s*\n\s*/g, ' ') }]
  const words = content.filter((one) => one.type !== 'text' || one.value !== '')
  if (words.length === 0) return []
  const italic: PhrasingContent[] = run.italic ? [{ type: 'emphasis', children: words }] : words
  return run.bold ? [{ type: 'strong', children: italic }] : italic
}

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
      !last.italic === !run.italic
    if (same) out[out.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '' || run.footnote) out.push(run)
  }
  for (const run of runs) {
    if (run.footnote || !(run.bold || run.italic)) {
      push(run)
      continue
    }
    const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? []
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
