import type { Edit } from '../findings/diagnostic.ts'
import type { TextMap } from '../findings/text-map.ts'
import type { YamlTree } from '../source/yaml.ts'
import { emptyKey } from './key-parts.ts'
import { shortWords } from './move.ts'
import type { Basis, Change, Kept } from './renewal.ts'

const resets = [
  { key: 'so', note: 'điền số mới khi văn thư cấp' },
  { key: 'ngay', note: 'điền ngày ký mới' },
] as const

/** Number and date, emptied. */
export function resetKeys(meta: YamlTree, source: TextMap) {
  const edits: Edit[] = []
  const changes: Change[] = []
  const kept: Kept[] = []
  for (const { key, note } of resets) {
    const value = meta.value[key]
    if (typeof value !== 'string' || value.trim() === '') continue
    const name = meta.typedKey([key])
    const before = `${name}: ${value.trim()}`
    const { line } = meta.placeOf([key], 'key')
    const edit = emptyKey(meta, source, { key, note })
    if (edit) {
      edits.push(edit)
      changes.push({ line, before, after: `${name}:`, why: note })
    } else kept.push({ line, text: before, why: `không xóa được: xóa bằng tay, ${note}` })
  }
  return { edits, changes, kept }
}

/** Keys that a new year may make wrong, whatever they hold. */
const doubtful: Readonly<Record<string, string>> = {
  nguoi_ky: 'người ký: xem còn giữ chức vụ này không',
  kem_theo: 'Quyết định ban hành kèm theo: ghi lại số, ngày',
  du_thao: 'lần dự thảo của kế hoạch cũ',
  bo_qua: 'lý do bỏ qua quy tắc: xem còn đúng không',
}

/** What a source says in such keys, each on the line of its key. */
export const keysToSee = (meta: YamlTree): Kept[] =>
  Object.entries(doubtful).flatMap(([key, why]) => {
    const text = wordsOf(meta.value[key]).join(', ')
    return text === '' ? [] : [{ line: meta.placeOf([key], 'key').line, text: shortWords(text), why }]
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
