import type { Desk } from './desk.ts'
import type { Link } from './link.ts'
import { openWorkbench } from './workbench.ts'

/** What the interface may do besides showing what comes over its link. */
export interface StudioOptions {
  /** Opens other documents; absent where there is the one that the link is of. */
  readonly desk?: Desk
}

/** Starts the interface in a page that has nothing in it yet. */
export function startStudio(link: Link, { desk }: StudioOptions = {}): void {
  const bench = openWorkbench(link, desk)
  addEventListener('beforeunload', (event) => {
    if (bench.unsaved()) event.preventDefault()
  })
}
