import type { PrintedHeading } from '../engine/messages.ts'
import { button, element } from './html.ts'

/** The headings of the document, each a way to it. */
export interface HeadingList {
  readonly root: HTMLElement
  readonly show: (headings: readonly PrintedHeading[]) => void
}

/** Starts without any. */
export function openHeadingList(goTo: (line: number) => void): HeadingList {
  const root = element('nav', { class: 'headings', 'aria-label': 'Đề mục' })
  let shown = ''
  return {
    root,
    show: (headings) => {
      const now = JSON.stringify(headings)
      if (now === shown) return
      shown = now
      const items = headings.map(({ words, level, line }) =>
        element(
          'li',
          { class: `level-${level}` },
          line === undefined ? element('span', {}, words) : button(words, () => goTo(line)),
        ),
      )
      root.replaceChildren(
        headings.length === 0
          ? element('p', { class: 'none' }, 'Văn bản chưa có đề mục nào.')
          : element('ul', {}, ...items),
      )
    },
  }
}

/** The pages by their numbers, each a way to it. */
export function openPageList(goTo: (page: number) => void): {
  readonly root: HTMLElement
  readonly show: (page: number, count: number) => void
} {
  const root = element('nav', { class: 'page-list', 'aria-label': 'Các trang' })
  const list = element('ol')
  root.append(list)
  return {
    root,
    show: (page, count) => {
      if (list.children.length !== count)
        list.replaceChildren(
          ...Array.from({ length: count }, (_, i) =>
            element(
              'li',
              {},
              button(`Trang ${i + 1}`, () => goTo(i)),
            ),
          ),
        )
      for (const [i, item] of [...list.children].entries())
        if (i === page) item.firstElementChild?.setAttribute('aria-current', 'page')
        else item.firstElementChild?.removeAttribute('aria-current')
    },
  }
}
