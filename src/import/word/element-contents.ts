import { child, type Element } from './element.ts'
import { isPageNumber } from './word-fields.ts'

/** Elements around blocks, rows, cells or runs that add nothing to what is in them. */
const wrappers = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'bdo',
  'dir',
  'fldSimple',
  'ruby',
  'rubyBase',
])
const removed = new Set(['del', 'moveFrom'])
const changes = new Set(['ins', 'moveTo', 'del'])

/** What an element holds, without wrappers, and with tracked changes accepted; `onChange` is called for each. */
export function contentsOf(element: Element, onChange: () => void): readonly Element[] {
  const { children } = element
  if (!children.some(({ name }) => wrappers.has(name) || removed.has(name))) return children
  const contents: Element[] = []
  gather(children)
  return contents

  function gather(elements: readonly Element[]): void {
    for (const one of elements) {
      const { name, attributes } = one
      if (changes.has(name)) onChange()
      if (removed.has(name) || (name === 'fldSimple' && isPageNumber(attributes.instr ?? ''))) continue
      if (name === 'sdt') gather(child(one, 'sdtContent')?.children ?? [])
      else if (wrappers.has(name)) gather(one.children)
      else contents.push(one)
    }
  }
}
