import { button, element } from './html.ts'
import type { Zoom } from './zoom.ts'
import { zoomChoice } from './zoom.ts'

/** What stands above the pages: which one is in view, how large they are, and whether they are of an older text. */
export interface PageTools {
  readonly root: HTMLElement
  readonly turned: (page: number, count: number) => void
  readonly older: (older: boolean) => void
  readonly step: (by: 1 | -1) => void
}

/** Shows no page yet. */
export function openPageTools(wishes: {
  readonly zoom: (zoom: Zoom) => void
  readonly goTo: (page: number) => void
}): PageTools {
  const where = element('span', { class: 'where' }, 'Chưa có trang')
  const older = element('span', { class: 'older-note', hidden: true }, 'Trang của bản trước: sửa lỗi để thấy bản mới')
  let [page, count] = [0, 0]
  const zoom = zoomChoice(wishes.zoom)
  const turn = (by: number) => () => wishes.goTo(Math.min(count - 1, Math.max(0, page + by)))
  const previous = button('‹', turn(-1), { 'aria-label': 'Trang trước', title: 'Trang trước' })
  const next = button('›', turn(1), { 'aria-label': 'Trang sau', title: 'Trang sau' })
  return {
    root: element('div', { class: 'page-tools' }, previous, where, next, older, zoom.root),
    turned: (now, of) => {
      ;[page, count] = [now, of]
      where.textContent = of === 0 ? 'Chưa có trang' : `Trang ${now + 1} / ${of}`
      previous.disabled = now <= 0
      next.disabled = now >= of - 1
    },
    older: (is) => {
      older.hidden = !is
    },
    step: zoom.step,
  }
}
