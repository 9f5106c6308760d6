import type { Report } from '../../../findings/diagnostic.ts'
import { mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { notRead, putEntry, readAsMeant } from './put-right.ts'

/** `ngay` as the line is printed: `Hà Nội, ngày 12 tháng 3 năm 2026`. */
export function withMeantDate(meta: YamlTree, report: Report): YamlTree {
  const { ngay, dia_danh } = meta.value
  const { place = '', date = '' } =
    (typeof ngay === 'string' && /^(?<place>[^\d,]*[^\d,\s]),?\s*(?<date>ngày\s.*)$/isu.exec(ngay.trim())?.groups) || {}
  if (place === '') return meta
  const given = typeof dia_danh === 'string' ? dia_danh.trim() : ''
  const at = meta.placeOf(['ngay'])
  if (given !== '' && given.toLowerCase() !== place.toLowerCase()) {
    const hint = 'ở `ngay` chỉ gõ ngày/tháng/năm; gõ địa danh đúng ở `dia_danh`'
    report(notRead({ message: `Địa danh “${place}” gõ ở \`ngay\` khác “${given}” ở \`dia_danh\``, hint, place: at }))
    return mountOn({ ...meta.value, ngay: date }, meta, [])
  }
  report(
    readAsMeant({
      message: `Khóa \`ngay\` gõ cả địa danh “${place}”`,
      hint: `ở \`ngay\` chỉ gõ ngày/tháng/năm, ở \`dia_danh\` gõ “${place}”`,
      place: at,
      ...putEntry(meta, ['ngay'], { ...(given === '' && { dia_danh: place }), ngay: date }),
    }),
  )
  if (given !== '') return mountOn({ ...meta.value, ngay: date }, meta, [])
  return mountOn({ ...meta.value, ngay: date, dia_danh: place }, meta, [
    { at: ['dia_danh'], tree: meta, from: ['ngay'] },
  ])
}
