import { linesAt, type Origin, standIn, type TextMap } from '../findings/text-map.ts'
import type { YamlTree } from './yaml.ts'

/** Where the text of a value begins; where it isn't typed letter by letter, the whole value. */
export function originOf(text: string, tree: YamlTree, path: readonly PropertyKey[]): Origin {
  const { file, line, column, endLine, endColumn } = tree.placeOf(path)
  if (isAsTyped(text, tree.typedText(path)) || endLine === undefined || endColumn === undefined)
    return { file, ...tree.textAt(path) }
  return { file, line, column, end: { line: endLine, column: endColumn } }
}

/** Whether a value stands in the file as it is read: not folded, escaped, or put right. */
function isAsTyped(value: string, { text, pieces }: TextMap): boolean {
  if (pieces.some(({ from }) => from.end)) return false
  if (!/^[|>]/.test(text)) return text === value || text.slice(1, -1) === value
  const lines = text.split('\n').slice(1)
  return value.split('\n').every((line, i) => lines[i]?.endsWith(line))
}

/** The text of a value with the way back to where it is typed. */
export function textOfValue(text: string, tree: YamlTree, path: readonly PropertyKey[]): TextMap {
  const origin = originOf(text, tree, path)
  const { file, line, column, end } = origin
  return end ? standIn(text, { file, line, column, endLine: end.line, endColumn: end.column }) : linesAt(text, origin)
}
