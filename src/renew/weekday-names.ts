import type { Edit } from '../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../findings/text-map.ts'

/** Weekdays from Sunday, as they are written in a sentence. */
export const weekdayNames = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

/** The name of a weekday, from 0 for Sunday, written like another. */
export function nameLike(typedName: string, day: number): string {
  if (/^(?:T\d|CN)$/i.test(typedName)) return day === 0 ? 'CN' : `T${day + 1}`
  if (/\d$/.test(typedName) && day > 0) return `${typedName.slice(0, -1)}${day + 1}`
  const name = weekdayNames[day] ?? ''
  if (typedName === typedName.toLowerCase()) return name.toLowerCase()
  return /^T|^C/.test(typedName) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

/** Word by word, so that a line may end between them; where there are more words than before, they stand with the last. */
export function wordEdits(before: string, after: string, at: number, passage: TextMap): Edit[] {
  const [old, next] = [before.split(' '), after.split(' ')]
  let offset = at
  return old.map((word, i) => {
    const from = offset
    offset += word.length + 1
    const text = i === old.length - 1 ? next.slice(i).join(' ') : (next[i] ?? '')
    return { place: placeOf(passage, from, from + word.length), text }
  })
}
