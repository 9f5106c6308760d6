import { element } from './html.ts'

/** The parts that fill the window. */
export interface ShellParts {
  readonly tools: HTMLElement
  readonly editor: HTMLElement
  readonly panels: HTMLElement
  readonly pageTools: HTMLElement
  readonly pages: HTMLElement
}

/** The window, and what it tells in its own words. */
export interface Shell {
  /** The name of the document. */
  readonly name: (words: string) => void
  /** What there is: pages and findings. */
  readonly state: (words: string) => void
  /** Read aloud by who reads aloud. */
  readonly announce: (words: string) => void
  /** A message above everything until it is closed, or another takes its place. */
  readonly tell: (words: string, ...ways: readonly HTMLElement[]) => void
  readonly quiet: () => void
  /** In narrow windows one part is shown at a time. */
  readonly view: (part: View) => void
  /** Without an editor pages and findings share the window. */
  readonly readOnly: (only: boolean) => void
}

/** What a narrow window shows. */
export type View = 'editor' | 'pages' | 'panels'

const views: readonly (readonly [view: View, words: string])[] = [
  ['editor', 'Soạn'],
  ['pages', 'Trang in'],
  ['panels', 'Kiểm tra'],
]

/** Fills the window. */
export function openShell(parts: ShellParts): Shell {
  const name = element('h1', {}, 'kehoach')
  const state = element('p', { class: 'state' })
  const live = element('p', { class: 'unseen', 'aria-live': 'polite', role: 'status' })
  const message = element('div', { class: 'message', role: 'alert', hidden: true })
  const switches = views.map(([view, words]) => {
    const one = element('button', { type: 'button' }, words)
    one.addEventListener('click', () => show(view))
    return one
  })
  const show = (view: View): void => {
    document.body.dataset.view = view
    for (const [i, [its]] of views.entries()) switches[i]?.setAttribute('aria-pressed', String(its === view))
  }
  document.body.append(
    element('header', { class: 'top' }, name, parts.tools, state),
    message,
    element(
      'main',
      {},
      element('section', { class: 'write', 'aria-label': 'Soạn thảo' }, parts.editor),
      element('section', { class: 'panels', 'aria-label': 'Kiểm tra và dàn ý' }, parts.panels),
      element('section', { class: 'read', 'aria-label': 'Trang in' }, parts.pageTools, parts.pages),
    ),
    element('nav', { class: 'views', 'aria-label': 'Phần đang xem' }, ...switches),
    live,
  )
  show('editor')
  const quiet = () => {
    message.hidden = true
    message.replaceChildren()
  }
  return {
    name: (words) => {
      name.textContent = words
    },
    state: (words) => {
      state.textContent = words
    },
    announce: (words) => {
      live.textContent = words
    },
    tell: (words, ...ways) => {
      const close = element('button', { type: 'button', class: 'close' }, 'Đóng')
      close.addEventListener('click', quiet)
      message.replaceChildren(element('p', {}, words), ...ways, close)
      message.hidden = false
    },
    quiet,
    view: show,
    readOnly: (only) => document.body.classList.toggle('read-only', only),
  }
}
