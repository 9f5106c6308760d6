import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Place } from '../findings/diagnostic.ts'
import { parseYaml } from '../source/yaml-nodes.ts'
import { type DataCell, mostRows } from './data-table.ts'
import { type Faults, fileStart } from './faults.ts'
import { type DataRecord, nested } from './records.ts'
import { tooManyRows } from './table-of.ts'

/** Reads a list of maps or of lists; every value is its text as typed. */
export function readYamlRecords(text: string, file: string, faults: Faults): DataRecord[] {
  if (longerThanMost(text)) {
    tooManyRows(faults)
    return []
  }
  const nodes = parseYaml(text, { file, firstLine: 1, name: 'Tệp' }, (found) =>
    faults.report(found.rule === 'yaml' ? { ...found, rule: 'du-lieu-hong' } : found),
  )
  if (!nodes) return []
  const { place, textOf } = nodes
  const root = nodes.document.contents
  if (root !== null && !isSeq(root)) {
    const hint = 'gõ mỗi hàng dạng `- don_vi: Phòng Nội vụ`, các cột sau thụt vào hai dấu cách'
    faults.add('du-lieu-dinh-dang', fileStart, 'Tệp phải là một danh sách các hàng', hint)
    return []
  }

  function cellOf(node: unknown, otherwise: Place): DataCell {
    if (!node) return { text: '', place: otherwise }
    const at = place(node as Node)
    if (isScalar(node)) return { text: textOf(node), place: at }
    if (isAlias(node)) {
      const message = `“*${node.source}” được hiểu là tham chiếu`
      faults.add('du-lieu-hong', at, message, 'đặt giá trị trong dấu nháy kép')
    } else nested(at, faults)
    return { text: '', place: at }
  }

  function recordOf(node: Node): DataRecord | [] {
    const at = place(node)
    if (isSeq(node)) return { place: at, cells: node.items.map((item) => cellOf(item, at)) }
    if (isMap(node)) {
      const names = node.items.map(({ key }) => cellOf(key, at))
      return { place: at, names, cells: node.items.map(({ value }, i) => cellOf(value, names[i]?.place ?? at)) }
    }
    if (!isEmpty(node))
      faults.add('du-lieu-dinh-dang', at, 'Hàng này không có tên cột', 'gõ hàng dạng `- don_vi: Phòng Nội vụ`')
    return []
  }

  return (root?.items as Node[] | undefined)?.flatMap(recordOf) ?? []
}

/** A dash with nothing after it. */
const isEmpty = (node: Node): boolean => isScalar(node) && node.source === '' && node.type === 'PLAIN'

/** Counted beforehand, since the parser takes its time. */
function longerThanMost(text: string): boolean {
  const indent = /^( *)-\s/m.exec(text)?.[1]
  if (indent === undefined) return false
  let count = 0
  for (const _ of text.matchAll(new RegExp(`^${indent}-\\s`, 'gm'))) if (++count > mostRows + 1) return true
  return false
}
