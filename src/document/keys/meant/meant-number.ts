import { kindNamed, kinds } from '../../../decree/kinds.ts'
import type { Report } from '../../../findings/diagnostic.ts'
import { mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { notRead, putEntry, readAsMeant } from './put-right.ts'

/** `45/KH-UBND`, and without its parts; what is left blank for the records office is dots. */
const printed = /^(?<number>\d+)?[\s.…_]*(?:\/\s*(?:(?<year>\d{4})\s*\/\s*)?(?<symbol>[A-Za-zĐđ][^\s/]*)?)?$/iu

/** The parts of `Số: 45/KH-UBND`. */
const partsOf = (typed: string) => printed.exec(typed.trim().replace(/^số[\s:]*/i, ''))?.groups

/** `so` as it is printed, with the symbol behind it: each goes to its own key. */
export function withMeantNumber(meta: YamlTree, report: Report): YamlTree {
  const { so, ky_hieu, loai, ...rest } = meta.value
  if (typeof so !== 'string' || so.trim() === '' || /^\d+$/.test(so.trim())) return meta
  const parts = partsOf(so)
  if (!parts) return meta
  const { number = '', symbol } = parts
  const type = (typeof loai === 'string' && kindNamed(loai)) || kinds[0]
  const agency = symbol?.replace(new RegExp(`^${type.symbol}(?:-|$)`), '') ?? ''
  const given = typeof ky_hieu === 'string' ? ky_hieu.trim() : ''
  const place = meta.placeOf(['so'])
  if (agency !== '' && given !== '' && given.replace(`${type.symbol}-`, '') !== agency) {
    report(
      notRead({
        message: `Ký hiệu “${symbol}” gõ ở \`so\` khác “${given}” ở \`ky_hieu\``,
        hint: `ở \`so\` chỉ gõ số${number && `, như \`so: ${number}\``}; gõ ký hiệu đúng ở \`ky_hieu\``,
        place,
      }),
    )
    return mountOn({ ...meta.value, so: number }, meta, [])
  }
  const taken = agency !== '' && given === ''
  report(
    readAsMeant({
      message: `Khóa \`so\` gõ “${so.trim()}”; số được hiểu là ${number ? `“${number}”` : 'để trống'}${taken ? `, ký hiệu là “${agency}”` : ''}`,
      hint: `ở \`so\` chỉ gõ số, ở \`ky_hieu\` gõ chữ viết tắt tên cơ quan`,
      place,
      ...putEntry(meta, ['so'], { so: number, ...(taken && { ky_hieu: agency }) }),
    }),
  )
  const symbolKeys = taken ? { ky_hieu: agency } : ky_hieu === undefined ? {} : { ky_hieu }
  return mountOn(
    { ...rest, ...(loai !== undefined && { loai }), so: number, ...symbolKeys },
    meta,
    taken ? [{ at: ['ky_hieu'], tree: meta, from: ['so'] }] : [],
  )
}
