import { element } from './html.ts'

/** How large pages are: as wide as there is room, whole in view, or a share of their size. */
export type Zoom = 'width' | 'page' | number

interface Extent {
  readonly width: number
  readonly height: number
}

/** CSS pixels of a point at full size. */
const fullSize = 96 / 72

/** CSS pixels a point of a page, which has its size in pt and its room in pixels. */
export function zoomedScale(zoom: Zoom, page: Extent, room: Extent): number {
  if (typeof zoom === 'number') return zoom * fullSize
  const wide = Math.max(room.width, 120) / page.width
  // Beyond that lines are too long to read.
  return zoom === 'width' ? Math.min(wide, 2 * fullSize) : Math.min(wide, Math.max(room.height, 120) / page.height)
}

const choices: readonly (readonly [value: string, words: string])[] = [
  ['width', 'Vừa bề rộng'],
  ['page', 'Vừa trang'],
  ['0.5', '50%'],
  ['0.75', '75%'],
  ['1', '100%'],
  ['1.25', '125%'],
  ['1.5', '150%'],
  ['2', '200%'],
]

/** A list to choose from, and a way to the next size in it, up or down. */
export function zoomChoice(choose: (zoom: Zoom) => void): {
  readonly root: HTMLElement
  readonly step: (by: 1 | -1) => void
} {
  const select = element(
    'select',
    { 'aria-label': 'Cỡ trang' },
    ...choices.map(([value, words]) => element('option', { value }, words)),
  )
  const chosen = () => choose(select.value === 'width' || select.value === 'page' ? select.value : Number(select.value))
  select.addEventListener('change', chosen)
  return {
    root: element('span', { class: 'zoom' }, select),
    step: (by) => {
      const sizes = choices.slice(2)
      const at = sizes.findIndex(([value]) => value === select.value)
      const next = at < 0 ? sizes.findIndex(([value]) => value === '1') : at + by
      select.value = sizes[Math.min(sizes.length - 1, Math.max(0, next))]?.[0] ?? '1'
      chosen()
    },
  }
}
