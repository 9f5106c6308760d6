import { autocompletion } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, redo } from '@codemirror/commands'
import { codeFolding, foldKeymap } from '@codemirror/language'
import {
  lintGutter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
  type Diagnostic as Underline,
} from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension, type Text } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view'
import type { Diagnostic, Edit, Place } from '../findings/diagnostic.ts'
import { unnamed } from './bench.ts'
import { frontMatterFolding, languageOf } from './editor-language.ts'
import { editorPhrases } from './editor-phrases.ts'
import { completeKeys, keyHover } from './key-completion.ts'
import type { KeyShape } from './key-shape.ts'
import { typedOffset } from './typed-offset.ts'

/** The text being written. Findings are shown in it; nothing but the author and fixes that were asked for change it. */
export interface Editor {
  readonly root: HTMLElement
  /** Of the file that is shown. */
  readonly name: () => string
  /** Of a file, or of the one that is shown. */
  readonly text: (name?: string) => string
  /** Another document; nothing of the last one can be undone to. */
  readonly open: (name: string, text: string) => void
  /** A file beside it, to be turned to. */
  readonly add: (name: string, text: string) => void
  readonly turnTo: (name: string) => void
  /** The text that is shown as it is elsewhere now. */
  readonly replace: (text: string) => void
  /** Underlines what was found in the text as it is now. */
  readonly underline: (findings: readonly Diagnostic[]) => void
  readonly fix: (edits: readonly Edit[]) => void
  /** Puts the caret to a place and the focus into the editor. */
  readonly goTo: (place: Pick<Place, 'line' | 'column'>) => void
  /** The line of the caret, from 1. */
  readonly line: () => number
  readonly focus: () => void
}

/** What the editor tells and asks for. */
export interface EditorWishes {
  readonly changed: (text: string, name: string) => void
  /** The caret was moved. */
  readonly moved: () => void
  readonly schema: () => Promise<KeyShape>
}

/** Starts empty; one can type at once. */
export function openEditor(wishes: EditorWishes): Editor {
  let name: string = unnamed
  /** Those that are not shown. */
  const others = new Map<string, EditorState>()
  let held: readonly Diagnostic[] | undefined
  const stateOf = (its: string, text: string) =>
    EditorState.create({ doc: text.normalize('NFC'), extensions: extensionsFor(its, wishes, () => showHeld()) })
  const view = new EditorView({ state: stateOf(name, '') })
  // Marks that change around a composition break it.
  const showHeld = (): void => {
    if (!held || view.composing || view.compositionStarted) return
    const underlines = underlinesOf(held, view.state.doc, name)
    held = undefined
    view.dispatch(setDiagnostics(view.state, underlines))
  }
  const show = (its: string, state: EditorState): void => {
    name = its
    held = undefined
    view.setState(state)
  }
  return {
    root: view.dom,
    name: () => name,
    text: (its = name) => textOf(others.get(its) ?? view.state),
    open: (its, text) => {
      others.clear()
      show(its, stateOf(its, text))
    },
    add: (its, text) => {
      if (its === name) show(its, stateOf(its, text))
      else others.set(its, stateOf(its, text))
    },
    turnTo: (its) => {
      const state = others.get(its)
      if (!state) return
      others.set(name, view.state)
      others.delete(its)
      show(its, state)
    },
    replace: (text) => view.dispatch({ changes: changeBetween(view.state.doc.toString(), text.normalize('NFC')) }),
    underline: (findings) => {
      held = findings
      showHeld()
    },
    fix: (edits) =>
      view.dispatch({ changes: changesOf(edits, view.state.doc), userEvent: 'kehoach.fix', scrollIntoView: true }),
    goTo: (place) => {
      const anchor = offsetAt(view.state.doc, place)
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
      view.focus()
    },
    line: () => view.state.doc.lineAt(view.state.selection.main.head).number,
    focus: () => view.focus(),
  }
}

/** What a file of this name is written with; `composed` is called when a composition is over. */
const extensionsFor = (name: string, { changed, moved, schema }: EditorWishes, composed: () => void): Extension => [
  baseExtensions,
  languageOf(name),
  autocompletion({ override: [completeKeys(schema, name)], selectOnOpen: false, icons: false }),
  keyHover(schema, name),
  EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
    if (docChanged) changed(textOf(state), name)
    if (selectionSet || docChanged) moved()
  }),
  EditorView.domEventHandlers({ compositionend: () => void setTimeout(composed) }),
]

/** In NFC, as findings count columns. */
const textOf = (state: EditorState): string => state.doc.toString().normalize('NFC')

/** Nothing is bound to Backspace but what it does by itself, nothing closes brackets, and Tab leaves the editor. */
const baseExtensions: Extension = [
  lineNumbers(),
  codeFolding({ placeholderText: '⋯' }),
  frontMatterFolding,
  history(),
  drawSelection(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  lintGutter(),
  EditorView.lineWrapping,
  EditorView.clipboardInputFilter.of((text) => text.normalize('NFC')),
  EditorView.contentAttributes.of({
    'aria-label': 'Văn bản nguồn',
    lang: 'vi',
    spellcheck: 'false',
    tabindex: '0',
  }),
  placeholder('Gõ hoặc dán văn bản vào đây…'),
  editorPhrases,
  keymap.of([
    { key: 'F8', run: nextDiagnostic },
    { key: 'Shift-F8', run: previousDiagnostic },
    { key: 'Mod-Shift-z', run: redo },
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    // It would put an empty line in, and leads to the page here.
    ...defaultKeymap.filter(({ key }) => !key?.endsWith('Backspace') && key !== 'Mod-Enter'),
  ]),
]

function offsetAt(doc: Text, { line, column }: Pick<Place, 'line' | 'column'>): number {
  const its = doc.line(Math.min(Math.max(1, line), doc.lines))
  return its.from + typedOffset(its.text, column)
}

function underlinesOf(findings: readonly Diagnostic[], doc: Text, name: string): readonly Underline[] {
  return findings.flatMap(({ place, related = [], severity, message, hint, suppressed }) => {
    if (!place || suppressed !== undefined) return []
    const said = { severity: levels[severity], message: hint ? `${message}: ${hint}` : message }
    return [place, ...related.map((one) => one.place)]
      .filter(({ file }) => file === name)
      .map((at) => ({ ...stretchOf(at, doc), ...said }))
  })
}

function stretchOf(place: Place, doc: Text): { readonly from: number; readonly to: number } {
  const from = offsetAt(doc, place)
  const { endLine: line, endColumn: column } = place
  const to = line === undefined || column === undefined ? doc.lineAt(from).to : offsetAt(doc, { line, column })
  return { from, to: Math.max(from, to) }
}

const levels = { error: 'error', warning: 'warning', hint: 'info' } as const

/** Edits as changes of the text; of two that overlap the first is made. */
function changesOf(edits: readonly Edit[], doc: Text): readonly { from: number; to: number; insert: string }[] {
  const changes = edits
    .map(({ place, text }) => ({
      from: offsetAt(doc, place),
      to: offsetAt(doc, { line: place.endLine, column: place.endColumn }),
      insert: text,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  let reached = -1
  return changes.filter(({ from, to }) => {
    if (from < reached) return false
    reached = to
    return true
  })
}

/** The one stretch in which two texts differ. */
function changeBetween(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}
