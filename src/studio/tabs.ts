import { button, element } from './html.ts'

/** What is shown in turn in one place, by the name on its tab. */
export interface Tab {
  readonly id: string
  readonly words: string
  readonly panel: HTMLElement
}

/** Tabs above their panels, moved between with the arrow keys. */
export interface Tabs {
  readonly root: HTMLElement
  readonly select: (id: string) => void
  readonly rename: (id: string, words: string) => void
}

/** Starts with the first. */
export function openTabs(name: string, tabs: readonly Tab[]): Tabs {
  const buttons = tabs.map(({ id, words }) =>
    button(words, () => select(id), { role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` }),
  )
  const panels = tabs.map(({ id, panel }) =>
    element(
      'div',
      { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, class: 'panel', tabindex: 0 },
      panel,
    ),
  )
  const list = element('div', { role: 'tablist', 'aria-label': name }, ...buttons)
  const select = (id: string): void => {
    for (const [i, tab] of tabs.entries()) {
      const chosen = tab.id === id
      buttons[i]?.setAttribute('aria-selected', String(chosen))
      buttons[i]?.setAttribute('tabindex', chosen ? '0' : '-1')
      if (panels[i]) panels[i].hidden = !chosen
    }
  }
  list.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = buttons.findIndex((it) => it.matches(':focus'))
    const next = tabs[(at + by + tabs.length) % tabs.length]
    if (by === 0 || at < 0 || !next) return
    event.preventDefault()
    select(next.id)
    buttons[tabs.indexOf(next)]?.focus()
  })
  select(tabs[0]?.id ?? '')
  return {
    root: element('div', { class: 'tabs' }, list, ...panels),
    select,
    rename: (id, words) => {
      const at = tabs.findIndex((it) => it.id === id)
      if (buttons[at]) buttons[at].textContent = words
    },
  }
}
