import { type Kind, kindNamed, kinds } from '../decree/kinds.ts'
import type { Report } from '../findings/diagnostic.ts'
import type { YamlTree } from '../source/yaml.ts'

/** The type of document that `loai` names; where there is none, and after an error, a kế hoạch. */
export function kindOf(meta: YamlTree | undefined, report: Report): Kind {
  const name = meta?.value.loai
  const kind = typeof name === 'string' && name !== '' ? kindNamed(name) : kinds[0]
  if (kind || !meta) return kind ?? kinds[0]
  report({
    rule: 'loai-van-ban',
    message: `Loại văn bản “${name}” chưa dùng được`,
    hint: `dùng một trong các loại: ${kinds.map((known) => known.name).join(', ')}`,
    place: meta.placeOf(['loai']),
  })
  return kinds[0]
}
