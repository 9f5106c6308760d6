import { bodyKeys } from '../document/keys/body-keys.ts'
import { decode } from '../files/decode.ts'
import type { Report } from '../findings/diagnostic.ts'
import { linesAt, type Origin } from '../findings/text-map.ts'
import type { Fill } from '../source/fill.ts'
import { expand } from '../template/expand.ts'
import { itemsOfMark } from '../template/items.ts'
import { isPartialName, partialFolder } from '../template/partial-folder.ts'
import type { TemplateSource } from '../template/unit.ts'
import type { TemplateData } from '../template/value.ts'

/** Fills templates of one source; what was parsed for one row serves the others. */
export type Filler = (data: TemplateData) => Fill

/** The filler of a source; its partials are asked for as `asset`, once, and findings name them below its `root`. */
export function fillerOf(asset: (path: string) => Uint8Array | string, root = ''): Filler {
  const sourceAt = keptSources()
  const partial = partialsFrom(asset, root)
  return (data) => {
    const fillIn = (source: TemplateSource, manner: 'markdown' | 'none', report: Report) =>
      expand(source, { data, partial, escape: manner, report, tellsHoles: true })
    return {
      value: (text, at, path, report) => {
        const source = sourceAt(text, at)
        if (String(path[0]) in bodyKeys) return withBlanks(fillIn(source, 'markdown', report)?.text ?? text)
        const isItem = typeof path.at(-1) === 'number'
        const items =
          isItem || listKeys.has(path.at(-1))
            ? itemsOfMark(source, { data, partial, escape: 'none', report })
            : undefined
        return items?.map(withBlanks) ?? withBlanks(fillIn(source, 'none', report)?.text ?? text)
      },
      // After an error the marks stay, so that the rest is looked through.
      body: (text, at, report) => fillIn(sourceAt(text, at), 'markdown', report) ?? linesAt(text, at),
    }
  }
}

/** Keys whose value may be one mark, that of a list. */
const listKeys: ReadonlySet<PropertyKey | undefined> = new Set(['noi_nhan', 'can_cu', 'kinh_gui', 'nhom'])

/** A tab of the data is a blank in print. */
const withBlanks = (text: string): string => text.replace(/[^\S\n\u00a0]+/g, ' ')

/** The same object for the same text at the same place, by which its syntax tree is known again. */
function keptSources(): (text: string, at: Origin) => TemplateSource {
  const sources = new Map<string, TemplateSource>()
  return (text, at) => {
    const key = `${at.file}:${at.line}:${at.column}`
    const before = sources.get(key)
    if (before?.text === text) return before
    const source = { text, ...at }
    sources.set(key, source)
    return source
  }
}

/** The partials beside a source, each asked for once. */
export function partialsFrom(
  asset: (path: string) => Uint8Array | string,
  root = '',
): (name: string) => TemplateSource | undefined {
  const partials = new Map<string, TemplateSource | undefined>()
  const read = (name: string): TemplateSource | undefined => {
    const file = `${partialFolder}/${name}.md`
    const data = isPartialName(name) ? asset(file) : 'missing'
    const text = typeof data === 'string' ? undefined : decode(data)
    return typeof text === 'string' ? { text, file: `${root}${file}`, line: 1, column: 1 } : undefined
  }
  return (name) => {
    if (!partials.has(name)) partials.set(name, read(name))
    return partials.get(name)
  }
}
