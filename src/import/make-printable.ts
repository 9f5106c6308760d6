import { longestWord, unprintable } from '../document/body/characters.ts'
import type { Block, Manuscript, Run } from './manuscript.ts'

/** What was done to characters that Times New Roman doesn't have, and to words longer than a line. */
export interface Replacements {
  readonly characters: ReadonlySet<string>
  readonly brokenWords: number
}

/** Signs that have a plain one like them. */
const alike: Readonly<Record<string, string>> = {
  '☐': '□',
  '☑': 'x',
  '☒': 'x',
  '✓': 'x',
  '✔': 'x',
  '✗': 'x',
  '→': '->',
  '⇒': '=>',
  '●': '•',
  '▪': '•',
  '■': '•',
  '➢': '•',
  '➤': '•',
  '►': '•',
  '（': '(',
  '）': ')',
  '：': ':',
  '，': ',',
}

/** The manuscript with nothing in it that can't be printed: such characters are replaced or left out, and told. */
export function makePrintable(manuscript: Manuscript): {
  readonly manuscript: Manuscript
  readonly replaced: Replacements
} {
  const characters = new Set<string>()
  let brokenWords = 0
  const clean = (text: string): string => {
    let result = text
    for (const { index } of unprintable(text)) {
      const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
      const other = alike[character] ?? ''
      if (unprintable(other).length === 0) result = result.replaceAll(character, other)
      else result = result.replaceAll(character, '')
      characters.add(character)
    }
    return result.replace(/[^\s/-]+/g, (word) => {
      if (word.length <= longestWord) return word
      brokenWords++
      return (word.match(new RegExp(`.{1,${longestWord - 10}}`, 'gsu')) ?? []).join(' ')
    })
  }
  const runs = (all: readonly Run[]): Run[] => all.map((run) => ({ ...run, text: clean(run.text) }))
  const block = <B extends Block>(one: B): B => {
    if (one.type === 'paragraph') return { ...one, runs: runs(one.runs) }
    if (one.type === 'table')
      return {
        ...one,
        rows: one.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) })),
        })),
      }
    return one
  }
  const cleaned = {
    ...manuscript,
    blocks: manuscript.blocks.map(block),
    footnotes: new Map([...manuscript.footnotes].map(([id, note]) => [id, runs(note)])),
  }
  return { manuscript: cleaned, replaced: { characters, brokenWords } }
}
