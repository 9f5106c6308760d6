import type { Report } from '../../findings/diagnostic.ts'
import type { YamlTree } from '../../source/yaml.ts'
import { type PartialDate, readDate } from '../../vietnamese/date.ts'

/** The date typed at a path of the keys, with the parts that are known; none where it can't be read, which is reported. */
export function readDateAt(
  path: readonly PropertyKey[],
  typed: string | undefined,
  { meta, report }: { readonly meta: YamlTree; readonly report: Report },
): PartialDate {
  const date = readDate(typed ?? '')
  if (!('message' in date)) return date
  report({ ...date, rule: 'ngay-thang', place: meta.placeOf(path) })
  return {}
}
