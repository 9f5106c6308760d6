import type { PageBox, PageSpot } from '../engine/messages.ts'
import { element } from './html.ts'

/** A page on the screen: an empty sheet, until it comes near the view and is drawn. */
export interface Sheet {
  readonly root: HTMLElement
  readonly marks: HTMLElement
  /** The key of the page it is of. */
  key: string
  /** pt. */
  width: number
  height: number
  /** The key of the page that is drawn. */
  drawn: string | undefined
  /** Not known until the browser has told it. */
  near: boolean | undefined
}

/** A sheet that is of no page yet. */
export function newSheet(): Sheet {
  const marks = element('div', { class: 'marks' })
  const root = element('section', { class: 'sheet' }, marks)
  return { root, marks, key: '', width: 0, height: 0, drawn: undefined, near: undefined }
}

/** Puts a page on its sheet, in the place of the one before it. */
export function putOn(sheet: Sheet, page: SVGSVGElement): void {
  takeOff(sheet)
  sheet.root.prepend(page)
  sheet.drawn = sheet.key
}

/** Leaves the sheet empty, as it is out of view. */
export function takeOff(sheet: Sheet): void {
  sheet.root.querySelector('svg')?.remove()
  sheet.drawn = undefined
}

/** Where a click meets a page. */
export function spotOn(sheets: readonly Sheet[], { target, clientX, clientY }: MouseEvent): PageSpot | undefined {
  const page = sheets.findIndex(({ root }) => target instanceof Node && root.contains(target))
  const sheet = sheets[page]
  if (!sheet) return undefined
  const { left, top, width } = sheet.root.getBoundingClientRect()
  const scale = sheet.width / width
  return { page, x: (clientX - left) * scale, y: (clientY - top) * scale }
}

/** Marks printed lines. */
export function markBoxes(sheets: readonly Sheet[], boxes: readonly PageBox[]): void {
  for (const [page, { marks, width, height }] of sheets.entries())
    marks.replaceChildren(...boxes.filter((it) => it.page === page).map((box) => markOf(box, width, height)))
}

function markOf({ left, top, right, bottom }: PageBox, width: number, height: number): HTMLElement {
  const mark = element('div')
  const percent = (length: number, of: number) => `${((100 * length) / of).toFixed(3)}%`
  mark.style.left = percent(left, width)
  mark.style.top = percent(top, height)
  mark.style.width = percent(right - left, width)
  mark.style.height = percent(bottom - top, height)
  return mark
}

/** Scrolls at once, up or down only, and not where the first box is in view. */
export function bringIntoView(desk: HTMLElement, sheets: readonly Sheet[], [box]: readonly PageBox[]): void {
  const sheet = box && sheets[box.page]
  if (!box || !sheet) return
  const scale = sheet.root.offsetHeight / sheet.height
  const [top, bottom] = [sheet.root.offsetTop + box.top * scale, sheet.root.offsetTop + box.bottom * scale]
  if (top >= desk.scrollTop && bottom <= desk.scrollTop + desk.clientHeight) return
  desk.scrollTop = top - desk.clientHeight / 3
}
