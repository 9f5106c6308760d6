import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Place } from '../findings/diagnostic.ts'
import { limits } from '../limits.ts'
import { mostLevels, parseYaml, tooDeep, type YamlNodes } from '../source/yaml-nodes.ts'
import { type DataCell, mostRows } from './data-table.ts'
import { textCell } from './error-text.ts'
import { type Faults, fileStart } from './faults.ts'
import { cellFrom, type DataNode, type NestedFormat } from './nested-data.ts'
import { tooManyRows } from './table-of.ts'

/** Every value is its text as typed. */
export const yaml: NestedFormat = {
  read: readYamlData,
  listHint: 'gõ mỗi hàng dạng `- don_vi: Phòng Nội vụ`, các cột sau thụt vào hai dấu cách',
  rowHint: 'gõ hàng dạng `- don_vi: Phòng Nội vụ`',
}

/** What findings call the text. */
const name = 'Tệp'

function readYamlData(text: string, file: string, faults: Faults): DataNode | undefined {
  if (longerThanMost(text)) return tooManyRows(faults)
  const nodes = parseYaml(text, { file, firstLine: 1, name }, (found) =>
    faults.report(found.rule === 'yaml' ? { ...found, rule: 'du-lieu-hong' } : found),
  )
  const root = nodes?.document.contents
  return nodes && root ? nodeReader(nodes, faults)(root, nodes.place(root), 1) : undefined
}

/** Values that references may add to a file; without end where one refers to itself. */
const mostReferred = limits.yamlValues.most

/** A function that reads a node, or nothing in the place of what it belongs to. */
function nodeReader({ place, textOf }: YamlNodes, faults: Faults) {
  const anchors = new Map<string, Node>()
  const names = new Map<string, DataCell>()
  let following = 0
  let referred = 0

  function read(node: unknown, otherwise: Place, level: number): DataNode {
    if (!isNode(node)) return { text: '', place: otherwise }
    const at = place(node)
    if (level > mostLevels) {
      faults.report({ ...tooDeep(name, at), rule: 'du-lieu-hong' })
      return { text: '', place: at }
    }
    if (following > 0 && ++referred > mostReferred) {
      if (referred === mostReferred + 1) tooManyReferred(faults)
      return { text: '', place: at }
    }
    if (isAlias(node)) return follow(node.source, at, level)
    if (node.anchor) anchors.set(node.anchor, node)
    if (isScalar(node)) return scalarCell(node, textOf(node), at)
    if (isSeq(node)) return { place: at, values: node.items.map((item) => read(item, at, level + 1)) }
    if (!isMap(node)) return { text: '', place: at }
    const items = node.items.filter(({ key }) => !isMergeKey(key))
    const names = items.map(({ key }) => nameFrom(key, at, level))
    const values = items.map(({ key, value }) => read(value, isNode(key) && !value ? place(key) : at, level + 1))
    return { place: at, names, values }
  }

  function isMergeKey(key: unknown): boolean {
    const found = isScalar(key) && key.type === 'PLAIN' && key.value === '<<'
    if (found) unmergedKeys(place(key), faults)
    return found
  }

  function nameFrom(key: unknown, at: Place, level: number): DataCell {
    if (!isScalar(key) || key.anchor) return cellFrom(read(key, at, level), faults)
    const text = textOf(key)
    const name = names.get(text) ?? { text, place: place(key) }
    names.set(text, name)
    return name
  }

  function follow(reference: string, at: Place, level: number): DataNode {
    const target = anchors.get(reference)
    if (!target)
      faults.add('du-lieu-hong', at, `“*${reference}” được hiểu là tham chiếu`, 'đặt giá trị trong dấu nháy kép')
    following++
    const value = read(target, at, level + 1)
    following--
    return { ...value, place: at }
  }

  return read
}

/** YAML of old took the keys of another map in by it. */
const unmergedKeys = (at: Place, faults: Faults): void =>
  faults.add(
    'du-lieu-hong',
    at,
    'Khóa `<<` không lấy được các khóa của nhóm khác vào đây',
    'chép các khóa ấy vào; nếu là tên cột thì đặt trong dấu nháy kép: `"<<"`',
  )

const tooManyReferred = (faults: Faults): void =>
  faults.add(
    'du-lieu-qua-lon',
    fileStart,
    `Tệp nở ra hơn ${mostReferred.toLocaleString('vi-VN')} giá trị`,
    'bỏ các dấu neo `&` và `*` lồng nhau',
  )

/** True, false and nothing, `null` or `~`, keep their text as typed. */
function scalarCell({ type }: Scalar, text: string, place: Place): DataCell {
  if (type !== 'PLAIN') return textCell(text, place)
  if (/^(?:null|NULL|Null|~)$/.test(text)) return { text, isNothing: true, place }
  return /^(?:true|false)$/i.test(text) ? { text, truth: /^t/i.test(text), place } : textCell(text, place)
}

/** Counted beforehand, since the parser takes its time. */
function longerThanMost(text: string): boolean {
  const indent = /^( *)-\s/m.exec(text)?.[1]
  if (indent === undefined) return false
  let count = 0
  for (const _ of text.matchAll(new RegExp(`^${indent}-\\s`, 'gm'))) if (++count > mostRows + 1) return true
  return false
}
