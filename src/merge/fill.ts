import { bodyKeys } from '../document/keys/body-keys.ts'
import { decode } from '../files/decode.ts'
import type { Report } from '../findings/diagnostic.ts'
import { linesAt, type Origin } from '../findings/text-map.ts'
import type { Fill } from '../source/fill.ts'
import { expand } from '../template/expand.ts'
import type { TemplateSource } from '../template/unit.ts'
import type { TemplateData } from '../template/value.ts'

/** Fills templates of one source; what was parsed for one row serves the others. */
export type Filler = (data: TemplateData) => Fill

/** Partials lie in a folder beside the source: `_doan/kinh-phi.md` is `{{> kinh-phi}}`. */
const partialFolder = '_doan'

export function fillerOf(asset: (path: string) => Uint8Array | string): Filler {
  const sources = new Map<string, TemplateSource>()
  const known = (text: string, at: Origin) => {
    const key = `${at.file}:${at.line}:${at.column}`
    const before = sources.get(key)
    if (before?.text === text) return before
    const source = { text, ...at }
    sources.set(key, source)
    return source
  }
  const partials = new Map<string, TemplateSource | undefined>()
  const partial = (name: string): TemplateSource | undefined => {
    if (partials.has(name)) return partials.get(name)
    const file = `${partialFolder}/${name}.md`
    const data = /^[\p{L}\d_-]+$/u.test(name) ? asset(file) : 'missing'
    const text = typeof data === 'string' ? undefined : decode(data)
    const source = typeof text === 'string' ? { text, file, line: 1, column: 1 } : undefined
    partials.set(name, source)
    return source
  }
  return (data) => {
    const fillIn = (source: TemplateSource, manner: 'markdown' | 'none', report: Report) =>
      expand(source, { data, partial, escape: manner, report })
    return {
      value: (text, at, path, report) => {
        const manner = String(path[0]) in bodyKeys ? 'markdown' : 'none'
        // A tab of the data is a blank in print.
        return (fillIn(known(text, at), manner, report)?.text ?? text).replace(/[^\S\n\u00a0]+/g, ' ')
      },
      // After an error the marks stay, so that the rest is looked through.
      body: (text, at, report) => fillIn(known(text, at), 'markdown', report) ?? linesAt(text, at),
    }
  }
}
