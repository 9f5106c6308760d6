import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml'
import {
  defineLanguageFacet,
  foldGutter,
  foldService,
  Language,
  LanguageSupport,
  syntaxHighlighting,
} from '@codemirror/language'
import type { Extension, Text } from '@codemirror/state'
import { classHighlighter } from '@lezer/highlight'
import { parser, Table } from '@lezer/markdown'

/** Markdown with its keys before it, or YAML; by the name of the file. */
export const languageOf = (name: string): Extension => [
  /\.ya?ml$/i.test(name) ? yaml() : yamlFrontmatter({ content: markdown() }),
  syntaxHighlighting(classHighlighter),
]

/** Without what `lang-markdown` adds: HTML, and commands on Backspace and Enter. */
const markdown = (): LanguageSupport =>
  new LanguageSupport(new Language(defineLanguageFacet({}), parser.configure([Table]), [], 'markdown'))

/** The keys before the body are folded as one. */
export const frontMatterFolding: Extension = [
  foldService.of((state, from) => {
    const end = frontMatterEnd(state.doc)
    const first = state.doc.lineAt(from)
    return end > 1 && first.number === 1 ? { from: first.to, to: state.doc.line(end).to } : null
  }),
  foldGutter({
    markerDOM: (open) => {
      const mark = document.createElement('span')
      mark.textContent = open ? '▾' : '▸'
      mark.title = open ? 'Gập lại' : 'Mở ra'
      return mark
    },
  }),
]

/** The line that closes the keys, from 1; 0 where a text doesn't begin with keys. */
export function frontMatterEnd(doc: Text): number {
  if (!/^---\s*$/.test(doc.line(1).text)) return 0
  for (let n = 2; n <= doc.lines; n++) if (/^---\s*$/.test(doc.line(n).text)) return n
  return 0
}
