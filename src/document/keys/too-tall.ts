import type { Finding } from '../../findings/diagnostic.ts'
import { limits } from '../../limits.ts'
import type { YamlTree } from '../../source/yaml.ts'
import { isTooLong, tooLong } from '../body/title-length.ts'
import { isKeyMap, stringsIn } from './key-values.ts'

/** Letters of a line, about: in the columns of header and signatures, and in a group of recipients. */
const letters = { part: 25, group: 30 }

/** Keys whose words stand in one row, which no page can end in. */
const parts = [['co_quan', 'co_quan_chu_quan'], ['dia_danh'], ['nguoi_ky'], ['dia_chi']]

/** Keys whose words stand in the narrow columns of header and signatures. */
export const columnKeys: readonly unknown[] = ['co_quan', 'co_quan_chu_quan', 'nguoi_ky']

/** Parts that no page has room for: they can't be split, so that their ends would fall off it. */
export function tooTallIn(given: YamlTree['value'], meta: YamlTree): Finding[] {
  const { partLines, groupLines } = limits
  const groups = Array.isArray(given.noi_nhan) ? given.noi_nhan : []
  const heights = [
    ...parts.map((keys) => ({
      path: keys.slice(0, 1),
      lines: keys.reduce((sum, key) => sum + linesOf(given[key], letters.part), 0),
      most: partLines.most,
    })),
    ...groups.flatMap((group, i) =>
      isKeyMap(group)
        ? [{ path: ['noi_nhan', i], lines: linesOf(group.nhom, letters.group), most: groupLines.most }]
        : [],
    ),
  ]
  return heights
    .filter(({ lines, most }) => lines > most)
    .map(({ path, lines, most }) => ({
      rule: 'gia-tri-sai',
      message: `Khóa \`${meta.typedKey(path.slice(0, 1))}\` dài ${lines} dòng, quá ${most}: phần này không sang trang được`,
      hint: 'rút ngắn; danh sách dài thì để ở phụ lục hoặc tách thành nhiều nhóm',
      place: meta.placeOf(path),
    }))
}

/** Keys whose words are bookmarks or the title of the PDF. */
const titles: readonly unknown[] = ['trich_yeu', 'tieu_de']

/** Titles of more letters than a PDF takes. */
export const tooLongIn = (given: YamlTree['value'], meta: YamlTree): Finding[] =>
  Object.entries(given)
    .flatMap(([key, value]) => stringsIn(value, [key]))
    .flatMap(([path, text]) => {
      if (!titles.includes(path.at(-1)) || !isTooLong(text)) return []
      const [message, hint] = tooLong(`Khóa \`${meta.typedKey(path)}\``)
      return [{ rule: 'gia-tri-sai', message, hint, place: meta.placeOf(path) }]
    })

/** Lines of names and posts in a column of the header or of signatures, about. */
export const linesInColumn = (texts: readonly string[]): number => linesOf(texts, letters.part)

const linesOf = (value: unknown, width: number): number =>
  stringsIn(value, ['']).reduce(
    (sum, [, text]) =>
      text
        .trim()
        .split('\n')
        .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), sum),
    0,
  )
