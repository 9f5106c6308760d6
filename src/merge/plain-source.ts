import { stringify } from 'yaml'
import type { Report } from '../findings/diagnostic.ts'
import type { TextMap } from '../findings/text-map.ts'
import { sampleNote } from '../source/samples.ts'
import type { TemplateData } from '../template/value.ts'
import { fillerOf } from './fill.ts'

/** What a template is filled in with to become a source of its own. */
export interface PlainFilling {
  readonly data: TemplateData
  /** Names of the data whose values are real; what the others say is made up. */
  readonly answered: ReadonlySet<string>
  /** The files of the template by their names. */
  readonly asset: (path: string) => Uint8Array | string
  readonly report: Report
}

/** A template filled in: nothing of it waits for data any more. */
export interface PlainSource {
  /** The keys that are left, each with the comments above it. */
  readonly keys: ReadonlyMap<string, string>
  /** With a note below each heading whose section has made-up words. */
  readonly body: string
}

/** Fills a template in for good. */
export function plainSource(template: string, filling: PlainFilling): PlainSource {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(template) ?? ['', '', template]
  const fill = fillerOf(filling.asset)(filling.data)
  const keys = new Map<string, string>()
  for (const { name, block } of keyBlocks(head)) {
    const text = /\{\{|^ {2}- .*…/m.test(block) ? filledKey(block, name, filling) : block
    if (text !== undefined) keys.set(name, text)
  }
  const filled = fill.body(body, { file: '', line: 1, column: 1 }, filling.report)
  return { keys, body: withNotes(filled, sampleFinder(body, filling)) }
}

/** The keys, each with the comments above it and all that belongs to it; what a template says of itself first is left out. */
function keyBlocks(head: string): readonly { readonly name: string; readonly block: string }[] {
  const lines = head.split(/(?<=\n)/)
  const first = lines.findIndex((line) => !line.startsWith('#') && line.trim() !== '')
  const blocks: { name: string; block: string }[] = []
  let comments = ''
  for (const line of lines.slice(Math.max(first, 0))) {
    const name = /^([a-z_]+):/.exec(line)?.[1]
    const last = blocks.at(-1)
    if (name !== undefined) blocks.push({ name, block: comments + line })
    else if (last && /^[ \t]/.test(line)) last.block += line
    comments = line.startsWith('#') ? comments + line : ''
  }
  return blocks
}

/** Items that have made-up words are left out: a legal basis that nobody issued is worse than none. */
function filledKey(block: string, name: string, filling: PlainFilling): string | undefined {
  const fill = fillerOf(filling.asset)(filling.data)
  const at = { file: '', line: 1, column: 1 }
  if (/^ {2}- /m.test(block)) {
    const kept = block.split(/(?<=\n)/).filter((line) => !/\{\{|^ {2}- .*…/.test(line))
    return kept.some((line) => /^ {2}- /.test(line)) ? kept.join('') : undefined
  }
  const [, comments = '', typed = ''] = /^((?:[ \t]*#.*\n)*)[a-z_]+:[ \t]*([\s\S]*)$/.exec(block) ?? []
  const text = /^[|>]/.test(typed)
    ? typed
        .slice(typed.indexOf('\n') + 1)
        .replace(/^ {2}/gm, '')
        .trimEnd()
    : typed.trim().replace(/^(["'])(.*)\1$/s, '$2')
  const value = fill.value(text, at, [name], filling.report)
  return `${comments}${stringify({ [name]: value }, { lineWidth: 0 })}`
}

/** Of a piece of a filled body: whether it stands for a mark of made-up data. */
type IsSample = (piece: TextMap['pieces'][number]) => boolean

function sampleFinder(body: string, { asset, answered }: PlainFilling): IsSample {
  const files = new Map<string, readonly string[]>([['', body.split('\n')]])
  const linesOf = (file: string) => {
    const bytes = files.has(file) ? undefined : asset(file)
    if (bytes !== undefined)
      files.set(file, (typeof bytes === 'string' ? '' : new TextDecoder().decode(bytes)).split('\n'))
    return files.get(file) ?? []
  }
  return ({ from: { file, line, column, end } }) => {
    const mark = end && linesOf(file)[line - 1]?.slice(column - 1, end.line === line ? end.column - 1 : undefined)
    return mark !== undefined && namesIn(mark).some((name) => !answered.has(name))
  }
}

/** The names of data in a mark; a helper stands before what it takes, and texts, counters and names of arguments are none. */
function namesIn(mark: string): string[] {
  const words = mark.match(/\{\{|[()]|"[^"]{0,200}"|[@\p{L}_][\p{L}\d_.]*=?/gu) ?? []
  return words.filter((word, i) => {
    const next = words[i + 1]
    const opens = words[i - 1] === '{{' || words[i - 1] === '('
    const isHelper = opens && next !== undefined && next !== ')'
    return /^[\p{L}_]/u.test(word) && !word.endsWith('=') && !isHelper
  })
}

/** The body with a note below each heading, or at its top, where made-up words follow before the next. */
function withNotes({ text, pieces }: TextMap, isSample: IsSample): string {
  const samples = pieces.flatMap((piece, i) => {
    const shown = text.slice(piece.at, pieces[i + 1]?.at)
    return shown.trim() !== '' && isSample(piece) ? [{ at: piece.at, shown }] : []
  })
  const starts = [0, ...[...text.matchAll(/^#{1,4} /gm)].map(({ index }) => index)].filter(
    (at, i, all) => all[i + 1] !== at,
  )
  const parts = starts.map((from, i) => {
    const to = starts[i + 1] ?? text.length
    const its = samples.filter(({ at }) => at >= from && at < to).map(({ shown }) => shown)
    const part = text.slice(from, to)
    if (its.length === 0) return part
    const head = part.startsWith('#') ? part.indexOf('\n') + 1 : part.search(/\S|$/)
    return `${part.slice(0, head)}${sampleNote(its)}\n${part.slice(head)}`
  })
  return parts.join('')
}
