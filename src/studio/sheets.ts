import type { PageBox, PageSpot, Revision } from '../engine/messages.ts'
import { type PageBodies, pageBodies } from './page-bodies.ts'
import { bringIntoView, markBoxes, putOn, type Sheet, spotOn } from './sheet.ts'
import { openColumn, type SheetColumn } from './sheet-column.ts'
import type { Zoom } from './zoom.ts'

/** The pages as they will be printed, one below the other; those near the view are drawn, the others are empty sheets. */
export interface Sheets {
  readonly root: HTMLElement
  /** Another revision comes. */
  readonly expect: () => void
  /** `last` where no other is expected. */
  readonly show: (revision: Revision, last: boolean) => void
  readonly body: (key: string, svg: string | undefined) => void
  readonly zoom: (zoom: Zoom) => void
  /** Marks where the line of the source that is edited is printed, and brings it into view where the reader lets it. */
  readonly mark: (boxes: readonly PageBox[], follow: boolean) => void
  /** From 0. */
  readonly goTo: (page: number) => void
}

/** What the pages tell and ask for. */
export interface SheetsWishes {
  readonly wantPage: (key: string) => void
  readonly clicked: (spot: PageSpot) => void
  /** The page that most of the view shows, from 0. */
  readonly turned: (page: number, count: number) => void
}

/** For so long pages stay where the reader has scrolled them, ms. */
const readersTurn = 2000

/** Starts with no page. */
export function openSheets({ wantPage, clicked, turned }: SheetsWishes): Sheets {
  const bodies = pageBodies(wantPage)
  let expecting = false
  const draw = (): void => {
    drawNear(column, bodies)
    tellBusy()
  }
  const column = openColumn(draw)
  const { desk, sheets } = column
  const isDone = ({ near, drawn, key }: Sheet): boolean => near === false || drawn === key
  const tellBusy = () => desk.setAttribute('aria-busy', String(expecting || !sheets.every(isDone)))
  let lastScrolled = Number.NEGATIVE_INFINITY
  const tellTurned = () => turned(column.middle(), sheets.length)
  const resize = (zoom?: Zoom): void => {
    column.resize(zoom)
    tellTurned()
  }
  new ResizeObserver(() => resize()).observe(desk)
  desk.addEventListener('scroll', tellTurned, { passive: true })
  const scrolled = ({ type, target }: Event): void => {
    // A page that is pressed is no scroll bar.
    if (type !== 'pointerdown' || target === desk) lastScrolled = performance.now()
  }
  for (const kind of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    desk.addEventListener(kind, scrolled, { passive: true })
  desk.addEventListener('click', (event) => {
    const spot = spotOn(sheets, event)
    // Who selects words does not want to go anywhere.
    if (spot && document.getSelection()?.isCollapsed !== false) clicked(spot)
  })
  return {
    root: desk,
    expect: () => {
      expecting = true
      tellBusy()
    },
    show: ({ pages, older }, last) => {
      expecting = !last
      column.fit(pages, older)
      bodies.renew()
      draw()
      desk.classList.toggle('older', older)
      tellTurned()
    },
    body: (key, svg) => {
      bodies.keep(key, svg)
      draw()
    },
    zoom: resize,
    mark: (boxes, follow) => {
      markBoxes(sheets, boxes)
      if (follow && performance.now() - lastScrolled > readersTurn) bringIntoView(desk, sheets, boxes)
    },
    goTo: column.goTo,
  }
}

/** Draws the sheets near the view, the one in its middle first, so that what scrolled by keeps none of them waiting. */
function drawNear({ sheets, middle }: SheetColumn, bodies: PageBodies): void {
  const centre = middle()
  const far = (sheet: Sheet) => Math.abs(sheets.indexOf(sheet) - centre)
  const waiting = sheets.filter(({ near, drawn, key }) => near && drawn !== key).sort((a, b) => far(a) - far(b))
  for (const sheet of waiting) {
    const page = bodies.take(sheet.key)
    if (page) putOn(sheet, page)
    else bodies.want(sheet.key)
  }
}
