import { mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'

const marks = ['do_khan', 'do_mat', 'luu_hanh'] as const

const none = /^(?:không|khong|no|none|false|off|thường|bình thường|-+)$|^không (?:khẩn|mật)$/i

/** Marks that are said not to be: a document without one has no key for it. */
export function withMeantMarks(meta: YamlTree): YamlTree {
  const unmarked = marks.filter((key) => isNone(meta.value[key]))
  return unmarked.length === 0
    ? meta
    : mountOn({ ...meta.value, ...Object.fromEntries(unmarked.map((key) => [key, ''])) }, meta, [])
}

const isNone = (value: unknown): boolean => typeof value === 'string' && none.test(value.trim())
