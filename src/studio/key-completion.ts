import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { Text } from '@codemirror/state'
import { type EditorView, hoverTooltip, type Tooltip } from '@codemirror/view'
import { frontMatterEnd } from './editor-language.ts'
import { element } from './html.ts'
import { aboutKey, type KeyShape, keysIn, shapesBelow, valuesOf } from './key-shape.ts'

const keyAt = /^(\s*(?:- )*)([\p{L}\p{N}_](?:[\p{L}\p{N}_ ]*[\p{L}\p{N}_])?)\s*:(?:\s|$)/u

/** Whether a line of a file stands among its keys. */
function isAmongKeys(doc: Text, line: number, name: string): boolean {
  if (/\.ya?ml$/i.test(name)) return true
  const end = frontMatterEnd(doc)
  return line > 1 && (end === 0 ? /^---\s*$/.test(doc.line(1).text) : line < end)
}

/** The keys that a line stands below, by their indentation, the outermost first. */
function keysAbove(doc: Text, line: number): readonly string[] {
  const keys: string[] = []
  let indent = depthOf(doc.line(line).text)
  for (let n = line - 1; n > 0 && indent > 0; n--) {
    const { text } = doc.line(n)
    const [, before = '', key = ''] = keyAt.exec(text) ?? []
    if (key === '' || before.length >= indent) continue
    keys.unshift(key)
    indent = before.length
  }
  return keys
}

/** A dash counts as a blank: what follows it stands below the key of the list, wherever the dash stands. */
function depthOf(text: string): number {
  const before = /^\s*(?:- ?)*/.exec(text)?.[0] ?? ''
  return before.includes('-') ? Math.max(1, before.length) : before.length
}

const shapesAt = (schema: KeyShape, keys: readonly string[]): readonly KeyShape[] =>
  keys.reduce<readonly KeyShape[]>((shapes, key) => shapesBelow(shapes, key), [schema])

/** What may be typed at a place among the keys; `schema` is asked for when it is first needed. */
export const completeKeys =
  (schema: () => Promise<KeyShape>, name: string) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { state, pos, explicit } = context
    const line = state.doc.lineAt(pos)
    if (!isAmongKeys(state.doc, line.number, name)) return null
    const before = line.text.slice(0, pos - line.from)
    const whole = await schema()
    const above = keysAbove(state.doc, line.number)
    const value = /^\s*(?:- )*([\p{L}\p{N}_]+):\s+(.*)$/u.exec(before)
    if (value) {
      const [, key = '', typed = ''] = value
      const options = valueOptions(shapesAt(whole, [...above, key]))
      return options.length > 0 ? { from: pos - typed.length, options, filter: typed !== '' } : null
    }
    const [, typed = ''] = /^\s*(?:- )*([\p{L}\p{N}_]*)$/u.exec(before) ?? []
    if (!/^\s*(?:- )*[\p{L}\p{N}_]*$/u.test(before) || (typed === '' && !explicit)) return null
    return { from: pos - typed.length, options: keyOptions(shapesAt(whole, above)) }
  }

const keyOptions = (shapes: readonly KeyShape[]): Completion[] =>
  [...keysIn(shapes)].map(([label, shape]) => ({
    label,
    apply: `${label}: `,
    type: 'property',
    info: aboutKey(label, shape),
  }))

const valueOptions = (shapes: readonly KeyShape[]): Completion[] =>
  valuesOf(shapes).map(({ text, sample }) => ({ label: text, type: 'text', ...(sample && { detail: 'ví dụ' }) }))

/** What a key is, where the pointer rests on it. */
export const keyHover = (schema: () => Promise<KeyShape>, name: string) =>
  hoverTooltip(async (view: EditorView, pos: number): Promise<Tooltip | null> => {
    const line = view.state.doc.lineAt(pos)
    const [, before = '', key = ''] = keyAt.exec(line.text) ?? []
    const start = line.from + before.length
    if (key === '' || pos < start || pos > start + key.length) return null
    if (!isAmongKeys(view.state.doc, line.number, name)) return null
    const shapes = shapesAt(await schema(), keysAbove(view.state.doc, line.number))
    const shape = keysIn(shapes).get(key)
    if (!shape) return null
    const samples = valuesOf([shape]).map(({ text }) => text)
    return {
      pos: start,
      end: start + key.length,
      above: true,
      create: () => ({
        dom: element(
          'div',
          { class: 'key-about' },
          element('strong', {}, key),
          element('p', {}, aboutKey(key, shape)),
          ...(samples.length > 0
            ? [element('p', { class: 'samples' }, `Ví dụ: ${samples.slice(0, 3).join(' · ')}`)]
            : []),
        ),
      }),
    }
  })
