import { readXml } from '../../files/xml.ts'
import { limits } from '../../limits.ts'
import type { Element } from './element.ts'

/** Deeper than tables in tables in text boxes come, and shallow enough to be walked by recursion. */
const mostDepth = limits.wordLevels.most

const mostElements = limits.wordElements.most

const withText = new Set(['t', 'instrText'])

/** Their attributes, numbers of editing sessions, tell nothing, and there are many. */
const bare = new Set(['p', 'r', 'tr', 't', 'document'])

/** Drawings whose words and pictures are read; what other namespaces draw is in the fallback. */
const understood = /^(?:wp[cgis]|wp1\d|w1\d\w*|a1\d|v|o|m|mc)$/

interface Open extends Element {
  readonly children: Element[]
  text: string
}

const none: Readonly<Record<string, string>> = {}

/** The root of a part. Of alternatives (`AlternateContent`) the first that is understood stands in their place. */
export function readElement(part: Uint8Array): Element | 'broken' | 'too-deep' | 'too-many' {
  const top: Open = { name: '', attributes: none, children: [], text: '', line: 0 }
  const open: Open[] = [top]
  const taken: boolean[] = []
  let [last, depth, skipped, elements, paragraphs] = [top, 0, 0, 0, 0]
  let problem: 'too-deep' | 'too-many' | undefined
  const sound = readXml(part, {
    open: (name, attributes) => {
      if (++depth > mostDepth) problem = 'too-deep'
      if (++elements > mostElements) problem = 'too-many'
      if (problem) return false
      if (skipped > 0 || (isChoice(name) && !takes(name, attributes))) skipped++
      else if (name === 'AlternateContent') taken.push(false)
      else if (!isChoice(name)) {
        const line = name === 'p' ? ++paragraphs : 0
        const own = bare.has(name) ? none : withoutPrefixes(attributes())
        const element: Open = { name, attributes: own, children: [], text: '', line }
        last.children.push(element)
        open.push(element)
        last = element
      }
      return true
    },
    close: (name) => {
      depth--
      if (skipped > 0) skipped--
      else if (name === 'AlternateContent') taken.pop()
      else if (!isChoice(name)) {
        open.pop()
        last = open.at(-1) ?? top
      }
    },
    text: (text) => {
      if (skipped === 0 && withText.has(last.name)) last.text += text
    },
  })
  return problem ?? (sound ? (top.children[0] ?? 'broken') : 'broken')

  function takes(name: string, attributes: () => Readonly<Record<string, string>>): boolean {
    const before = taken.at(-1) ?? false
    const words = name === 'Choice' ? (attributes().Requires ?? '').split(/\s+/) : []
    const takes = !before && words.every((word) => understood.test(word))
    if (takes && taken.length > 0) taken[taken.length - 1] = true
    return takes
  }
}

const isChoice = (name: string): boolean => name === 'Choice' || name === 'Fallback'

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own: Record<string, string> = {}
  for (const name in attributes) own[name.slice(name.indexOf(':') + 1)] = attributes[name] ?? ''
  return own
}
