import { button, element } from './html.ts'

/** Shows what is to be known of a rule over everything else, until it is closed. */
export function showRule(markdown: string): void {
  showDialog('Về điều này', ...fromMarkdown(markdown))
}

/** Something to be read and closed; focus goes back to where it was. */
export function showDialog(name: string, ...contents: readonly Node[]): HTMLDialogElement {
  const dialog = element('dialog', { 'aria-label': name })
  const body = element('div', { class: 'dialog-body' }, ...contents)
  // What has nothing to go to is scrolled with the arrow keys.
  if (!body.querySelector('button, input, textarea, [tabindex]')) body.tabIndex = 0
  dialog.append(
    body,
    element(
      'div',
      { class: 'dialog-foot' },
      button('Đóng', () => dialog.close(), { class: 'close' }),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

/** Puts a button where it is always in view. */
export const addToFoot = (dialog: HTMLDialogElement, way: HTMLElement): void =>
  dialog.querySelector('.dialog-foot')?.prepend(way)

/** The Markdown that pages of rules are written in: headings, lists of one line, fenced blocks, paragraphs, code. */
function fromMarkdown(text: string): readonly Node[] {
  const parts = text.split(/(^```[\s\S]*?^```$)/m)
  return parts.flatMap((part) => {
    const [, code] = /^```\w*\n([\s\S]*?)\n?```$/.exec(part) ?? []
    if (code !== undefined) return [element('pre', { tabindex: 0 }, code)]
    return part.split(/\n{2,}/).flatMap((block) => blockOf(block.trim()))
  })
}

function blockOf(block: string): readonly Node[] {
  if (block === '') return []
  const [, marks = '', title = ''] = /^(#+) (.*)$/.exec(block) ?? []
  if (marks !== '') return [element(marks.length === 1 ? 'h2' : 'h3', {}, ...withCode(title))]
  if (block.startsWith('- '))
    return [
      element('ul', {}, ...block.split('\n').map((line) => element('li', {}, ...withCode(line.replace(/^- /, ''))))),
    ]
  return [element('p', {}, ...withCode(block))]
}

const withCode = (text: string): readonly (Node | string)[] =>
  text.split(/(`[^`]+`)/).map((part) => (part.startsWith('`') ? element('code', {}, part.slice(1, -1)) : part))
