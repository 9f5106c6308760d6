import type { Report } from '../../../findings/diagnostic.ts'
import { mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { withoutComma } from '../fields.ts'
import { notRead, putEntry, readAsMeant } from './put-right.ts'

/** `dia_danh` or `ngay` as the line is printed: `Hà Nội, ngày 12 tháng 3 năm 2026`. */
export const withMeantDate = (meta: YamlTree, report: Report): YamlTree =>
  withPlaceFromDate(withDateFromPlace(meta, report), report)

/** The words of a date behind the place, which print themselves; one that is filled in is the date where none is given. */
function withDateFromPlace(meta: YamlTree, report: Report): YamlTree {
  const { ngay, dia_danh } = meta.value
  const typed = typeof dia_danh === 'string' ? dia_danh.trim() : ''
  const from = typed.search(/(?<=[\s,])ngày(?:$|[\s.…_\d])/i)
  const place = typed.slice(0, Math.max(0, from)).replace(/(?<![\s,])[\s,]+$/, '')
  const date = typed.slice(from)
  if (place === '') return meta
  const at = ['dia_danh']
  const isOpen = !/\d/.test(date)
  const moved = !isOpen && ngay === undefined ? { ngay: date } : {}
  const found = {
    message: `Khóa \`dia_danh\` gõ cả ngày tháng “${date}”`,
    hint: `ở \`dia_danh\` chỉ gõ “${place}”, ngày/tháng/năm gõ ở \`ngay\``,
    place: meta.placeOf(at),
  }
  report(
    isOpen || ngay === undefined
      ? readAsMeant({ ...found, ...putEntry(meta, at, { dia_danh: place, ...moved }) })
      : notRead(found),
  )
  const mounts = 'ngay' in moved ? [{ at: ['ngay'], tree: meta, from: at }] : []
  return mountOn({ ...meta.value, dia_danh: place, ...moved }, meta, mounts)
}

function withPlaceFromDate(meta: YamlTree, report: Report): YamlTree {
  const { ngay, dia_danh } = meta.value
  const { place = '', date = '' } =
    (typeof ngay === 'string' && /^(?<place>[^\d,]*[^\d,\s]),?\s*(?<date>ngày\s.*)$/isu.exec(ngay.trim())?.groups) || {}
  if (place === '') return meta
  const given = typeof dia_danh === 'string' ? withoutComma(dia_danh.trim()) : ''
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
