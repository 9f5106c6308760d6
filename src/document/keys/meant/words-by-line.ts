import type { Place } from '../../../findings/diagnostic.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { valueAt } from '../key-values.ts'

/** Words on one line of a file. */
export interface TypedWords {
  readonly text: string
  readonly place: Required<Place>
}

/** A text of the keys line by line as it is typed, also where YAML folds the lines to one. */
export function wordsByLine(meta: YamlTree, path: readonly PropertyKey[]): TypedWords[] {
  const source = meta.typedText(path)
  const { file, line, column, endLine = line, endColumn = column } = meta.placeOf(path)
  if (/^["']/.test(source)) {
    return String(valueAt(meta.value, path))
      .split('\n')
      .flatMap((text) =>
        text.trim() === '' ? [] : [{ text: text.trim(), place: { file, line, column, endLine, endColumn } }],
      )
  }
  return source.split('\n').flatMap((typed, i): TypedWords[] => {
    const text = typed.trim()
    if (text === '' || text.startsWith('#') || (i === 0 && /^[|>][-+\d]*$/.test(text))) return []
    const from = (i === 0 ? column : 1) + typed.indexOf(text)
    return [{ text, place: { file, line: line + i, column: from, endLine: line + i, endColumn: from + text.length } }]
  })
}
