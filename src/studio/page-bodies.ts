/** The pages that were drawn last, by their keys. */
export interface PageBodies {
  /** A page ready to be put in; nothing where it has still to be asked for, which is done. */
  readonly take: (key: string) => SVGSVGElement | undefined
  readonly keep: (key: string, svg: string | undefined) => void
}

/** More than a few are in view at a time; 50 kB each. */
const most = 60

/** Starts with none; `want` asks for one. */
export function pageBodies(want: (key: string) => void): PageBodies {
  const kept = new Map<string, string>()
  const asked = new Set<string>()
  return {
    take: (key) => {
      const svg = kept.get(key)
      if (svg !== undefined) return readSvg(svg)
      if (!asked.has(key)) want(key)
      asked.add(key)
      return undefined
    },
    keep: (key, svg) => {
      asked.delete(key)
      if (svg === undefined) return
      kept.set(key, svg)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
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
