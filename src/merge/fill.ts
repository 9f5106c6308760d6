import { bodyKeys } from '../document/keys/body-keys.ts'
import { decode } from '../files/decode.ts'
import type { Report } from '../findings/diagnostic.ts'
import type { Fill, Filled } from '../source/parse.ts'
import { expand } from '../template/expand.ts'
import type { TemplateSource } from '../template/unit.ts'
import type { TemplateData } from '../template/value.ts'

/** Fills templates of one source; what was parsed for one row serves the others. */
export type Filler = (data: TemplateData) => Fill

/** Partials lie in a folder beside the source: `_doan/kinh-phi.md` is `{{> kinh-phi}}`. */
const partialFolder = '_doan'

export function fillerOf(asset: (path: string) => Uint8Array | string): Filler {
  const sources = new Map<string, TemplateSource>()
  const known = (text: string, at: { readonly file: string; readonly line: number; readonly column: number }) => {
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
    const filled = (source: TemplateSource, manner: 'markdown' | 'none', report: Report) =>
      expand(source, { data, partial, escape: manner, report })
    return {
      value: (text, at, path, report) => {
        const manner = String(path[0]) in bodyKeys ? 'markdown' : 'none'
        // A tab of the data is a blank in print.
        return (filled(known(text, at), manner, report)?.text ?? text).replace(/[^\S\n\u00a0]+/g, ' ')
      },
      body: (text, at, report): Filled => {
        const source = known(text, at)
        return filled(source, 'markdown', report) ?? asTyped(source)
      },
    }
  }
}

/** After an error the marks stay, so that the rest is looked through. */
function asTyped({ text, file, line }: TemplateSource): Filled {
  return {
    text,
    placeOf: (offset) => {
      const before = text.slice(0, offset).split('\n')
      return { file, line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 }
    },
  }
}
