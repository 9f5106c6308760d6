import type { Revision } from '../engine/messages.ts'
import { element } from './html.ts'
import { newSheet, type Sheet, takeOff } from './sheet.ts'
import { type Zoom, zoomedScale } from './zoom.ts'

/** Sheets below each other, as many as there are pages. */
export interface SheetColumn {
  readonly desk: HTMLElement
  readonly sheets: readonly Sheet[]
  /** Sheets for other pages. */
  readonly fit: (pages: Revision['pages'], older: boolean) => void
  /** Sizes all anew; what is in view stays there. */
  readonly resize: (zoom?: Zoom) => void
  /** The sheet in the middle of the view, from 0. */
  readonly middle: () => number
  readonly goTo: (page: number) => void
}

/** Around sheets, px; as the style sheet has it. */
const margin = 20

/** An empty column; `told` is called when sheets come near the view or leave it. */
export function openColumn(told: () => void): SheetColumn {
  const list = element('div', { class: 'sheets' })
  const desk = element('div', { class: 'desk', tabindex: 0, role: 'region', 'aria-label': 'Các trang in' }, list)
  const sheets: Sheet[] = []
  let zoom: Zoom = 'width'
  const watcher = watchSheets(desk, sheets, told)
  const size = (): void => {
    const room = { width: desk.clientWidth - 2 * margin, height: desk.clientHeight - 2 * margin }
    for (const { root, width, height } of sheets) {
      const scale = zoomedScale(zoom, { width, height }, room)
      root.style.width = `${width * scale}px`
      root.style.height = `${height * scale}px`
    }
  }
  const resize = (): void => {
    const top = sheets.findLast(({ root }) => root.offsetTop <= desk.scrollTop)?.root
    const share = top ? (desk.scrollTop - top.offsetTop) / top.offsetHeight : 0
    size()
    if (top) desk.scrollTop = top.offsetTop + share * top.offsetHeight
  }
  const fit: SheetColumn['fit'] = (pages, older) => {
    for (const { root } of sheets.splice(pages.length)) {
      watcher.unobserve(root)
      root.remove()
    }
    let resized = false
    for (const [i, page] of pages.entries()) {
      const sheet = sheets[i] ?? newSheet()
      if (i === sheets.length) {
        list.append(sheet.root)
        sheets.push(sheet)
        watcher.observe(sheet.root)
      }
      resized ||= sheet.width !== page.width || sheet.height !== page.height
      Object.assign(sheet, page)
      sheet.root.setAttribute('aria-label', `Trang ${i + 1} trên ${pages.length}${older ? ', của bản trước' : ''}`)
    }
    if (resized) size()
  }
  return {
    desk,
    sheets,
    fit,
    resize: (wanted = zoom) => {
      zoom = wanted
      resize()
    },
    middle: () => {
      const middle = desk.scrollTop + desk.clientHeight / 2
      return Math.max(
        0,
        sheets.findLastIndex(({ root }) => root.offsetTop <= middle),
      )
    },
    goTo: (page) => {
      const top = sheets[page]?.root.offsetTop
      if (top !== undefined) desk.scrollTop = top - margin
    },
  }
}

/** Pages far from the view are taken off their sheets. */
const watchSheets = (desk: HTMLElement, sheets: readonly Sheet[], told: () => void): IntersectionObserver =>
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const sheet = sheets.find(({ root }) => root === target)
        if (!sheet) continue
        sheet.near = isIntersecting
        if (!isIntersecting) takeOff(sheet)
      }
      told()
    },
    { root: desk, rootMargin: '300px 0px' },
  )
