import { type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser'
import type { Place } from '../findings/diagnostic.ts'
import { mostLevels } from '../source/yaml-nodes.ts'
import { readStoredNumber, writePlainNumber } from '../vietnamese/digits.ts'
import { type DataCell, mostCells, mostRows, truthText } from './data-table.ts'
import { textCell } from './error-text.ts'
import type { Faults, Spot } from './faults.ts'
import { collectMistakes, type Expected, jsonHints } from './json-mistakes.ts'
import type { DataGroup, DataNode, NestedFormat } from './nested-data.ts'
import { tooManyValues } from './table-of.ts'

/** A comma before a closing bracket is allowed. Whole numbers stay as typed. */
export const json: NestedFormat = { read: readJsonData, ...jsonHints }

function readJsonData(text: string, file: string, faults: Faults): DataNode | undefined {
  const { visitor, root } = growTree(text, file, faults)
  try {
    visit(text, visitor, { disallowComments: true, allowTrailingComma: true, allowEmptyContent: true })
  } catch (cause) {
    if (cause !== stopped) throw cause
  }
  return root()
}

/** Thrown to stop the parser, which knows no other way. */
const stopped = new Error('stopped')

/** A list or map that is not closed yet; of a map, the names it has so far. */
interface OpenGroup extends DataGroup {
  readonly values: DataNode[]
  readonly names?: DataCell[]
}

type Piece = Parameters<NonNullable<JSONVisitor['onArrayEnd']>>

/** A listener of the parser, and what grew from what it heard: one row more than a file may hold; nothing after a mistake. */
function growTree(text: string, file: string, faults: Faults) {
  const mistakes = collectMistakes(text, faults)
  const nameOf = nameTaker((at, name) => !mistakes.any() && tellTwice(name, at, open.length > 2, faults))
  const open: OpenGroup[] = []
  let root: DataNode | undefined
  let expected: Expected = 'value'
  let count = 0
  const placeOf = (line: number, column: number): Place => ({ file, line: line + 1, column: column + 1 })

  function stumble(code: string, ...[offset, length, line, column]: Piece): void {
    const close = open.at(-1)?.names ? '}' : ']'
    mistakes.add({ code, offset, length, ...placeOf(line, column), expected, depth: open.length, close })
  }
  function take(node: DataNode): void {
    if (open.length > 0) open.at(-1)?.values.push(node)
    else root = node
    expected = open.length > 0 ? 'comma' : 'end'
    if (++count > mostCells) refuse(tooManyValues)
  }
  function begin(group: OpenGroup): void {
    if (open.length === 1) mistakes.nextItem()
    take(group)
    expected = group.names ? 'name' : 'value'
    if (open.push(group) > mostLevels) refuse(() => tooDeep(group.place, faults))
  }
  function end(mark: string, piece: Piece): void {
    if (text[piece[0]] !== mark) stumble('', ...piece)
    open.pop()
    expected = open.length > 0 ? 'comma' : 'end'
    const [list] = open
    if (open.length === 1 && !list?.names && (list?.values.length ?? 0) > mostRows + 1) throw stopped
  }
  function refuse(tell: (faults: Faults) => void): never {
    tell(faults)
    root = undefined
    throw stopped
  }
  const visitor: JSONVisitor = {
    onArrayBegin: (_offset, _length, line, column) => begin({ place: placeOf(line, column), values: [] }),
    onObjectBegin: (_offset, _length, line, column) => begin({ place: placeOf(line, column), names: [], values: [] }),
    onArrayEnd: (...piece) => end(']', piece),
    onObjectEnd: (...piece) => end('}', piece),
    onObjectProperty: (typed, _offset, _length, line, column) => {
      open.at(-1)?.names?.push(nameOf(typed, placeOf(line, column), open))
      expected = 'colon'
    },
    onSeparator: (mark) => {
      expected = mark === ':' || !open.at(-1)?.names ? 'value' : 'name'
      if (mark === ',' && open.length === 1) mistakes.nextItem()
    },
    onLiteralValue: (value: unknown, offset, length, line, column) =>
      take(cellOf(value, text.slice(offset, offset + length), placeOf(line, column))),
    onError: (code, ...piece) => stumble(printParseErrorCode(code), ...piece),
  }
  return { visitor, root: () => (mistakes.any() ? undefined : root) }
}

/** A function that gives the cell of a name, one for all rows that have it; `twice` hears of names that a map has already. */
function nameTaker(twice: (at: Place, name: string) => void) {
  const known = new Map<string, DataCell>()
  /** The last map with that name, by depth: those of one depth come one after the other. */
  const lastMaps: Map<DataCell, DataGroup>[] = []
  return (typed: string, place: Place, open: readonly DataGroup[]): DataCell => {
    const text = known.has(typed) ? typed : typed.normalize('NFC')
    const name = known.get(text) ?? { text, place }
    known.set(text, name)
    const map = open.at(-1)
    const last = lastMaps[open.length] ?? new Map<DataCell, DataGroup>()
    lastMaps[open.length] = last
    if (map && last.get(name) === map) twice(place, text)
    if (map) last.set(name, map)
    return name
  }
}

function tellTwice(name: string, at: Spot, within: boolean, faults: Faults): void {
  const message = within ? `Nhóm khóa này có hai khóa “${name}”` : `Hàng này có hai cột “${name}”`
  faults.add('du-lieu-ten-cot', at, message, 'bỏ bớt một cột hoặc đổi tên')
}

function tooDeep(at: Spot, faults: Faults): void {
  const hint = 'bỏ bớt các cặp ngoặc `[ ]`, `{ }` lồng trong nhau'
  faults.add('du-lieu-hong', at, `Tệp lồng sâu hơn ${mostLevels} cấp`, hint)
}

/** A number of hundreds of digits is a text. */
function cellOf(value: unknown, typed: string, place: Place): DataCell {
  if (typeof value === 'string') return textCell(value.normalize('NFC'), place)
  if (typeof value === 'boolean') return { text: truthText(value), truth: value, place }
  if (typeof value !== 'number') return { text: '', place }
  const number = readStoredNumber(typed)
  if (!number) return { text: typed, place }
  return { text: /^-?\d+$/.test(typed) ? typed : writePlainNumber(number), number, place }
}
