import type { PageBox } from '../engine/messages.ts'
import type { Bench } from './bench.ts'
import type { Sheets } from './sheets.ts'

/** So long the caret has to rest before the pages follow it, ms. */
const rest = 350

/** Keeps the mark on the pages where the caret is. */
export interface CaretFollower {
  readonly moved: () => void
  readonly located: (rev: number, boxes: readonly PageBox[]) => void
  /** Asks at once, as the reader wants to see the place. */
  readonly show: () => void
  /** A click on a page put the caret there: the page stays where it is. */
  readonly stay: () => void
}

/** Begins to follow. */
export function caretFollower(bench: () => Bench, sheets: Sheets): CaretFollower {
  let timer: ReturnType<typeof setTimeout> | undefined
  let follow = true
  const locate = (): void => {
    const { session, editor, document } = bench()
    if (editor.name() !== document.name) return
    // Pages of another text have other places; the next revision brings the caret's.
    if (session.current()?.pages.length) session.locate(editor.line())
  }
  return {
    moved: () => {
      clearTimeout(timer)
      timer = setTimeout(locate, rest)
    },
    located: (rev, boxes) => {
      if (rev !== bench().session.rev()) return
      sheets.mark(boxes, follow)
      follow = true
    },
    show: () => {
      follow = true
      locate()
    },
    stay: () => {
      follow = false
    },
  }
}
