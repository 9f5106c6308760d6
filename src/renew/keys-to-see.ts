import type { TextMap } from '../findings/text-map.ts'
import type { YamlTree } from '../source/yaml.ts'
import { emptyKey } from './key-parts.ts'
import type { Spot } from './spot.ts'

/** A legal basis of the old plan, which stays; lines count from 1. */
export interface Basis {
  readonly line: number
  readonly text: string
}

const resets = [
  { key: 'so', note: 'điền số mới khi văn thư cấp' },
  { key: 'ngay', note: 'điền ngày ký mới' },
] as const

/** Number and date, emptied. */
export const resetKeys = (meta: YamlTree, source: TextMap): Spot[] =>
  resets.flatMap(({ key, note }): Spot[] => {
    const value = meta.value[key]
    if (typeof value !== 'string' || value.trim() === '' || value.includes('{{')) return []
    const name = meta.typedKey([key])
    const known = { lines: [meta.placeOf([key], 'key').line], before: `${name}: ${value.trim()}` }
    const edit = emptyKey(meta, source, { key, note })
    return edit
      ? [{ ...known, kind: 'reset', after: `${name}:`, moved: true, why: note, edits: [edit] }]
      : [{ ...known, kind: 'to-see', moved: false, why: `không xóa được: xóa bằng tay, ${note}`, edits: [] }]
  })

/** Keys that a new year may make wrong, whatever they hold. */
const doubtful: Readonly<Record<string, string>> = {
  nguoi_ky: 'người ký: xem còn giữ chức vụ này không',
  kem_theo: 'Quyết định ban hành kèm theo: ghi lại số, ngày',
  du_thao: 'lần dự thảo của kế hoạch cũ',
  bo_qua: 'lý do bỏ qua quy tắc: xem còn đúng không',
}

/** What a source says in such keys, each on the line of its key. */
export const keysToSee = (meta: YamlTree): Spot[] =>
  Object.entries(doubtful).flatMap(([key, why]): Spot[] => {
    const text = wordsOf(meta.value[key]).join(', ')
    if (text === '') return []
    const { line } = meta.placeOf([key], 'key')
    return [{ kind: 'to-see', lines: [line], before: text, moved: false, why, edits: [] }]
  })

const wordsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  return Object.values(value ?? {}).flatMap(wordsOf)
}

/** The legal bases among the keys. */
export function basesInKeys(meta: YamlTree): Basis[] {
  const { can_cu } = meta.value
  const items = Array.isArray(can_cu)
    ? can_cu.map((typed, i) => ({ typed, path: ['can_cu', i] }))
    : [{ typed: can_cu, path: ['can_cu'] }]
  return items.flatMap(({ typed, path }) => {
    if (typeof typed !== 'string') return []
    const { line } = meta.textAt(path)
    return typed.split('\n').flatMap((text, i) => (text.trim() === '' ? [] : [{ line: line + i, text: text.trim() }]))
  })
}
