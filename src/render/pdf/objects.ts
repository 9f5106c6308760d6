import { latin1, latin1Bytes } from '../../bytes/binary.ts'
import { joined } from '../../bytes/joined.ts'

/** The objects of a PDF as Typst writes it, with those that are changed or added. */
export interface Objects {
  /** The catalog. */
  readonly root: number
  /** Of all elements of the tree of tags. */
  readonly elements: readonly number[]
  readonly text: (object: number) => string
  readonly change: (object: number, text: string) => void
  /** Adds an object; its number. */
  readonly add: (text: string) => number
  /** The file with its table of objects made anew. */
  readonly written: () => Uint8Array
}

const entryLength = 20

/** Opens a PDF with one table of objects, each of which stands in the file by itself. */
export function openObjects(pdf: Uint8Array): Objects {
  const whole = latin1(pdf)
  const end = whole.lastIndexOf('startxref')
  const table = Number(whole.slice(end + 'startxref'.length, -'%%EOF'.length))
  const index = whole.slice(table, end)
  const head = /^xref\s+0 \d+\s+/.exec(index)?.[0].length ?? 0
  const free = index.substr(head, entryLength)
  const offsets: number[] = []
  for (let at = head + entryLength; /\d/.test(index.charAt(at)); at += entryLength)
    offsets.push(Number(index.substr(at, 10)))
  const bounds = [...offsets, table].sort((a, b) => a - b)
  const endOf = new Map(bounds.map((bound, i) => [bound, bounds[i + 1] ?? table]))
  const rangeOf = (object: number): [from: number, to: number | undefined] => {
    const from = offsets[object - 1] ?? table
    return [from, endOf.get(from)]
  }
  const changed = new Map<number, string>()
  const text = (object: number): string => changed.get(object) ?? whole.slice(...rangeOf(object))
  return {
    root: Number(/\/Root (\d+) 0 R/.exec(index)?.[1]),
    elements: offsets.flatMap((at, i) => (whole.slice(at, at + 64).includes('/Type /StructElem') ? [i + 1] : [])),
    text,
    change: (object, as) => void changed.set(object, as),
    add: (as) => {
      const object = offsets.push(table)
      changed.set(object, `${object} 0 obj\n${as}\nendobj\n\n`)
      return object
    },
    written: () => {
      const parts = [pdf.subarray(0, bounds[0])]
      let length = bounds[0] ?? 0
      const entries = offsets.map((_, i) => {
        const at = `${String(length).padStart(10, '0')}${free.slice(10).replace('65535 f', '00000 n')}`
        const its = changed.get(i + 1)
        const part = its === undefined ? pdf.subarray(...rangeOf(i + 1)) : latin1Bytes(its)
        parts.push(part)
        length += part.length
        return at
      })
      const trailer = index.slice(index.indexOf('trailer')).replace(/\/Size \d+/, `/Size ${offsets.length + 1}`)
      const last = `xref\n0 ${offsets.length + 1}\n${free}${entries.join('')}${trailer}startxref\n${length}\n%%EOF`
      return joined([...parts, latin1Bytes(last)])
    },
  }
}
