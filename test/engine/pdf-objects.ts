import { latin1 } from '../../src/bytes/binary.ts'
import { openObjects } from '../../src/render/pdf/objects.ts'

/** The objects of a PDF as Typst writes it, in the order in which its catalog leads to them, without the ids of this copy. */
export function objectsOf(pdf: Uint8Array): readonly string[] {
  const file = openObjects(pdf)
  const trailer = latin1(pdf)
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer.slice(trailer.lastIndexOf('trailer')))?.[1])
  const numbers = new Map<number, number>()
  const visited: number[] = []
  const visit = (object: number): number => {
    const known = numbers.get(object)
    if (known !== undefined) return known
    visited.push(object)
    numbers.set(object, visited.length)
    return visited.length
  }
  visit(file.root)
  visit(info)
  const objects: string[] = []
  for (let i = 0; i < visited.length; i++) {
    const text = file.text(visited[i] ?? 0).replace(/^\d+ 0 obj\s*/, '')
    const stream = text.indexOf('stream\n')
    const [dictionary, rest] = stream < 0 ? [text, ''] : [text.slice(0, stream), text.slice(stream)]
    // Entries of a dictionary have no order.
    const entries = /\/Type \/Catalog/.test(dictionary) ? catalogEntries(dictionary) : dictionary
    const led = entries.replaceAll(/\b(\d+) 0 R/g, (_, object: string) => `${visit(Number(object))} 0 R`)
    objects.push(`${led}${rest.replaceAll(/(?<=InstanceID>)[^<_]*/gi, '…')}`.trim())
  }
  return objects
}

const catalogEntries = (dictionary: string): string =>
  dictionary
    .split(/\n {2}(?=\/)/)
    .toSorted()
    .join('\n')
