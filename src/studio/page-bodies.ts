/** The pages that were drawn last, by their keys. */
export interface PageBodies {
  /** A page ready to be put in, if it is here. */
  readonly take: (key: string) => SVGSVGElement | undefined
  /** Asks for a page that isn't here, unless enough are asked for. */
  readonly want: (key: string) => void
  /** Without a body there is no such page now. */
  readonly keep: (key: string, svg: string | undefined) => void
  /** What was asked for is not waited for any more, as whoever was asked may be gone. */
  readonly renew: () => void
}

/** More than a few are in view at a time; 50 kB each. */
const most = 60

/** Asked for at a time: one that is drawn, and one that waits for it; more would go before those that come into view meanwhile. */
const mostAsked = 2

/** Starts with none. */
export function pageBodies(ask: (key: string) => void): PageBodies {
  const kept = new Map<string, string>()
  const asked = new Set<string>()
  const missing = new Set<string>()
  return {
    take: (key) => {
      const svg = kept.get(key)
      return svg === undefined ? undefined : readSvg(svg)
    },
    want: (key) => {
      if (asked.size >= mostAsked || asked.has(key) || missing.has(key)) return
      asked.add(key)
      ask(key)
    },
    keep: (key, svg) => {
      asked.delete(key)
      if (svg === undefined) {
        missing.add(key)
        return
      }
      kept.set(key, svg)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
    renew: () => {
      asked.clear()
      missing.clear()
    },
  }
}

/** As XML, in which no letter is taken for a mark that was not written as one. */
function readSvg(text: string): SVGSVGElement {
  const read = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  const root = document.importNode(read, true)
  if (!(root instanceof SVGSVGElement)) throw new Error('A page is no SVG')
  return root
}
