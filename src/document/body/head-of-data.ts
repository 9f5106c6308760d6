import type { Finding, Place } from '../../findings/diagnostic.ts'

/** What tells values from names of columns: hours, days, amounts, numbers of telephones. Years and names such as `6A` head columns. */
const looks: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['hour', /^\d{1,2}(?::\d{2}|[hg]\d{0,2}(?!\p{L})|\s?giờ)/u],
  ['day', /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/],
  ['amount', /^\d{1,3}(?:[.,]\d{3})+(?:\s?(?:đ|đồng)(?:\/\p{L}+)?)?$/u],
  ['telephone', /^\(?0\d[\d .()-]{7,}$/],
]

/** The look of a value; a number with its unit looks like others with that unit. */
function lookOf(text: string): string | undefined {
  const [name] = looks.find(([, pattern]) => pattern.test(text)) ?? []
  return name ?? /^\d+(?:[.,]\d+)?(?:\s(\p{Ll}{1,10})|(%))$/u.exec(text)?.slice(1).join('')
}

/** Whether a number, alone or behind a word as in `Tuần 1`, is one less than that below. */
function countsOn(text: string, below: string): boolean {
  const [, word, number] = /^(\p{Lu}\p{L}* )?(\d{1,3})$/u.exec(text) ?? []
  return number !== undefined && below === `${word ?? ''}${Number(number) + 1}`
}

/** Tells of a first row that holds values as the rows below it do: it is printed as the head, with the names of the columns. */
export function findDataInHead([head = [], ...rows]: readonly (readonly string[])[], place: Place): Finding[] {
  const value = head.find((text, i) => {
    const [own, below] = [text.trim(), rows.flatMap((row) => row[i]?.trim() || [])]
    const look = lookOf(own)
    const counts = i === 0 && countsOn(own, below[0] ?? '')
    return counts || (look !== undefined && below.length > 0 && below.every((other) => lookOf(other) === look))
  })
  if (value === undefined) return []
  return [
    {
      rule: 'dau-bang-la-so-lieu',
      message: `Hàng đầu của bảng có “${value.trim()}” như các hàng ở dưới, nhưng được in thành đầu bảng`,
      hint: 'thêm một hàng tên các cột ở trên',
      place,
    },
  ]
}
