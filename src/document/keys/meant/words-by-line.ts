import type { Place } from '../../../findings/diagnostic.ts'
import { placeOf } from '../../../findings/text-map.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { valueAt } from '../key-values.ts'

/** Words on one line of a file; of a text between quote marks the place is that of all of it. */
export interface TypedWords {
  readonly text: string
  readonly place: Required<Place>
}

/** A text of the keys line by line as it is typed, also where YAML folds the lines to one. */
export function wordsByLine(meta: YamlTree, path: readonly PropertyKey[]): TypedWords[] {
  const source = meta.typedText(path)
  const { text } = source
  if (/^["']/.test(text)) {
    const place = placeOf(source, 0, text.length)
    const lines = String(valueAt(meta.value, path)).split('\n')
    return lines.flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim(), place }]))
  }
  let at = 0
  return text.split('\n').flatMap((line, i): TypedWords[] => {
    const words = line.trim()
    const from = at + line.indexOf(words)
    at += line.length + 1
    if (words === '' || words.startsWith('#') || (i === 0 && /^[|>][-+\d]*$/.test(words))) return []
    return [{ text: words, place: placeOf(source, from, from + words.length) }]
  })
}

/** Part of words from an offset on, with its place where each letter has one. */
export function partOfWords({ text, place }: TypedWords, part: string, from: number): TypedWords {
  const isLetterByLetter = place.line === place.endLine && place.endColumn - place.column === text.length
  if (!isLetterByLetter) return { text: part, place }
  const column = place.column + text.indexOf(part, from)
  return { text: part, place: { ...place, column, endColumn: column + part.length } }
}
